using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.ServiceGaps.Domain;

/// <summary>
/// What is missing in an area, as a professional sees it: read by senior managers, to inform what is developed and commissioned
/// (Leicestershire’s gaps in service form; the Mental Health Act 2025, s.4, asks councils and boards to have regard to such needs).
/// It speaks of needs and not of people: who it was raised for is linked, and seen only by who may see them.
/// </summary>
public sealed class ServiceGap : Aggregate
{
    /// <summary>The most that a text may hold, and the most people that a gap may concern.</summary>
    public const int Longest = 4000,
        MostPeople = 10_000;

    readonly List<GapStep> steps = [];
    readonly List<GapPerson> about = [];

    ServiceGap() { }

    /// <param name="form">What is missing, where, what it does and what would help.</param>
    /// <param name="categories">Policy's categories today.</param>
    /// <param name="meetingItem">Where in a meeting it was raised; null elsewhere.</param>
    /// <param name="people">Whom it was raised for; may be nobody.</param>
    /// <param name="act">Who raises it.</param>
    /// <exception cref="RefusedException">When something is missing or too long, or a text holds an NHS number.</exception>
    public ServiceGap(GapWritten form, IReadOnlyList<string> categories, Guid? meetingItem, IEnumerable<Guid> people, ActorContext act)
    {
        Refuse.If(
            form.Category is null || !categories.Contains(form.Category),
            "What kind of gap it is is missing. Choose one.",
            nameof(form.Category)
        );
        foreach (var (field, text) in form.Texts)
            Refuse.If(
                GapText.HoldsNhsNumber(text),
                "This holds an NHS number. A gap in service names nobody: take the number out, then save again.",
                field
            );
        (Id, Category, MeetingItemId, RaisedBy, RaisedById, RaisedAt) = (
            act.NewId(),
            form.Category!,
            meetingItem,
            act.ActorName,
            act.ActorId,
            act.At
        );
        What = Refuse.Unless(form.What, Longest, "What is missing", nameof(form.What));
        Refuse.If(
            string.IsNullOrWhiteSpace(form.LocalAuthority) && string.IsNullOrWhiteSpace(form.Place),
            "Where it is missing is not said. Write the council, the place or both.",
            nameof(form.LocalAuthority)
        );
        LocalAuthority = Optional(form.LocalAuthority, 100, "The council", nameof(form.LocalAuthority));
        Place = Optional(form.Place, 200, "The place", nameof(form.Place));
        Wellbeing = Refuse.Unless(form.Wellbeing, Longest, "What it does to health and wellbeing", nameof(form.Wellbeing));
        StayingHome = Refuse.Unless(form.StayingHome, Longest, "What it does to staying at home", nameof(form.StayingHome));
        Refuse.If(
            form.People is null && !form.PeopleNotKnown,
            "How many people it concerns is missing. Write a number, or say that it is not known.",
            nameof(form.People)
        );
        Refuse.If(
            form.People is < 1 or > MostPeople,
            $"How many people it concerns is a number from 1 to {MostPeople:N0}.",
            nameof(form.People)
        );
        People = form.PeopleNotKnown ? null : form.People;
        WouldHelp = Optional(form.WouldHelp, Longest, "What would help", nameof(form.WouldHelp));
        about.AddRange(people.Distinct().Select(person => new GapPerson(this, person, act)));
        steps.Add(new(this, 1, GapStatus.Raised, "", act));
    }

    public string Category { get; private init; } = "";
    public string What { get; private init; } = "";
    public string LocalAuthority { get; private init; } = "";
    public string Place { get; private init; } = "";
    public string Wellbeing { get; private init; } = "";
    public string StayingHome { get; private init; } = "";

    /// <summary>How many people it concerns; null where that is not known.</summary>
    public int? People { get; private init; }

    /// <summary>What would help; may be blank.</summary>
    public string WouldHelp { get; private init; } = "";
    public Guid? MeetingItemId { get; private init; }
    public string RaisedBy { get; private init; } = "";
    public string RaisedById { get; private init; } = "";
    public DateTimeOffset RaisedAt { get; private init; }
    public GapStatus Status { get; private set; }

    /// <summary>The reply of the lead or the commissioner; blank until there is one.</summary>
    public string Reply { get; private set; } = "";

    /// <summary>What happened to it, oldest first.</summary>
    public IReadOnlyList<GapStep> Steps => steps;

    /// <summary>Whom it was raised for.</summary>
    public IReadOnlyList<GapPerson> About => about;

    /// <summary>Moves it on.</summary>
    /// <param name="to">One of <see cref="GapStatusWords.Next"/>.</param>
    /// <param name="words">The reply, or how it was met or why not; not asked where it is being looked at.</param>
    /// <param name="act">Who moves it.</param>
    /// <exception cref="ConcurrentDecisionException">When a colleague moved it so that this does not follow any more.</exception>
    /// <exception cref="RefusedException">When the words are missing, or hold an NHS number.</exception>
    public void Move(GapStatus to, string words, ActorContext act)
    {
        if (!Status.Next().Contains(to))
            throw new ConcurrentDecisionException(
                $"{steps.MaxBy(gapStep => gapStep.Number)!.By} moved this on while it was open: {Status.InWords().ToLowerInvariant()}. Read it, then go on from there."
            );
        Refuse.If(
            GapText.HoldsNhsNumber(words),
            "This holds an NHS number. A gap in service names nobody: take the number out, then save again.",
            nameof(words)
        );
        var said =
            to == GapStatus.LookedAt
                ? Optional(words, Longest, "The note", nameof(words))
                : Refuse.Unless(words, Longest, Asked(to), nameof(words));
        if (to == GapStatus.Answered)
            Reply = said;
        Status = to;
        steps.Add(new(this, steps.Count + 1, to, said, act));
    }

    /// <summary>What is asked with a state: "The reply".</summary>
    public static string Asked(GapStatus to) =>
        to switch
        {
            GapStatus.Answered => "The reply",
            GapStatus.Met => "How it was met",
            GapStatus.NotTakenUp => "Why it is not taken up",
            _ => "The note",
        };

    static string Optional(string text, int most, string what, string field) =>
        string.IsNullOrWhiteSpace(text) ? "" : Refuse.Unless(text, most, what, field);
}

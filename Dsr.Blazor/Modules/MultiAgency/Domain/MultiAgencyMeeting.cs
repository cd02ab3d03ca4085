using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.MultiAgency.Domain;

/// <summary>
/// A person's own multi-agency meeting: everybody who supports them in one room, with the person and the family prepared beforehand.
/// It is asked for, planned, held and approved; whoever asked may run it themselves (Leicestershire's pathway, section on the MAM).
/// </summary>
public sealed partial class MultiAgencyMeeting : Aggregate, IAboutPerson
{
    readonly List<MamInvitee> invitees = [];
    readonly List<MamFinding> findings = [];
    readonly List<MamStep> steps = [];

    MultiAgencyMeeting() { }

    /// <summary>Somebody asks for one.</summary>
    /// <param name="person">For whom.</param>
    /// <param name="asking">What for, why, and who runs it.</param>
    /// <param name="template">The questions as they read today.</param>
    /// <param name="act">Who asks.</param>
    /// <exception cref="RefusedException">When nothing says why.</exception>
    public MultiAgencyMeeting(Guid person, MamAsking asking, MamTemplate template, ActorContext act)
    {
        (Id, PersonId, Purpose, Template, FollowsId) = (act.NewId(), person, asking.Purpose, template, asking.FollowsId);
        (AskedBy, AskedByAccountId, AskedAt) = (act.ActorName, asking.AskedByAccountId, act.At);
        (RunnerAccountId, RunnerName) = (asking.RunnerAccountId, asking.RunnerName.Trim());
        Why = Refuse.Unless(asking.Why, 2000, "Why it is asked for", nameof(asking.Why), least: 10);
        Add(MamStepKind.AskedFor, Why, act);
    }

    public Guid PersonId { get; private init; }
    public MamPurpose Purpose { get; private init; }
    public string Why { get; private init; } = "";
    public MamStatus Status { get; private set; }
    public string AskedBy { get; private init; } = "";
    public Guid? AskedByAccountId { get; private init; }
    public DateTimeOffset AskedAt { get; private init; }

    /// <summary>Who runs it; null while that is the team's to say.</summary>
    public Guid? RunnerAccountId { get; private set; }
    public string RunnerName { get; private set; } = "";
    public DateOnly? Date { get; private set; }
    public TimeOnly? Start { get; private set; }

    /// <summary>How long it is planned for, in minutes; 0 before it is.</summary>
    public int Minutes { get; private set; }
    public string Place { get; private set; } = "";
    public string Link { get; private set; } = "";
    public int PreMeetingMinutes { get; private set; }

    /// <summary>The questions with their version, as policy had them for the day of the meeting.</summary>
    public MamTemplate Template { get; private set; } = new("", "", []);

    /// <summary>The earlier one that it follows up.</summary>
    public Guid? FollowsId { get; private init; }

    public IReadOnlyList<MamInvitee> Invitees => invitees;
    public IReadOnlyList<MamFinding> Findings => findings;

    /// <summary>What happened to it, oldest first.</summary>
    public IReadOnlyList<MamStep> Steps => [.. steps.OrderBy(step => step.Number)];

    /// <summary>When and where, for a form to open with.</summary>
    public MamPlan Planned() =>
        new()
        {
            Date = Date,
            Start = Start,
            Minutes = Minutes,
            Place = Place,
            Link = Link,
            PreMeetingMinutes = PreMeetingMinutes,
        };

    /// <summary>Gives it a day, a time and a place.</summary>
    /// <param name="plan">When and where.</param>
    /// <param name="template">The questions as policy has them for that day.</param>
    /// <param name="act">Who plans.</param>
    /// <exception cref="ConcurrentDecisionException">When somebody planned it since.</exception>
    /// <exception cref="RefusedException">When something is missing or impossible.</exception>
    public void Plan(MamPlan plan, MamTemplate template, ActorContext act)
    {
        DemandOpen();
        if (Status != MamStatus.AskedFor)
            throw new ConcurrentDecisionException(
                $"{Steps[^1].By} has planned this meeting already. Read when it is; to change that, move it."
            );
        Put(plan, template, act);
        Status = MamStatus.Planned;
        Add(MamStepKind.Planned, When(), act);
    }

    /// <summary>Moves it to another day, time or place. Another day or time asks everybody anew.</summary>
    /// <exception cref="RefusedException">When it is not planned, nothing says why, or something is missing or impossible.</exception>
    public void Move(MamPlan plan, string why, MamTemplate template, ActorContext act)
    {
        Refuse.If(Status != MamStatus.Planned, "Only a planned meeting is moved. Open the page again, and read how it stands.");
        var reason = Refuse.Unless(why, 1000, "Why it is moved", nameof(why));
        var before = (Date, Start);
        Put(plan, template, act);
        if (before != (Date, Start))
            foreach (var invitee in invitees)
                invitee.AskAnew();
        Add(MamStepKind.Moved, $"{When()}. {reason}", act);
    }

    /// <summary>Calls it off.</summary>
    /// <exception cref="RefusedException">When it was held or called off, or nothing says why.</exception>
    public void Cancel(string why, ActorContext act)
    {
        Refuse.If(!Status.IsToCome(), "Only a meeting that is still to come is cancelled. Open the page again, and read how it stands.");
        var reason = Refuse.Unless(why, 1000, "Why it is cancelled", nameof(why));
        Status = MamStatus.Cancelled;
        Add(MamStepKind.Cancelled, reason, act);
    }

    /// <summary>Somebody runs it from now on.</summary>
    /// <param name="account">Their account; null gives it back to the team.</param>
    /// <param name="name">Their name.</param>
    /// <param name="act">Who says so.</param>
    /// <exception cref="RefusedException">When it is over.</exception>
    public void GiveTo(Guid? account, string name, ActorContext act)
    {
        DemandOpen();
        (RunnerAccountId, RunnerName) = (account, name.Trim());
        Add(MamStepKind.GivenTo, account is null ? "the team" : RunnerName, act);
    }

    void Put(MamPlan plan, MamTemplate template, ActorContext act)
    {
        Refuse.If(plan.Date is null, "The day is missing. Choose it.", nameof(plan.Date));
        Refuse.If(plan.Date < act.Today, "The day has passed. Choose today or a later day.", nameof(plan.Date));
        Refuse.If(plan.Start is null, "The time at which it begins is missing. Write it as 10:00.", nameof(plan.Start));
        Refuse.If(
            plan.Minutes is < 15 or > 480,
            "A meeting takes between 15 minutes and 8 hours. Check how long it is.",
            nameof(plan.Minutes)
        );
        Refuse.If(
            plan.PreMeetingMinutes is < 0 or > 240,
            "The pre-meeting is at most 4 hours before. Write how many minutes, or 0 where it is at another time.",
            nameof(plan.PreMeetingMinutes)
        );
        Refuse.If(
            plan.Place.Trim().Length + plan.Link.Trim().Length == 0,
            "Where it is, is missing. Write the place or the link to join.",
            nameof(plan.Place)
        );
        Refuse.If(
            plan.Place.Length > 200 || plan.Link.Length > 500,
            "The place holds 200 characters and the link 500. Shorten them.",
            nameof(plan.Place)
        );
        (Date, Start, Minutes, PreMeetingMinutes) = (plan.Date, plan.Start, plan.Minutes, plan.PreMeetingMinutes);
        (Place, Link) = (plan.Place.Trim(), plan.Link.Trim());
        // What was found stays beside the question that it answers.
        if (findings.Count == 0)
            Template = template;
    }

    string When() => $"{Written.Date(Date!.Value)} at {Written.Time(Start!.Value)}";

    void DemandOpen() =>
        Refuse.If(
            !Status.IsOpen(),
            Status == MamStatus.Approved
                ? "This meeting has been approved, and nothing of it changes any more. Its actions go on on the record."
                : "This meeting was cancelled. Ask for another one."
        );

    void Add(MamStepKind kind, string words, ActorContext act) => steps.Add(new(this, steps.Count + 1, kind, words, act));
}

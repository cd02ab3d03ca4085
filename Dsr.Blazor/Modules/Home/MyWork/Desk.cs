using Dsr.Blazor.Modules.Actions;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Live;

namespace Dsr.Blazor.Modules.Home.MyWork;

/// <summary>One of one's own people.</summary>
public sealed record MyPerson
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }

    /// <summary>Null where no episode is open.</summary>
    public Rating? Rating { get; init; }
    public DateOnly? NextReview { get; init; }

    /// <summary>The next meeting that has them on its agenda; null where none has.</summary>
    public DateOnly? PresentedOn { get; init; }
    public Guid? MeetingId { get; init; }

    /// <summary>Involved by name, and not only through the organisation.</summary>
    public required bool ByName { get; init; }
}

/// <summary>What somebody may be asked for.</summary>
public enum AskedKind
{
    Update,
    Information,
    Keyworker,
    Mam,
    Task,
}

/// <summary>Something that one is asked for.</summary>
/// <param name="Kind">What.</param>
/// <param name="Id">The meeting, the referral, the person, the multi-agency meeting or the task.</param>
/// <param name="Who">Whom it is about; the reference of a referral.</param>
/// <param name="What">In a sentence.</param>
/// <param name="Due">By when; null where there is no day.</param>
public sealed record AskedOfMe(AskedKind Kind, Guid Id, string Who, string What, DateOnly? Due);

/// <summary>One's own work: whose one is, what one agreed to do, what one is asked for.</summary>
/// <param name="People">Who is presented soon first, then by next review.</param>
/// <param name="AllPeople">How many there are, where not all are shown.</param>
/// <param name="Actions">Overdue first, then by date.</param>
/// <param name="Asked">The soonest first.</param>
public sealed record Desk(IReadOnlyList<MyPerson> People, int AllPeople, IReadOnlyList<ActionRow> Actions, IReadOnlyList<AskedOfMe> Asked)
{
    /// <summary>Everybody of whom something is read here, shown or not.</summary>
    public IReadOnlySet<Guid> Ids { get; init; } = new HashSet<Guid>();

    /// <summary>
    /// Whether some commits may have changed it: something about one of these people, who is involved with anybody, or what is about
    /// nobody alone, as a meeting is.
    /// </summary>
    public bool Concerns(IReadOnlyList<ChangeNotice> notices) =>
        notices
            .SelectMany(notice => notice.Touched)
            .Any(touched =>
                touched.PersonId is { } person
                    ? touched.Kind == nameof(Person) || Ids.Contains(person)
                    : touched.Kind is nameof(Meeting) or nameof(Referral) or nameof(TeamTask)
            );
}

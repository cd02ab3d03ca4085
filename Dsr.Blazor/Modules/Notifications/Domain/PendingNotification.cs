using Dsr.Blazor.Modules.Accounts.Domain;

namespace Dsr.Blazor.Modules.Notifications.Domain;

/// <summary>Something to tell: what, to whom, about whom, and where it leads.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="To">Whom it concerns. Who did it, who may not see the person and who has switched the kind off are left out later.</param>
/// <param name="Words">What happened, in a few words without a name or a text that somebody typed.</param>
/// <param name="Place">Where it leads.</param>
/// <param name="SubjectId">The record to which it leads.</param>
/// <param name="PersonId">Whom it is about; null where it is about nobody on the register.</param>
public sealed record PendingNotification(
    NoticeKind Kind,
    Recipients To,
    string Words,
    NoticePlace Place,
    Guid SubjectId,
    Guid? PersonId = null
);

/// <summary>Where a notice leads.</summary>
public enum NoticePlace
{
    Person,
    Action,
    Rating,
    Episode,
    Task,
    Referral,
    OwnReferral,
    Meeting,
    Mam,
    Gap,
    Merge,
}

/// <summary>Whom something concerns.</summary>
public abstract record Recipients
{
    /// <summary>One account; nobody where there is none.</summary>
    public static Recipients Account(Guid? id) => new TheseAccounts(id is { } one ? [one] : []);

    /// <summary>Whoever acted once, by the id of an act; nobody where that was the operator, the clock or the public.</summary>
    public static Recipients Actor(string id) => Account(Guid.TryParse(id, out var account) ? account : null);

    /// <summary>Several accounts.</summary>
    public static Recipients Accounts(IEnumerable<Guid> ids) => new TheseAccounts([.. ids]);

    /// <summary>Everybody with an account who is involved with a person now.</summary>
    public static Recipients InvolvedWith(Guid person) => new PeopleInvolved(person);

    /// <summary>Everybody involved with anybody on a meeting's agenda.</summary>
    public static Recipients InvolvedOnAgenda(Guid meeting) => new AgendaInvolved(meeting);

    /// <summary>Everybody with an open account who has one of these roles.</summary>
    public static Recipients InRoles(params Role[] roles) => new WithRoles(roles);

    /// <summary>Who made a referral.</summary>
    public static Recipients ReferrerOf(Guid referral) => new TheReferrer(referral);
}

/// <summary>These.</summary>
public sealed record TheseAccounts(IReadOnlyList<Guid> Ids) : Recipients;

/// <summary>Those involved with one person.</summary>
public sealed record PeopleInvolved(Guid PersonId) : Recipients;

/// <summary>Those involved with the people on an agenda.</summary>
public sealed record AgendaInvolved(Guid MeetingId) : Recipients;

/// <summary>Those who have one of some roles.</summary>
public sealed record WithRoles(IReadOnlyList<Role> Roles) : Recipients;

/// <summary>Who made a referral.</summary>
public sealed record TheReferrer(Guid ReferralId) : Recipients;

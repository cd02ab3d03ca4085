using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Meetings.Domain.Running;

/// <summary>How somebody took part.</summary>
public enum Attendance
{
    Present,
    Apologies,
    LeftEarly,
}

/// <summary>Somebody who was asked to a meeting or came to it.</summary>
/// <param name="Name">As the minutes name them.</param>
/// <param name="Organisation">Whom they come from, in words.</param>
/// <param name="OrganisationId">The same, where the register knows it.</param>
/// <param name="AccountId">Their account, where they have one.</param>
public sealed record AttendeeDetails(string Name, string Organisation, Guid? OrganisationId = null, Guid? AccountId = null);

/// <summary>One line of who was there. Changed through its <see cref="Meeting"/>.</summary>
public sealed class Attendee : IPartOf
{
    Attendee() { }

    /// <exception cref="RefusedException">When the name or the organisation is missing.</exception>
    internal Attendee(Guid meeting, AttendeeDetails who, Attendance how, ActorContext act)
    {
        (Id, MeetingId, OrganisationId, AccountId) = (act.NewId(), meeting, who.OrganisationId, who.AccountId);
        Name = Refuse.Unless(who.Name, 120, "The name", nameof(who.Name));
        Organisation = Refuse.Unless(who.Organisation, 120, "The organisation", nameof(who.Organisation));
        Become(how);
    }

    public Guid Id { get; private init; }
    public Guid MeetingId { get; private init; }
    public string Name { get; private init; } = "";
    public string Organisation { get; private init; } = "";
    public Guid? OrganisationId { get; private init; }
    public Guid? AccountId { get; private init; }
    public Attendance How { get; private set; }

    Guid IPartOf.RootId => MeetingId;
    Type IPartOf.RootType => typeof(Meeting);

    internal void Become(Attendance how) => How = how;

    internal bool Is(AttendeeDetails who) =>
        AccountId is { } account
            ? account == who.AccountId
            : who.AccountId is null && Same(Name, who.Name) && Same(Organisation, who.Organisation);

    static bool Same(string one, string other) => string.Equals(one, other.Trim(), StringComparison.OrdinalIgnoreCase);
}

using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.MultiAgency.Domain;

/// <summary>Somebody invited to a multi-agency meeting: told how and when, what they answered, whether they came.</summary>
public sealed class MamInvitee : IPartOf, IAboutPerson
{
    MamInvitee() { }

    internal MamInvitee(MultiAgencyMeeting mam, InviteeDetails details, ActorContext act)
    {
        (Id, MamId, PersonId) = (act.NewId(), mam.Id, mam.PersonId);
        (Kind, OrganisationId, InvolvementId, AccountId) = (details.Kind, details.OrganisationId, details.InvolvementId, details.AccountId);
        Name = Refuse.Unless(details.Name, 120, "The name", nameof(details.Name));
        Role = details.Kind == InviteeKind.Person ? "" : Refuse.Unless(details.Role, 120, "Their part", nameof(details.Role));
        Organisation =
            details.Kind == InviteeKind.Professional
                ? Refuse.Unless(details.Organisation, 120, "Their organisation", nameof(details.Organisation))
                : "";
        (InvitedAt, InvitedBy) = (act.At, act.ActorName);
    }

    public Guid Id { get; private init; }
    public Guid MamId { get; private init; }
    public Guid PersonId { get; private init; }
    public InviteeKind Kind { get; private init; }
    public string Name { get; private init; } = "";
    public string Role { get; private init; } = "";
    public string Organisation { get; private init; } = "";
    public Guid? OrganisationId { get; private init; }
    public Guid? InvolvementId { get; private init; }
    public Guid? AccountId { get; private init; }
    public DateTimeOffset InvitedAt { get; private init; }
    public string InvitedBy { get; private init; } = "";

    /// <summary>How they were told of the day that holds now; null while nobody has told them.</summary>
    public InvitedHow? ToldHow { get; private set; }
    public DateOnly? ToldOn { get; private set; }
    public InviteeAnswer Answer { get; private set; }
    public MamAttendance Attendance { get; private set; }

    internal void Tell(InvitedHow how, DateOnly on) => (ToldHow, ToldOn) = (how, on);

    internal void Say(InviteeAnswer answer) => Answer = answer;

    internal void Attend(MamAttendance attendance) => Attendance = attendance;

    // Another day asks everybody anew.
    internal void AskAnew() => (ToldHow, ToldOn, Answer) = (null, null, InviteeAnswer.NotYet);

    Guid IPartOf.RootId => MamId;
    Type IPartOf.RootType => typeof(MultiAgencyMeeting);
}

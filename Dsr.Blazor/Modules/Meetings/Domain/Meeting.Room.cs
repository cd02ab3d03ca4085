using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Meetings.Domain.Running;

namespace Dsr.Blazor.Modules.Meetings.Domain;

// Who is in the room, what they accepted, and what its screens show.
public sealed partial class Meeting
{
    readonly List<Attendee> attendees = [];
    readonly List<Acceptance> acceptances = [];

    /// <summary>Who was there, who sent apologies and who left early.</summary>
    public IReadOnlyList<Attendee> Attendees => attendees;

    /// <summary>Who accepted the statement on confidentiality.</summary>
    public IReadOnlyList<Acceptance> Acceptances => acceptances;

    /// <summary>The shared screens show initials instead of names.</summary>
    public bool HidesNames { get; private set; }

    /// <summary>
    /// Somebody is there, or not. Said again of the same person, the latest holds. It can be put right until the minutes are approved.
    /// </summary>
    /// <exception cref="RefusedException">When the name or the organisation is missing, or the minutes are approved.</exception>
    public void Attend(AttendeeDetails who, Attendance how, ActorContext act)
    {
        ArgumentNullException.ThrowIfNull(who);
        DemandListOpen();
        if (attendees.Find(attendee => attendee.Is(who)) is { } known)
            known.Become(how);
        else
            attendees.Add(new Attendee(Id, who, how, act));
    }

    /// <summary>Somebody who is on the list comes, goes or does not come.</summary>
    /// <exception cref="RefusedException">When they are not on it, or the minutes are approved.</exception>
    public void Attends(Guid attendee, Attendance how)
    {
        DemandListOpen();
        OnTheList(attendee).Become(how);
    }

    /// <summary>Takes off the list who was put there by mistake.</summary>
    /// <exception cref="RefusedException">When they are not on it, or the minutes are approved.</exception>
    public void LeaveOut(Guid attendee)
    {
        DemandListOpen();
        attendees.Remove(OnTheList(attendee));
    }

    /// <summary>Accepts the statement on confidentiality. Accepted already, nothing changes.</summary>
    /// <param name="statement">The wording that was shown.</param>
    /// <param name="forTheRoom">The chair has read it out, and accepts for everybody there.</param>
    /// <param name="act">Who accepts.</param>
    /// <exception cref="RefusedException">When the meeting does not run, or somebody without the chair accepts for the room.</exception>
    public void Accept(ConfidentialityStatement statement, bool forTheRoom, ActorContext act)
    {
        if (forTheRoom)
            DemandChair(act);
        else
            DemandRunning();
        if (
            acceptances.Exists(acceptance =>
                acceptance.Version == statement.Version && (forTheRoom ? acceptance.ForTheRoom : acceptance.ById == act.ActorId)
            )
        )
            return;
        acceptances.Add(new Acceptance(Id, statement, forTheRoom, act));
    }

    /// <summary>Shows initials instead of names on every shared screen, or the names again.</summary>
    /// <exception cref="RefusedException">When the meeting is over.</exception>
    public void HideNames(bool hide)
    {
        DemandNotFinished();
        HidesNames = hide;
    }

    void DemandListOpen()
    {
        Refuse.If(
            Status == MeetingStatus.Approved,
            $"These minutes were approved by {ApprovedBy} and are locked. Add an addendum that says who was there."
        );
        Refuse.If(Status == MeetingStatus.Cancelled, "The meeting was cancelled, so nobody was there.");
    }

    Attendee OnTheList(Guid id) =>
        attendees.Find(attendee => attendee.Id == id) ?? throw new RefusedException("They are not on the list any more. Look at it again.");
}

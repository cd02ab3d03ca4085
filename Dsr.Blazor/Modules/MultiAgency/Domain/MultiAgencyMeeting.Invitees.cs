using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.MultiAgency.Domain;

// Who is invited, what they answered, and who came.
public sealed partial class MultiAgencyMeeting
{
    /// <summary>Puts somebody on the list.</summary>
    /// <exception cref="RefusedException">When they are on it already, something is missing, or the meeting is over.</exception>
    public MamInvitee Invite(InviteeDetails details, ActorContext act)
    {
        DemandOpen();
        Refuse.If(
            invitees.Exists(mam =>
                details.InvolvementId is { } id && mam.InvolvementId == id
                || string.Equals(mam.Name, details.Name.Trim(), StringComparison.OrdinalIgnoreCase)
                    && string.Equals(mam.Organisation, details.Organisation.Trim(), StringComparison.OrdinalIgnoreCase)
            ),
            "They are on the list already.",
            nameof(details.Name)
        );
        var invitee = new MamInvitee(this, details, act);
        invitees.Add(invitee);
        return invitee;
    }

    /// <summary>Takes somebody off the list.</summary>
    /// <exception cref="RefusedException">When they came, or the meeting is over.</exception>
    public void TakeOff(Guid invitee)
    {
        DemandOpen();
        var one = Invitee(invitee);
        Refuse.If(one.Attendance == MamAttendance.Came, "They came to the meeting, so they stay on its list.");
        invitees.Remove(one);
    }

    /// <summary>They were told of the day.</summary>
    /// <exception cref="RefusedException">When the meeting has no day, or the day of telling is in the future.</exception>
    public void Tell(Guid invitee, InvitedHow how, DateOnly on, ActorContext act)
    {
        DemandOpen();
        Refuse.If(Date is null, "The meeting has no day yet. Plan it, then invite people.");
        Refuse.If(on > act.Today, "The day on which they were told is in the future. Check the date.", nameof(on));
        Invitee(invitee).Tell(how, on);
    }

    /// <summary>What they answered.</summary>
    /// <exception cref="RefusedException">When they are not on the list, or the meeting is over.</exception>
    public void Answer(Guid invitee, InviteeAnswer answer)
    {
        DemandOpen();
        Invitee(invitee).Say(answer);
    }

    /// <summary>Whether they came.</summary>
    /// <param name="invitee">Who.</param>
    /// <param name="attendance">Came, apologies, or neither.</param>
    /// <param name="may">What the sharing agreement and consent say of their organisation.</param>
    /// <param name="act">Who writes it down.</param>
    /// <exception cref="RefusedException">When the meeting has not begun, or they may not sit in.</exception>
    public void Attend(Guid invitee, MamAttendance attendance, MaySitIn may, ActorContext act)
    {
        DemandBegun(act);
        var one = Invitee(invitee);
        Refuse.If(
            attendance == MamAttendance.Came && may == MaySitIn.NotYet,
            $"{one.Organisation} has not signed the sharing agreement, and no consent on record names it. Record that consent first, or go on without them."
        );
        one.Attend(attendance);
    }

    MamInvitee Invitee(Guid id) =>
        invitees.Find(invitee => invitee.Id == id) ?? throw new RefusedException("They are no longer on the list. Open the page again.");
}

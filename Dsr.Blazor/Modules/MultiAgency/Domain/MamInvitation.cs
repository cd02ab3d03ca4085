using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.MultiAgency.Domain;

/// <summary>
/// The invitation to a multi-agency meeting, as a letter or a text. It says when, and never about whom or where: either could tell who it
/// is.
/// </summary>
public static class MamInvitation
{
    /// <param name="mam">One that has a day.</param>
    /// <param name="kind">As whom they are invited.</param>
    /// <param name="team">The team's phone number, as it is written.</param>
    /// <exception cref="RefusedException">When it has no day yet.</exception>
    public static IReadOnlyList<string> Lines(MultiAgencyMeeting mam, InviteeKind kind, string team)
    {
        if (mam is not { Date: { } day, Start: { } start })
            throw new RefusedException("The meeting has no day yet. Plan it, then invite people.");
        var met =
            mam.PreMeetingMinutes > 0
                ? $"We meet you {mam.PreMeetingMinutes} minutes before, at {Written.Time(start.AddMinutes(-mam.PreMeetingMinutes))}, to go through it with you and to hear what you wish to say."
                : "We meet you before it, to go through it with you and to hear what you wish to say.";
        return
        [
            $"You are invited to a multi-agency meeting on {Written.Date(day)} at {Written.Time(start)}. It takes about {Written.Count(mam.Minutes, "minute")}.",
            .. kind == InviteeKind.Professional
                ? [$"Sign in, or ring the team on {team}, for whom it is about and where it is."]
                : new[] { met, $"Ring the team on {team} for where it is, and with any question. You may bring somebody with you." },
            "Please say whether you can come.",
        ];
    }
}

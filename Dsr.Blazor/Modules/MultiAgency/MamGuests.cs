using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.MultiAgency;

/// <summary>Who is invited to a multi-agency meeting, what they answered and who came.</summary>
public sealed class MamGuests(MamWork mams)
{
    /// <summary>Puts somebody on the list.</summary>
    /// <exception cref="RefusedException">When they are on it, are not to be contacted, or something is missing.</exception>
    public Task InviteAsync(Guid id, InviteeDetails details, CancellationToken cancel = default) =>
        mams.OnSpokenOfAsync(
            id,
            "invited somebody to a multi-agency meeting",
            async (mam, change) =>
            {
                await DemandWantedAsync(change.Db, mam.PersonId, details, cancel);
                mam.Invite(
                    details with
                    {
                        OrganisationId = details.OrganisationId ?? await KnownAsync(change.Db, details.Organisation, cancel),
                    },
                    change.Act
                );
            },
            cancel
        );

    /// <summary>Takes somebody off the list.</summary>
    /// <exception cref="RefusedException">When they came, or the meeting is over.</exception>
    public Task TakeOffAsync(Guid id, Guid invitee, CancellationToken cancel = default) =>
        mams.OnSpokenOfAsync(
            id,
            "took somebody off the list of a multi-agency meeting",
            MamWork.Now((mam, _) => mam.TakeOff(invitee)),
            cancel
        );

    /// <summary>They were told of the day.</summary>
    /// <exception cref="RefusedException">When the meeting has no day, or the day of telling is in the future.</exception>
    public Task TellAsync(Guid id, Guid invitee, InvitedHow how, DateOnly on, CancellationToken cancel = default) =>
        mams.OnSpokenOfAsync(
            id,
            "told somebody of a multi-agency meeting",
            MamWork.Now((mam, act) => mam.Tell(invitee, how, on, act)),
            cancel
        );

    /// <summary>What they answered.</summary>
    /// <exception cref="RefusedException">When the meeting is over.</exception>
    public Task AnswerAsync(Guid id, Guid invitee, InviteeAnswer answer, CancellationToken cancel = default) =>
        mams.OnSpokenOfAsync(
            id,
            "noted an answer about a multi-agency meeting",
            MamWork.Now((mam, _) => mam.Answer(invitee, answer)),
            cancel
        );

    /// <summary>Whether they came.</summary>
    /// <exception cref="RefusedException">When the meeting has not begun, or their organisation may not sit in.</exception>
    public Task AttendAsync(Guid id, Guid invitee, MamAttendance attendance, CancellationToken cancel = default) =>
        mams.OnSpokenOfAsync(
            id,
            "noted who came to a multi-agency meeting",
            async (mam, change) =>
            {
                var (signed, named) = (
                    await MamSharing.SignedAsync(change.Db, change.Act.Today, cancel),
                    await MamSharing.NamedAsync(change.Db, mam.PersonId, change.Act.Today, cancel)
                );
                var may = mam
                    .Invitees.Where(mamInvitee => mamInvitee.Id == invitee)
                    .Select(mamInvitee => MamSharing.Of(mamInvitee, signed, named))
                    .FirstOrDefault();
                mam.Attend(invitee, attendance, may, change.Act);
            },
            cancel
        );

    // Also by name alone: who typed it may not know.
    static async Task DemandWantedAsync(DsrDb db, Guid person, InviteeDetails details, CancellationToken cancel)
    {
        var name = FoldedText.Of(details.Name);
        var not = await db
            .Involvements.Where(involvement => involvement.PersonId == person && involvement.EndedOn == null && involvement.DoNotContact)
            .Select(involvement => new { involvement.Id, involvement.Name })
            .ToListAsync(cancel);
        Refuse.If(
            not.Exists(row => row.Id == details.InvolvementId || FoldedText.Of(row.Name) == name),
            "The record says that they are not to be contacted. Speak with the person's lead professional before anybody invites them.",
            nameof(details.Name)
        );
    }

    static async Task<Guid?> KnownAsync(DsrDb db, string organisation, CancellationToken cancel)
    {
        var name = FoldedText.Of(organisation);
        return (await db.Organisations.Select(candidate => new { candidate.Id, candidate.Name }).ToListAsync(cancel))
            .Find(row => FoldedText.Of(row.Name) == name)
            ?.Id;
    }
}

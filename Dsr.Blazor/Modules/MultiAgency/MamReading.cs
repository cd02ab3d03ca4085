using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.People.Domain.Access;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.MultiAgency;

/// <summary>The parts of a meeting's sheet. Whether the reader may have them is asked before.</summary>
static class MamReading
{
    internal static async Task<MamRights> RightsAsync(DsrDb db, Actor actor, MultiAgencyMeeting mam, CancellationToken cancel)
    {
        Task<bool> ReachesAsync(Permission function) =>
            PersonVisibility.People(db, actor, function).AnyAsync(person => person.Id == mam.PersonId, cancel);
        var decides = await ReachesAsync(Permission.DecideRatingInMeeting);
        return new(
            await PersonVisibility.Mams(db, actor, Permission.RunMams).AnyAsync(meeting => meeting.Id == mam.Id, cancel),
            await PersonVisibility.Mams(db, actor, Permission.ApproveMams).AnyAsync(meeting => meeting.Id == mam.Id, cancel),
            decides,
            !decides && await ReachesAsync(Permission.ProposeRating),
            await ReachesAsync(Permission.SeePeople)
        )
        {
            ActorName = actor.Name,
            AccountId = actor.AccountId,
        };
    }

    internal static async Task<MamPerson> PersonAsync(
        DsrDb db,
        Guid id,
        bool opensRecord,
        bool sitsIn,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var person = await db.People.AsNoTracking().SingleAsync(candidate => candidate.Id == id, cancel);
        var entry = opensRecord
            ? await db
                .Entries.AsNoTracking()
                .Where(register => register.PersonId == id && register.Status != EntryStatus.Closed)
                .Select(register => new { register.Rating, register.RatingSince })
                .FirstOrDefaultAsync(cancel)
            : null;
        var needs = new[] { ("Adjustments", person.ReasonableAdjustments), ("Communication", person.CommunicationNeeds) }
            .Where(need => sitsIn && need.Item2.Length > 0)
            .Select(need => $"{need.Item1}: {need.Item2}");
        var identity = sitsIn
            ? new MamIdentity(person.DateOfBirth, Age.On(today, person.DateOfBirth), person.NhsNumber?.ToString() ?? "not yet known")
            : null;
        return new(id, person.FullName, identity, entry?.Rating, entry?.RatingSince, [.. needs]);
    }

    // The address may have been restricted since the meeting was planned.
    internal static async Task<bool> TellsAddressAsync(DsrDb db, MultiAgencyMeeting mam, CancellationToken cancel)
    {
        var person = await db
            .People.AsNoTracking()
            .Where(known => known.Id == mam.PersonId && known.AddressIsRestricted)
            .Select(known => new { known.Address, known.Postcode })
            .FirstOrDefaultAsync(cancel);
        return person is not null && RestrictedAddress.IsToldBy($"{mam.Place} {mam.Link}", person.Address, person.Postcode);
    }

    internal static async Task<IReadOnlyList<MamGuest>> GuestsAsync(
        DsrDb db,
        MultiAgencyMeeting mam,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var (signed, named) = (
            await MamSharing.SignedAsync(db, today, cancel),
            await MamSharing.NamedAsync(db, mam.PersonId, today, cancel)
        );
        return
        [
            .. mam
                .Invitees.OrderBy(invitee => invitee.Kind)
                .ThenBy(invitee => invitee.InvitedAt)
                .ThenBy(invitee => invitee.Id)
                .Select(invitee => new MamGuest(
                    invitee,
                    invitee.OrganisationId is { } id && signed.Contains(id),
                    MamSharing.Of(invitee, signed, named)
                )),
        ];
    }

    // Who is not to be contacted is not offered.
    internal static async Task<IReadOnlyList<MamOffer>> OfferedAsync(DsrDb db, MultiAgencyMeeting mam, CancellationToken cancel)
    {
        var organisations = await db
            .Organisations.AsNoTracking()
            .ToDictionaryAsync(organisation => organisation.Id, organisation => organisation.Name, cancel);
        var involved = await db
            .Involvements.AsNoTracking()
            .Where(involvement => involvement.PersonId == mam.PersonId && involvement.EndedOn == null && !involvement.DoNotContact)
            .ToListAsync(cancel);
        return
        [
            .. involved
                .OrderBy(involvement => involvement.Role)
                .ThenBy(involvement => involvement.Name, StringComparer.OrdinalIgnoreCase)
                .Select(involvement => new MamOffer(
                    new()
                    {
                        Kind = involvement.Role == InvolvementRole.Family ? InviteeKind.Family : InviteeKind.Professional,
                        Name = involvement.Name,
                        Role =
                            involvement.Role == InvolvementRole.Family
                                ? involvement.Relationship.Length > 0
                                    ? involvement.Relationship
                                    : "Family or carer"
                                : Part(involvement.Role),
                        Organisation = involvement.OrganisationId is { } id ? organisations.GetValueOrDefault(id, "") : involvement.Team,
                        OrganisationId = involvement.OrganisationId,
                        InvolvementId = involvement.Id,
                        AccountId = involvement.AccountId,
                    },
                    mam.Invitees.Any(guest => guest.InvolvementId == involvement.Id)
                )),
        ];
    }

    internal static async Task<IReadOnlyList<MamAction>> ActionsAsync(DsrDb db, Guid mam, CancellationToken cancel)
    {
        var all = await db.Actions.AsNoTracking().Include(action => action.Notes).Where(action => action.MamId == mam).ToListAsync(cancel);
        return
        [
            .. all.OrderBy(action => action.Due)
                .ThenBy(action => action.Id)
                .Select(action => new MamAction(
                    action.Id,
                    action.Details(),
                    action.Status,
                    action.EndedOn,
                    action.Notes.OrderBy(note => note.Number).LastOrDefault()?.Text ?? ""
                )),
        ];
    }

    internal static async Task<IReadOnlyList<MamRated>> RatedAsync(DsrDb db, MultiAgencyMeeting mam, CancellationToken cancel)
    {
        var entries = await db
            .Entries.AsNoTracking()
            .Include(entry => entry.Decisions)
            .Include(entry => entry.Proposals)
            .AsSplitQuery()
            .Where(entry => entry.PersonId == mam.PersonId)
            .ToListAsync(cancel);
        return
        [
            .. entries
                .SelectMany(entry =>
                    entry
                        .Decisions.Where(decision => decision.MamId == mam.Id)
                        .Select(decision => new MamRated(
                            decision.Rating,
                            decision.Reason,
                            decision.DecidedBy,
                            decision.RecordedAt,
                            Decided: true
                        ))
                        .Concat(
                            entry
                                .Proposals.Where(proposal => proposal.MamId == mam.Id)
                                .Select(proposal => new MamRated(
                                    proposal.Rating,
                                    proposal.Reason,
                                    proposal.ProposedBy,
                                    proposal.ProposedAt,
                                    Decided: false
                                ))
                        )
                )
                .OrderBy(mamRated => mamRated.At),
        ];
    }

    internal static async Task<MamEntry?> EntryAsync(DsrDb db, Guid person, CancellationToken cancel) =>
        await db
            .Entries.Where(entry => entry.PersonId == person && entry.Status == EntryStatus.Active)
            .Select(entry => new MamEntry(entry.Id, entry.Rating, entry.Decisions.Max(each => each.Number)))
            .FirstOrDefaultAsync(cancel);

    // Those who asked, who are invited with an account, and who has it now.
    internal static async Task<IReadOnlyList<(Guid, string)>> RunnersAsync(DsrDb db, MultiAgencyMeeting mam, CancellationToken cancel)
    {
        var ids = mam
            .Invitees.Select(invitee => invitee.AccountId)
            .Append(mam.AskedByAccountId)
            .Append(mam.RunnerAccountId)
            .OfType<Guid>()
            .Distinct()
            .ToList();
        var involved = await db
            .Involvements.Where(involvement =>
                involvement.PersonId == mam.PersonId && involvement.EndedOn == null && involvement.AccountId != null
            )
            .Select(involvement => involvement.AccountId!.Value)
            .ToListAsync(cancel);
        var all = await db
            .Accounts.AsNoTracking()
            .Where(account => account.IsActive && (ids.Contains(account.Id) || involved.Contains(account.Id)))
            .OrderBy(account => account.Name)
            .Select(account => new { account.Id, account.Name })
            .ToListAsync(cancel);
        return [.. all.Select(row => (row.Id, row.Name))];
    }

    static string Part(InvolvementRole role) =>
        role switch
        {
            InvolvementRole.LeadProfessional => "Lead professional",
            InvolvementRole.CareCoordinator => "Care coordinator",
            InvolvementRole.SocialWorker => "Social worker",
            InvolvementRole.Other => "Professional",
            _ => role.ToString(),
        };
}

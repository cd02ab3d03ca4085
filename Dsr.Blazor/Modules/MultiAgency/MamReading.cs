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
    internal static async Task<MamRights> Rights(DsrDb db, Actor actor, MultiAgencyMeeting mam, CancellationToken cancel)
    {
        Task<bool> Reaches(Function function) => Visible.People(db, actor, function).AnyAsync(one => one.Id == mam.PersonId, cancel);
        var decides = await Reaches(Function.DecideRatingInMeeting);
        return new(
            await Visible.Mams(db, actor, Function.RunMams).AnyAsync(one => one.Id == mam.Id, cancel),
            await Visible.Mams(db, actor, Function.ApproveMams).AnyAsync(one => one.Id == mam.Id, cancel),
            decides,
            !decides && await Reaches(Function.ProposeRating),
            await Reaches(Function.SeePeople)
        )
        {
            ActorName = actor.Name,
            AccountId = actor.AccountId,
        };
    }

    internal static async Task<MamPerson> Person(DsrDb db, Guid id, bool opensRecord, bool sitsIn, DateOnly today, CancellationToken cancel)
    {
        var person = await db.People.AsNoTracking().SingleAsync(one => one.Id == id, cancel);
        var entry = opensRecord
            ? await db
                .Entries.AsNoTracking()
                .Where(one => one.PersonId == id && one.Status != EntryStatus.Closed)
                .Select(one => new { one.Rating, one.RatingSince })
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
    internal static async Task<bool> TellsAddress(DsrDb db, MultiAgencyMeeting mam, CancellationToken cancel)
    {
        var person = await db
            .People.AsNoTracking()
            .Where(known => known.Id == mam.PersonId && known.AddressIsRestricted)
            .Select(known => new { known.Address, known.Postcode })
            .FirstOrDefaultAsync(cancel);
        return person is not null && RestrictedAddress.IsToldBy($"{mam.Place} {mam.Link}", person.Address, person.Postcode);
    }

    internal static async Task<IReadOnlyList<MamGuest>> Guests(DsrDb db, MultiAgencyMeeting mam, DateOnly today, CancellationToken cancel)
    {
        var (signed, named) = (await MamSharing.Signed(db, today, cancel), await MamSharing.Named(db, mam.PersonId, today, cancel));
        return
        [
            .. mam
                .Invitees.OrderBy(one => one.Kind)
                .ThenBy(one => one.InvitedAt)
                .ThenBy(one => one.Id)
                .Select(one => new MamGuest(one, one.OrganisationId is { } id && signed.Contains(id), MamSharing.Of(one, signed, named))),
        ];
    }

    // Who is not to be contacted is not offered.
    internal static async Task<IReadOnlyList<MamOffer>> Offered(DsrDb db, MultiAgencyMeeting mam, CancellationToken cancel)
    {
        var organisations = await db.Organisations.AsNoTracking().ToDictionaryAsync(one => one.Id, one => one.Name, cancel);
        var involved = await db
            .Involvements.AsNoTracking()
            .Where(one => one.PersonId == mam.PersonId && one.EndedOn == null && !one.DoNotContact)
            .ToListAsync(cancel);
        return
        [
            .. involved
                .OrderBy(one => one.Role)
                .ThenBy(one => one.Name, StringComparer.OrdinalIgnoreCase)
                .Select(one => new MamOffer(
                    new()
                    {
                        Kind = one.Role == InvolvementRole.Family ? InviteeKind.Family : InviteeKind.Professional,
                        Name = one.Name,
                        Role =
                            one.Role == InvolvementRole.Family
                                ? one.Relationship.Length > 0
                                    ? one.Relationship
                                    : "Family or carer"
                                : Part(one.Role),
                        Organisation = one.OrganisationId is { } id ? organisations.GetValueOrDefault(id, "") : one.Team,
                        OrganisationId = one.OrganisationId,
                        InvolvementId = one.Id,
                        AccountId = one.AccountId,
                    },
                    mam.Invitees.Any(guest => guest.InvolvementId == one.Id)
                )),
        ];
    }

    internal static async Task<IReadOnlyList<MamAction>> Actions(DsrDb db, Guid mam, CancellationToken cancel)
    {
        var all = await db.Actions.AsNoTracking().Include(one => one.Notes).Where(one => one.MamId == mam).ToListAsync(cancel);
        return
        [
            .. all.OrderBy(one => one.Due)
                .ThenBy(one => one.Id)
                .Select(one => new MamAction(
                    one.Id,
                    one.Details(),
                    one.Status,
                    one.EndedOn,
                    one.Notes.OrderBy(note => note.Number).LastOrDefault()?.Text ?? ""
                )),
        ];
    }

    internal static async Task<IReadOnlyList<MamRated>> Rated(DsrDb db, MultiAgencyMeeting mam, CancellationToken cancel)
    {
        var entries = await db
            .Entries.AsNoTracking()
            .Include(one => one.Decisions)
            .Include(one => one.Proposals)
            .AsSplitQuery()
            .Where(one => one.PersonId == mam.PersonId)
            .ToListAsync(cancel);
        return
        [
            .. entries
                .SelectMany(entry =>
                    entry
                        .Decisions.Where(one => one.MamId == mam.Id)
                        .Select(one => new MamRated(one.Rating, one.Reason, one.DecidedBy, one.RecordedAt, Decided: true))
                        .Concat(
                            entry
                                .Proposals.Where(one => one.MamId == mam.Id)
                                .Select(one => new MamRated(one.Rating, one.Reason, one.ProposedBy, one.ProposedAt, Decided: false))
                        )
                )
                .OrderBy(one => one.At),
        ];
    }

    internal static async Task<MamEntry?> Entry(DsrDb db, Guid person, CancellationToken cancel) =>
        await db
            .Entries.Where(one => one.PersonId == person && one.Status == EntryStatus.Active)
            .Select(one => new MamEntry(one.Id, one.Rating, one.Decisions.Max(each => each.Number)))
            .FirstOrDefaultAsync(cancel);

    // Those who asked, who are invited with an account, and who has it now.
    internal static async Task<IReadOnlyList<(Guid, string)>> Runners(DsrDb db, MultiAgencyMeeting mam, CancellationToken cancel)
    {
        var ids = mam
            .Invitees.Select(one => one.AccountId)
            .Append(mam.AskedByAccountId)
            .Append(mam.RunnerAccountId)
            .OfType<Guid>()
            .Distinct()
            .ToList();
        var involved = await db
            .Involvements.Where(one => one.PersonId == mam.PersonId && one.EndedOn == null && one.AccountId != null)
            .Select(one => one.AccountId!.Value)
            .ToListAsync(cancel);
        var all = await db
            .Accounts.AsNoTracking()
            .Where(one => one.IsActive && (ids.Contains(one.Id) || involved.Contains(one.Id)))
            .OrderBy(one => one.Name)
            .Select(one => new { one.Id, one.Name })
            .ToListAsync(cancel);
        return [.. all.Select(one => (one.Id, one.Name))];
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

using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Duplicates.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Duplicates;

/// <summary>What is read about merges: the comparison of two records, and what was proposed and decided.</summary>
public sealed class MergeReading(Authorizer guard, ICurrentActor acting, IDbContextFactory<DsrDb> contexts, ReadLog reads)
{
    /// <summary>Two records side by side; both are written down as opened.</summary>
    /// <exception cref="NotFoundException">When the actor may not see both, or one of them was merged.</exception>
    public async Task<MergeComparison> CompareAsync(Guid stays, Guid goes, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await guard.RequireAsync(Permission.CompareRecords, db, stays, cancel);
        await guard.RequireAsync(Permission.CompareRecords, db, goes, cancel);
        var pair = await RecordPair.LoadAsync(db, stays, goes, cancel);
        var registers = await db.Registers.AsNoTracking().ToDictionaryAsync(register => register.Id, register => register.Name, cancel);
        var comparison = new MergeComparison(await RecordAsync(db, pair.Stays, cancel), await RecordAsync(db, pair.Goes, cancel))
        {
            Fields = RecordComparison.Of(pair.Stays.Details(), pair.Goes.Details()),
            Episodes =
            [
                .. pair.Episodes.Select(candidate => new EpisodePair(
                    candidate.OfStays.RegisterId,
                    registers[candidate.OfStays.RegisterId],
                    Episode(candidate.OfStays),
                    Episode(candidate.OfGoes)
                )),
            ],
            Obstacle = await pair.ObstacleAsync(cancel),
            Seen = (await pair.LatestAsync(cancel))?.Sequence ?? 0,
        };
        await reads.OpenedAsync(stays, cancel);
        await reads.OpenedAsync(goes, cancel);
        return comparison;
    }

    /// <summary>What waits, and what was decided, the latest first. Restricted addresses are left out of what was chosen.</summary>
    /// <exception cref="ForbiddenException">When the actor does not look after the records.</exception>
    public async Task<IReadOnlyList<MergeRow>> AllAsync(CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.CompareRecords, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var merges = await db
            .Merges.AsNoTracking()
            .Where(merge => merge.State != MergeState.Replaced)
            .OrderBy(merge => merge.State != MergeState.Proposed)
            .ThenByDescending(merge => merge.ProposedAt)
            .Take(LikelyPairs.Most)
            .ToListAsync(cancel);
        return await RowsAsync(db, actor, merges, cancel);
    }

    /// <summary>One merge.</summary>
    /// <exception cref="NotFoundException">When there is none.</exception>
    public async Task<MergeRow> OneAsync(Guid id, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.CompareRecords, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var merge = await db.Merges.AsNoTracking().FirstOrDefaultAsync(record => record.Id == id, cancel) ?? throw new NotFoundException();
        return (await RowsAsync(db, actor, [merge], cancel))[0];
    }

    /// <summary>What would stay with the record that stayed if a merge were undone now.</summary>
    public async Task<IReadOnlyList<string>> WouldStayAsync(Guid id, CancellationToken cancel = default)
    {
        await guard.RequireAsync(Permission.ApproveMerge, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var merge = await db.Merges.AsNoTracking().FirstOrDefaultAsync(record => record.Id == id, cancel) ?? throw new NotFoundException();
        return await StayedBehind.OfAsync(db, merge, cancel);
    }

    /// <summary>Where the address of a record leads that was merged; null when it was not, or the reader may not see where to.</summary>
    public async Task<MergedAway?> LeadsToAsync(Guid record, CancellationToken cancel = default)
    {
        var actor = await acting.GetAsync(cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var merge = await db
            .Merges.AsNoTracking()
            .Where(recordMerge => recordMerge.GoesId == record && recordMerge.State == MergeState.Merged)
            .FirstOrDefaultAsync(cancel);
        if (merge is null)
            return null;
        var end = merge.StaysId;
        while (
            await db
                .People.IgnoreQueryFilters()
                .Where(person => person.Id == end)
                .Select(person => person.MergedInto)
                .FirstOrDefaultAsync(cancel)
                is { } into
        )
            end = into;
        return await PersonVisibility.People(db, actor, Permission.SeePeople).AnyAsync(person => person.Id == end, cancel)
            ? new(end, merge.DecidedAt!.Value, merge.DecidedBy)
            : null;
    }

    /// <summary>What was merged into a record, the latest first.</summary>
    /// <exception cref="NotFoundException">When the reader may not see the record.</exception>
    public async Task<IReadOnlyList<MergedHere>> IntoAsync(Guid record, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await guard.RequireAsync(Permission.SeePeople, db, record, cancel);
        return await db
            .Merges.AsNoTracking()
            .Where(merge => merge.StaysId == record && merge.State == MergeState.Merged)
            .OrderByDescending(merge => merge.DecidedAt)
            .Select(merge => new MergedHere(merge.Id, merge.DecidedAt!.Value, merge.DecidedBy))
            .ToListAsync(cancel);
    }

    static async Task<IReadOnlyList<MergeRow>> RowsAsync(DsrDb db, Actor actor, IReadOnlyList<RecordMerge> merges, CancellationToken cancel)
    {
        var ids = merges.SelectMany(merge => new[] { merge.StaysId, merge.GoesId }).Distinct().ToList();
        var people = await db
            .People.IgnoreQueryFilters()
            .AsNoTracking()
            .Where(person => ids.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, cancel);
        var lead = actor.May(Permission.ApproveMerge);
        return
        [
            .. merges.Select(merge =>
                MergeRow.Of(merge, people[merge.StaysId], people[merge.GoesId]) with
                {
                    MayDecide = lead && merge.MayBeDecidedBy(actor.Id),
                    MayUnmerge = lead && merge.State == MergeState.Merged,
                }
            ),
        ];
    }

    static async Task<ComparedRecord> RecordAsync(DsrDb db, Person person, CancellationToken cancel)
    {
        var entry = await db
            .Entries.AsNoTracking()
            .Where(register => register.PersonId == person.Id)
            .OrderBy(register => register.Status == EntryStatus.Closed)
            .ThenByDescending(register => register.RecordedAt)
            .Select(register => new
            {
                register.Reference,
                register.Rating,
                register.Status,
            })
            .FirstOrDefaultAsync(cancel);
        return new(
            person.Id,
            person.FullName,
            entry?.Reference,
            entry?.Status == EntryStatus.Closed ? null : entry?.Rating,
            await HoldsAsync(db, person.Id, cancel)
        );
    }

    static async Task<IReadOnlyList<string>> HoldsAsync(DsrDb db, Guid person, CancellationToken cancel) =>
        [
            .. new[]
            {
                (await db.Referrals.CountAsync(referral => referral.PersonId == person, cancel), "referral"),
                (await db.Consents.CountAsync(consent => consent.PersonId == person, cancel), "consent record"),
                (await db.PlanItems.CountAsync(planItem => planItem.PersonId == person, cancel), "plan item"),
                (await db.Actions.CountAsync(action => action.PersonId == person, cancel), "action"),
                (await db.Letters.CountAsync(letter => letter.PersonId == person, cancel), "letter"),
            }
                .Where(pair => pair.Item1 > 0)
                .Select(pair => Written.Count(pair.Item1, pair.Item2)),
        ];

    static ComparedEpisode Episode(RegisterEntry entry) => new(entry.Id, entry.Reference, entry.Rating, entry.AddedOn);
}

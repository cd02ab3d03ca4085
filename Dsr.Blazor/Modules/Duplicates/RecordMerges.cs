using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Duplicates.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Data.Carrying;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Duplicates;

/// <summary>Merging two records of one person: a coordinator proposes, the DSR lead decides, and it can be undone.</summary>
public sealed class RecordMerges(Authorizer guard, UnitOfWork work)
{
    /// <summary>Proposes a merge; a proposal about the same two that waits is replaced by it.</summary>
    /// <returns>The merge's id.</returns>
    /// <exception cref="RefusedException">When a choice or the reason is missing, or something stands in the way.</exception>
    /// <exception cref="ConcurrentDecisionException">When either record was changed while the form was open.</exception>
    public async Task<Guid> ProposeAsync(MergeForm form, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        var actor = await guard.RequireAsync(Permission.ProposeMerge, cancel);
        await using var change = await work.BeginAsync(actor, "proposed to merge two records", cancel);
        var pair = await LoadAsync(change.Db, Permission.ProposeMerge, form.StaysId, form.GoesId, cancel);
        await pair.DemandUnchangedAsync(form.Seen, cancel);
        if (await pair.ObstacleAsync(cancel) is { } obstacle)
            throw new RefusedException(obstacle);
        await ReplaceAsync(change.Db, form, cancel);
        var fields = RecordComparison.Settle(pair.Stays.Details(), pair.Goes.Details(), form.Fields);
        var merge = change
            .Db.Add(new RecordMerge(new(form.StaysId, form.GoesId, fields, pair.Settle(form.Episodes), form.Reason), change.Act))
            .Entity;
        await change.CommitAsync(cancel);
        return merge.Id;
    }

    /// <summary>The lead approves: everything is carried to the record that stays.</summary>
    /// <param name="id">The merge.</param>
    /// <param name="seen">The latest change that the comparison showed.</param>
    /// <param name="word">A word on it; may be empty.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RefusedException">When it was decided, is one's own, or something stands in the way.</exception>
    /// <exception cref="ConcurrentDecisionException">When either record was changed since.</exception>
    public async Task ApproveAsync(Guid id, long seen, string? word, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.ApproveMerge, cancel);
        await using var change = await work.BeginAsync(actor, RecordMerge.Merging, cancel);
        var merge = await FindAsync(change.Db, id, cancel);
        merge.DemandDecidable(change.Act);
        var pair = await LoadAsync(change.Db, Permission.ApproveMerge, merge.StaysId, merge.GoesId, cancel);
        pair.DemandAsProposed(merge);
        await pair.DemandUnchangedAsync(seen, cancel);
        if (await pair.ObstacleAsync(cancel) is { } obstacle)
            throw new RefusedException(obstacle);
        try
        {
            merge.Approve(word, await pair.MergeAsync(merge, change.Act, cancel), change.Act);
            await change.CommitAsync(cancel);
        }
        // A rule of the database that a person has one of something, written after this was.
        catch (DbUpdateException twice) when (twice is not DbUpdateConcurrencyException)
        {
            throw new RefusedException(
                "Both records hold something of which a person can have one only. End one of the two first, then approve again."
            );
        }
    }

    /// <summary>The lead says no, and why.</summary>
    /// <exception cref="RefusedException">When it was decided, is one's own, or no reason is given.</exception>
    public async Task DeclineAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.ApproveMerge, cancel);
        await using var change = await work.BeginAsync(actor, "declined to merge two records", cancel);
        (await FindAsync(change.Db, id, cancel)).Decline(reason, change.Act);
        await change.CommitAsync(cancel);
    }

    /// <summary>Makes them two again: what was carried goes back, what was added since stays and is named.</summary>
    /// <exception cref="RefusedException">When they are not merged, or the record that stayed was itself merged since.</exception>
    public async Task UnmergeAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.ApproveMerge, cancel);
        await using var change = await work.BeginAsync(actor, RecordMerge.Unmerging, cancel);
        var (db, merge) = (change.Db, await FindAsync(change.Db, id, cancel));
        merge.Undo(reason, await StayedBehind.OfAsync(db, merge, cancel), change.Act);
        var people = await db
            .People.IgnoreQueryFilters()
            .Include(person => person.Involvements)
            .Where(person => person.Id == merge.StaysId || person.Id == merge.GoesId)
            .ToDictionaryAsync(person => person.Id, cancel);
        var (stays, goes) = (people[merge.StaysId], people[merge.GoesId]);
        Refuse.If(stays.MergedInto is not null, "The record that stayed was itself merged into another since. Undo that merge first.");
        stays.Change(RecordComparison.PutBack(stays.Details(), merge.Fields), change.Act);
        goes.ComeBack();
        await new PersonLinkMover(db).ReturnAsync(merge.Carried, stays.Id, goes.Id, cancel);
        // As before: no register has two open episodes of a person for the length of a save.
        await db.SaveChangesAsync(cancel);
        await ReopenAsync(db, merge, cancel);
        await change.CommitAsync(cancel);
    }

    // An episode that was opened since stays the open one; the one closed by the merge then stays closed.
    static async Task ReopenAsync(DsrDb db, RecordMerge merge, CancellationToken cancel)
    {
        foreach (var choice in merge.Episodes)
            if (
                await db.Entries.FirstOrDefaultAsync(entry => entry.Id == choice.ClosesId, cancel) is { } closed
                && !await db.Entries.AnyAsync(
                    entry =>
                        entry.PersonId == closed.PersonId && entry.RegisterId == closed.RegisterId && entry.Status != EntryStatus.Closed,
                    cancel
                )
            )
                closed.ReopenAfterUnmerge();
    }

    async Task<RecordPair> LoadAsync(DsrDb db, Permission function, Guid stays, Guid goes, CancellationToken cancel)
    {
        await guard.RequireAsync(function, db, stays, cancel);
        await guard.RequireAsync(function, db, goes, cancel);
        return await RecordPair.LoadAsync(db, stays, goes, cancel);
    }

    static async Task ReplaceAsync(DsrDb db, MergeForm form, CancellationToken cancel)
    {
        var waiting = await db
            .Merges.Where(merge =>
                merge.State == MergeState.Proposed
                && (
                    merge.StaysId == form.StaysId
                    || merge.GoesId == form.StaysId
                    || merge.StaysId == form.GoesId
                    || merge.GoesId == form.GoesId
                )
            )
            .ToListAsync(cancel);
        foreach (var merge in waiting)
        {
            Refuse.If(
                !merge.IsAbout(form.StaysId) || !merge.IsAbout(form.GoesId),
                "A merge of one of these records with a third is waiting for the DSR lead. Have it decided first."
            );
            merge.Replace();
        }
        await db.SaveChangesAsync(cancel);
    }

    static async Task<RecordMerge> FindAsync(DsrDb db, Guid id, CancellationToken cancel) =>
        await db.Merges.FirstOrDefaultAsync(merge => merge.Id == id, cancel) ?? throw new NotFoundException();
}

using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Duplicates.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Data.Carrying;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Duplicates;

/// <summary>Two records as they stand now, and what their merge has to settle.</summary>
sealed class RecordPair(DsrDb db, Person stays, Person goes, IReadOnlyList<RegisterEntry> open)
{
    internal Person Stays { get; } = stays;
    internal Person Goes { get; } = goes;

    /// <exception cref="NotFoundException">When either is not there, or merged already.</exception>
    internal static async Task<RecordPair> LoadAsync(DsrDb db, Guid stays, Guid goes, CancellationToken cancel)
    {
        var people = await db
            .People.Include(person => person.Involvements)
            .Where(person => person.Id == stays || person.Id == goes)
            .ToDictionaryAsync(person => person.Id, cancel);
        if (!people.TryGetValue(stays, out var one) || !people.TryGetValue(goes, out var other))
            throw new NotFoundException();
        var open = await db
            .Entries.Where(entry => (entry.PersonId == stays || entry.PersonId == goes) && entry.Status != EntryStatus.Closed)
            .ToListAsync(cancel);
        return new(db, one, other, open);
    }

    /// <summary>The open episodes of the two on each register that both are on.</summary>
    internal IReadOnlyList<(RegisterEntry OfStays, RegisterEntry OfGoes)> Episodes =>
        [
            .. open.Where(entry => entry.PersonId == Stays.Id)
                .Join(
                    open.Where(entry => entry.PersonId == Goes.Id),
                    entry => entry.RegisterId,
                    entry => entry.RegisterId,
                    (entry, other) => (entry, other)
                ),
        ];

    /// <summary>The latest change of either; what is only said of the pair is no change of a record.</summary>
    internal async Task<AuditEvent?> LatestAsync(CancellationToken cancel) =>
        await db
            .AuditEvents.AsNoTracking()
            .Where(link =>
                (link.PersonId == Stays.Id || link.PersonId == Goes.Id)
                && link.Kind != nameof(RecordMerge)
                && link.Kind != nameof(ToldApart)
            )
            .OrderByDescending(link => link.Sequence)
            .FirstOrDefaultAsync(cancel);

    /// <exception cref="ConcurrentDecisionException">When either was changed since it was looked at.</exception>
    internal async Task DemandUnchangedAsync(long seen, CancellationToken cancel)
    {
        if (await LatestAsync(cancel) is { } latest && latest.Sequence > seen)
            throw new ConcurrentDecisionException(
                $"{latest.ActorName} changed one of the two records while this was open: {latest.Why}. Look at both again, then decide."
            );
    }

    /// <summary>Why they cannot be merged as they are; null when they can.</summary>
    internal async Task<string?> ObstacleAsync(CancellationToken cancel)
    {
        var inHospital = await db
            .Stays.Where(stay => (stay.PersonId == Stays.Id || stay.PersonId == Goes.Id) && stay.DischargedOn == null)
            .CountAsync(cancel);
        return inHospital > 1 ? "Both records have a hospital stay that is open. End the one that is wrong first." : null;
    }

    /// <summary>Which of two open episodes goes on, for each register.</summary>
    /// <exception cref="RefusedException">When a choice is missing.</exception>
    internal IReadOnlyList<ChosenEpisode> Settle(IReadOnlyDictionary<Guid, Guid> choices) =>
        [
            .. Episodes.Select(pair =>
            {
                var (one, other) = pair;
                Refuse.If(
                    !choices.TryGetValue(one.RegisterId, out var chosen) || chosen != one.Id && chosen != other.Id,
                    "Both records have an open episode on the register. Choose which of the two goes on.",
                    "Episodes"
                );
                var (goesOn, closes) = chosen == one.Id ? (one, other) : (other, one);
                return new ChosenEpisode(one.RegisterId, goesOn.Id, goesOn.Reference, closes.Id, closes.Reference);
            }),
        ];

    /// <exception cref="ConcurrentDecisionException">When the two no longer differ as they did when the merge was proposed.</exception>
    internal void DemandAsProposed(RecordMerge merge)
    {
        var asked = Episodes.Select(pair => new[] { pair.OfStays.Id, pair.OfGoes.Id }.Order()).Select(ids => string.Join(' ', ids)).Order();
        var chosen = merge
            .Episodes.Select(chosenEpisode => new[] { chosenEpisode.StaysId, chosenEpisode.ClosesId }.Order())
            .Select(ids => string.Join(' ', ids))
            .Order();
        if (!RecordComparison.StillHolds(Stays.Details(), Goes.Details(), merge.Fields) || !asked.SequenceEqual(chosen))
            throw new ConcurrentDecisionException(
                "One of the two records was changed since this merge was proposed, so that what was chosen no longer fits. Look at both again, and have it proposed anew."
            );
    }

    /// <summary>Closes the episodes that do not go on, carries everything, and puts the details that hold.</summary>
    internal async Task<Carried> MergeAsync(RecordMerge merge, ActorContext act, CancellationToken cancel)
    {
        foreach (var choice in merge.Episodes)
            open.Single(entry => entry.Id == choice.ClosesId).CloseInFavourOf(choice.StaysId, act);
        Stays.Change(RecordComparison.Merged(Stays.Details(), merge.Fields), act);
        Goes.GoInto(Stays);
        // Saved before the links move: the register lets nobody have two open episodes, not even for the length of one save.
        await db.SaveChangesAsync(cancel);
        return await new PersonLinkMover(db).CarryAsync(Goes.Id, Stays.Id, cancel);
    }
}

using Dsr.Blazor.Modules.Duplicates.Domain.Matching;
using Dsr.Blazor.Modules.Duplicates.Matching;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Referrals.Queue;

/// <summary>
/// Which open referrals may be of somebody known. Worked out once for each version of what was said; when people change, only those
/// are compared again, so that a queue that is open on many screens costs one small query for each change.
/// It answers flags alone: whoever triages sees everybody, and nobody else sees the queue.
/// </summary>
public sealed class QueueLikenesses : IDisposable
{
    // After a spreadsheet has landed it is less work to ask anew.
    const int MostPeopleAtOnce = 500;

    readonly SemaphoreSlim turn = new(1, 1);
    readonly Dictionary<Guid, Known> known = [];
    long seen = -1;

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    /// <summary>The flag of each referral, or none.</summary>
    internal async Task<IReadOnlyDictionary<Guid, QueueFlag?>> OfAsync(
        DsrDb db,
        IReadOnlyCollection<(Guid Id, Identity Said)> referrals,
        CancellationToken cancel
    )
    {
        await turn.WaitAsync(cancel);
        try
        {
            await CatchUpAsync(db, cancel);
            foreach (var (id, said) in referrals)
                if (!known.TryGetValue(id, out var one) || one.Said != said)
                    known[id] = new(said, await AskedAsync(db, said, cancel)) { ChangedAt = seen };
            return referrals.ToDictionary(pair => pair.Id, pair => known[pair.Id].Flag);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The referrals whose flag changed with a commit, or after it.</summary>
    internal async Task<IReadOnlyList<Guid>> ChangedSinceAsync(DsrDb db, long sequence, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            await CatchUpAsync(db, cancel);
            return [.. known.Where(pair => pair.Value.ChangedAt >= sequence).Select(pair => pair.Key)];
        }
        finally
        {
            turn.Release();
        }
    }

    async Task CatchUpAsync(DsrDb db, CancellationToken cancel)
    {
        var (from, latest) = (seen, await db.AuditEvents.MaxAsync(link => (long?)link.Sequence, cancel) ?? 0);
        seen = latest;
        if (from < 0 || known.Count == 0 || from == latest)
            return;
        var people = await db
            .AuditEvents.AsNoTracking()
            .Where(link =>
                link.Sequence > from && link.PersonId != null && (link.Kind == nameof(Person) || link.Kind == nameof(RegisterEntry))
            )
            .Select(link => link.PersonId!.Value)
            .Distinct()
            .ToListAsync(cancel);
        if (people.Count > MostPeopleAtOnce)
            known.Clear();
        else if (people.Count > 0)
            Compare(people, await ReadAsync(db, people, cancel));
    }

    void Compare(IReadOnlyList<Guid> people, IReadOnlyList<(Guid Person, Identity Identity, bool OnRegister)> fresh)
    {
        foreach (var candidate in known.Values)
        {
            var before = candidate.Flag;
            foreach (var person in people)
                candidate.Matches.Remove(person);
            foreach (var (person, identity, on) in fresh)
                if (Likenesses.Of(candidate.Said, identity) is { } likeness)
                    candidate.Matches[person] = new(likeness.Likelihood, on);
            if (candidate.Flag != before)
                candidate.ChangedAt = seen;
        }
    }

    static async Task<Dictionary<Guid, Match>> AskedAsync(DsrDb db, Identity said, CancellationToken cancel) =>
        (await Lookalikes.OfAsync(db, Actor.Clock, said, cancel)).ToDictionary(
            lookalike => lookalike.PersonId,
            lookalike => new Match(lookalike.Likeness.Likelihood, lookalike.IsOnRegister)
        );

    static async Task<IReadOnlyList<(Guid Person, Identity Identity, bool OnRegister)>> ReadAsync(
        DsrDb db,
        IReadOnlyList<Guid> people,
        CancellationToken cancel
    )
    {
        var found = await db
            .People.AsNoTracking()
            .Where(person => people.Contains(person.Id))
            .Select(person => new
            {
                person.Id,
                Identity = new Identity
                {
                    GivenName = person.GivenName,
                    FamilyName = person.FamilyName,
                    PreferredName = person.PreferredName,
                    DateOfBirth = person.DateOfBirth,
                },
                person.NhsNumber,
                OnRegister = db.Entries.Any(entry => entry.PersonId == person.Id && entry.Status != EntryStatus.Closed),
            })
            .ToListAsync(cancel);
        return [.. found.Select(row => (row.Id, row.Identity with { NhsNumber = row.NhsNumber?.Digits ?? "" }, row.OnRegister))];
    }

    readonly record struct Match(Likelihood Likelihood, bool OnRegister);

    sealed record Known(Identity Said, Dictionary<Guid, Match> Matches)
    {
        public long ChangedAt { get; set; }

        public QueueFlag? Flag =>
            Matches.Count == 0 ? null
            : Matches.Values.Any(match => match is { Likelihood: Likelihood.Certain, OnRegister: true }) ? QueueFlag.OnRegister
            : QueueFlag.PossibleDuplicate;
    }
}

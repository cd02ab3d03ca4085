using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Duplicates.Domain;
using Dsr.Blazor.Modules.Duplicates.Domain.Matching;
using Dsr.Blazor.Modules.Duplicates.Matching;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Duplicates;

/// <summary>
/// Which records may be one person's: proposed by match, never across what the reader may see, and never again once told apart.
/// </summary>
public sealed class DuplicateRecords(Authorizer guard, UnitOfWork work, IDbContextFactory<DsrDb> contexts, ReadLog reads)
{
    /// <summary>Who may be the same person as somebody, the likeliest first. Written down as a read of those that are named.</summary>
    /// <exception cref="NotFoundException">When the reader may not see the person.</exception>
    public async Task<IReadOnlyList<Lookalike>> OfAsync(Guid person, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var actor = await guard.RequireAsync(Permission.SeePeople, db, person, cancel);
        var one = await db.People.AsNoTracking().SingleAsync(record => record.Id == person, cancel);
        var apart = await TellingApart.ReadAsync(db, cancel);
        var alike = (await Lookalikes.OfAsync(db, actor, IdentityOf(one), cancel))
            .Where(other => other.PersonId != person && !apart.Are(person, other.PersonId))
            .ToList();
        if (alike.Count > 0)
            await reads.ListedAsync("lookalikes", $"of {person}", [.. alike.Select(other => other.PersonId)], cancel);
        return alike;
    }

    /// <summary>Pairs of records that are likely to be one person's, the surest first; at most 50, with how many there are.</summary>
    /// <exception cref="ForbiddenException">When the actor does not look after the records.</exception>
    public async Task<LikelyPairs> LikelyAsync(CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.CompareRecords, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var people = await PersonVisibility
            .People(db, actor, Permission.SeePeople)
            .AsNoTracking()
            .Select(person => new KnownRecord(
                person.Id,
                person.GivenName,
                person.FamilyName,
                person.PreferredName,
                person.DateOfBirth,
                person.NhsNumber,
                person.FamilySound
            ))
            .ToListAsync(cancel);
        var apart = await TellingApart.ReadAsync(db, cancel);
        var waiting = await db
            .Merges.AsNoTracking()
            .Where(merge => merge.State == MergeState.Proposed)
            .Select(merge => new { merge.StaysId, merge.GoesId })
            .ToListAsync(cancel);
        // Away from the circuit's turn: on a long register it is a second's work.
        var all = await Task.Run(() => PairSearch.Of(people), cancel);
        var open = all.Where(pair =>
                !apart.Are(pair.One.Id, pair.Other.Id)
                && !waiting.Exists(row =>
                    (row.StaysId, row.GoesId) == (pair.One.Id, pair.Other.Id) || (row.GoesId, row.StaysId) == (pair.One.Id, pair.Other.Id)
                )
            )
            .ToList();
        var shown = open.Take(LikelyPairs.Most).ToList();
        await reads.ListedAsync(
            "duplicates",
            "likely pairs",
            [.. shown.SelectMany(pair => new[] { pair.One.Id, pair.Other.Id }).Distinct()],
            cancel
        );
        return new(shown, open.Count);
    }

    /// <summary>What was told apart, the latest first.</summary>
    /// <exception cref="ForbiddenException">When the actor does not look after the records.</exception>
    public async Task<IReadOnlyList<ToldApart>> ApartAsync(CancellationToken cancel = default)
    {
        await guard.RequireAsync(Permission.CompareRecords, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.ToldApart.AsNoTracking().OrderByDescending(toldApart => toldApart.At).Take(LikelyPairs.Most).ToListAsync(cancel);
    }

    /// <summary>Keeps that two records are not one person's, so that nobody is asked again.</summary>
    /// <exception cref="RefusedException">When the reason says too little.</exception>
    /// <exception cref="NotFoundException">When the actor may not see both.</exception>
    public async Task TellApartAsync(Guid one, Guid other, string? reason, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.CompareRecords, cancel);
        await using var change = await work.BeginAsync(actor, "told two records apart", cancel);
        await guard.RequireAsync(Permission.CompareRecords, change.Db, one, cancel);
        await guard.RequireAsync(Permission.CompareRecords, change.Db, other, cancel);
        change.Db.Add(new ToldApart(one, other, reason, change.Act));
        await change.CommitAsync(cancel);
    }

    static Identity IdentityOf(Person one) =>
        new()
        {
            GivenName = one.GivenName,
            FamilyName = one.FamilyName,
            PreferredName = one.PreferredName,
            DateOfBirth = one.DateOfBirth,
            NhsNumber = one.NhsNumber?.Digits ?? "",
        };
}

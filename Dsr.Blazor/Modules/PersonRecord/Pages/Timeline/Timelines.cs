using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Timeline;

/// <summary>What a colleague saved while a form was open.</summary>
/// <param name="Said">As the timeline says it.</param>
/// <param name="Records">The records and parts of records that it touched.</param>
public sealed record SavedMeanwhile(Happening Said, IReadOnlyList<Guid> Records);

/// <summary>A person's whole story, newest first, as far as the reader may see it.</summary>
public sealed class Timelines(Authorizer guard, IDbContextFactory<DsrDb> contexts)
{
    /// <summary>The latest events under a heading.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="sort">Under which heading; null for all.</param>
    /// <param name="length">How many events.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="NotFoundException">When there is nobody, or nobody whom the reader may see.</exception>
    public async Task<TimelinePage> ReadAsync(Guid person, TimelineSort? sort, int length, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var actor = await guard.RequireAsync(Permission.SeePeople, db, person, cancel);
        return await TimelineQuery.OfAsync(db, actor, person, sort, length, cancel);
    }

    /// <summary>The last event of a person, to ask later what came after it.</summary>
    /// <exception cref="NotFoundException">As for reading.</exception>
    public async Task<long> LatestAsync(Guid person, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await guard.RequireAsync(Permission.SeePeople, db, person, cancel);
        return await db.AuditEvents.Where(link => link.PersonId == person).MaxAsync(link => (long?)link.Sequence, cancel) ?? 0;
    }

    /// <summary>What colleagues saved after an event under one heading, oldest first; the reader's own is left out.</summary>
    /// <exception cref="NotFoundException">As for reading.</exception>
    public async Task<IReadOnlyList<SavedMeanwhile>> SinceAsync(
        Guid person,
        long after,
        TimelineSort sort,
        CancellationToken cancel = default
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var actor = await guard.RequireAsync(Permission.SeePeople, db, person, cancel);
        return
        [
            .. (await TimelineQuery.SinceAsync(db, actor, person, after, sort, cancel)).Select(pair => new SavedMeanwhile(
                pair.Said,
                [.. pair.Parts.Select(part => part.Id)]
            )),
        ];
    }
}

using System.Reflection;
using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Duplicates.Domain;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Platform.Data.Carrying;

/// <summary>
/// Carries everything from one record of a person to another, and back. It sets the property through the change tracker, as reading a
/// row does: a link is given for good in the domain, so no aggregate has a method that would hand its person to another, and the
/// interceptors still stamp each version and write each event.
/// </summary>
public sealed class PersonLinkMover(DsrDb db)
{
    static readonly MethodInfo load = typeof(PersonLinkMover).GetMethod(nameof(LoadAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <summary>A record, and those that were merged into it: chained events stay with the record that they were written on.</summary>
    public static async Task<IReadOnlyList<Guid>> RecordsAsync(DsrDb db, Guid person, CancellationToken cancel = default)
    {
        var records = new List<Guid> { person };
        for (var at = 0; at < records.Count; at++)
        {
            var one = records[at];
            records.AddRange(
                await db
                    .People.IgnoreQueryFilters()
                    .Where(record => record.MergedInto == one)
                    .Select(record => record.Id)
                    .ToListAsync(cancel)
            );
        }
        return records;
    }

    /// <summary>Carries every link.</summary>
    /// <param name="from">The record that goes.</param>
    /// <param name="to">The record that stays.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What was carried, to be kept for <see cref="ReturnAsync"/>.</returns>
    public async Task<Carried> CarryAsync(Guid from, Guid to, CancellationToken cancel = default)
    {
        var links = new List<CarriedLink>();
        foreach (var link in PersonLinks.Of(db.Model))
        foreach (var record in await LinkedAsync(link, from, cancel))
        {
            await PutAsync(link, record, to, cancel);
            links.Add(new(link.Type.ClrType.Name, link.Property.Name, IdOf(record)));
        }
        return new(links, await CarryDraftsAsync(from, to, cancel));
    }

    /// <summary>Puts back what was carried, with the parts that were added to it since.</summary>
    /// <param name="carried">What <see cref="CarryAsync"/> handed out.</param>
    /// <param name="from">The record that stayed.</param>
    /// <param name="to">The record that went.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task ReturnAsync(Carried carried, Guid from, Guid to, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(carried);
        var known = carried.Links.ToHashSet();
        foreach (var link in PersonLinks.Of(db.Model))
        foreach (var record in await LinkedAsync(link, from, cancel))
            if (known.Contains(new(link.Type.ClrType.Name, link.Property.Name, IdOf(record))) || IsPartOfCarried(record, known))
                await PutAsync(link, record, to, cancel);
        foreach (var draft in carried.Drafts)
            await RenameAsync(draft.OwnerId, draft.To, draft.From, cancel);
    }

    // A decision on a carried episode goes where the episode goes, whenever it was made.
    static bool IsPartOfCarried(object record, HashSet<CarriedLink> known) =>
        record is IPartOf part && known.Any(link => link.Id == part.RootId && link.Kind == part.RootType.Name);

    async Task PutAsync(PersonLink link, object record, Guid person, CancellationToken cancel)
    {
        // A part's root is loaded so that its version is stamped: whoever has it open is told.
        if (record is IPartOf part)
            await db.FindAsync(part.RootType, [part.RootId], cancel);
        db.Entry(record).Property(link.Property.Name).CurrentValue = person;
    }

    async Task<IReadOnlyList<object>> LinkedAsync(PersonLink link, Guid person, CancellationToken cancel) =>
        await (Task<IReadOnlyList<object>>)load.MakeGenericMethod(link.Type.ClrType).Invoke(this, [link.Property.Name, person, cancel])!;

    async Task<IReadOnlyList<object>> LoadAsync<T>(string property, Guid person, CancellationToken cancel)
        where T : class => [.. await db.Set<T>().Where(item => EF.Property<Guid?>(item, property) == person).ToListAsync(cancel)];

    Guid IdOf(object record) => (Guid)db.Entry(record).Property("Id").CurrentValue!;

    // Unsaved texts are kept by the record's id: "plan:{person}". A form of details stays behind, for it was opened with the other's.
    async Task<IReadOnlyList<CarriedDraft>> CarryDraftsAsync(Guid from, Guid to, CancellationToken cancel)
    {
        var carried = new List<CarriedDraft>();
        var ending = $":{from}";
        foreach (
            var draft in await db
                .Drafts.AsNoTracking()
                .Where(draft => draft.Key.EndsWith(ending) && !draft.Key.StartsWith("details:"))
                .ToListAsync(cancel)
        )
        {
            var key = draft.Key.Replace(ending, $":{to}", StringComparison.Ordinal);
            if (await RenameAsync(draft.OwnerId, draft.Key, key, cancel))
                carried.Add(new(draft.OwnerId, draft.Key, key));
        }
        return carried;
    }

    async Task<bool> RenameAsync(string owner, string from, string to, CancellationToken cancel)
    {
        if (await db.Drafts.FindAsync([owner, to], cancel) is not null || await db.Drafts.FindAsync([owner, from], cancel) is not { } draft)
            return false;
        db.Add(new Platform.Drafts.Draft(owner, to)).Entity.Keep(draft.Text, draft.At);
        db.Remove(draft);
        return true;
    }
}

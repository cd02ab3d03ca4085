using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dsr.Blazor.Kernel;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Dsr.Blazor.Platform.Audit;

/// <summary>
/// Stamps the version and writes one audit event for each aggregate that a save changes, in the save's own transaction.
/// No feature does either itself, so none can forget. A save by nobody is refused.
/// </summary>
sealed class ChangeRecorder : SaveChangesInterceptor
{
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        throw new InvalidOperationException("Saves are asynchronous here: commit the unit of work.");

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context is DsrDb db)
            await RecordAsync(db, cancellationToken);
        return result;
    }

    static async Task RecordAsync(DsrDb db, CancellationToken cancel)
    {
        var undertaking = db.Undertaking
            ?? throw new InvalidOperationException("A save needs an actor and a reason: begin a unit of work.");
        db.ChangeTracker.DetectChanges();
        var changed = db
            .ChangeTracker.Entries()
            .Where(entry =>
                entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Entity is Aggregate or IPartOf
            )
            .GroupBy(Root)
            .ToList();
        if (changed.Count == 0)
            return;

        var roots = db.ChangeTracker.Entries<Aggregate>().ToDictionary(entry => (entry.Entity.GetType(), entry.Entity.Id));
        var head = await ChainHead.LoadAsync(db, ChainHead.Changes, cancel);
        foreach (var aggregate in changed)
        {
            var root = roots.GetValueOrDefault(aggregate.Key);
            if (root is not null)
                Stamp(root);
            Append(db, head, undertaking, aggregate.Key, root, aggregate);
        }
    }

    static void Append(
        DsrDb db,
        ChainHead head,
        ChangeContext undertaking,
        (Type Type, Guid Id) key,
        EntityEntry? root,
        IEnumerable<EntityEntry> parts
    )
    {
        var (salt, json) = (SaltedPayload.NewSalt(), Payload(parts));
        var link = head.Append(
            new AuditEvent
            {
                At = undertaking.Act.At,
                ActorId = undertaking.Act.ActorId,
                ActorName = undertaking.Act.ActorName,
                CommitId = undertaking.CommitId,
                Kind = key.Type.Name,
                AggregateId = key.Id,
                PersonId = About(parts),
                Change = Word(root),
                Why = undertaking.Why,
                Code = undertaking.Code,
                PayloadDigest = SaltedPayload.Digest(salt, json),
            }
        );
        db.Add(link);
        db.Add(
            new AuditPayload
            {
                Sequence = link.Sequence,
                Salt = salt,
                Json = json,
            }
        );
    }

    static (Type Type, Guid Id) Root(EntityEntry entry) =>
        entry.Entity switch
        {
            IPartOf part => (part.RootType, part.RootId),
            Aggregate root => (root.GetType(), root.Id),
            _ => throw new InvalidOperationException($"{entry.Metadata.Name} belongs to no aggregate."),
        };

    static void Stamp(EntityEntry<Aggregate> root)
    {
        if (root.State == EntityState.Deleted)
            return;
        var version = root.Property(aggregate => aggregate.Version);
        version.CurrentValue++;
    }

    static Guid? About(IEnumerable<EntityEntry> entries) =>
        entries
            .Select(entry => entry.Entity)
            .Select(item =>
                item switch
                {
                    IAboutPerson about => about.PersonId,
                    IMayBeAboutPerson maybe => maybe.PersonId,
                    _ => null,
                }
            )
            .FirstOrDefault(person => person is not null);

    static string Word(EntityEntry? root) =>
        root?.State switch
        {
            EntityState.Added => "Added",
            EntityState.Deleted => "Removed",
            _ => "Changed",
        };

    static string Payload(IEnumerable<EntityEntry> entries) =>
        JsonSerializer.Serialize(
            entries.Select(entry => new
            {
                type = entry.Metadata.ClrType.Name,
                id = entry.Property("Id").CurrentValue,
                before = entry.State == EntityState.Added ? null : Values(entry, entry.State == EntityState.Deleted, before: true),
                after = entry.State == EntityState.Deleted ? null : Values(entry, entry.State == EntityState.Added, before: false),
            }),
            Json
        );

    static Dictionary<string, string?> Values(EntityEntry entry, bool all, bool before) =>
        entry
            .Properties.Where(property => property.Metadata.Name != nameof(Aggregate.Version) && (all || property.IsModified))
            .ToDictionary(
                property => property.Metadata.Name,
                property => Written(property.Metadata, before ? property.OriginalValue : property.CurrentValue)
            );

    // What is kept as JSON is told as JSON: its own words would leave out what its lists hold.
    static string? Written(IProperty property, object? value) =>
        value is not null && property.FindAnnotation(JsonMapping.Annotation) is not null
            ? (string?)property.GetTypeMapping().Converter!.ConvertToProvider(value)
            : Written(value);

    static string? Written(object? value) =>
        value switch
        {
            null => null,
            DateTimeOffset instant => instant.ToString("O", CultureInfo.InvariantCulture),
            DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
            string text => text,
            System.Collections.IEnumerable many => string.Join("; ", many.Cast<object>()),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
}

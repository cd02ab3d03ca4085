using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Platform.Audit;

/// <summary>Writes who read what, in a chain of its own.</summary>
public sealed class ReadChain(IDbContextFactory<DsrDb> contexts, WriteGate gate, TimeProvider time)
{
    /// <summary>One event stands for a user, a record and a kind of reading for this long.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>Writes that a record was read, unless the same was written within the window.</summary>
    /// <param name="actor">Who reads.</param>
    /// <param name="kind">Opened or Printed.</param>
    /// <param name="person">Whose record.</param>
    /// <param name="json">More about it, such as a purpose; lies apart and can be erased.</param>
    /// <param name="cancel">Gives up.</param>
    public Task RecordAsync(IActor actor, string kind, Guid person, string json = "", CancellationToken cancel = default) =>
        AppendAsync(actor, kind, person, json, cancel);

    /// <summary>Writes that a record was read which its payload names, unless the same was written within the window.</summary>
    /// <param name="actor">Who reads.</param>
    /// <param name="kind">What was done: ReferralOpened.</param>
    /// <param name="person">The person it is about; null where it is about nobody yet.</param>
    /// <param name="json">Which record.</param>
    /// <param name="cancel">Gives up.</param>
    public Task NamedAsync(IActor actor, string kind, Guid? person, string json, CancellationToken cancel = default) =>
        AppendAsync(actor, kind, person, json, cancel);

    /// <summary>Writes that a list was shown: its filter and the ids, as JSON.</summary>
    public Task ListAsync(IActor actor, string json, CancellationToken cancel = default) =>
        AppendAsync(actor, "Listed", null, json, cancel);

    /// <summary>Writes that a list was taken away as a file; each time, for each is another copy.</summary>
    public Task ExportAsync(IActor actor, string json, CancellationToken cancel = default) =>
        WriteAsync(actor, "Exported", null, json, cancel);

    /// <summary>Writes that something of a record was taken away; each time, for each is another copy.</summary>
    /// <param name="actor">Who takes it.</param>
    /// <param name="kind">What was done: FileTaken.</param>
    /// <param name="person">Whose record.</param>
    /// <param name="json">What was taken.</param>
    /// <param name="cancel">Gives up.</param>
    public Task CopyAsync(IActor actor, string kind, Guid person, string json, CancellationToken cancel = default) =>
        WriteAsync(actor, kind, person, json, cancel);

    async Task AppendAsync(IActor actor, string kind, Guid? person, string json, CancellationToken cancel)
    {
        if (!await WrittenLatelyAsync(actor, kind, person, json, cancel))
            await WriteAsync(actor, kind, person, json, cancel);
    }

    async Task WriteAsync(IActor actor, string kind, Guid? person, string json, CancellationToken cancel)
    {
        using var turn = await gate.EnterAsync(cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var head = await ChainHead.LoadAsync(db, ChainHead.Reads, cancel);
        var salt = SaltedPayload.NewSalt();
        var link = head.Append(
            new ReadEvent
            {
                At = time.GetUtcNow(),
                ActorId = actor.Id,
                ActorName = actor.Name,
                Kind = kind,
                PersonId = person,
                PayloadDigest = SaltedPayload.Digest(salt, json),
            }
        );
        db.Add(link);
        db.Add(
            new ReadPayload
            {
                Sequence = link.Sequence,
                Salt = salt,
                Json = json,
            }
        );
        db.Undertaking = new ChangeContext(new(actor.Id, actor.Name, link.At, default), "read", Guid.Empty);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    async Task<bool> WrittenLatelyAsync(IActor actor, string kind, Guid? person, string json, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var since = time.GetUtcNow() - Window;
        var lately = db
            .ReadEvents.AsNoTracking()
            .Where(link => link.ActorId == actor.Id && link.Kind == kind && link.PersonId == person && link.At > since);
        if (json.Length == 0)
            return await lately.AnyAsync(cancel);
        // A list is the same list only with the same filter and the same people on it; a named record only with the same name.
        return await lately
            .Join(db.ReadPayloads, link => link.Sequence, payload => payload.Sequence, (_, payload) => payload.Json)
            .AnyAsync(written => written == json, cancel);
    }
}

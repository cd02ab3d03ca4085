using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Notifications.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dsr.Blazor.Platform.Data;

/// <summary>Begins every change. The write transaction is open before the first read, so what was read cannot have moved.</summary>
public sealed class UnitOfWork(IDbContextFactory<DsrDb> contexts, WriteGate gate, INotificationDispatcher teller, TimeProvider time)
{
    /// <summary>Opens a context and its write transaction.</summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="why">The intent in a few words, as colleagues read it beside a change; no personal data.</param>
    /// <param name="cancel">Gives up waiting for other writers.</param>
    public async Task<UnitOfWorkScope> BeginAsync(IActor actor, string why, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var turn = await gate.EnterAsync(cancel);
        DsrDb? db = null;
        try
        {
            db = await contexts.CreateDbContextAsync(cancel);
            var now = time.GetUtcNow();
            db.Undertaking = new ChangeContext(
                new ActorContext(actor.Id, actor.Name, now, London.DateOf(now)),
                why,
                Guid.CreateVersion7(now)
            );
            // On SQLite this is BEGIN IMMEDIATE: the write lock is taken here.
            return new UnitOfWorkScope(db, await db.Database.BeginTransactionAsync(cancel), turn, teller);
        }
        catch
        {
            if (db is not null)
                await db.DisposeAsync();
            turn.Dispose();
            throw;
        }
    }
}

/// <summary>A change being made. Nothing of it remains unless <see cref="CommitAsync"/> returns.</summary>
public sealed class UnitOfWorkScope : IAsyncDisposable
{
    readonly IDbContextTransaction transaction;
    readonly IDisposable turn;
    readonly INotificationDispatcher teller;
    readonly List<PendingNotification> told = [];

    internal UnitOfWorkScope(DsrDb db, IDbContextTransaction transaction, IDisposable turn, INotificationDispatcher teller) =>
        (Db, this.transaction, this.turn, this.teller) = (db, transaction, turn, teller);

    /// <summary>The context to load from and add to; it tracks.</summary>
    public DsrDb Db { get; }

    /// <summary>Who acts and when.</summary>
    public ActorContext Act => Db.Undertaking!.Act;

    /// <summary>Ties together the audit events of this change.</summary>
    public Guid CommitId => Db.Undertaking!.CommitId;

    /// <summary>Gives the events of this change a code by which programs find them.</summary>
    /// <param name="code">Such as "meeting.update-written"; it stays when the words change.</param>
    public void SetCode(string code) => Db.Undertaking = Db.Undertaking! with { Code = code };

    /// <summary>
    /// Saves what was added and changed so far, with its audit, and lets go of it: for a change of many thousands of records, which would
    /// not fit in memory at once. An aggregate belongs in one part, so that it has one event. Nothing of it remains unless
    /// <see cref="CommitAsync"/>
    /// returns.
    /// </summary>
    public async Task SavePartAsync(CancellationToken cancel = default)
    {
        told.AddRange(teller.Look(Db));
        await Db.SaveChangesAsync(cancel);
        Db.ChangeTracker.Clear();
    }

    /// <summary>
    /// Saves with its version and its audit, tells whom it concerns, and commits. The feed is told when it is on the disk.
    /// </summary>
    public async Task CommitAsync(CancellationToken cancel = default)
    {
        told.AddRange(teller.Look(Db));
        await Db.SaveChangesAsync(cancel);
        if (told.Count > 0 && await teller.TellAsync(Db, told, Act, cancel))
            await Db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Rolls back what was not committed and lets the next writer in.</summary>
    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await Db.DisposeAsync();
        turn.Dispose();
    }
}

/// <summary>
/// SQLite lets one writer in and makes the others poll. In one process they queue here instead, in order and without
/// sleeping; another process is still held off by the database's own lock and its busy timeout.
/// </summary>
public sealed class WriteGate : IDisposable
{
    readonly SemaphoreSlim gate = new(1, 1);

    internal async Task<IDisposable> EnterAsync(CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        return new Turn(gate);
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        int ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref ended, 1) == 0)
                gate.Release();
        }
    }
}

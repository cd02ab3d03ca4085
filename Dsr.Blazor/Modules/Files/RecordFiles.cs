using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Files.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Files;
using Dsr.Blazor.Platform.Files.Content;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Files;

/// <summary>Files on a person's record: sent, replaced and withdrawn. Each is looked through before it is kept.</summary>
public sealed class RecordFiles(
    Authorizer guard,
    UnitOfWork work,
    IDbContextFactory<DsrDb> contexts,
    FileStore store,
    PolicyStore policies,
    Clock clock
)
{
    /// <summary>What policy says of files today.</summary>
    public async Task<FileRules> RulesAsync()
    {
        var book = await policies.ReadAsync();
        return new(
            book.On(clock.Today, FilePolicies.Types),
            Math.Clamp(book.On(clock.Today, FilePolicies.Megabytes), 1, FilePolicies.MostMegabytes)
        );
    }

    /// <summary>Whether the actor may send a file to this record; asked before any of it is read.</summary>
    /// <exception cref="NotFoundException">When they may not see the person, or the file that it replaces.</exception>
    /// <exception cref="ForbiddenException">When they may not change the record.</exception>
    public async Task DemandMayAddAsync(Guid person, Guid? replaces = null, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var actor = await guard.RequireAsync(Permission.ChangePeople, db, person, cancel);
        if (replaces is { } file)
            await FindAsync(db, actor, person, file, cancel);
    }

    /// <summary>Puts a new file on the record.</summary>
    /// <returns>The file's id.</returns>
    /// <exception cref="RefusedException">When something is missing, or the file is too large or none that is taken.</exception>
    public async Task<Guid> AddAsync(Guid person, FileDetails details, string? name, Stream content, CancellationToken cancel = default)
    {
        await DemandMayAddAsync(person, cancel: cancel);
        var rules = await RulesAsync();
        RecordFile.Check(details, rules.Types, clock.Today);
        return await TakeAsync(
            name,
            content,
            rules,
            async kept =>
            {
                var actor = await guard.RequireAsync(Permission.ChangePeople, cancel);
                await using var change = await work.BeginAsync(actor, "added a file", cancel);
                await guard.RequireAsync(Permission.ChangePeople, change.Db, person, cancel);
                var file = change.Db.Add(new RecordFile(person, details, rules.Types, kept, change.Act)).Entity;
                await change.CommitAsync(cancel);
                return file.Id;
            },
            cancel
        );
    }

    /// <summary>Puts a newer version in a file's place.</summary>
    /// <exception cref="RefusedException">When it was withdrawn, or the file is too large or none that is taken.</exception>
    public async Task ReplaceAsync(Guid person, Guid file, string? name, Stream content, CancellationToken cancel = default)
    {
        await DemandMayAddAsync(person, file, cancel);
        await TakeAsync(
            name,
            content,
            await RulesAsync(),
            async kept =>
            {
                var actor = await guard.RequireAsync(Permission.ChangePeople, cancel);
                await using var change = await work.BeginAsync(actor, "replaced a file with a newer version", cancel);
                var found = await LoadAsync(change.Db, actor, person, file, cancel);
                change.Db.Add(found.Replace(kept, change.Act));
                await change.CommitAsync(cancel);
                return file;
            },
            cancel
        );
    }

    /// <summary>Takes a file off the list, and keeps it.</summary>
    /// <exception cref="RefusedException">When it was withdrawn already, or no reason is given.</exception>
    public async Task WithdrawAsync(Guid person, Guid file, string? reason, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.ChangePeople, cancel);
        await using var change = await work.BeginAsync(actor, "withdrew a file", cancel);
        (await LoadAsync(change.Db, actor, person, file, cancel)).Withdraw(reason, change.Act);
        await change.CommitAsync(cancel);
    }

    /// <summary>A file of a record that the actor may see; told alike whether it is not there or not theirs to see.</summary>
    /// <exception cref="NotFoundException">When there is none.</exception>
    internal static async Task<RecordFile> FindAsync(DsrDb db, Actor actor, Guid person, Guid id, CancellationToken cancel)
    {
        var file = await db
            .Files.Include(record => record.Versions)
            .FirstOrDefaultAsync(record => record.Id == id && record.PersonId == person, cancel);
        return file is not null && MaySee(actor, file) ? file : throw new NotFoundException();
    }

    /// <summary>Who sent a file sees it too, whatever they hold now.</summary>
    internal static bool MaySee(Actor actor, RecordFile file) =>
        actor.IsHouse || file.Audience.Includes(actor.Roles) || file.Versions.Any(version => version.ById == actor.Id);

    async Task<RecordFile> LoadAsync(DsrDb db, Actor actor, Guid person, Guid file, CancellationToken cancel)
    {
        await guard.RequireAsync(Permission.ChangePeople, db, person, cancel);
        return await FindAsync(db, actor, person, file, cancel);
    }

    // First the file, whole and on the disk, then the row. What is refused or fails in between leaves nothing, or an orphan for the night.
    async Task<Guid> TakeAsync(string? name, Stream content, FileRules rules, Func<KeptFile, Task<Guid>> save, CancellationToken cancel)
    {
        var incoming = await store.ReceiveAsync(content, rules.Bytes, cancel);
        KeptFile kept;
        try
        {
            await using var looked = File.OpenRead(incoming.Path);
            var what = ContentCheck.Of(looked);
            kept = new("", FileName.Of(name, what), what, incoming.Length, incoming.Sha256);
        }
        catch
        {
            FileStore.Drop(incoming);
            throw;
        }
        return await save(kept with { Stored = store.Keep(incoming) });
    }
}

/// <summary>What policy says of files.</summary>
/// <param name="Types">The types to choose from.</param>
/// <param name="Megabytes">The most of one file.</param>
public sealed record FileRules(IReadOnlyList<string> Types, int Megabytes)
{
    /// <summary>The most bytes of one file.</summary>
    public long Bytes => Megabytes * 1024L * 1024L;
}

using Dsr.Blazor.Modules.Files.Domain;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Files;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Files;

/// <summary>Files as they are listed and handed out: only those that the reader may see, each download written down.</summary>
public sealed class FileReading(Authorizer guard, IDbContextFactory<DsrDb> contexts, FileStore store, ReadLog reads)
{
    /// <summary>The files of a record that the reader may see, the latest date first; withdrawn ones are left out.</summary>
    /// <exception cref="NotFoundException">When the reader may not see the person.</exception>
    public async Task<FileList> OfAsync(Guid person, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var actor = await guard.RequireAsync(Permission.SeePeople, db, person, cancel);
        var files = await db
            .Files.AsNoTracking()
            .Include(file => file.Versions)
            .Where(file => file.PersonId == person && file.WithdrawnAt == null)
            .ToListAsync(cancel);
        var mayChange =
            actor.May(Permission.ChangePeople)
            && await PersonVisibility.People(db, actor, Permission.ChangePeople).AnyAsync(candidate => candidate.Id == person, cancel);
        return new(
            [.. files.Where(file => RecordFiles.MaySee(actor, file)).OrderByDescending(file => file.On).ThenByDescending(file => file.Id)],
            mayChange
        );
    }

    /// <summary>Whose record a form adds a file to, and which file it replaces; the record is written down as opened.</summary>
    /// <exception cref="NotFoundException">When there is none that they may see.</exception>
    /// <exception cref="ForbiddenException">When they may not change the record.</exception>
    public async Task<(string Name, RecordFile? Replaced)> FormAsync(Guid person, Guid? replaces, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var actor = await guard.RequireAsync(Permission.ChangePeople, db, person, cancel);
        var replaced = replaces is { } file ? await RecordFiles.FindAsync(db, actor, person, file, cancel) : null;
        var name = (await db.People.AsNoTracking().SingleAsync(candidate => candidate.Id == person, cancel)).FullName;
        await reads.OpenedAsync(person, cancel);
        return (name, replaced);
    }

    /// <summary>Opens a version to be handed out, when it is what was uploaded; written down each time, for each is another copy.</summary>
    /// <exception cref="NotFoundException">When there is none that the reader may see, or it was withdrawn.</exception>
    /// <exception cref="Kernel.RefusedException">When what lies on the disk is not what was uploaded.</exception>
    public async Task<OpenedFile> OpenAsync(Guid person, Guid file, int number, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var found = await RecordFiles.FindAsync(
            db,
            await guard.RequireAsync(Permission.SeePeople, db, person, cancel),
            person,
            file,
            cancel
        );
        if (found.WithdrawnAt is not null || found.Versions.FirstOrDefault(fileVersion => fileVersion.Number == number) is not { } version)
            throw new NotFoundException();
        var content = await store.OpenAsync(version.Stored, version.Sha256, cancel);
        try
        {
            await reads.FileTakenAsync(person, file, number, cancel);
            return new(content, version.Name, version.Content, version.Length);
        }
        catch
        {
            await content.DisposeAsync();
            throw;
        }
    }
}

/// <summary>The files of a record, and whether the reader may change them.</summary>
public sealed record FileList(IReadOnlyList<RecordFile> Files, bool MayChange);

/// <summary>A file being handed out.</summary>
public sealed record OpenedFile(Stream Content, string Name, FileContent What, long Length) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}

namespace Dsr.Blazor.Platform.Data;

/// <summary>
/// Looks at the start whether others on the machine could read the register, closes what is Dsr's own, and warns of the rest.
/// </summary>
sealed partial class KeptClosed(DatabaseFile database, ILogger<KeptClosed> log)
{
    /// <param name="files">The folder that files on records are kept in.</param>
    internal void Look(string files)
    {
        if (OperatingSystem.IsWindows())
            return;
        foreach (var file in database.AllFiles.Where(System.IO.File.Exists))
            Close(file);
        if (Directory.Exists(database.Keys))
        {
            Close(database.Keys);
            foreach (var key in Directory.GetFiles(database.Keys))
                Close(key);
        }
        var folder = Path.GetDirectoryName(database.Path)!;
        CloseFolder(folder, entry => database.Owns(entry) || entry == files);
        // In the database's folder nobody reaches it; anywhere else it is looked at for itself.
        if (Directory.Exists(files) && files != folder)
            CloseFolder(files, IsOfFiles);
    }

    void Close(string path)
    {
        if (!OwnersAlone.IsOpen(path))
            return;
        if (OwnersAlone.TryClose(path))
            WasOpen(path);
        else
            StaysOpen(path);
    }

    // A folder that holds other things too is somebody's choice: closing it could stop what else lives there.
    void CloseFolder(string folder, Func<string, bool> isOurs)
    {
        if (!OwnersAlone.IsOpen(folder))
            return;
        if (Directory.EnumerateFileSystemEntries(folder).All(isOurs))
            Close(folder);
        else
            IsShared(folder);
    }

    static bool IsOfFiles(string entry) => Path.GetFileName(entry) is "incoming" or [_, _];

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Path} could be read by others on this machine. It is closed to them now")]
    partial void WasOpen(string path);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Path} can be read by others on this machine, and is not Dsr's to close. Give it to the user that runs Dsr, then start again"
    )]
    partial void StaysOpen(string path);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The folder {Path} can be opened by others on this machine, and holds other things than the register. Give the register a folder of its own, or close this one (chmod 700)"
    )]
    partial void IsShared(string path);
}

namespace Dsr.Blazor.Platform.Data;

/// <summary>Files and folders that only the user who runs Dsr may open. On Windows the folder's own rights decide.</summary>
static class OwnersAlone
{
    internal const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    internal const UnixFileMode Folder = File | UnixFileMode.UserExecute;

    const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    /// <summary>How a new file is opened.</summary>
    internal static FileStreamOptions Options(
        FileMode mode,
        FileAccess access,
        FileShare share = FileShare.None,
        FileOptions how = FileOptions.None
    )
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = access,
            Share = share,
            Options = how,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = File;
        return options;
    }

    /// <summary>Makes a folder, and those above it that are not there. One that is there stays as it is.</summary>
    internal static void MakeFolder(string path)
    {
        if (Directory.Exists(path))
            return;
        // The runtime gives only the last folder of a path the mode that is asked for.
        if (Path.GetDirectoryName(path) is { Length: > 0 } above)
            MakeFolder(above);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, Folder);
    }

    /// <summary>Whether others on the machine may open it.</summary>
    internal static bool IsOpen(string path) => !OperatingSystem.IsWindows() && (System.IO.File.GetUnixFileMode(path) & Others) != 0;

    /// <summary>Takes from others what they may do with it.</summary>
    /// <returns>Whether it is closed now; false where it belongs to another user.</returns>
    internal static bool TryClose(string path)
    {
        if (OperatingSystem.IsWindows() || !IsOpen(path))
            return true;
        try
        {
            System.IO.File.SetUnixFileMode(path, System.IO.File.GetUnixFileMode(path) & ~Others);
            return true;
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            return false;
        }
    }
}

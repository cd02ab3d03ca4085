namespace Dsr.Blazor.Platform.Data;

/// <summary>The file that the register is kept in.</summary>
sealed record DatabaseFile(string Path)
{
    /// <summary>The folder with the keys of cookies and forms.</summary>
    internal string Keys => System.IO.Path.ChangeExtension(Path, ".keys");

    /// <summary>It, and what SQLite keeps beside it. SQLite makes those with the rights of the file itself.</summary>
    internal IReadOnlyList<string> AllFiles => [Path, Path + "-wal", Path + "-shm", Path + "-journal"];

    /// <summary>Whether something in its folder is the database's own.</summary>
    internal bool Owns(string entry) => entry == Keys || AllFiles.Contains(entry);

    /// <summary>Makes its folder and looks whether it can be written.</summary>
    /// <exception cref="BadSettingException">When it cannot.</exception>
    internal void DemandWritable()
    {
        if (Directory.Exists(Path))
            throw new BadSettingException(
                $"Database:Path names the folder {Path}. Set a file in it, such as {System.IO.Path.Combine(Path, "dsr.db")}."
            );
        try
        {
            OwnersAlone.MakeFolder(System.IO.Path.GetDirectoryName(Path)!);
            using var opened = new FileStream(
                Path,
                OwnersAlone.Options(FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete)
            );
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new BadSettingException(
                $"The database cannot be written at {Path}. Let the user that runs Dsr write in that folder, or set Database:Path to another file."
            );
        }
    }
}

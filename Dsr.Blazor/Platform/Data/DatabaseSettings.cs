namespace Dsr.Blazor.Platform.Data;

/// <summary>Where the register is kept: the section "Database" of the settings.</summary>
public sealed class DatabaseSettings
{
    /// <summary>The file. Relative paths count from the folder of <see cref="Folder"/>; the default is data/dsr.db there.</summary>
    public string Path { get; set; } = System.IO.Path.Combine("data", "dsr.db");

    /// <summary>The file's full path.</summary>
    /// <exception cref="BadSettingException">When there is none.</exception>
    internal string FullPath(string folder) =>
        string.IsNullOrWhiteSpace(Path)
            ? throw new BadSettingException(
                "Database:Path is empty. Set the file that the register is kept in; data/dsr.db is the default."
            )
            : System.IO.Path.GetFullPath(Path, folder);

    /// <summary>
    /// The folder that a relative path counts from: the repository's root in Development, the app's own folder when published,
    /// never the project's folder, where Data/ is and data/ would be the same on Windows and macOS.
    /// </summary>
    internal static string Folder(string start, bool development)
    {
        if (!development)
            return start;
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Dsr.sln")))
                return folder.FullName;
        return start;
    }
}

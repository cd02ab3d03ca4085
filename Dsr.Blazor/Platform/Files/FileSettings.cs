using Dsr.Blazor.Platform.Data;

namespace Dsr.Blazor.Platform.Files;

/// <summary>The folder that files on records are kept in.</summary>
sealed record FileFolder(string Path);

/// <summary>Where files on records are kept: the section "Files" of the settings.</summary>
public sealed class FileSettings
{
    /// <summary>The folder. Relative paths count from the database's folder; the default is the folder "files" there.</summary>
    public string Path { get; set; } = "files";

    /// <summary>The folder's full path.</summary>
    /// <exception cref="BadSettingException">When it is empty, or inside what the browser is served.</exception>
    internal string Folder(DatabaseFile database, string webRoot)
    {
        if (string.IsNullOrWhiteSpace(Path))
            throw new BadSettingException(
                "Files:Path is empty. Set the folder that files on records are kept in; the folder \"files\" beside the database is the default."
            );
        var folder = System.IO.Path.GetFullPath(Path, System.IO.Path.GetDirectoryName(database.Path)!);
        var inside = System.IO.Path.GetRelativePath(webRoot, folder);
        if (inside == "." || !inside.StartsWith("..", StringComparison.Ordinal) && !System.IO.Path.IsPathRooted(inside))
            throw new BadSettingException(
                $"Files:Path names {folder}, which lies in what everybody's browser is served. Set a folder outside of {webRoot}."
            );
        return folder;
    }
}

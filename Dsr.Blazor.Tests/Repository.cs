using System.Runtime.CompilerServices;

namespace Dsr.Blazor.Tests;

/// <summary>Files of the clone, for tests that read sources.</summary>
static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), ".."));

    public static DirectoryInfo Folder { get; } = new(Root);

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

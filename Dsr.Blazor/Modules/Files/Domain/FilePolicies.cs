using Dsr.Blazor.Kernel.Policy;

namespace Dsr.Blazor.Modules.Files.Domain;

/// <summary>What local policy decides about files on a record.</summary>
public static class FilePolicies
{
    /// <summary>The most that can be set: a file is looked through before it is kept.</summary>
    public const int MostMegabytes = 200;

    /// <summary>The types of file to choose from.</summary>
    public static readonly PolicyKey<IReadOnlyList<string>> Types = new(
        "files.types",
        "The types that a file on a record can have.",
        "The C(E)TR policy names the planner; the others are a proposed default.",
        ["C(E)TR planner", "Plan", "Letter", "Other"]
    );

    /// <summary>The size of the largest file, in megabytes.</summary>
    public static readonly PolicyKey<int> Megabytes = new(
        "files.megabytes",
        $"The most megabytes of one file, up to {MostMegabytes}.",
        "Proposed default.",
        20
    );

    public static readonly IReadOnlyList<PolicyKey> All = [Types, Megabytes];
}

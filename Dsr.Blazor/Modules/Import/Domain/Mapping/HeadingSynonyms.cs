using Dsr.Blazor.Modules.Import.Domain.Leaving;

namespace Dsr.Blazor.Modules.Import.Domain.Mapping;

/// <summary>How surely a heading names a field. A surer one wins the field over a less sure one.</summary>
public enum Sureness
{
    Loosely,
    ByRule,
    Plainly,
}

/// <summary>A heading that was recognised.</summary>
public readonly record struct KnownHeading(ImportField Field, Sureness Sureness);

/// <summary>Which field a heading names: first by the table of what teams write, then by the words in it.</summary>
public static class HeadingSynonyms
{
    static readonly Dictionary<string, KnownHeading> Table = Built();

    /// <summary>The field a heading names, or null.</summary>
    public static KnownHeading? Find(string? heading)
    {
        if (string.IsNullOrWhiteSpace(heading))
            return null;
        foreach (var key in HeadingText.Keys(heading))
        {
            if (Table.TryGetValue(key, out var known))
                return known;
        }
        var words = HeadingText.Words(heading);
        if (LeavingHeadings.IsLeftOn(words))
            return new(ImportField.LeftOn, Sureness.ByRule);
        return HeadingRules.Find(words) is { } field ? new(field, Sureness.ByRule) : null;
    }

    static Dictionary<string, KnownHeading> Built()
    {
        var table = new Dictionary<string, KnownHeading>(StringComparer.Ordinal);
        foreach (var (heading, known) in HeadingVocabulary.Read())
            table.TryAdd(HeadingText.Key(heading), known);
        return table;
    }
}

namespace Dsr.Blazor.Modules.Import.Domain.Mapping;

/// <summary>
/// What a person said the columns are, by their headings, so that it holds for next month's file too.
/// Headings it does not name are found by the table of synonyms.
/// </summary>
/// <param name="Columns">The field by the heading's key; null leaves the column out.</param>
public sealed record FieldMapping(IReadOnlyDictionary<string, ImportField?> Columns)
{
    /// <summary>Nothing chosen.</summary>
    public static FieldMapping None { get; } = new(new Dictionary<string, ImportField?>());

    /// <summary>The mapping with one column chosen; null leaves it out.</summary>
    /// <param name="heading">The heading as written, or the column's letter when it has none.</param>
    /// <param name="field">The field, or null.</param>
    public FieldMapping With(string heading, ImportField? field) =>
        new(new Dictionary<string, ImportField?>(Columns) { [HeadingText.Key(heading)] = field });

    /// <summary>Whether a person decided about a heading, and what.</summary>
    public bool Decides(string heading, out ImportField? field) => Columns.TryGetValue(HeadingText.Key(heading), out field);
}

namespace Dsr.Blazor.Modules.Import.Domain.Checking;

/// <summary>One cell as a person put it right.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Row">The row.</param>
/// <param name="Field">The field.</param>
/// <param name="Text">What it should say; empty to clear it.</param>
public sealed record Correction(string Sheet, int Row, ImportField Field, string Text);

/// <summary>All corrections of an import; a later one of the same cell replaces an earlier one.</summary>
public sealed class Corrections
{
    readonly Dictionary<(string Sheet, int Row), Dictionary<ImportField, string>> byRow = [];

    /// <summary>Takes corrections in the order they were made.</summary>
    public Corrections(params IEnumerable<Correction> made)
    {
        foreach (var (sheet, row, field, text) in made)
        {
            if (!byRow.TryGetValue((sheet, row), out var fields))
                byRow[(sheet, row)] = fields = [];
            fields[field] = text;
        }
    }

    /// <summary>No corrections.</summary>
    public static Corrections None { get; } = new([]);

    /// <summary>The corrected fields of a row.</summary>
    public IReadOnlyDictionary<ImportField, string> Of(string sheet, int row) =>
        byRow.TryGetValue((sheet, row), out var fields) ? fields : Empty;

    static readonly Dictionary<ImportField, string> Empty = [];
}

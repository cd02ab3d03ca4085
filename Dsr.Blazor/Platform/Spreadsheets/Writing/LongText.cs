using SpreadCheetah;

namespace Dsr.Blazor.Platform.Spreadsheets.Writing;

/// <summary>
/// Texts that no cell can hold. Cutting one would lose it and refusing the file would take a whole register away for one note,
/// so the cell holds its beginning and says where the whole is: on a sheet of its own, in parts that are read one after another.
/// </summary>
sealed class LongText
{
    public const string SheetName = "Long text";
    const string note = $"… (the whole text is on the sheet “{SheetName}”)";

    readonly List<Part> parts = [];

    public bool Any => parts.Count > 0;

    /// <summary>What a row's cell holds; of a text that is too long its beginning, and the whole is kept for the sheet.</summary>
    public SheetValue Fitted<T>(Sheet<T> sheet, int column, int row, T item)
    {
        var value = sheet.Columns[column].Value(item);
        return value.Text is { Length: > CellText.Most } text
            ? value.Saying(Keep(sheet.Name, $"{SpreadsheetUtility.GetColumnName(column + 1)}{row}", text))
            : value;
    }

    string Keep(string sheet, string cell, string text)
    {
        for (var (rest, number) = (text, 1); rest.Length > 0; number++)
        {
            var piece = CellText.Beginning(rest, CellText.Most);
            parts.Add(new(sheet, cell, number, piece));
            rest = rest[piece.Length..];
        }
        return CellText.Beginning(text, CellText.Most - note.Length) + note;
    }

    public static Sheet<Part> Sheet { get; } =
        new(
            SheetName,
            [
                SheetColumn.Text<Part>("Sheet", 20, part => part.Sheet),
                SheetColumn.Text<Part>("Cell", 10, part => part.Cell),
                SheetColumn.Number<Part>("Part", 8, part => part.Number),
                SheetColumn.Text<Part>("Text", 120, part => part.Text),
            ]
        )
        {
            Lines = ["Texts that are longer than a cell can hold, in parts"],
        };

    public IReadOnlyList<Part> Rows => parts;

    public sealed record Part(string Sheet, string Cell, int Number, string Text);
}

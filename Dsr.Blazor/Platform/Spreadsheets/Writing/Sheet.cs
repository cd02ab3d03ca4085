namespace Dsr.Blazor.Platform.Spreadsheets.Writing;

/// <summary>One sheet: its name, the lines above its table, and the table's columns.</summary>
/// <param name="Name">At most 31 characters, none of [ ] : * ? / \.</param>
/// <param name="Columns">At least one.</param>
public sealed record Sheet<T>(string Name, IReadOnlyList<SheetColumn<T>> Columns)
{
    /// <summary>The most rows that a sheet has.</summary>
    public const int LastRow = 1_048_576;

    /// <summary>The lines between the marking and the table: who took it, when, why, with which filters.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>The protective marking: the sheet's first line, and the header of each printed page.</summary>
    public string Marking { get; init; } = "OFFICIAL-SENSITIVE";

    /// <summary>How many columns stay in sight while one scrolls to the right: those that say whose row it is.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>The row of the column headings: after the marking, the lines and a blank row.</summary>
    internal int HeadingRow => Lines.Count + 3;

    /// <summary>The height of a row that holds these values, in points.</summary>
    internal double HeightOf(IReadOnlyList<SheetValue> values) =>
        RowHeight.Of(Columns.Select((column, at) => (column.Width, values[at].Text ?? "")));

    /// <summary>The height of the row of headings, in points.</summary>
    internal double HeadingHeight => RowHeight.Of(Columns.Select(column => (column.Width, column.Heading)), bold: true);
}

namespace Dsr.Blazor.Casework.Exports.Writing;

/// <summary>One sheet: its name, the lines above its table, and the table's columns.</summary>
/// <param name="Name">Made to fit what a sheet may be called.</param>
/// <param name="Columns">At least one.</param>
public sealed record Sheet<T>(string Name, IReadOnlyList<SheetColumn<T>> Columns)
{
    /// <summary>The lines between the marking and the table: who took it, when, why, with which filters.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>The protective marking: the sheet's first line, and the header of each printed page.</summary>
    public string Marking { get; init; } = "OFFICIAL-SENSITIVE";

    /// <summary>The row of the column headings: after the marking, the lines and a blank row.</summary>
    internal int HeadingRow => Lines.Count + 3;
}

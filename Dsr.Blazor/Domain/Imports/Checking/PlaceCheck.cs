using Dsr.Blazor.Domain.Imports.Rows;
using Dsr.Blazor.Domain.Imports.Sheets;

namespace Dsr.Blazor.Domain.Imports.Checking;

/// <summary>What keeps a row from landing by where it stands in its sheet, before any of its cells is believed.</summary>
static class PlaceCheck
{
    /// <summary>Every reason that nobody has settled, in the order of <see cref="HeldReason"/>.</summary>
    public static IEnumerable<Held> Of(SheetRow row, SheetTable table, RowFields fields, CheckTerms terms)
    {
        var place = new RowPlace(table.Sheet, row.Number);
        if (row.Misplaced && !terms.IsSettled(place, Settlement.ReadAsItIs)) yield return Misplaced(row, fields);
    }

    static Held Misplaced(SheetRow row, RowFields fields) => new(
        HeldReason.Columns,
        ImportField.NhsNumber,
        fields[ImportField.NhsNumber].Column,
        string.Join(" | ", row.Written.Select(cell => cell.Text)),
        "Its cells may not stand under their headings, so nothing in it is sure. Mend the file and bring it again, or read it as it is and check each value.");
}

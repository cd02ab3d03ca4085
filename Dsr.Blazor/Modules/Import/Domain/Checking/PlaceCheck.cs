using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Modules.Import.Domain.Leaving;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.Import.Domain.Rows;
using Dsr.Blazor.Modules.Import.Domain.Sheets;

namespace Dsr.Blazor.Modules.Import.Domain.Checking;

/// <summary>
/// What keeps a row from landing by where it stands and what is said of it as a whole, before any of its fields is looked at.
/// </summary>
static class PlaceCheck
{
    /// <summary>Every reason that nobody has settled, in the order of <see cref="HeldReason"/>.</summary>
    public static IEnumerable<Held> Of(
        SheetRow row,
        SheetTable table,
        TableMapping mapping,
        RowFields fields,
        ImportedPerson person,
        CheckTerms terms
    )
    {
        var place = new RowPlace(table.Sheet, row.Number);
        if (IsMisplaced(row, table) && !terms.IsSettled(place, Settlement.ReadAsItIs))
            yield return Misplaced(row, fields);
        if (!terms.IsSettled(place, Settlement.StillOnRegister) && LeftCheck.Of(row, mapping, fields, person) is { } left)
            yield return left;
    }

    // A loose separator in a text file moves everything behind it one column on, and something stands beyond the last heading.
    static bool IsMisplaced(SheetRow row, SheetTable table) =>
        row.Misplaced || table.LastColumn is { } last && row.Written.Any(cell => cell.Column > last);

    static Held Misplaced(SheetRow row, RowFields fields) =>
        new(
            HeldReason.Columns,
            ImportField.NhsNumber,
            fields[ImportField.NhsNumber].Column,
            string.Join(" | ", row.Written.Select(cell => cell.Text)),
            "Its cells may not stand under their headings, so nothing in it is sure. Mend the file and bring it again, or read it as it is and check each value."
        );
}

using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Modules.Import.Domain.Mapping;

namespace Dsr.Blazor.Modules.Import.Domain.Sheets;

/// <summary>Whether a row below the headings is another row of headings, for a table of other columns.</summary>
sealed class FurtherHeadings(SheetRow header, FieldMapping choices)
{
    static readonly ImportField[] Who =
    [
        ImportField.NhsNumber,
        ImportField.DateOfBirth,
        ImportField.FullName,
        ImportField.FamilyName,
        ImportField.GivenName,
    ];

    readonly HashSet<string> known = new(header.Written.Select(cell => cell.Text.Trim()), StringComparer.OrdinalIgnoreCase);

    /// <summary>One that repeats those above column by column begins no table: it is the same one going on.</summary>
    public bool Are(SheetRow row)
    {
        var written = row.Written.ToList();
        if (written.Count < 2 || written.TrueForAll(cell => header.At(cell.Column) is { } above && Same(above, cell)))
            return false;
        var again = written.Count(cell => known.Contains(cell.Text.Trim()));
        return again >= 2 && again * 2 > written.Count || NameFields(written);
    }

    // Headings in other words: most cells name a field, one of them who it is, and nothing is a value.
    bool NameFields(List<SheetCell> written)
    {
        if (
            written.Exists(cell =>
                cell.Date is not null || cell.Number is not null || cell.Text.Length > 120 || cell.Text.Count(char.IsDigit) > 5
            )
        )
            return false;
        var fields = written
            .Select(cell => ColumnSearch.Of(new Heading(cell.Column, cell.Text), choices))
            .OfType<ImportField>()
            .ToHashSet();
        return fields.Overlaps(Who) && fields.Count >= 2 && fields.Count * 10 >= written.Count * 6;
    }

    static bool Same(SheetCell above, SheetCell cell) => HeadingText.Key(above.Text) == HeadingText.Key(cell.Text);
}

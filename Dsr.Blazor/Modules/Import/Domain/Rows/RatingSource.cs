using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.Import.Domain.Sheets;
using Dsr.Blazor.Modules.Import.Domain.Values;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Import.Domain.Rows;

/// <summary>
/// A rating that no column states: by the fill of the blank rating cell, by the tab's name, or by the fill of the
/// row. What a column does state is never overruled, not even when it cannot be read.
/// </summary>
static class RatingSource
{
    public static void Find(RowFields fields, SheetRow row, SheetTable table, TableMapping mapping)
    {
        var stated = fields[ImportField.Rating];
        if (!stated.Typed.IsBlank || stated.From == ValueFrom.Correction)
            return;
        var pale = table.PaleFillsRate;
        if (FillOf(row, mapping, pale, ImportField.Rating) is { } cell)
            Put(fields, stated, cell, ValueFrom.Fill);
        else if (table.TabRating is { } tab)
            Put(fields, stated, tab, ValueFrom.Tab);
        else if (OfRow(row, mapping, pale) is { } fill)
            Put(fields, stated, fill, ValueFrom.Fill);
    }

    /// <summary>The rating the row is filled with: by the cells of the name, or else by all that are filled, when they agree.</summary>
    static Rating? OfRow(SheetRow row, TableMapping mapping, bool pale) =>
        FillOf(row, mapping, pale, ImportField.FullName, ImportField.FamilyName, ImportField.GivenName) ?? Agreed(row.Cells, pale);

    static Rating? FillOf(SheetRow row, TableMapping mapping, bool pale, params ImportField[] fields) =>
        Agreed(fields.SelectMany(mapping.For).Select(h => row.At(h.Column)), pale);

    static Rating? Agreed(IEnumerable<SheetCell?> cells, bool pale)
    {
        var colours = cells.Select(c => FillColour.Rates(c?.Fill, pale)).Where(r => r is not null).Distinct().ToList();
        return colours.Count == 1 ? colours[0] : null;
    }

    static void Put(RowFields fields, FieldValue stated, Rating rating, ValueFrom from) =>
        fields.Put(ImportField.Rating, stated with { Typed = new(rating.ToString()), From = from });
}

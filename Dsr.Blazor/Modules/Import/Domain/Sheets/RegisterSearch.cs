using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Modules.Import.Domain.Mapping;

namespace Dsr.Blazor.Modules.Import.Domain.Sheets;

/// <summary>What was found in a file.</summary>
/// <param name="Tables">The sheets that are read.</param>
/// <param name="PassedOver">The sheets that are not, with why.</param>
public sealed record FoundTables(IReadOnlyList<SheetTable> Tables, IReadOnlyList<PassedOver> PassedOver);

/// <summary>Finds the sheets of a file that are a register.</summary>
public static class RegisterSearch
{
    /// <summary>
    /// The tables to read. Hidden sheets, and those whose name says that their people have left, are left out unless chosen;
    /// where any sheet holds ratings or consent, one that holds neither is no register.
    /// </summary>
    /// <param name="sheets">All sheets of the file.</param>
    /// <param name="choices">What a person said the columns are.</param>
    /// <param name="chosen">The only sheets to read, by name; empty for all that are a register.</param>
    /// <exception cref="RefusedException">When a chosen sheet is not there, or no sheet can be read as a register.</exception>
    public static FoundTables In(IReadOnlyList<Sheet> sheets, FieldMapping choices, params IReadOnlyList<string> chosen)
    {
        RefuseMissing(sheets, chosen);
        var judged = sheets.Select(s => (Sheet: s, Tables: HeaderSearch.In(s, choices), Left: LeftOut(s, chosen))).ToList();
        var strong = judged.Exists(j => j.Left is null && j.Tables.Any(t => Evidence.IsRegister(t, choices)));
        bool IsRead(SheetTable table) =>
            Evidence.IsRegister(table, choices) || ((!strong || chosen.Count > 0) && Evidence.MayBeRegister(table, choices));
        var read = judged.Where(j => j.Left is null && j.Tables.Any(table => table.Rows.Count > 0 && IsRead(table))).ToList();
        var over = judged
            .Where(j => !read.Contains(j))
            .Select(j => new PassedOver(j.Sheet.Name, null, j.Left ?? Why(j.Sheet, j.Tables)))
            .ToList();
        if (read.Count == 0)
            throw Nothing(over);
        // Below one table of a register nobody is left out, whatever the headings of the next.
        return new([.. read.SelectMany(j => j.Tables)], over);
    }

    static void RefuseMissing(IReadOnlyList<Sheet> sheets, IReadOnlyList<string> chosen) =>
        Refuse.If(
            chosen.Any(c => !sheets.Any(s => Same(s.Name, c))),
            $"There is no sheet of that name. The sheets are: {string.Join(", ", sheets.Select(s => s.Name))}.",
            "sheet"
        );

    static PassedOverWhy? LeftOut(Sheet sheet, IReadOnlyList<string> chosen)
    {
        if (chosen.Count > 0)
            return chosen.Any(c => Same(sheet.Name, c)) ? null : PassedOverWhy.SheetNotChosen;
        if (sheet.IsTab && TabName.SaysEnded(sheet.Name))
            return PassedOverWhy.SheetEnded;
        return sheet.Hidden ? PassedOverWhy.SheetHidden : null;
    }

    static PassedOverWhy Why(Sheet sheet, IReadOnlyList<SheetTable> tables) =>
        sheet.Rows.Count == 0 || tables.Count > 0 && tables.All(table => table.Rows.Count == 0)
            ? PassedOverWhy.SheetEmpty
            : PassedOverWhy.SheetNoRegister;

    static RefusedException Nothing(List<PassedOver> over)
    {
        if (over.Exists(o => o.Why is PassedOverWhy.SheetEnded or PassedOverWhy.SheetHidden))
            return new(
                "Every sheet that could be a register is hidden, or its name says that these people have left: closed, removed, leavers, archive, old. Choose the sheet to bring it all the same.",
                "sheet"
            );
        return over.TrueForAll(o => o.Why is PassedOverWhy.SheetEmpty or PassedOverWhy.SheetNotChosen)
            ? new("The file is empty: there are no rows below the headings. Add the people, save it, then bring it again.")
            : new(
                "No sheet in the file looks like a register: no row of headings names people or NHS numbers together with dates of birth, ratings or consent. Check that it is the right file, or name the columns in a mapping."
            );
    }

    static bool Same(string a, string b) => string.Equals(a.Trim(), b.Trim(), StringComparison.OrdinalIgnoreCase);
}

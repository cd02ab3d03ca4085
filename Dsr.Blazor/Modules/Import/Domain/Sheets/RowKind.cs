using System.Text.RegularExpressions;
using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.Import.Domain.Values;

namespace Dsr.Blazor.Modules.Import.Domain.Sheets;

/// <summary>Tells a row about a person from totals, notes, dividers and headings that come again.</summary>
public static partial class RowKind
{
    static readonly ImportField[] Who =
    [
        ImportField.NhsNumber,
        ImportField.DateOfBirth,
        ImportField.FullName,
        ImportField.FamilyName,
        ImportField.GivenName,
    ];

    /// <summary>Why a row is nobody's, or null when it is about a person.</summary>
    public static PassedOverWhy? PassedOver(SheetRow row, SheetTable table, TableMapping mapping)
    {
        var written = row.Written.ToList();
        if (IsHeadings(written, table))
            return PassedOverWhy.HeadingsAgain;
        if (IsTotals(written))
            return PassedOverWhy.Totals;
        // Formulas made ready for people who are not there yet.
        if (!written.Exists(c => !c.Unreadable && c.Text.Any(char.IsLetterOrDigit) && FieldOf(c, mapping) is not null))
            return written.Exists(c => c.Text.Any(char.IsLetter)) ? PassedOverWhy.Note : PassedOverWhy.NothingMapped;
        if (written.Count > 1 && written.TrueForAll(c => IsCount(c) || IsRatingCount(c.Text)))
            return PassedOverWhy.Totals;
        return IsNote(written, mapping) ? PassedOverWhy.Note : null;
    }

    static ImportField? FieldOf(SheetCell cell, TableMapping mapping) =>
        mapping.Columns.FirstOrDefault(c => c.Heading.Column == cell.Column)?.Field;

    static bool IsHeadings(List<SheetCell> written, SheetTable table)
    {
        var same = written.Count(c =>
            table.Headings.Any(h => h.Column == c.Column && h.Text.Length > 0 && HeadingText.Key(h.Text) == HeadingText.Key(c.Text))
        );
        return same >= 2 && same * 2 > written.Count;
    }

    // "Total | 97", "Total: 97", "Red 8 | Amber 22": a word for a sum, and otherwise numbers and ratings.
    static bool IsTotals(List<SheetCell> written)
    {
        var sums = written.Where(c => SumWord().IsMatch(FoldedText.Of(c.Text)) && !ListedName().IsMatch(c.Text.Trim())).ToList();
        return sums.Count > 0 && written.Except(sums).All(c => IsCount(c) || c.Unreadable || IsRatingCount(c.Text));
    }

    static bool IsCount(SheetCell cell) =>
        cell.Date is null && (cell.Number is not null || Count().IsMatch(cell.Text.Trim())) && cell.Text.Trim().Length < 8;

    static bool IsRatingCount(string text) => TypedRating.InWords(text) is not null && text.Length <= 30;

    // A row of one to three cells that says who nobody is. Two cells clear of the columns that say who may be
    // more of the person above, and are not lost in silence.
    static bool IsNote(List<SheetCell> written, TableMapping mapping)
    {
        if (written.Count > 3)
            return false;
        if (
            NoteStart().IsMatch(FoldedText.Of(written[0].Text))
            && !ListedName().IsMatch(written[0].Text.Trim())
            && FieldOf(written[0], mapping) is not ImportField.DateOfBirth
        )
            return true;
        if (written.Exists(c => Identifies(c, FieldOf(c, mapping))))
            return false;
        return written.Count == 1 || written.Exists(c => FieldOf(c, mapping) is not { } field || Who.Contains(field));
    }

    static bool Identifies(SheetCell cell, ImportField? field) =>
        field switch
        {
            ImportField.NhsNumber => cell.Text.Count(char.IsDigit) >= 6,
            ImportField.DateOfBirth => TypedDate.Of(new Typed(cell.Text, cell.Date, cell.Number)) is not null,
            ImportField.FullName or ImportField.FamilyName or ImportField.GivenName => IsName(cell),
            _ => false,
        };

    static bool IsName(SheetCell cell) =>
        ListedName().IsMatch(cell.Text.Trim())
        || cell is { Date: null, Number: null }
            && !NoteWord().IsMatch(FoldedText.Of(cell.Text))
            && !cell.Text.Any(c => char.IsDigit(c) || c is ':' or '=')
            && TypedRating.InWords(cell.Text) is null
            && cell.Text.Trim().Split(' ').Length <= 5;

    [GeneratedRegex(@"^(grand |sub ?|overall )?totals?\b|^(count|sum|average|mean)( of .*)?$|^(total )?number (of|on) |^no of ")]
    private static partial Regex SumWord();

    [GeneratedRegex(@"^[0-9]{1,6}([.,][0-9]+)?%?$")]
    private static partial Regex Count();

    // "Key, Anna": some people are called what a note begins with.
    [GeneratedRegex(@"^\p{Lu}[\p{L}'’\-]*( \p{L}[\p{L}'’\-]*)?, ?\p{Lu}[\p{L}'’\-]*( \p{Lu}[\p{L}'’\-]*)?$")]
    private static partial Regex ListedName();

    [GeneratedRegex(
        @"^(key|notes?|nb|prepared by|updated|last updated|date updated|source|printed|completed by|reviewed by|signed|version|end of)\b"
    )]
    private static partial Regex NoteStart();

    [GeneratedRegex(
        @"\b(key|note|notes|nb|prepared|updated|source|end of|printed|official|sensitive|confidential|register|version|see|page|continued|section|cases|people|inpatients?|new|closed|removed|below|above|dsr|total|totals|count|guidance|please)\b"
    )]
    private static partial Regex NoteWord();
}

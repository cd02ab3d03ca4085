using Dsr.Blazor.Kernel.Sheets;

namespace Dsr.Blazor.Modules.Import.Domain.Days;

/// <summary>How the days of a column are written, as far as that may say which of two numbers is the month.</summary>
/// <param name="Column">1 for column A.</param>
/// <param name="MonthFirst">What parts the numbers of those texts that can only be month first: "/".</param>
/// <param name="DayFirst">Whether some text can only be day first.</param>
/// <param name="Written">What parts the numbers of all texts.</param>
/// <param name="CellsInDoubt">Whether a program may have changed over day and month of the cells that are real dates.</param>
public sealed record ColumnDays(
    int Column,
    IReadOnlyList<string> MonthFirst,
    bool DayFirst,
    IReadOnlyList<string> Written,
    bool CellsInDoubt
)
{
    const int Few = 3;

    /// <summary>The columns in which days are written as numbers.</summary>
    public static IReadOnlyList<ColumnDays> Of(IReadOnlyList<SheetRow> rows) =>
        [
            .. rows.SelectMany(row => row.Written)
                .GroupBy(cell => cell.Column)
                .Select(column => Of(column.Key, [.. column]))
                .Where(days => days.Written.Count > 0),
        ];

    static ColumnDays Of(int column, List<SheetCell> cells)
    {
        var texts = cells
            .Where(cell => cell is { Date: null, Number: null, Text.Length: < 60 })
            .Select(cell => WrittenDay.Of(cell.Text))
            .OfType<WrittenDay>()
            .ToList();
        var monthFirst = texts.Where(text => text is { CanBeDayFirst: false, CanBeMonthFirst: true }).ToList();
        var dayFirst = texts.Where(text => text is { CanBeDayFirst: true, CanBeMonthFirst: false }).ToList();
        var dates = cells.Select(cell => cell.Date).OfType<DateOnly>().ToList();
        // A program that takes the month for first makes dates of the days up to the 12th, and leaves the others as text.
        var early = dates.Count > 0 && dates.TrueForAll(day => day.Day <= 12);
        var left = dates.Count >= Few && dayFirst.Count >= Few && dayFirst.Count == texts.Count;
        return new(column, Between(monthFirst), dayFirst.Count > 0, Between(texts), early && (left || monthFirst.Count > 0));
    }

    static IReadOnlyList<string> Between(IEnumerable<WrittenDay> days) => [.. days.Select(day => day.Between).Distinct()];
}

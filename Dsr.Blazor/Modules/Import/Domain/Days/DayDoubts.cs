using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.Import.Domain.Sheets;
using Dsr.Blazor.Modules.Import.Domain.Values;

namespace Dsr.Blazor.Modules.Import.Domain.Days;

/// <summary>How the days of a column in doubt are to be read.</summary>
public enum DayOrder
{
    AsItStands,
    OtherWayRound,
}

/// <summary>What somebody answered for a column.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Heading">The heading as written, or the column's letter.</param>
/// <param name="Order">The answer; the last one holds.</param>
public sealed record DayOrderChoice(string Sheet, string Heading, DayOrder Order);

/// <summary>
/// The columns of a table whose days may have day and month the other way round. A value that reads the same both ways is sure.
/// </summary>
public sealed class DayDoubts
{
    readonly record struct Doubt(bool Texts, bool Cells, DayOrder? Chosen);

    readonly Dictionary<int, Doubt> byColumn = [];

    /// <summary>
    /// One value that can only be month first makes its column doubtful, and the other days of its sheet that are written the same way,
    /// unless a column shows of itself that it is day first.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="mapping">What its columns are.</param>
    /// <param name="sheet">All tables of its sheet, itself among them, with what their columns are.</param>
    /// <param name="choices">What was answered.</param>
    public DayDoubts(
        SheetTable table,
        TableMapping mapping,
        IEnumerable<(SheetTable Table, TableMapping Mapping)> sheet,
        IReadOnlyList<DayOrderChoice> choices
    )
    {
        var monthFirst = sheet
            .SelectMany(other => Days(other.Table, other.Mapping))
            .SelectMany(column => column.Days.MonthFirst)
            .ToHashSet();
        foreach (var (column, days) in Days(table, mapping))
        {
            var texts = days.MonthFirst.Count > 0 || !days.DayFirst && days.Written.Any(monthFirst.Contains);
            var chosen = choices.LastOrDefault(choice =>
                choice.Sheet == table.Sheet && HeadingText.Key(choice.Heading) == HeadingText.Key(column.Heading.Shown)
            );
            if (texts || days.CellsInDoubt)
                byColumn[column.Heading.Column] = new(texts, days.CellsInDoubt, chosen?.Order);
        }
    }

    /// <summary>A cell of a day's column as it is to be read.</summary>
    public Typed Read(MappedColumn column, Typed typed)
    {
        if (!byColumn.TryGetValue(column.Heading.Column, out var doubt) || ChangedOver(typed, doubt) is not { } other)
            return typed;
        return doubt.Chosen switch
        {
            DayOrder.AsItStands => typed,
            DayOrder.OtherWayRound => other,
            _ => IsTwoWays(typed) ? typed with { Date = null, TwoWays = true } : typed,
        };
    }

    /// <summary>What to ask, once for each column that has values in doubt.</summary>
    public IEnumerable<DayQuestion> Questions(SheetTable table, TableMapping mapping, DateOnly today)
    {
        foreach (var column in mapping.Columns.Where(column => byColumn.ContainsKey(column.Heading.Column)))
        {
            var doubt = byColumn[column.Heading.Column];
            var values = table
                .Rows.Select(row => row.At(column.Heading.Column))
                .OfType<SheetCell>()
                .Select(cell => new Typed(cell.Text, cell.Date, cell.Number))
                .Where(typed => IsTwoWays(typed) && ChangedOver(typed, doubt) is not null)
                .ToList();
            if (values.Count == 0)
                continue;
            DateOnly Day(Typed typed) =>
                (column.Field == ImportField.DateOfBirth ? TypedDate.OfBirth(typed, today) : TypedDate.Of(typed)) ?? today;
            yield return new(
                table.Sheet,
                column.Heading.Shown,
                values.Count,
                values[0].Text,
                Day(values[0]),
                Day(ChangedOver(values[0], doubt)!),
                doubt.Chosen
            );
        }
    }

    static IEnumerable<(MappedColumn Column, ColumnDays Days)> Days(SheetTable table, TableMapping mapping) =>
        mapping
            .Columns.Where(column => column.Field?.IsDay() == true)
            .Join(table.Days, column => column.Heading.Column, days => days.Column, (column, days) => (column, days));

    static bool IsTwoWays(Typed typed) =>
        typed.Date is { } day ? day.Day <= 12 && day.Day != day.Month : WrittenDay.Of(typed.Text) is { IsTwoWays: true };

    // Null where the value is in no doubt, or is no day the other way round.
    static Typed? ChangedOver(Typed typed, Doubt doubt)
    {
        if (typed.Date is { } day)
            return doubt.Cells && day.Day <= 12 ? typed with { Date = new(day.Year, day.Day, day.Month) } : null;
        return doubt.Texts && WrittenDay.Of(typed.Text) is { CanBeMonthFirst: true } written
            ? typed with
            {
                DayText = written.ChangedOver,
            }
            : null;
    }
}

/// <summary>A column of which somebody must say in which order its days are written.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Heading">The column's heading as written.</param>
/// <param name="Values">How many values can be read two ways.</param>
/// <param name="Example">One of them as it is written.</param>
/// <param name="AsItStands">The day that it is, day first.</param>
/// <param name="OtherWayRound">The day that it is, month first.</param>
/// <param name="Chosen">What was answered; null when nobody has yet.</param>
public sealed record DayQuestion(
    string Sheet,
    string Heading,
    int Values,
    string Example,
    DateOnly AsItStands,
    DateOnly OtherWayRound,
    DayOrder? Chosen
);

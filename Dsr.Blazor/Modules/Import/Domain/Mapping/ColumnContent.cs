using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Modules.Import.Domain.Sheets;
using Dsr.Blazor.Modules.Import.Domain.Values;

namespace Dsr.Blazor.Modules.Import.Domain.Mapping;

/// <summary>What a column says by what stands in it, where its heading does not say enough.</summary>
static class ColumnContent
{
    const int Looked = 200;

    public static bool IsRating(SheetCell cell) => TypedRating.Of(cell.Text) is not null;

    public static bool IsRatingWord(SheetCell cell) => TypedRating.InWords(cell.Text) is not null;

    public static bool IsNhsNumber(SheetCell cell) => TypedNhsNumber.Of(new Typed(cell.Text, cell.Date, cell.Number)) is not null;

    /// <summary>Whether most of what is written in a column fits.</summary>
    public static bool Speaks(SheetTable table, int column, Func<SheetCell, bool> fits)
    {
        var (written, fitting) = Count(table, column, fits);
        return fitting >= 2 && fitting * 10 >= written * 7;
    }

    /// <summary>Whether more than half of what is written in a column fits.</summary>
    public static bool IsMostly(SheetTable table, int column, Func<SheetCell, bool> fits) =>
        Count(table, column, fits) is var (written, fitting) && fitting * 2 > written;

    /// <summary>Whether something is written in a column and most of it does not fit.</summary>
    public static bool Contradicts(SheetTable table, int column, Func<SheetCell, bool> fits)
    {
        var (written, fitting) = Count(table, column, fits);
        return written > 0 && fitting * 2 < written;
    }

    /// <summary>Whether the heading speaks of another time than now.</summary>
    public static bool SaysPast(Heading heading) =>
        HeadingText
            .Words(heading.Text)
            .Split(' ')
            .Any(w =>
                w is "previous" or "prev" or "last" or "initial" or "original" or "old" or "first" or "proposed" or "history" or "before"
            );

    static (int Written, int Fitting) Count(SheetTable table, int column, Func<SheetCell, bool> fits)
    {
        var cells = table.Rows.Take(Looked).Select(r => r.At(column)).Where(c => c is { IsBlank: false }).ToList();
        return (cells.Count, cells.Count(c => fits(c!)));
    }
}

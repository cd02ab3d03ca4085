using System.Globalization;
using System.Text.RegularExpressions;
using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.Import.Domain.Values;

/// <summary>
/// A day as people type it into a sheet, day before month (<see cref="DayText"/>), or as the sheet counts it. What could be two days is
/// none.
/// </summary>
public static partial class TypedDate
{
    /// <summary>A date of birth: a two-digit year takes the latest century that is not in the future.</summary>
    public static DateOnly? OfBirth(Typed typed, DateOnly today) => Read(typed, DayText.OfBirth(today)).Day;

    /// <summary>Any other date: a two-digit year is of this century.</summary>
    public static DateOnly? Of(Typed typed) => Read(typed, DayText.ThisCentury).Day;

    /// <summary>Whether an hour from 23:00 on stands behind the day without a zone, so that the day after may be meant.</summary>
    public static bool IsLate(Typed typed) => Read(typed, DayText.ThisCentury).Late;

    static DayReading Read(Typed typed, DayText.Century century)
    {
        if (typed.TwoWays)
            return default;
        if (typed.Date is { } known)
            return new(known);
        if (typed.Unreadable)
            return default;
        var text = typed.DayText ?? typed.Text;
        var read = DayText.Read(text, century);
        return read.Day is not null ? read : Counted(text.Trim(), since1904: false);
    }

    /// <summary>A spreadsheet's own count, which has five digits, as text; no day where it is none.</summary>
    internal static DayReading Counted(string text, bool since1904)
    {
        if (!Serial().IsMatch(text))
            return default;
        var serial = double.Parse(text, CultureInfo.InvariantCulture);
        return ExcelDay.Of(serial, since1904) is { } day ? new(day, ExcelDay.LateTime(serial) is not null) : default;
    }

    [GeneratedRegex(@"^[0-9]{5}(\.[0-9]+)?$")]
    private static partial Regex Serial();
}

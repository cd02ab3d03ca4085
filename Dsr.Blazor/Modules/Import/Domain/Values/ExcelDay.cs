namespace Dsr.Blazor.Modules.Import.Domain.Values;

/// <summary>Days as spreadsheets count them.</summary>
public static class ExcelDay
{
    const double LastDay = 2958465; // 31 December 9999
    const int SecondsOfDay = 86_400;
    const int Late = 23 * 3600;

    /// <summary>
    /// The day a serial number stands for; null when there is none. The count believes in a 29 February 1900, as
    /// Lotus 1-2-3 did: serials before it are a day further on than they look, and 60 is no day.
    /// </summary>
    /// <param name="serial">The number; what is behind the point is the time of day.</param>
    /// <param name="since1904">Whether the workbook counts from 1 January 1904 instead.</param>
    public static DateOnly? Of(double serial, bool since1904 = false)
    {
        if (double.IsNaN(serial) || serial < (since1904 ? 0 : 1) || serial >= LastDay + 1)
            return null;
        var (whole, second) = Parted(serial);
        // Less than a second before midnight is rounding.
        if (second > SecondsOfDay - 1 && whole < LastDay)
            whole++;
        if (since1904)
            return whole > LastDay - 1462 ? null : new DateOnly(1904, 1, 1).AddDays(whole);
        if (whole == 60)
            return null;
        return new DateOnly(1899, 12, whole < 60 ? 31 : 30).AddDays(whole);
    }

    /// <summary>The time of day behind the point, "23:00", when it is so late that the day is in doubt; otherwise null.</summary>
    public static string? LateTime(double serial)
    {
        var (_, second) = Parted(serial);
        return second is >= Late and <= SecondsOfDay - 1 ? $"{(int)second / 3600:00}:{(int)second / 60 % 60:00}" : null;
    }

    // To the millisecond: 23:00 is 82799.9999 seconds in some files.
    static (int Whole, double Second) Parted(double serial) =>
        Math.Floor(serial) is var whole ? ((int)whole, Math.Round((serial - whole) * SecondsOfDay, 3)) : default;
}

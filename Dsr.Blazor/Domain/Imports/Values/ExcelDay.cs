namespace Dsr.Blazor.Domain.Imports.Values;

/// <summary>Days as spreadsheets count them.</summary>
public static class ExcelDay
{
    const double LastDay = 2958465; // 31 December 9999

    /// <summary>
    /// The day a serial number stands for; null when there is none. The count believes in a 29 February 1900, as
    /// Lotus 1-2-3 did: serials before it are a day further on than they look, and 60 is no day.
    /// </summary>
    /// <param name="serial">The number; what is behind the point is the time of day.</param>
    /// <param name="since1904">Whether the workbook counts from 1 January 1904 instead.</param>
    public static DateOnly? Of(double serial, bool since1904 = false)
    {
        if (double.IsNaN(serial) || serial < (since1904 ? 0 : 1) || serial > LastDay) return null;
        var whole = (int)Math.Floor(serial);
        if (since1904) return whole > LastDay - 1462 ? null : new DateOnly(1904, 1, 1).AddDays(whole);
        if (whole == 60) return null;
        return new DateOnly(1899, 12, whole < 60 ? 31 : 30).AddDays(whole);
    }
}

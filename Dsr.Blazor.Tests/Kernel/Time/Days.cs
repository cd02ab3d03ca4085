using System.Globalization;

namespace Dsr.Blazor.Tests.Kernel.Time;

/// <summary>Days and instants as short text in tables of cases.</summary>
static class Days
{
    public static DateOnly Day(this string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTimeOffset Utc(this string iso) =>
        DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

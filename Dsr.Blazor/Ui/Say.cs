using System.Globalization;

namespace Dsr.Blazor.Ui;

/// <summary>Dates and numbers as the screen writes them. The invariant names of months are English and three letters short.</summary>
static class Say
{
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string ShortDate(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>How far a due date is: "3 days late", "today", "tomorrow", "in 7 days".</summary>
    public static string DaysAway(DateOnly today, DateOnly due) => (due.DayNumber - today.DayNumber) switch
    {
        -1 => "1 day late",
        < 0 and var days => $"{Number(-days)} days late",
        0 => "today",
        1 => "tomorrow",
        var days => $"in {Number(days)} days",
    };
}

using System.Globalization;
using System.Text;
using Dsr.Blazor.Domain.Time;

namespace Dsr.Blazor.Domain.Calendar;

/// <summary>Events as a calendar program reads them: iCalendar (RFC 5545), with the refresh hint of RFC 7986.</summary>
public static class CalendarText
{
    const int LongestLine = 75;

    /// <summary>The file.</summary>
    /// <param name="events">What is in it.</param>
    /// <param name="now">When it is made.</param>
    /// <param name="refreshHours">How often a program should ask again.</param>
    public static string Of(IEnumerable<CalendarEvent> events, DateTimeOffset now, int refreshHours)
    {
        var text = new StringBuilder();
        string refresh = string.Create(CultureInfo.InvariantCulture, $"PT{refreshHours}H");
        foreach (var line in Head(refresh).Concat(events.SelectMany(one => Lines(one, now))).Append("END:VCALENDAR")) Fold(text, line);
        return text.ToString();
    }

    static IEnumerable<string> Head(string refresh) =>
    [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dsr//Calendar feed//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
        "NAME:Dsr", "X-WR-CALNAME:Dsr", $"REFRESH-INTERVAL;VALUE=DURATION:{refresh}", $"X-PUBLISHED-TTL:{refresh}",
    ];

    static IEnumerable<string> Lines(CalendarEvent one, DateTimeOffset now) =>
    [
        "BEGIN:VEVENT", $"UID:{Escape(one.Uid)}", $"DTSTAMP:{Utc(now)}", $"LAST-MODIFIED:{Utc(one.ChangedAt)}",
        string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{one.Sequence}"), .. Times(one.When), $"SUMMARY:{Escape(one.Summary)}",
        $"STATUS:{(one.IsCancelled ? "CANCELLED" : "CONFIRMED")}", $"TRANSP:{(one.When.Start is null || one.IsCancelled ? "TRANSPARENT" : "OPAQUE")}", "CLASS:PRIVATE", "END:VEVENT",
    ];

    // A time is said in UTC: every program shows it right wherever it is read, and no rules of a time zone have to be sent along.
    static IEnumerable<string> Times(CalendarTime when)
    {
        if (when.Start is not { } start) return [$"DTSTART;VALUE=DATE:{Day(when.Day)}", $"DTEND;VALUE=DATE:{Day(when.Day.AddDays(1))}"];
        var begins = London.Instant(when.Day, start);
        return [$"DTSTART:{Utc(begins)}", $"DTEND:{Utc(begins.AddMinutes(when.Minutes))}"];
    }

    static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    static string Escape(string text) =>
        text.ReplaceLineEndings("\n").Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    // At most 75 octets a line, its break not counted and a letter never torn; a line that goes on begins with a space.
    static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}

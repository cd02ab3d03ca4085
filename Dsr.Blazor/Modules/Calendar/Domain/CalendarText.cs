using System.Text;
using Dsr.Blazor.Kernel.Time;
using Ical.Net;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using VEvent = Ical.Net.CalendarComponents.CalendarEvent;

namespace Dsr.Blazor.Modules.Calendar.Domain;

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
        ArgumentNullException.ThrowIfNull(events);
        var calendar = new Ical.Net.Calendar
        {
            ProductId = "-//Dsr//Calendar feed//EN",
            Scale = "GREGORIAN",
            Method = "PUBLISH",
        };
        var refresh = new CalendarProperty("REFRESH-INTERVAL", $"PT{refreshHours}H");
        refresh.AddParameter("VALUE", "DURATION");
        calendar.Properties.Add(refresh);
        calendar.AddProperty("X-PUBLISHED-TTL", $"PT{refreshHours}H");
        calendar.AddProperty("NAME", "Dsr");
        calendar.AddProperty("X-WR-CALNAME", "Dsr");
        foreach (var said in events)
            calendar.Events.Add(Event(said, now));
        return Fold(new CalendarSerializer().SerializeToString(calendar)!);
    }

    static VEvent Event(CalendarEvent said, DateTimeOffset now)
    {
        var (start, end) = Times(said.When);
        return new()
        {
            Uid = said.Uid,
            DtStamp = Utc(now),
            LastModified = Utc(said.ChangedAt),
            Sequence = checked((int)said.Sequence),
            Start = start,
            End = end,
            Summary = said.Summary.ReplaceLineEndings("\n"),
            Status = said.IsCancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Transparency = said.When.Start is null || said.IsCancelled ? TransparencyType.Transparent : TransparencyType.Opaque,
            Class = "PRIVATE",
        };
    }

    // A time is said in UTC: every program shows it right wherever it is read, and no rules of a time zone have to be sent along.
    static (CalDateTime Start, CalDateTime End) Times(CalendarTime when)
    {
        if (when.Start is not { } start)
            return (new(when.Day), new(when.Day.AddDays(1)));
        var begins = London.Instant(when.Day, start);
        return (Utc(begins), Utc(begins.AddMinutes(when.Minutes)));
    }

    static CalDateTime Utc(DateTimeOffset instant) => new(instant.UtcDateTime);

    // The library folds between the halves of a letter beyond the first 65,536, an emoji, which then arrives as two question marks:
    // what it folded is put together again, and folded at letters. At most 75 octets a line, its break not counted.
    static string Fold(string folded)
    {
        var text = new StringBuilder(folded.Length);
        foreach (var line in folded.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            Fold(text, line);
        }
        return text.ToString();
    }

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

using System.Globalization;
using System.Text;
using Dsr.Blazor.Modules.Calendar.Domain;

namespace Dsr.Blazor.Tests.Modules.Calendar.Domain;

public class CalendarTextTests
{
    static readonly DateTimeOffset now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    // The clocks go forward on 29 March 2026 at one, and back on 25 October 2026 at two.
    [Theory]
    [InlineData("2026-03-28", "09:30", "20260328T093000Z")]
    [InlineData("2026-03-29", "00:30", "20260329T003000Z")]
    [InlineData("2026-03-29", "02:00", "20260329T010000Z")]
    [InlineData("2026-03-29", "09:30", "20260329T083000Z")]
    [InlineData("2026-07-01", "00:15", "20260630T231500Z")]
    [InlineData("2026-10-25", "00:30", "20261024T233000Z")]
    [InlineData("2026-10-25", "01:30", "20261025T003000Z")]
    [InlineData("2026-10-25", "02:00", "20261025T020000Z")]
    [InlineData("2026-10-25", "09:30", "20261025T093000Z")]
    [InlineData("2026-10-26", "09:30", "20261026T093000Z")]
    public void A_time_in_London_is_the_same_instant_in_the_file(string day, string time, string utc) =>
        Assert.Contains(
            $"\r\nDTSTART:{utc}\r\n",
            Of(Event() with { When = new(Day(day), TimeOnly.Parse(time, CultureInfo.InvariantCulture)) }),
            StringComparison.Ordinal
        );

    // A meeting that lasts over the change of the clocks is as long as it is, whatever the clock on the wall says.
    [Theory]
    [InlineData("2026-03-29", "00:30", "20260329T003000Z", "20260329T023000Z")]
    [InlineData("2026-10-25", "00:30", "20261024T233000Z", "20261025T013000Z")]
    public void Two_hours_are_two_hours_over_the_change(string day, string time, string starts, string ends)
    {
        var text = Of(Event() with { When = new(Day(day), TimeOnly.Parse(time, CultureInfo.InvariantCulture), 120) });
        Assert.Contains($"\r\nDTSTART:{starts}\r\n", text, StringComparison.Ordinal);
        Assert.Contains($"\r\nDTEND:{ends}\r\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-29", "20260329", "20260330")]
    [InlineData("2026-10-25", "20261025", "20261026")]
    [InlineData("2026-12-31", "20261231", "20270101")]
    public void A_day_is_a_day_whatever_the_clocks_do(string day, string starts, string ends)
    {
        var text = Of(Event() with { When = new(Day(day)) });
        Assert.Contains($"\r\nDTSTART;VALUE=DATE:{starts}\r\n", text, StringComparison.Ordinal);
        Assert.Contains($"\r\nDTEND;VALUE=DATE:{ends}\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_what_it_is_and_how_often_to_ask_again()
    {
        var text = CalendarText.Of([Event() with { Sequence = 7, IsCancelled = true }], now, 3);
        string[] lines =
        [
            "VERSION:2.0",
            "PRODID:-//Dsr//Calendar feed//EN",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            "NAME:Dsr",
            "X-WR-CALNAME:Dsr",
            "REFRESH-INTERVAL;VALUE=DURATION:PT3H",
            "X-PUBLISHED-TTL:PT3H",
            "UID:abc@dsr",
            "DTSTAMP:20261120T120000Z",
            "LAST-MODIFIED:20261120T120000Z",
            "SEQUENCE:7",
            "STATUS:CANCELLED",
            "TRANSP:TRANSPARENT",
            "CLASS:PRIVATE",
        ];
        Assert.All(lines, line => Assert.Contains($"\r\n{line}\r\n", text, StringComparison.Ordinal));
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("END:VEVENT\r\nEND:VCALENDAR\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_is_longer_than_75_octets_and_no_letter_is_torn()
    {
        var summary = string.Concat(Enumerable.Repeat("é€😀 a", 40));
        var text = Of(Event() with { Summary = summary });
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Equal(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
        Assert.Contains($"SUMMARY:{summary}\r\n", text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("one, two; three", "one\\, two\\; three")]
    [InlineData("back\\slash", "back\\\\slash")]
    [InlineData("two\r\nlines", "two\\nlines")]
    [InlineData("END:VEVENT\nBEGIN:VEVENT", "END:VEVENT\\nBEGIN:VEVENT")]
    public void A_text_cannot_end_its_line(string summary, string written) =>
        Assert.Contains($"\r\nSUMMARY:{written}\r\n", Of(Event() with { Summary = summary }), StringComparison.Ordinal);

    static string Of(CalendarEvent one) => CalendarText.Of([one], now, 1);

    static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    static CalendarEvent Event() =>
        new()
        {
            Uid = "abc@dsr",
            Sequence = 0,
            ChangedAt = now,
            Summary = "Action due",
            When = new(new(2026, 11, 20)),
        };
}

using System.Globalization;
using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Tests.Kernel.Time;

public class DayTextTests
{
    static DayReading Read(string text) => DayText.Read(text, DayText.ThisCentury);

    static DateOnly? Day(string? iso) => iso is null ? null : DateOnly.Parse(iso, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("1990-06-08T23:00:00.000Z", "1990-06-09")] // midnight in London's summer
    [InlineData("1990-06-08T23:00:00Z", "1990-06-09")]
    [InlineData("1990-06-08 23:00:00+00:00", "1990-06-09")]
    [InlineData("1990-06-09T00:00:00+01:00", "1990-06-09")]
    [InlineData("1990-01-09T00:00:00.000Z", "1990-01-09")]
    [InlineData("1990-01-08T23:00:00Z", "1990-01-08")] // in the winter that is the evening before
    [InlineData("1970-01-08T23:00:00Z", "1970-01-09")] // London kept summer time from 1968 to 1971
    [InlineData("1971-12-08T23:00:00Z", "1971-12-08")]
    [InlineData("1968-12-25T23:30:00Z", "1968-12-26")]
    [InlineData("1990-06-09T02:00:00+05:30", "1990-06-08")] // 21:30 in London
    [InlineData("08/06/1990 23:00 UTC", "1990-06-09")]
    [InlineData("08/06/1990 23:00:00 GMT", "1990-06-09")]
    [InlineData("09/06/1990 00:00 BST", "1990-06-09")]
    [InlineData("Fri Jun 08 1990 23:00:00 GMT+0000 (Coordinated Universal Time)", "1990-06-09")]
    [InlineData("8 June 1990 11:00 PM +0000", "1990-06-09")]
    [InlineData("/Date(644886000000)/", "1990-06-09")]
    [InlineData("1990-06-08T22:59:59.9999Z", "1990-06-09")]
    public void An_instant_with_a_zone_is_the_day_that_it_was_in_London(string text, string day) =>
        Assert.Equal(new DayReading(Day(day)), Read(text));

    [Theory]
    [InlineData("1990-06-08 23:00:00", "1990-06-08", true)]
    [InlineData("08/06/1990 23:00", "1990-06-08", true)]
    [InlineData("8 June 1990 11:30 pm", "1990-06-08", true)]
    [InlineData("08/06/1990 23:59:59", "1990-06-08", true)]
    [InlineData("08/06/1990 23:59:59.6", "1990-06-09", false)] // rounding
    [InlineData("08/06/1990 22:59", "1990-06-08", false)]
    [InlineData("09/06/1990 00:00:43", "1990-06-09", false)]
    [InlineData("09/06/1990 12:00 am", "1990-06-09", false)]
    [InlineData("08/06/1990 24:00", "1990-06-09", false)]
    [InlineData("1990-06-09T12:00:00", "1990-06-09", false)]
    public void Without_a_zone_a_late_hour_is_in_doubt_and_any_other_dropped(string text, string day, bool late) =>
        Assert.Equal(new DayReading(Day(day), late), Read(text));

    [Theory]
    [InlineData("\u200e13/03/1979\u200e", "1979-03-13")]
    [InlineData("13\u200b/03/\u20601979", "1979-03-13")]
    [InlineData("13\u00ad.03.1979", "1979-03-13")]
    [InlineData("4th 5 1990", "1990-05-04")]
    [InlineData("1990 June 9", "1990-06-09")]
    [InlineData("1990-Jun-09", "1990-06-09")]
    [InlineData("Jun 09 1990", "1990-06-09")]
    [InlineData("31/12/9999", "9999-12-31")]
    [InlineData("0001-01-01", "0001-01-01")]
    [InlineData("03/25/1990", null)]
    [InlineData("June 1990", null)]
    [InlineData("25:00 09/06/1990", null)]
    public void A_day_is_read_as_it_shows(string text, string? day) => Assert.Equal(Day(day), Read(text).Day);

    [Theory]
    [InlineData("9", "3", "2010", "2010-03-09")]
    [InlineData("09", "03", "2010", "2010-03-09")]
    [InlineData("9th", "March", "2010", "2010-03-09")]
    [InlineData("4", "May", "2010", "2010-05-04")]
    [InlineData("4th", "Sept.", "10", "2010-09-04")]
    [InlineData("4", "sep", "89", "1989-09-04")]
    [InlineData("\u200e4\u200b", "5", "2010", "2010-05-04")]
    [InlineData("4/5/2010", "", "", "2010-05-04")]
    [InlineData("4", "13", "2010", null)]
    [InlineData("31", "2", "2010", null)]
    [InlineData("", "5", "2010", null)]
    [InlineData("4", "May", "", null)]
    [InlineData("4", "Mai", "2010", null)]
    public void Three_fields_are_read_as_one_text_is(string day, string month, string year, string? read) =>
        Assert.Equal(Day(read), DayText.OfParts(day, month, year, new(2026, 11, 30)));
}

using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Tests.Kernel.Time;

public class BankHolidaysTests
{
    static readonly BankHolidays holidays = BankHolidays.EnglandAndWales;

    // As the government publishes them: one line a year, in order.
    [Theory]
    [InlineData(2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26")]
    [InlineData(2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26")]
    [InlineData(2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28")]
    [InlineData(2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28")]
    [InlineData(2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26")]
    public void The_published_years_are_as_published(int year, string days)
    {
        Assert.Equal(days, string.Join(' ', holidays.In(year).Select(holiday => holiday.Date.Iso()[5..])));
        Assert.All(holidays.In(year), holiday => Assert.False(holiday.IsProvisional));
    }

    [Theory]
    [InlineData(2029, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26")]
    [InlineData(2032, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28")] // Christmas Day on a Saturday
    [InlineData(2033, "01-03 04-15 04-18 05-02 05-30 08-29 12-26 12-27")] // on a Sunday: Boxing Day keeps its Monday
    [InlineData(2034, "01-02 04-07 04-10 05-01 05-29 08-28 12-25 12-26")] // New Year's Day on a Sunday
    public void Later_years_come_by_rule_and_are_provisional(int year, string days)
    {
        Assert.Equal(days, string.Join(' ', holidays.In(year).Select(holiday => holiday.Date.Iso()[5..])));
        Assert.All(holidays.In(year), holiday => Assert.True(holiday.IsProvisional));
    }

    [Theory]
    [InlineData(2024), InlineData(2025), InlineData(2026), InlineData(2027), InlineData(2028)]
    public void The_rule_gives_what_was_published(int year) =>
        Assert.Equal(holidays.In(year), HolidayRules.Of(year).Select(holiday => holiday with { IsProvisional = false }));

    // The earliest and latest Easter there is, and the two exceptions of the Gregorian reckoning (1954, 1981).
    [Theory]
    [
        InlineData("1598-03-22"),
        InlineData("1693-03-22"),
        InlineData("2285-03-22"),
        InlineData("1818-03-22"),
        InlineData("1943-04-25"),
        InlineData("2038-04-25"),
        InlineData("1954-04-18"),
        InlineData("1981-04-19")
    ]
    [InlineData("2000-04-23"), InlineData("2019-04-21"), InlineData("2024-03-31"), InlineData("2049-04-18"), InlineData("2076-04-19")]
    public void Easter_falls_where_the_church_has_it(string day) => Assert.Equal(day.Day(), HolidayRules.EasterSunday(day.Day().Year));

    [Theory]
    [InlineData("2026-12-28", "the substitute day for Boxing Day")]
    [InlineData("2033-12-26", "Boxing Day")]
    [InlineData("2033-12-27", "the substitute day for Christmas Day")]
    [InlineData("2028-01-03", "the substitute day for New Year's Day")]
    [InlineData("2026-04-03", "Good Friday")]
    [InlineData("2026-08-31", "the Summer bank holiday")]
    [InlineData("2026-12-26", null)] // a Saturday: no day off falls on it
    [InlineData("2026-12-29", null)]
    public void A_holiday_has_its_name(string day, string? name) => Assert.Equal(name, holidays.On(day.Day())?.InWords);

    [Fact]
    public void No_holiday_of_two_hundred_years_is_lost_on_a_weekend_or_on_another() => Assert.All(Enumerable.Range(1980, 200), year =>
        {
            var days = HolidayRules.Of(year).Select(holiday => holiday.Date).ToList();
            Assert.DoesNotContain(days, day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
            Assert.Equal(8, days.Distinct().Count());
            Assert.Equal(days.Order(), days);
        });

    [Fact]
    public void Holidays_between_two_days_cross_years_and_include_both_ends()
    {
        Assert.Equal(
            ["12-25", "12-28", "01-01"],
            holidays.Between("2026-12-25".Day(), "2027-01-01".Day()).Select(holiday => holiday.Date.Iso()[5..])
        );
        Assert.Empty(holidays.Between("2026-12-29".Day(), "2026-12-31".Day()));
        Assert.Empty(holidays.Between("2027-01-01".Day(), "2026-12-25".Day()));
    }

    [Fact]
    public void A_year_that_has_been_published_keeps_to_what_was_published()
    {
        var proclaimed = new BankHolidays([new("2030-06-03".Day(), "Coronation")]);
        Assert.Equal("Coronation", Assert.Single(proclaimed.In(2030)).Name);
        Assert.Equal(8, proclaimed.In(2031).Count);
    }
}

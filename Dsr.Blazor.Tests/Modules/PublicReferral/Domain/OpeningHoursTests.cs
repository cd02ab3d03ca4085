using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.PublicReferral.Domain;

namespace Dsr.Blazor.Tests.Modules.PublicReferral.Domain;

public class OpeningHoursTests
{
    static readonly DayOfWeek[] week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
    static readonly OpeningHours nineToFive = new(week, new(9, 0), new(17, 0));

    // Christmas Day 2026 is a Friday, so Boxing Day is taken on the Monday.
    [Theory]
    [InlineData("2026-11-20 12:00", true, "Open now, until 5pm.")]
    [InlineData("2026-11-20 09:00", true, "Open now, until 5pm.")]
    [InlineData("2026-11-20 08:59", false, "Closed now. We open today at 9am.")]
    [InlineData("2026-11-20 17:00", false, "Closed now. We open on Monday 23 November 2026 at 9am.")]
    [InlineData("2026-11-19 18:00", false, "Closed now. We open tomorrow at 9am.")]
    [InlineData("2026-11-21 12:00", false, "Closed now. We open on Monday 23 November 2026 at 9am.")]
    [InlineData("2026-11-22 12:00", false, "Closed now. We open tomorrow at 9am.")]
    [InlineData("2026-12-24 16:59", true, "Open now, until 5pm.")]
    [InlineData("2026-12-24 17:00", false, "Closed now. We open on Tuesday 29 December 2026 at 9am.")]
    [InlineData("2026-12-25 10:00", false, "Closed now. Today is Christmas Day. We open on Tuesday 29 December 2026 at 9am.")]
    [InlineData("2026-12-28 10:00", false, "Closed now. Today is the substitute day for Boxing Day. We open tomorrow at 9am.")]
    [InlineData("2026-12-31 20:00", false, "Closed now. We open on Monday 4 January 2027 at 9am.")]
    [InlineData("2027-01-01 10:00", false, "Closed now. Today is New Year's Day. We open on Monday 4 January 2027 at 9am.")]
    public void Says_whether_the_team_is_there_and_when_next(string londonTime, bool isOpen, string words) =>
        Assert.Equal(new OpenState(isOpen, words), nineToFive.At(At(londonTime), BankHolidays.EnglandAndWales));

    [Fact]
    public void The_clock_on_the_wall_counts_in_summer_too()
    {
        var eightInUtc = new DateTimeOffset(2026, 7, 1, 8, 0, 0, TimeSpan.Zero);

        Assert.True(nineToFive.At(eightInUtc, BankHolidays.EnglandAndWales).IsOpen);
        Assert.False(nineToFive.At(eightInUtc.AddHours(8), BankHolidays.EnglandAndWales).IsOpen);
    }

    [Theory]
    [InlineData("2026-11-20 20:00", true, "Open today, in working hours.")]
    [InlineData("2026-12-25 12:00", false, "Closed now. Today is Christmas Day. We open on Tuesday 29 December 2026.")]
    public void An_area_may_say_no_more_than_working_hours(string londonTime, bool isOpen, string words) =>
        Assert.Equal(new OpenState(isOpen, words), new OpeningHours(week, null, null).At(At(londonTime), BankHolidays.EnglandAndWales));

    [Fact]
    public void A_team_may_work_on_bank_holidays()
    {
        var always = nineToFive with { OnBankHolidays = true };

        Assert.Equal(new(true, "Open now, until 5pm."), always.At(At("2026-12-25 12:00"), BankHolidays.EnglandAndWales));
        Assert.Null(always.ComingClosures(new(2026, 12, 20), BankHolidays.EnglandAndWales));
        Assert.Equal("Monday to Friday, 9am to 5pm.", always.InWords);
    }

    [Fact]
    public void A_team_without_a_day_never_opens() =>
        Assert.Equal(
            new(false, "Closed now."),
            new OpeningHours([], new(9, 0), new(17, 0)).At(At("2026-11-20 12:00"), BankHolidays.EnglandAndWales)
        );

    public static TheoryData<OpeningHours, string> Hours =>
        new()
        {
            { nineToFive, "Monday to Friday, 9am to 5pm. Closed on bank holidays." },
            { new(week, null, null), "Monday to Friday, in working hours. Closed on bank holidays." },
            {
                new([DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Wednesday], new(8, 30), new(20, 0)),
                "Monday, Wednesday and Sunday, 8:30am to 8pm. Closed on bank holidays."
            },
            {
                new([DayOfWeek.Tuesday, DayOfWeek.Monday], new(9, 0), new(12, 0)),
                "Monday and Tuesday, 9am to 12pm. Closed on bank holidays."
            },
        };

    [Theory, MemberData(nameof(Hours))]
    public void Are_written_as_people_say_them(OpeningHours hours, string words) => Assert.Equal(words, hours.InWords);

    [Theory]
    [InlineData(
        "2026-12-10",
        "Closed on Friday 25 December 2026 (Christmas Day) and Monday 28 December 2026 (the substitute day for Boxing Day)."
    )]
    [InlineData("2026-12-28", "Closed on Friday 1 January 2027 (New Year's Day).")]
    [InlineData("2026-12-03", null)]
    [InlineData("2026-11-20", null)]
    public void Tell_of_bank_holidays_three_weeks_ahead(string today, string? words) =>
        Assert.Equal(
            words,
            nineToFive.ComingClosures(
                DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture),
                BankHolidays.EnglandAndWales
            )
        );

    static DateTimeOffset At(string londonTime)
    {
        var time = DateTime.Parse(londonTime, System.Globalization.CultureInfo.InvariantCulture);
        return London.Instant(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time));
    }
}

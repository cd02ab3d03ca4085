namespace Dsr.Blazor.Kernel.Time;

/// <summary>
/// The rules that give the bank holidays of any year (Banking and Financial Dealings Act 1971, and custom for
/// Christmas Day and Good Friday). They know nothing of a day that is proclaimed once, as for a coronation.
/// </summary>
static class HolidayRules
{
    public static IReadOnlyList<BankHoliday> Of(int year)
    {
        var easter = EasterSunday(year);
        return
        [
            NewYear(year),
            Given(easter.AddDays(-2), "Good Friday"),
            Given(easter.AddDays(1), "Easter Monday"),
            Given(MondayOnOrAfter(new DateOnly(year, 5, 1)), "Early May bank holiday"),
            Given(MondayOnOrAfter(new DateOnly(year, 5, 25)), "Spring bank holiday"),
            Given(MondayOnOrAfter(new DateOnly(year, 8, 25)), "Summer bank holiday"),
            .. Christmas(year).OrderBy(holiday => holiday.Date),
        ];
    }

    /// <summary>Easter by the Gregorian computus, in the form Meeus and others print without tables.</summary>
    public static DateOnly EasterSunday(int year)
    {
        int golden = year % 19,
            century = year / 100,
            inCentury = year % 100;
        var moonShift = (century - (century + 8) / 25 + 1) / 3;
        var epact = (19 * golden + century - century / 4 - moonShift + 15) % 30;
        var toSunday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        var correction = (golden + 11 * epact + 22 * toSunday) / 451;
        var day = epact + toSunday - 7 * correction + 114;
        return new DateOnly(year, day / 31, day % 31 + 1);
    }

    static BankHoliday NewYear(int year)
    {
        var day = new DateOnly(year, 1, 1);
        return IsWeekend(day) ? Substitute(MondayOnOrAfter(day), "New Year's Day") : Given(day, "New Year's Day");
    }

    // A substitute may not fall on the other of the two: in 2022 Boxing Day kept its Monday and Christmas took the Tuesday.
    static BankHoliday[] Christmas(int year)
    {
        DateOnly christmas = new(year, 12, 25),
            boxing = new(year, 12, 26);
        return christmas.DayOfWeek switch
        {
            DayOfWeek.Friday => [Given(christmas, "Christmas Day"), Substitute(boxing.AddDays(2), "Boxing Day")],
            DayOfWeek.Saturday => [Substitute(christmas.AddDays(2), "Christmas Day"), Substitute(boxing.AddDays(2), "Boxing Day")],
            DayOfWeek.Sunday => [Substitute(christmas.AddDays(2), "Christmas Day"), Given(boxing, "Boxing Day")],
            _ => [Given(christmas, "Christmas Day"), Given(boxing, "Boxing Day")],
        };
    }

    static BankHoliday Given(DateOnly date, string name) => new(date, name, IsProvisional: true);

    static BankHoliday Substitute(DateOnly date, string name) => new(date, name, IsSubstitute: true, IsProvisional: true);

    static DateOnly MondayOnOrAfter(DateOnly day) => day.AddDays((DayOfWeek.Monday - day.DayOfWeek + 7) % 7);

    static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}

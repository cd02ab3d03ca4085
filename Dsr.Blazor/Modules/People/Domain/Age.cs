namespace Dsr.Blazor.Modules.People.Domain;

/// <summary>
/// Age in whole years. An age is reached as its birthday begins (Family Law Reform Act 1969, section 9);
/// who was born on 29 February has it on 1 March in the other years.
/// </summary>
public static class Age
{
    /// <summary>Whole years on a day.</summary>
    /// <exception cref="ArgumentException">When the day lies before the birth; the message holds no date.</exception>
    public static int On(DateOnly day, DateOnly born)
    {
        if (day < born)
            throw new ArgumentException("A day before the date of birth has no age.", nameof(day));
        var birthdayToCome = (day.Month, day.Day).CompareTo((born.Month, born.Day)) < 0;
        return day.Year - born.Year - (birthdayToCome ? 1 : 0);
    }

    /// <summary>The day on which an age is reached, as for the 16th, 18th and 26th birthdays that change what the law asks.</summary>
    public static DateOnly Reached(int years, DateOnly born)
    {
        var day = born.AddYears(years);
        return day.Day == born.Day ? day : day.AddDays(1);
    }

    /// <summary>The latest date of birth of those who are of an age, or older, on a day.</summary>
    public static DateOnly LatestBirth(int years, DateOnly day) => day.AddYears(-years);
}

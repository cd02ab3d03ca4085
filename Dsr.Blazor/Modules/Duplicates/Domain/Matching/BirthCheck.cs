using System.Globalization;

namespace Dsr.Blazor.Modules.Duplicates.Domain.Matching;

/// <summary>Compares dates of birth, with the slips that are made when one is said, heard or typed.</summary>
public static class BirthCheck
{
    const string Format = "ddMMyyyy";

    internal static Compared Of(DateOnly? said, DateOnly? known)
    {
        if (said is not { } one || known is not { } other)
            return Compared.Unknown;
        if (one == other)
            return new(Agreement.Same, "Same date of birth");
        return Slip(one, other) is { } slip ? new(Agreement.Alike, slip) : new(Agreement.Different, "The dates of birth differ");
    }

    /// <summary>The dates that somebody may have meant: the date itself and those one slip away.</summary>
    public static IReadOnlyList<DateOnly> Meant(DateOnly said)
    {
        var text = Digits(said);
        var changed =
            from at in Enumerable.Range(0, text.Length)
            from digit in "0123456789"
            select Read($"{text[..at]}{digit}{text[(at + 1)..]}");
        DateOnly?[] others =
        [
            said,
            Read($"{text[2..4]}{text[..2]}{text[4..]}"),
            .. new[] { -10, -1, 1, 10 }.Select(years => InYear(said, years)),
        ];
        // Nobody is so much older or younger by a slip of the century's digits; the register's own rule is 120 years.
        return [.. others.Concat(changed).OfType<DateOnly>().Where(day => Math.Abs(day.Year - said.Year) <= 120).Distinct()];
    }

    static string? Slip(DateOnly one, DateOnly other)
    {
        if ((one.Day, one.Month, one.Year) == (other.Month, other.Day, other.Year))
            return "Day and month swapped in the date of birth";
        if ((one.Day, one.Month) == (other.Day, other.Month) && Math.Abs(one.Year - other.Year) is 1 or 10)
            return $"The years of birth are {(Math.Abs(one.Year - other.Year) == 1 ? "one year" : "ten years")} apart";
        return Digits(one).Zip(Digits(other)).Count(pair => pair.First != pair.Second) == 1
            ? "One digit differs in the date of birth"
            : null;
    }

    static string Digits(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    static DateOnly? Read(string digits) =>
        DateOnly.TryParseExact(digits, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    static DateOnly? InYear(DateOnly day, int later) =>
        day.Year + later is var year && year is > 0 and < 10000 && DateTime.DaysInMonth(year, day.Month) >= day.Day
            ? new(year, day.Month, day.Day)
            : null;
}

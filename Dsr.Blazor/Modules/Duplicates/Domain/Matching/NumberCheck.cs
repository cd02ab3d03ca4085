using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Duplicates.Domain.Matching;

/// <summary>
/// Compares NHS numbers. The check digit catches every single slip, so two valid numbers are never one slip apart:
/// a slip is found between a number that fails the check and one that passes.
/// </summary>
public static class NumberCheck
{
    const int Length = 10;

    internal static Compared Of(string said, string known)
    {
        var (one, other) = (Digits(said), Digits(known));
        if (one.Length == 0 || other.Length == 0)
            return Compared.Unknown;
        if (one == other)
            return new(Agreement.Same, "Same NHS number");
        if (NhsNumber.TryParse(one, out _) && NhsNumber.TryParse(other, out _))
            return new(Agreement.Different, "The NHS numbers differ");
        return Spelling.Distance(one, other) > 1 ? Compared.Unknown : new(Agreement.Alike, Slip(one, other));
    }

    /// <summary>
    /// The valid numbers that somebody may have meant: the number itself, or where it fails the check those one slip away.
    /// </summary>
    public static IReadOnlyList<NhsNumber> Meant(string typed)
    {
        var digits = Digits(typed);
        if (NhsNumber.TryParse(digits, out var number))
            return [number];
        if (digits.Length is < Length - 1 or > Length + 1 || !digits.All(char.IsAsciiDigit))
            return [];
        return
        [
            .. Slips(digits)
                .Distinct()
                .Select(text => NhsNumber.TryParse(text, out var valid) ? valid : (NhsNumber?)null)
                .OfType<NhsNumber>(),
        ];
    }

    // Ten equal digits say nothing about anybody.
    static string Digits(string typed) => NhsNumberText.Read(typed) is { Said: not NumberSaid.Repeated } read ? read.Digits : "";

    static IEnumerable<string> Slips(string digits) =>
        digits.Length switch
        {
            Length - 1 => from at in Enumerable.Range(0, Length) from digit in "0123456789" select digits.Insert(at, digit.ToString()),
            Length + 1 => Enumerable.Range(0, digits.Length).Select(at => digits.Remove(at, 1)),
            _ => Changed(digits).Concat(Enumerable.Range(0, Length - 1).Select(at => Swapped(digits, at))),
        };

    static IEnumerable<string> Changed(string digits) =>
        from at in Enumerable.Range(0, Length)
        from digit in "0123456789"
        select $"{digits[..at]}{digit}{digits[(at + 1)..]}";

    static string Swapped(string digits, int at) => $"{digits[..at]}{digits[at + 1]}{digits[at]}{digits[(at + 2)..]}";

    static string Slip(string one, string other) =>
        Spelling.IsSwapped(one, other) ? "Two digits of the NHS number swapped"
        : one.Length == other.Length ? "One digit differs in the NHS number"
        : "One digit too many or too few in the NHS number";
}

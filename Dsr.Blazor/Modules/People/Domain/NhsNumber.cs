using System.Diagnostics.CodeAnalysis;
using Dsr.Blazor.Kernel.Text;

namespace Dsr.Blazor.Modules.People.Domain;

/// <summary>
/// An NHS number: ten digits whose last is a Modulus 11 check of the first nine (NHS Data Dictionary, NHS NUMBER).
/// Shown 3-3-4, stored as ten digits.
/// </summary>
public readonly record struct NhsNumber
{
    NhsNumber(string digits) => Digits = digits;

    /// <summary>The ten digits, without spaces.</summary>
    public string Digits { get; }

    /// <summary>As it is shown: "999 000 0018".</summary>
    public override string ToString() => $"{Digits[..3]} {Digits[3..6]} {Digits[6..]}";

    /// <summary>Reads a number however it was typed (<see cref="NhsNumberText"/>).</summary>
    /// <returns>False when it has not ten digits, has other characters, fails the check, or is ten equal digits.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out NhsNumber number)
    {
        number = default;
        if (text is null || NhsNumberText.Read(text) is not { Said: NumberSaid.Number } read)
            return false;
        number = new NhsNumber(read.Digits);
        return true;
    }

    /// <summary>A number as it was stored, which was checked when it was typed.</summary>
    internal static NhsNumber Stored(string digits) => new(digits);

    /// <exception cref="FormatException">When <paramref name="text"/> is no NHS number; the message does not repeat it.</exception>
    public static NhsNumber Parse(string text) =>
        TryParse(text, out var number)
            ? number
            : throw new FormatException("Not an NHS number: ten digits that pass the check were expected.");

    /// <summary>The text without what people type between the groups, spaces and dashes, and without what nobody sees.</summary>
    public static string Compact(string? text) =>
        string.Concat(
            ShownText
                .Of(text)
                .Where(c =>
                    !char.IsWhiteSpace(c)
                    && c
                        is not (
                            '-'
                            or '\u2010'
                            or '\u2011'
                            or '\u2012'
                            or '\u2013'
                            or '\u2014'
                            or '\u2015'
                            or '\u2212'
                            or '\u200c'
                            or '\u200d'
                        )
                )
        );

    internal static bool PassesCheck(string digits)
    {
        var sum = 0;
        for (var i = 0; i < 9; i++)
            sum += (digits[i] - '0') * (10 - i);
        var check = 11 - sum % 11;
        if (check == 11)
            check = 0;
        return check != 10 && check == digits[9] - '0';
    }
}

/// <summary>Why a person has no NHS number on the record yet.</summary>
public enum NhsNumberGap
{
    NotYetTraced,
    NotKnown,
    None,
}

using System.Text.RegularExpressions;

namespace Dsr.Blazor.Modules.Import.Domain.Values;

/// <summary>An address and the postcode at its end.</summary>
public static partial class TypedAddress
{
    /// <summary>Takes "5 Mill Lane, Wychford WY2 2PA" apart; without a postcode at the end it is all address.</summary>
    public static (string Address, string Postcode) Of(string? text)
    {
        var address = Lines().Replace(text ?? "", ", ").Trim(' ', ',');
        var found = AtEnd().Match(address);
        return found.Success ? (address[..found.Index].Trim(' ', ',', '-'), Tidy(found.Value)) : (address, "");
    }

    /// <summary>A postcode in capitals with its one space; what is no postcode stays as it was typed.</summary>
    public static string Tidy(string? text)
    {
        var compact = string.Concat((text ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return Compact().IsMatch(compact) ? $"{compact[..^3]} {compact[^3..]}" : (text ?? "").Trim();
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Za-z]{1,2}[0-9][A-Za-z0-9]?\s{0,3}[0-9][A-Za-z]{2}[\s.,]*$")]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$")]
    private static partial Regex Compact();

    [GeneratedRegex(@"[\s,]*[\r\n]+[\s,]*")]
    private static partial Regex Lines();
}

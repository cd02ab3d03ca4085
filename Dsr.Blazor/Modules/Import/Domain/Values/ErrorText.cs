using System.Text.RegularExpressions;

namespace Dsr.Blazor.Modules.Import.Domain.Values;

/// <summary>What a spreadsheet shows where it has no value, as text: its errors, and formulas that were never worked out.</summary>
public static partial class ErrorText
{
    /// <summary>Whether a text is such an error or formula.</summary>
    public static bool Is(string text)
    {
        var trimmed = text.AsSpan().Trim();
        return trimmed.Length > 1
            && trimmed[0] switch
            {
                '#' => trimmed.Length <= 40 && Error().IsMatch(trimmed),
                '=' => Formula().IsMatch(trimmed),
                'E' or 'e' => trimmed.Length <= 10 && Numbered().IsMatch(trimmed),
                _ => false,
            };
    }

    // In any language of Excel: #BEZUG!, #WERT!, #NV. A cell too narrow for its number shows as hashes.
    [GeneratedRegex(@"^#(?:[\p{L}0-9_/]*\p{L}[\p{L}0-9_/]*[!?]|N/A|NV|ND|GETTING_DATA|ERROR|#{2,})$", RegexOptions.IgnoreCase)]
    private static partial Regex Error();

    [GeneratedRegex(@"^Err:\s?[0-9]{3}$", RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();

    // Begins with a function, a sheet, or a cell.
    [GeneratedRegex(@"^=\s*[+\-@({]*\s*(?:(?:_xl\w+\.)*[\p{L}_][\p{L}0-9_.]*\s*[(!]|'[^']+'!|\$?[A-Z]{1,3}\$?[0-9]+\b|[\p{L}_]\w*\[)")]
    private static partial Regex Formula();
}

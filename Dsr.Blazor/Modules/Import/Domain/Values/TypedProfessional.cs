using System.Text.RegularExpressions;
using Dsr.Blazor.Kernel.Text;

namespace Dsr.Blazor.Modules.Import.Domain.Values;

/// <summary>A professional and their team out of one cell.</summary>
public static partial class TypedProfessional
{
    /// <summary>
    /// Takes "Adam Rose, Education, SEND Team" apart: the name stands before the first comma, the rest is the team,
    /// commas and all. A bracket, a spaced dash, a slash or a new line part them too.
    /// </summary>
    public static (string Name, string Team) Of(string? text)
    {
        var plain = (text ?? "").Trim();
        if (Bracketed().Match(plain) is { Success: true } bracket)
            return (bracket.Groups[1].Value.Trim(' ', ','), bracket.Groups[2].Value.Trim());
        var parted = Parting().Match(plain);
        return parted.Success ? (plain[..parted.Index].Trim(), plain[(parted.Index + parted.Length)..].Trim(' ', ',', '\r', '\n'))
            : IsTeam(plain) ? ("", plain)
            : (plain, "");
    }

    /// <summary>Whether the words read as a team rather than a person.</summary>
    public static bool IsTeam(string text) => TeamWord().IsMatch(FoldedText.Of(text));

    [GeneratedRegex(@"^([^(\n,]+)\(([^)]+)\)$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"[,;/|\r\n]|\s[\-\u2013\u2014]\s")]
    private static partial Regex Parting();

    [GeneratedRegex(
        @"\b(team|service|services|camhs|cldt|ldt|social|school|education|send|council|trust|ward|hospital|community|clinic|duty|nhs|unit|asc|practice)\b"
    )]
    private static partial Regex TeamWord();
}

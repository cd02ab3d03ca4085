using System.Globalization;
using System.Text;
using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Files.Domain;

/// <summary>The name that somebody's computer gave a file: kept as text, made harmless, and never used as a path.</summary>
public static class FileName
{
    /// <summary>The most UTF-16 units that are kept, the ending among them.</summary>
    public const int Longest = 120;

    /// <summary>
    /// The name without folders and without characters that cannot be seen or that turn the text round, with an ending that fits the
    /// content.
    /// </summary>
    /// <param name="typed">As it came.</param>
    /// <param name="content">What the file is.</param>
    /// <exception cref="RefusedException">When its ending says that it is something else.</exception>
    public static string Of(string? typed, FileContent content)
    {
        var name = Harmless(LastPart(typed ?? ""));
        var dot = name.LastIndexOf('.');
        var ending = dot < 0 ? "" : name[dot..];
        var stem = (dot < 0 ? name : name[..dot]).Trim(' ', '.');
        Refuse.If(
            ending.Length > 1 && !content.Endings().Contains(ending, StringComparer.OrdinalIgnoreCase),
            $"The file’s name ends in “{ending[..Math.Min(ending.Length, 20)]}”, and its content is a {content.InWords()}. Save it with the ending {content.Endings()[0]}, then send it again.",
            "File"
        );
        if (ending.Length <= 1)
            ending = content.Endings()[0];
        return Cut(stem.Length == 0 ? "file" : stem, Longest - ending.Length) + ending.ToLowerInvariant();
    }

    static string LastPart(string name) => name[(name.LastIndexOfAny(['/', '\\', ':']) + 1)..];

    // Control and format characters hide or turn round what is read ("gpj.exe" as "exe.jpg"); the others mean something to a shell or a
    // disk.
    static string Harmless(string name)
    {
        var kept = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
            if (
                Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
                    or UnicodeCategory.SpaceSeparator
            )
                kept.Append(' ');
            else if (!IsUnseen(rune) && !"<>\"|?*;%".Contains(rune.ToString(), StringComparison.Ordinal))
                kept.Append(rune);
        return kept.ToString().Trim();
    }

    static bool IsUnseen(Rune rune) =>
        rune == Rune.ReplacementChar
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned;

    // Never between the two halves of a character.
    static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)].TrimEnd(' ', '.');
}

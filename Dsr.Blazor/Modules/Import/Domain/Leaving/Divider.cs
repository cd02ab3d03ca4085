using System.Text.RegularExpressions;
using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Modules.Import.Domain.Sheets;

namespace Dsr.Blazor.Modules.Import.Domain.Leaving;

/// <summary>A row of one short text between the rows of people: what it says holds for those below it.</summary>
public static partial class Divider
{
    const int MostWords = 8;

    /// <summary>The divider's text when it says that those below have left the register or died; null when it does not.</summary>
    public static string? SaysEnded(SheetRow row) => Text(row) is { } text && SaysEnded(text) ? text : null;

    /// <summary>Whether a title or a divider says so.</summary>
    public static bool SaysEnded(string text) =>
        IsShort(text) && FoldedText.Of(text) is not ("close" or "left") && (TabName.SaysEnded(text) || LeavingWords.InStatus(text));

    /// <summary>Whether the row begins another part of the sheet, so that what an earlier divider said ends.</summary>
    public static bool BeginsPart(SheetRow row) => Text(row) is { } text && IsShort(text);

    // One text, or the same one in every cell that was merged into it.
    static string? Text(SheetRow row)
    {
        var texts = row.Written.Select(cell => cell.Text.Trim()).Distinct().Take(2).ToList();
        return texts.Count == 1 && row.Written.All(cell => cell is { Date: null, Number: null }) ? texts[0] : null;
    }

    static bool IsShort(string text) =>
        FoldedText.Of(text) is { Length: > 0 } folded && folded.Split(' ').Length <= MostWords && !Advice().IsMatch(folded);

    [GeneratedRegex(@"^(key|notes?|nb|prepared|updated|last updated|source|printed|total|count|number)\b|\b(please|if|when|should|must)\b")]
    private static partial Regex Advice();
}

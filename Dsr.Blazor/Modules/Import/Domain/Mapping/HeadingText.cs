using System.Text.RegularExpressions;
using Dsr.Blazor.Kernel.Text;

namespace Dsr.Blazor.Modules.Import.Domain.Mapping;

/// <summary>Headings as they are compared: without case, punctuation, spaces and line breaks.</summary>
public static partial class HeadingText
{
    /// <summary>"Home address &amp; postcode" becomes "home address postcode": words for the rules.</summary>
    public static string Words(string? heading) => FoldedText.Of((heading ?? "").Replace("&", " ", StringComparison.Ordinal));

    /// <summary>"D.O.B." becomes "dob": one string for the table.</summary>
    public static string Key(string? heading) => Words(heading).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The heading as it may stand in the table: whole, without its remark in brackets, without its unit or example.</summary>
    public static IEnumerable<string> Keys(string heading)
    {
        yield return Key(heading);
        var bare = Remark().Replace(heading, " ");
        yield return Key(bare);
        var plain = Ending().Replace(Words(bare), "");
        yield return plain.Replace(" ", "", StringComparison.Ordinal);
        // "What has been tried: list services" and "RAG - see key" say the field before the mark.
        var parts = Mark().Split(heading.Trim(), 2);
        if (parts.Length == 2 && Guidance().IsMatch(Words(parts[1])))
            yield return Key(parts[0]);
    }

    [GeneratedRegex(@"[(\[{][^)\]}]*[)\]}]?")]
    private static partial Regex Remark();

    [GeneratedRegex(
        @"( (dd mm yyyy|dd mm yy|ddmmyyyy|d m y|y n|yes no|if known|if applicable|if any|where known|mandatory|required|please select|drop down|dropdown|free text|and date|column))+$|^(dsr|patient|client|person|persons|service user|service users|cyp|yp|childs|child|individual|individuals) "
    )]
    private static partial Regex Ending();

    [GeneratedRegex(@"^(?!.*\b(date|email|phone|team|review|name|number|status)\b)\w+ \w+")]
    private static partial Regex Guidance();

    [GeneratedRegex(@"[:\r\n]| [-\u2013\u2014] ")]
    private static partial Regex Mark();
}

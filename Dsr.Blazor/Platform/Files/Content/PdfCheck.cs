using System.Text;
using System.Text.RegularExpressions;
using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Files.Domain;

namespace Dsr.Blazor.Platform.Files.Content;

/// <summary>
/// A PDF that begins and ends as one and holds no script that can be seen. What is packed in its streams cannot be seen here; a file is
/// only ever handed out as a download, and readers ask before a script runs.
/// </summary>
static partial class PdfCheck
{
    const int LongestName = 64;

    internal static FileContent Of(Stream file)
    {
        var tail = Encoding.Latin1.GetString(Parts.Tail(file, 1024));
        var end = tail.LastIndexOf("%%EOF", StringComparison.Ordinal);
        if (end < 0 || tail[(end + 5)..].Any(after => !char.IsWhiteSpace(after) && after != '\0'))
            throw ContentCheck.Damaged("PDF");
        Refuse.If(
            Parts.Any(file, LongestName, piece => Script().IsMatch(Plain(Encoding.Latin1.GetString(piece.Span)))),
            "The PDF holds a script or starts a program. Print it to a new PDF, then send that one.",
            ContentCheck.Field
        );
        return FileContent.Pdf;
    }

    // A name may be written with any of its letters as a number: /J#61vaScript.
    static string Plain(string text) =>
        text.Contains('#', StringComparison.Ordinal)
            ? Escaped().Replace(text, match => ((char)Convert.ToByte(match.Groups[1].Value, 16)).ToString())
            : text;

    [GeneratedRegex(@"/(JavaScript|JS|Launch)(?![A-Za-z0-9])")]
    private static partial Regex Script();

    [GeneratedRegex("#([0-9A-Fa-f]{2})")]
    private static partial Regex Escaped();
}

using System.Text;
using System.Text.RegularExpressions;
using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Files.Domain;

namespace Dsr.Blazor.Platform.Files.Content;

/// <summary>Plain text: no byte in it that no text has, and no page or drawing for a browser.</summary>
static partial class TextCheck
{
    internal static FileContent Of(Stream file, byte[] head)
    {
        if (
            Parts.Any(file, 0, piece =>
                piece.Span.ContainsAnyInRange((byte)0, (byte)8)
                || piece.Span.ContainsAnyInRange((byte)14, (byte)31)
                || piece.Span.Contains((byte)127)
            )
        )
            throw ContentCheck.NotTaken();
        var begins = Encoding.UTF8.GetString(head);
        Refuse.If(
            Markup().IsMatch(begins),
            "The file is a web page or a drawing that can hold scripts. Save it as PDF, then send that one.",
            ContentCheck.Field
        );
        if (Other().IsMatch(begins))
            throw ContentCheck.NotTaken();
        return FileContent.PlainText;
    }

    [GeneratedRegex(@"^[\s\uFEFF]*<|<\s*(!doctype|html|head|body|script|svg|iframe|object|embed|\?xml)", RegexOptions.IgnoreCase)]
    private static partial Regex Markup();

    // Rich text and PostScript are programs in letters.
    [GeneratedRegex(@"^[\s\uFEFF]*(\{\\rt|%!)")]
    private static partial Regex Other();
}

using System.Net;
using System.Text.RegularExpressions;
using Dsr.Blazor.Kernel.Text;

namespace Dsr.Blazor.Platform.Spreadsheets.Reading;

/// <summary>The text of a cell as it was meant: without what nobody sees, and without the entities of a web page.</summary>
static partial class CellText
{
    // "&amp;uuml;" was written twice.
    const int Times = 3;

    public static string Of(string text)
    {
        for (var time = 0; time < Times && text.Contains('&') && text.Contains(';'); time++)
        {
            var plain = Entity().Replace(text, entity => WebUtility.HtmlDecode(entity.Value));
            if (plain == text)
                break;
            text = plain;
        }
        return ShownText.Of(text);
    }

    /// <summary>Whether what was read ends in an entity but for its semicolon.</summary>
    public static bool EndsInEntity(string read) =>
        OpenEntity().Match(read) is { Success: true } open && WebUtility.HtmlDecode(open.Value + ";") != open.Value + ";";

    [GeneratedRegex("&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")]
    private static partial Regex Entity();

    [GeneratedRegex("&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30})$")]
    private static partial Regex OpenEntity();
}

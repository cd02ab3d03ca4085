using System.Text.RegularExpressions;

namespace Dsr.Blazor.Tests.Platform.Security;

static partial class Page
{
    /// <summary>The token that a form on a page carries against forged posts.</summary>
    public static async Task<string> TokenAsync(HttpClient browser, string path) =>
        Field().Match(await browser.GetStringAsync(path)).Groups[1].Value;

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Field();
}

using Dsr.Blazor.Modules.Register.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Dsr.Blazor.Tests.Browser.PersonRecord;

/// <summary>People of the demo register to open, and what every test of their page does.</summary>
static class PeopleInApp
{
    /// <summary>The nth person with a rating, in order of reference.</summary>
    internal static Task<Guid> SomebodyRatedAsync(this RunningApp app, Rating rating, int skip = 0) =>
        app.AskAsync(db =>
            db.Entries.Where(entry => entry.Rating == rating)
                .OrderBy(entry => entry.Reference)
                .Skip(skip)
                .Select(entry => entry.PersonId)
                .FirstAsync()
        );

    internal static Task<Guid> SomebodyOfAsync(this RunningApp app, string staff, bool involved) =>
        app.AskAsync(db =>
            db.People.Where(person => person.Involvements.Any(part => part.Name == staff && part.AccountId != null) == involved)
                .OrderBy(person => person.Id)
                .Select(person => person.Id)
                .FirstAsync()
        );

    internal static ILocator OpenDialog(this IPage page) => page.GetByRole(AriaRole.Dialog);

    internal static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    internal static ILocator Button(this ILocator part, string name) =>
        part.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>A picture for people to look at, where DSR_PICTURES names a folder.</summary>
    internal static async Task PictureAsync(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("DSR_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }

    /// <summary>On so many sheets of A4, none of them empty, as the page's own style has them.</summary>
    internal static async Task ShouldPrintOnAsync(this IPage page, int? sheets = null, bool onItsSide = false)
    {
        var pdf = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        var printed = System.Text.RegularExpressions.Regex.Count(pdf, @"/Type\s*/Page\b");
        Assert.Equal(sheets ?? printed, printed);
        // A4 is 595 by 842 points.
        Assert.All(System.Text.RegularExpressions.Regex.Matches(pdf, @"/MediaBox\s*\[0 0 (\d+)"), box =>
            Assert.Equal(onItsSide, int.Parse(box.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) > 700)
        );
    }

    /// <summary>The page as it is printed, where DSR_PICTURES names a folder.</summary>
    internal static async Task PaperAsync(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("DSR_PICTURES") is { Length: > 0 } folder)
            await page.PdfAsync(new() { Path = Path.Combine(folder, $"{name}.pdf"), PreferCSSPageSize = true });
    }
}

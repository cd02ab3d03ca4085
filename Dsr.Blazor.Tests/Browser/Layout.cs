using Microsoft.Playwright;

namespace Dsr.Blazor.Tests.Browser;

static class Layout
{
    /// <summary>
    /// Waits until the page's address matches: ** is anything, * anything within a part. Asked again and again, because waiting for
    /// the navigation itself misses one that happens in the moment between looking and beginning to wait.
    /// </summary>
    public static Task ShouldBeAtAsync(this IPage page, string address) =>
        Assertions
            .Expect(page)
            .ToHaveURLAsync(
                new System.Text.RegularExpressions.Regex(
                    System
                        .Text.RegularExpressions.Regex.Escape(address)
                        .Replace("\\*\\*", ".*", StringComparison.Ordinal)
                        .Replace("\\*", "[^/]*", StringComparison.Ordinal) + "$"
                )
            );

    /// <summary>
    /// Waits until the measure, a function of the page, is true. A list is scrolled and a text is fitted after the
    /// page has drawn, so that a measure taken once would ask a question of timing.
    /// </summary>
    public static async Task ShouldComeToHoldAsync(this IPage page, string measure) => await page.WaitForFunctionAsync(measure);

    public static Task ShouldFitItsWidthAsync(this IPage page) =>
        page.ShouldComeToHoldAsync("() => document.documentElement.scrollWidth <= innerWidth");
}

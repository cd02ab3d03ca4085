using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Dsr.Blazor.Tests.Browser;

static class Axe
{
    static readonly AxeRunOptions options = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    /// <summary>Nothing serious or critical on the page as it stands, in light and in dark.</summary>
    public static async Task ShouldPassAxeAsync(this IPage page)
    {
        // A page has its title once it has drawn; one that never has one fails here.
        await page.ShouldComeToHoldAsync("() => document.title.length > 0");
        foreach (var theme in new[] { "light", "dark" })
        {
            await page.EvaluateAsync("theme => document.documentElement.dataset.theme = theme", theme);
            // Colours move to the other theme over a few frames; a half-way colour is nobody's.
            await page.WaitForFunctionAsync("() => document.getAnimations().every(one => one.playState !== 'running')");
            var result = await page.RunAxe(options);
            Assert.Empty(
                result
                    .Violations.Where(violation => violation.Impact is "serious" or "critical")
                    .Select(violation =>
                        $"{theme}: {violation.Id} on {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"
                    )
            );
        }
    }
}

using Microsoft.Playwright;

namespace Dsr.Blazor.Bench.Live;

/// <summary>What is run in the pages. All of them read the clock of one machine.</summary>
static class PageScripts
{
    /// <summary>Keeps the moment of the last click, before anything else hears of it.</summary>
    public const string Clicks = "addEventListener('click', () => globalThis.clicked = performance.timeOrigin + performance.now(), true);";

    /// <summary>Whose rating can be changed without more being asked: Blue means a hospital.</summary>
    public const string ChangeableRows = """
        () => [...document.querySelectorAll('tbody tr')].filter(row => !row.querySelector('.tag').textContent.endsWith('Blue'))
            .map(row => row.querySelector('th a').getAttribute('href').split('/').pop())
        """;

    /// <summary>The word of a row's rating.</summary>
    public const string RatingOf =
        "row => document.querySelector(`th a[href$='${row}']`).closest('tr').querySelector('.tag').lastChild.textContent";

    const string Watch = """
        ([row, rating]) => {
            const tag = document.querySelector(`th a[href$='${row}']`).closest('tr').querySelector('.tag');
            globalThis.seen = new Promise(tell => {
                new MutationObserver((_, watch) => {
                    if (!tag.textContent.endsWith(rating)) return;
                    watch.disconnect();
                    tell(performance.timeOrigin + performance.now());
                }).observe(tag.closest('tr'), { subtree: true, childList: true, characterData: true, attributes: true });
                setTimeout(() => tell(null), 5000);
            });
        }
        """;

    /// <summary>Milliseconds from the click here until the row there shows the rating; null when it did not within five seconds.</summary>
    public static async Task<double?> TimedAsync(IPage here, IPage there, string row, string rating, Func<Task> press)
    {
        await there.EvaluateAsync(Watch, new[] { row, rating });
        await press();
        var seen = await there.EvaluateAsync<double?>("() => globalThis.seen");
        return seen - await here.EvaluateAsync<double>("() => globalThis.clicked");
    }
}

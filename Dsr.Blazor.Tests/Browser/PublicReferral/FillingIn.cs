using Dsr.Blazor.Tests.Builders;
using Microsoft.Playwright;

namespace Dsr.Blazor.Tests.Browser.PublicReferral;

/// <summary>Somebody who fills the self-referral in, page by page, with a pointer or with the keyboard alone.</summary>
sealed class FillingIn(IPage page, params (string Field, string Value)[] changes)
{
    const int LongestWay = 60;

    readonly Dictionary<string, IReadOnlyList<string>> answers = TestAnswers.Of(changes);

    public string Step => new Uri(page.Url).AbsolutePath.Split('/')[^1];

    /// <summary>From the start page to the one that reads all answers back.</summary>
    /// <param name="answer">How a page is answered and sent.</param>
    /// <param name="before">What is looked at on each page first.</param>
    public async Task ToCheckAsync(Func<Task> answer, Func<string, Task>? before = null)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Start now" }).ClickAsync();
        while (Step != "check")
        {
            var (step, url) = (Step, page.Url);
            if (before is not null)
                await before(step);
            if (step == "urgent-help")
                await page.GetByRole(AriaRole.Link, new() { Name = "Continue with the form" }).ClickAsync();
            else
                await answer();
            await Assertions.Expect(page).Not.ToHaveURLAsync(url);
        }
    }

    public async Task WithAPointerAsync()
    {
        // Twice, because an answer may open a field that comes before it in the list.
        for (var round = 0; round < 2; round++)
            foreach (var (field, values) in answers)
            foreach (var value in values)
                await FillAsync(field, value);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).Last.ClickAsync();
    }

    async Task FillAsync(string field, string value)
    {
        var (text, choice) = (
            page.Locator($"""input.input[name="{field}"], textarea[name="{field}"]"""),
            page.Locator($"""[name="{field}"][value="{value.Replace("\"", "\\\"", StringComparison.Ordinal)}"]:not(.input)""")
        );
        if (await choice.CountAsync() == 1 && await choice.IsVisibleAsync())
            await choice.CheckAsync();
        else if (await text.CountAsync() == 1 && await text.IsVisibleAsync())
            await text.FillAsync(value);
    }

    /// <summary>Tab, arrows, space, letters and Enter alone: from the top of the page to its green button.</summary>
    public async Task WithKeysAloneAsync()
    {
        for (var way = 0; way < LongestWay; way++)
        {
            await page.Keyboard.PressAsync("Tab");
            var at = await FocusedAsync();
            if (at is ("button", "do", "continue"))
                break;
            if (!answers.TryGetValue(at.Name, out var wanted))
                continue;
            if (at.Kind == "radio")
                await ChooseAsync(wanted[0]);
            else if (at.Kind == "checkbox" && wanted.Contains(at.Value))
                await page.Keyboard.PressAsync("Space");
            else if (at.Kind is "text" or "tel" or "email" or "textarea")
                await page.Keyboard.TypeAsync(wanted[0]);
        }
        await page.Keyboard.PressAsync("Enter");
    }

    async Task ChooseAsync(string wanted)
    {
        await page.Keyboard.PressAsync("Space");
        for (var at = 0; at < LongestWay && (await FocusedAsync()).Value != wanted; at++)
            await page.Keyboard.PressAsync("ArrowDown");
    }

    // Nothing has the focus while the next page is on its way.
    async Task<(string Kind, string Name, string Value)> FocusedAsync()
    {
        var at = await page.EvaluateAsync<string[]>(
            "() => { const at = document.activeElement ?? {}; return [at.tagName === 'BUTTON' ? 'button' : at.type ?? '', at.name ?? '', at.value ?? '']; }"
        );
        return (at[0], at[1], at[2]);
    }
}

using Microsoft.Playwright;

namespace Dsr.Blazor.Tests.Browser;

static class OwnKeys
{
    /// <summary>Presses a shortcut of the product's own, once the page listens for it.</summary>
    public static async Task PressOwnKeyAsync(this IPage page, string key)
    {
        await page.WaitForFunctionAsync("key => globalThis.dsr?.keys.has(key)", key);
        await page.Keyboard.PressAsync(key);
    }
}

using Dsr.Blazor.Bench.Circuits;
using Microsoft.Playwright;

namespace Dsr.Blazor.Bench.Live;

/// <summary>The bare page: a click broadcasts, and each page draws the row again.</summary>
sealed class BareStage(ServerProcess server, IBrowser browser) : Stage(server, browser, "/")
{
    protected override Task SignInAsync(Visitor visitor, int number) => Task.CompletedTask;

    protected override async Task<double?> ChangeAsync(int number)
    {
        await Task.Delay(400);
        return await TimedAsync(Rows[number % Rows.Count], number / Rows.Count % 2 == 0 ? "Red" : "Amber", () =>
            Here.ClickAsync("#change")
        );
    }
}

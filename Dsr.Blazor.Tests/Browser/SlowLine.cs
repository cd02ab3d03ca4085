using Microsoft.Playwright;

namespace Dsr.Blazor.Tests.Browser;

/// <summary>
/// A line on which a round trip takes its time, as from a council office. On a machine's own loopback nobody types faster than the page.
/// </summary>
static class SlowLine
{
    /// <summary>From the next page on, each message of the circuit arrives half a round trip later, in its order.</summary>
    public static Task OnASlowLineAsync(this IPage page, int roundTrip) => page.RouteWebSocketAsync("**/_blazor**", line =>
        {
            var server = line.ConnectToServer();
            line.OnMessage(Later(server, roundTrip / 2));
            server.OnMessage(Later(line, roundTrip / 2));
        });

    static Action<IWebSocketFrame> Later(IWebSocketRoute to, int milliseconds)
    {
        var last = Task.CompletedTask;
        return frame =>
        {
            var before = last;
            last = Task.Run(async () =>
            {
                await Task.WhenAll(Task.Delay(milliseconds), before);
                if (frame.Binary is { } bytes)
                    to.Send(bytes);
                else
                    to.Send(frame.Text!);
            });
        };
    }
}

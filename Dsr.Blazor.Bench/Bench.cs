using Dsr.Blazor.Bench.Exchange;
using Dsr.Blazor.Bench.Live;
using Dsr.Blazor.Bench.Serving;

namespace Dsr.Blazor.Bench;

static class Bench
{
    const string Usage = """
        dotnet run -c Release --project Dsr.Blazor.Bench -- live | exchange

          live   the register with 60 circuits open: click to the other page's DOM, heap per circuit, renders in a burst,
                 each beside a bare page with the same table. It takes about three minutes; bounds are reported, not asserted.

          exchange   20,000 people: their sheet brought and landed, the register exported, and the sheet checked again; time and memory.
        """;

    static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["live"]:
                await LiveRun.PrintAsync();
                return 0;
            case ["exchange"]:
                await ExchangeRun.PrintAsync();
                return 0;
            // What the run starts for itself, once for each app.
            case ["serve", var app]:
                await Answering.RunAsync(app);
                return 0;
            default:
                Console.WriteLine(Usage);
                return args is ["--help"] ? 0 : 2;
        }
    }
}

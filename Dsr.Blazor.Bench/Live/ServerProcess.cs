using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Dsr.Blazor.Bench.Serving;

namespace Dsr.Blazor.Bench.Live;

/// <summary>An app in a process of its own, asked by lines; see <see cref="Answering"/>. It ends when nobody asks any more.</summary>
sealed class ServerProcess : IAsyncDisposable
{
    readonly Process process;

    ServerProcess(Process process) => this.process = process;

    public Uri Url { get; private set; } = default!;

    public static async Task<ServerProcess> StartAsync(string app, CancellationToken cancel)
    {
        var server = new ServerProcess(
            Process.Start(
                new ProcessStartInfo(
                    Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
                    [Assembly.GetExecutingAssembly().Location, "serve", app]
                )
                {
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                }
            )!
        );
        server.Url = new Uri(await server.LineAsync(cancel));
        return server;
    }

    /// <summary>Asks for a number.</summary>
    public async Task<long> AskAsync(string line, CancellationToken cancel)
    {
        await process.StandardInput.WriteLineAsync(line.AsMemory(), cancel);
        return long.Parse(await LineAsync(cancel), CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
        }
        process.Dispose();
    }

    async Task<string> LineAsync(CancellationToken cancel)
    {
        while (await process.StandardOutput.ReadLineAsync(cancel) is { } line)
            if (line.StartsWith(Answering.Mark, StringComparison.Ordinal))
                return line[Answering.Mark.Length..];
        throw new InvalidOperationException("The server ended early; what it said stands above.");
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Dsr.Blazor.Bench.Circuits;

/// <summary>A page without a browser: opens its circuit as the script does, acknowledges what is rendered, and draws nothing.</summary>
sealed class LightCircuit : IAsyncDisposable
{
    static readonly TimeSpan pingEvery = TimeSpan.FromSeconds(10);

    readonly Visitor visitor;
    readonly HubSocket socket;
    readonly CancellationTokenSource closed = new();
    readonly TaskCompletionSource<string> started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly TaskCompletionSource shown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly List<TimeSpan> renders = [];
    readonly Stopwatch clock = Stopwatch.StartNew();
    Task? reading,
        pinging;

    LightCircuit(Visitor visitor, HubSocket socket) => (this.visitor, this.socket) = (visitor, socket);

    /// <summary>Opens a page and waits until the rows of its table have come.</summary>
    public static async Task<LightCircuit> OpenAsync(Visitor visitor, string path)
    {
        var address = new Uri(visitor.Site, path);
        var page = new FetchedPage(await visitor.Http.GetStringAsync(address));
        var circuit = new LightCircuit(visitor, await HubSocket.OpenAsync(visitor));
        circuit.reading = circuit.ReadAsync();
        circuit.pinging = circuit.PingAsync();
        await circuit.socket.SendAsync(
            CircuitProtocol.Invocation("0", "StartCircuit", visitor.Site.ToString(), address.ToString(), "[]", page.State)
        );
        await circuit.started.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await circuit.socket.SendAsync(CircuitProtocol.Invocation(null, "UpdateRootComponents", page.Operations, page.State));
        await circuit.shown.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return circuit;
    }

    /// <summary>How many renders there were a second, from the first since a moment to the last.</summary>
    public double RendersASecond(TimeSpan since)
    {
        lock (renders)
        {
            var counted = renders.Where(at => at >= since).ToList();
            return counted.Count < 2 ? counted.Count : (counted.Count - 1) / (counted[^1] - counted[0]).TotalSeconds;
        }
    }

    /// <summary>Now, as its renders are timed.</summary>
    public TimeSpan Now => clock.Elapsed;

    /// <summary>Leaves as a browser does: says so, then hangs up.</summary>
    public async ValueTask DisposeAsync()
    {
        using var form = new MultipartFormDataContent { { new StringContent(await started.Task), "circuitId" } };
        using var said = await visitor.Http.PostAsync(new Uri("/_blazor/disconnect", UriKind.Relative), form);
        await closed.CancelAsync();
        await Task.WhenAll(reading!, pinging!);
        socket.Dispose();
        closed.Dispose();
    }

    async Task ReadAsync()
    {
        try
        {
            while (await socket.ReceiveAsync(closed.Token) is { } received)
                foreach (var message in CircuitProtocol.Read(received))
                    await TakeAsync(message);
        }
        catch (Exception ended) when (closed.IsCancellationRequested && ended is OperationCanceledException or WebSocketException) { }
        catch (Exception failure)
        {
            started.TrySetException(failure);
            shown.TrySetException(failure);
        }
    }

    async Task TakeAsync(HubMessage message)
    {
        switch (message)
        {
            case CompletionMessage { Error: { } error }:
                throw new InvalidOperationException($"The server refused: {error}");
            case CompletionMessage { Result: string circuit }:
                started.TrySetResult(circuit);
                break;
            // Any other call is for a client that draws.
            case InvocationBindingFailureMessage { Target: "JS.RenderBatch" or "JS.BeginInvokeJS" or "JS.Error" } failure:
                throw new InvalidOperationException(
                    $"{failure.Target} has other arguments than are expected here.",
                    failure.BindingFailure.SourceException
                );
            case InvocationMessage { Target: "JS.RenderBatch", Arguments: [long batch, byte[] drawn] }:
                await RenderedAsync(batch, drawn);
                break;
            case InvocationMessage { Target: "JS.BeginInvokeJS", Arguments: [long call, ..] }:
                await AnswerNothingAsync(call);
                break;
            case InvocationMessage { Target: "JS.Error", Arguments: [string error] }:
                throw new InvalidOperationException($"The circuit failed: {error}");
        }
    }

    async Task RenderedAsync(long batch, byte[] drawn)
    {
        lock (renders)
            renders.Add(clock.Elapsed);
        if (drawn.AsSpan().IndexOf("data-label"u8) >= 0)
            shown.TrySetResult();
        await socket.SendAsync(CircuitProtocol.Invocation(null, "OnRenderCompleted", batch, null));
    }

    async Task AnswerNothingAsync(long call)
    {
        if (call == 0)
            return;
        await socket.SendAsync(
            CircuitProtocol.Invocation(
                null,
                "EndInvokeJSFromDotNet",
                call,
                true,
                string.Create(CultureInfo.InvariantCulture, $"[{call},true,null]")
            )
        );
    }

    async Task PingAsync()
    {
        using var timer = new PeriodicTimer(pingEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(closed.Token))
                await socket.SendAsync(CircuitProtocol.Ping());
        }
        catch (Exception ended) when (ended is OperationCanceledException or WebSocketException) { }
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;

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
    Task? reading, pinging;

    LightCircuit(Visitor visitor, HubSocket socket) => (this.visitor, this.socket) = (visitor, socket);

    /// <summary>Opens a page and waits until the rows of its table have come.</summary>
    public static async Task<LightCircuit> Open(Visitor visitor, string path)
    {
        var address = new Uri(visitor.Site, path);
        var page = new FetchedPage(await visitor.Http.GetStringAsync(address));
        var circuit = new LightCircuit(visitor, await HubSocket.Open(visitor));
        circuit.reading = circuit.Read();
        circuit.pinging = circuit.Ping();
        await circuit.socket.Send(PackWriter.Invocation("0", "StartCircuit", visitor.Site.ToString(), address.ToString(), "[]", page.State));
        await circuit.started.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await circuit.socket.Send(PackWriter.Invocation(null, "UpdateRootComponents", page.Operations, page.State));
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

    async Task Read()
    {
        try
        {
            while (await socket.Receive(closed.Token) is { } messages)
                while (!messages.AtEnd) await Take(messages.Message());
        }
        catch (Exception ended) when (closed.IsCancellationRequested && ended is OperationCanceledException or WebSocketException) { }
        catch (Exception failure)
        {
            started.TrySetException(failure);
            shown.TrySetException(failure);
        }
    }

    // An invocation is [1, headers, id, target, arguments, streams]; a completion [3, headers, id, kind, result].
    async Task Take(IReadOnlyList<object?> message)
    {
        switch (message)
        {
            case [3L, _, _, 3L, string circuit]: started.TrySetResult(circuit); break;
            case [3L, _, _, 1L, var error]: throw new InvalidOperationException($"The server refused: {error}");
            case [1L, _, _, "JS.RenderBatch", IReadOnlyList<object?> arguments, ..]: await Rendered((long)arguments[0]!, (ReadOnlyMemory<byte>)arguments[1]!); break;
            case [1L, _, _, "JS.BeginInvokeJS", IReadOnlyList<object?> arguments, ..]: await AnswerNothing((long)arguments[0]!); break;
            case [1L, _, _, "JS.Error", IReadOnlyList<object?> arguments, ..]: throw new InvalidOperationException($"The circuit failed: {arguments[0]}");
        }
    }

    async Task Rendered(long batch, ReadOnlyMemory<byte> drawn)
    {
        lock (renders) renders.Add(clock.Elapsed);
        if (drawn.Span.IndexOf("data-label"u8) >= 0) shown.TrySetResult();
        await socket.Send(PackWriter.Invocation(null, "OnRenderCompleted", batch, null));
    }

    async Task AnswerNothing(long call)
    {
        if (call == 0) return;
        await socket.Send(PackWriter.Invocation(null, "EndInvokeJSFromDotNet", call, true, string.Create(CultureInfo.InvariantCulture, $"[{call},true,null]")));
    }

    async Task Ping()
    {
        using var timer = new PeriodicTimer(pingEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(closed.Token)) await socket.Send(PackWriter.Ping());
        }
        catch (Exception ended) when (ended is OperationCanceledException or WebSocketException) { }
    }
}

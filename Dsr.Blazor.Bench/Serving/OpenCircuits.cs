using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Dsr.Blazor.Bench.Serving;

/// <summary>Counts the circuits that the server keeps, connected or not.</summary>
sealed class OpenCircuits : CircuitHandler
{
    int count;

    public int Count => count;

    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref count);
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Interlocked.Decrement(ref count);
        return Task.CompletedTask;
    }
}

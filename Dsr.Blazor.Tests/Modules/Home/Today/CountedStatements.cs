using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Dsr.Blazor.Tests.Modules.Home.Today;

/// <summary>
/// Counts the SQL statements of one test, whatever others run beside it. It begins before the database is opened: for a second
/// after it found nobody listening, EF does not look again.
/// </summary>
sealed class CountedStatements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    static readonly AsyncLocal<CountedStatements?> counting = new();

    readonly List<IDisposable> listening = [];
    int count;

    internal CountedStatements()
    {
        counting.Value = this;
        listening.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>How many a piece of work runs.</summary>
    internal async Task<int> OfAsync(Func<Task> work)
    {
        var before = count;
        await work();
        return count - before;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            listening.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (counting.Value == this && value.Key == RelationalEventId.CommandExecuted.Name)
            Interlocked.Increment(ref count);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        foreach (var disposable in listening)
            disposable.Dispose();
    }
}

using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Dsr.Blazor.Tests.Platform.Security;

/// <summary>A line that a server under test wrote into its log.</summary>
public sealed record LogLine(string Category, LogLevel Level, string Text, Exception? Trace);

/// <summary>Keeps what a server under test logs, under the filters that it sets itself.</summary>
public sealed class KeptLines : ILoggerProvider
{
    readonly ConcurrentQueue<LogLine> lines = [];

    public IReadOnlyCollection<LogLine> All => lines;

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, lines);

    public void Dispose() { }

    sealed class Logger(string category, ConcurrentQueue<LogLine> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => lines.Enqueue(new(category, logLevel, formatter(state, exception), exception));
    }
}

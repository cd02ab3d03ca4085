using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dsr.Blazor.Tests.Casework.Mail;

/// <summary>What the sink does with a message that somebody brings.</summary>
public enum SinkAnswer { Accept, TryLater, Never, Drop, HangUp }

/// <summary>An SMTP server that keeps what it is given, for tests: it listens on this machine alone and answers as it is told.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly ConcurrentQueue<SinkAnswer> answers = [];
    readonly ConcurrentQueue<string> messages = [];
    readonly StringBuilder everything = new();
    readonly TaskCompletionSource brought = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly Task serving;

    public SmtpSink()
    {
        listener.Start();
        serving = Serve();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The settings of an app that sends here.</summary>
    public (string Key, string Value)[] Settings =>
        [("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{Port}"), ("Mail:Tls", "false"), ("Mail:From", "dsr@example.org"), ("Mail:Site", "https://dsr.example.org")];

    /// <summary>The messages that it accepted, as they came.</summary>
    public IReadOnlyList<string> Messages => [.. messages];

    /// <summary>Every byte that anybody sent, accepted or not.</summary>
    public string Everything
    {
        get { lock (everything) return everything.ToString(); }
    }

    /// <summary>How often a message was brought.</summary>
    public int Tries { get; private set; }

    /// <summary>Done when the first message is brought.</summary>
    public Task Brought => brought.Task;

    /// <summary>Waits with the answer to a message until this is done.</summary>
    public Task Until { get; set; } = Task.CompletedTask;

    /// <summary>The answers to come, in turn; after the last it accepts.</summary>
    public void Answer(params SinkAnswer[] turns)
    {
        foreach (var turn in turns) answers.Enqueue(turn);
    }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
    }

    async Task Serve()
    {
        try
        {
            while (true) _ = Talk(await listener.AcceptTcpClientAsync());
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    async Task Talk(TcpClient client)
    {
        using var _ = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        try
        {
            await writer.WriteLineAsync("220 sink");
            while (await Line(reader) is { } line)
                if (!await Answered(line, reader, writer)) return;
        }
        catch (IOException)
        {
            // The other side went away: nothing is kept.
        }
    }

    async Task<bool> Answered(string line, StreamReader reader, StreamWriter writer)
    {
        var verb = line.Split(' ', ':')[0].ToUpperInvariant();
        if (verb != "DATA")
        {
            await writer.WriteLineAsync(verb switch { "QUIT" => "221 bye", "EHLO" or "HELO" or "MAIL" or "RCPT" or "RSET" or "NOOP" => "250 ok", _ => "502 no" });
            return verb != "QUIT";
        }
        Tries++;
        brought.TrySetResult();
        var answer = answers.TryDequeue(out var turn) ? turn : SinkAnswer.Accept;
        if (answer == SinkAnswer.HangUp) return false;
        await writer.WriteLineAsync("354 go on");
        var message = new StringBuilder();
        while (await Line(reader) is { } part && part != ".") message.Append(part).Append('\n');
        await Until;
        if (answer == SinkAnswer.Drop) return false;
        if (answer == SinkAnswer.Accept) messages.Enqueue(message.ToString());
        await writer.WriteLineAsync(answer switch { SinkAnswer.TryLater => "451 later", SinkAnswer.Never => "554 never", _ => "250 kept" });
        return true;
    }

    async Task<string?> Line(StreamReader reader)
    {
        var line = await reader.ReadLineAsync();
        lock (everything) everything.AppendLine(line);
        return line;
    }
}

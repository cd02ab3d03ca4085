using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Dsr.Blazor.Tests.Platform.Mail;

/// <summary>What the sink does with a message that somebody brings.</summary>
public enum SinkAnswer
{
    Accept,
    TryLater,
    Never,
    Drop,
    HangUp,
}

/// <summary>How the sink speaks TLS.</summary>
public enum SinkTls
{
    None,
    Offered,
    FromTheFirstByte,
}

/// <summary>An SMTP server that keeps what it is given, for tests: it listens on this machine alone and answers as it is told.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly ConcurrentQueue<SinkAnswer> answers = [];
    readonly ConcurrentQueue<string> messages = [];
    readonly StringBuilder everything = new();
    readonly TaskCompletionSource brought = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly SinkTls tls;
    readonly X509Certificate2? certificate;
    readonly Task serving;

    public SmtpSink(SinkTls tls = SinkTls.None, X509Certificate2? certificate = null)
    {
        (this.tls, this.certificate) = (tls, certificate);
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The settings of an app that sends here.</summary>
    public (string Key, string Value)[] Settings =>
        [
            ("Mail:Host", "127.0.0.1"),
            ("Mail:Port", $"{Port}"),
            ("Mail:Tls", "None"),
            ("Mail:From", "dsr@example.org"),
            ("Mail:Site", "https://dsr.example.org"),
        ];

    /// <summary>The messages that it accepted, as they came.</summary>
    public IReadOnlyList<string> Messages => [.. messages];

    /// <summary>Every byte that anybody sent, accepted or not.</summary>
    public string Everything
    {
        get
        {
            lock (everything)
                return everything.ToString();
        }
    }

    /// <summary>How often a message was brought.</summary>
    public int Tries { get; private set; }

    /// <summary>Done when the first message is brought.</summary>
    public Task Brought => brought.Task;

    /// <summary>Waits with the answer to a message until this is done.</summary>
    public Task Until { get; set; } = Task.CompletedTask;

    /// <summary>What it says to every recipient instead of taking them: "550 nobody".</summary>
    public string? Refuses { get; set; }

    /// <summary>The answers to come, in turn; after the last it accepts.</summary>
    public void Answer(params SinkAnswer[] turns)
    {
        foreach (var turn in turns)
            answers.Enqueue(turn);
    }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
    }

    async Task ServeAsync()
    {
        try
        {
            while (true)
                _ = TalkAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception stopped) when (stopped is SocketException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            await using var plain = client.GetStream();
            if (tls == SinkTls.FromTheFirstByte)
            {
                await TalkSecuredAsync(plain, greets: true);
            }
            else if (await TalkAsync(plain, greets: true, offersTls: tls == SinkTls.Offered))
            {
                await TalkSecuredAsync(plain, greets: false);
            }
        }
        catch (Exception left) when (left is IOException or System.Security.Authentication.AuthenticationException)
        {
            // The other side went away: nothing is kept.
        }
    }

    async Task TalkSecuredAsync(Stream plain, bool greets)
    {
        await using var secured = new SslStream(plain);
        await secured.AuthenticateAsServerAsync(certificate!);
        lock (everything)
            everything.AppendLine("(secured)");
        await TalkAsync(secured, greets, offersTls: false);
    }

    // Whether the other side asked to be secured, and now is.
    async Task<bool> TalkAsync(Stream stream, bool greets, bool offersTls)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n", AutoFlush = true };
        if (greets)
            await writer.WriteLineAsync("220 sink");
        while (await LineAsync(reader) is { } line)
        {
            if (offersTls && line == "STARTTLS")
            {
                await writer.WriteLineAsync("220 go on");
                return true;
            }
            if (!await AnsweredAsync(line, offersTls, reader, writer))
                return false;
        }
        return false;
    }

    async Task<bool> AnsweredAsync(string line, bool offersTls, StreamReader reader, StreamWriter writer)
    {
        var verb = line.Split(' ', ':')[0].ToUpperInvariant();
        if (verb == "DATA")
            return await TakeAsync(reader, writer);
        await writer.WriteLineAsync(
            verb switch
            {
                "QUIT" => "221 bye",
                "EHLO" => offersTls ? "250-sink\r\n250 STARTTLS" : "250-sink\r\n250 AUTH PLAIN",
                "AUTH" => "235 known",
                "RCPT" when Refuses is { } refusal => refusal,
                "MAIL" or "RCPT" or "RSET" or "NOOP" => "250 ok",
                _ => "502 no",
            }
        );
        return verb != "QUIT";
    }

    async Task<bool> TakeAsync(StreamReader reader, StreamWriter writer)
    {
        Tries++;
        brought.TrySetResult();
        var answer = answers.TryDequeue(out var turn) ? turn : SinkAnswer.Accept;
        if (answer == SinkAnswer.HangUp)
            return false;
        await writer.WriteLineAsync("354 go on");
        var message = new StringBuilder();
        while (await LineAsync(reader) is { } part && part != ".")
            message.Append(part).Append('\n');
        await Until;
        if (answer == SinkAnswer.Drop)
            return false;
        if (answer == SinkAnswer.Accept)
            messages.Enqueue(message.ToString());
        await writer.WriteLineAsync(
            answer switch
            {
                SinkAnswer.TryLater => "451 later",
                SinkAnswer.Never => "554 never",
                _ => "250 kept",
            }
        );
        return true;
    }

    async Task<string?> LineAsync(StreamReader reader)
    {
        var line = await reader.ReadLineAsync();
        lock (everything)
            everything.AppendLine(line);
        return line;
    }
}

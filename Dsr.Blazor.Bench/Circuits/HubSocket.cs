using System.Net.WebSockets;

namespace Dsr.Blazor.Bench.Circuits;

/// <summary>The websocket under a circuit, after the handshake.</summary>
sealed class HubSocket : IDisposable
{
    readonly ClientWebSocket socket = new();
    readonly SemaphoreSlim sending = new(1);
    byte[] buffer = new byte[16 * 1024];

    public static async Task<HubSocket> OpenAsync(Visitor visitor)
    {
        var hub = new HubSocket();
        hub.socket.Options.Cookies = visitor.Cookies;
        hub.socket.Options.SetRequestHeader("Origin", visitor.Site.GetLeftPart(UriPartial.Authority));
        await hub.socket.ConnectAsync(new UriBuilder(new Uri(visitor.Site, "/_blazor")) { Scheme = "ws" }.Uri, CancellationToken.None);
        await hub.socket.SendAsync(CircuitProtocol.Handshake, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        await hub.ReceiveAsync(CancellationToken.None);
        return hub;
    }

    /// <summary>The bytes of messages that came together; null when the server has hung up. Read them before the next call.</summary>
    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancel)
    {
        for (var length = 0; ; )
        {
            if (length == buffer.Length)
                Array.Resize(ref buffer, length * 2);
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), cancel);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            length += part.Count;
            if (part.EndOfMessage)
                return buffer.AsMemory(0, length);
        }
    }

    public async Task SendAsync(ReadOnlyMemory<byte> message)
    {
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            sending.Release();
        }
    }

    public void Dispose()
    {
        socket.Dispose();
        sending.Dispose();
    }
}

using System.Buffers;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Dsr.Blazor.Bench.Circuits;

/// <summary>What a circuit's client says and hears: SignalR's MessagePack, to which circuits give the name "blazorpack".</summary>
static class CircuitProtocol
{
    /// <summary>The client's first words, and the server has to answer them before anything else is said.</summary>
    public static ReadOnlyMemory<byte> Handshake { get; } = "{\"protocol\":\"blazorpack\",\"version\":1}\u001e"u8.ToArray();

    static readonly MessagePackHubProtocol messagePack = new();
    static readonly Signatures signatures = new();

    /// <summary>An invocation that is answered when it has an id.</summary>
    public static ReadOnlyMemory<byte> Invocation(string? id, string target, params object?[] arguments) =>
        messagePack.GetMessageBytes(new InvocationMessage(id, target, arguments));

    /// <summary>Still here.</summary>
    public static ReadOnlyMemory<byte> Ping() => messagePack.GetMessageBytes(PingMessage.Instance);

    /// <summary>The messages that were received together.</summary>
    public static IEnumerable<HubMessage> Read(ReadOnlyMemory<byte> received)
    {
        var left = new ReadOnlySequence<byte>(received);
        while (messagePack.TryParseMessage(ref left, signatures, out var message))
            yield return message;
    }

    // What the server calls, with the types of its arguments. What is not here is not for a client that draws nothing.
    sealed class Signatures : IInvocationBinder
    {
        public IReadOnlyList<Type> GetParameterTypes(string methodName) =>
            methodName switch
            {
                "JS.RenderBatch" => [typeof(long), typeof(byte[])],
                "JS.BeginInvokeJS" => [typeof(long), typeof(string), typeof(string), typeof(int), typeof(long), typeof(int)],
                "JS.Error" => [typeof(string)],
                _ => [],
            };

        public Type GetReturnType(string invocationId) => typeof(string);

        public Type GetStreamItemType(string streamId) => typeof(object);
    }
}

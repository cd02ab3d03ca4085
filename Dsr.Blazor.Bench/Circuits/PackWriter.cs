using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Dsr.Blazor.Bench.Circuits;

/// <summary>As much of MessagePack as a circuit's client says, framed as SignalR frames it.</summary>
static class PackWriter
{
    /// <summary>An invocation that is answered when it has an id.</summary>
    public static byte[] Invocation(string? id, string target, params object?[] arguments)
    {
        var body = new ArrayBufferWriter<byte>();
        Byte(body, 0x96);
        Byte(body, 1);
        Byte(body, 0x80);
        Value(body, id);
        Value(body, target);
        Byte(body, (byte)(0x90 | arguments.Length));
        foreach (var argument in arguments) Value(body, argument);
        Byte(body, 0x90);
        return Framed(body.WrittenSpan);
    }

    /// <summary>Still here.</summary>
    public static byte[] Ping() => Framed([0x91, 6]);

    static void Value(ArrayBufferWriter<byte> to, object? value)
    {
        switch (value)
        {
            case null: Byte(to, 0xc0); break;
            case bool yes: Byte(to, (byte)(yes ? 0xc3 : 0xc2)); break;
            case long number:
                Byte(to, 0xd3);
                BinaryPrimitives.WriteInt64BigEndian(to.GetSpan(8), number);
                to.Advance(8);
                break;
            case string text:
                Byte(to, 0xdb);
                BinaryPrimitives.WriteInt32BigEndian(to.GetSpan(4), Encoding.UTF8.GetByteCount(text));
                to.Advance(4);
                Encoding.UTF8.GetBytes(text, to);
                break;
            default: throw new ArgumentException($"A circuit's client never says a {value.GetType().Name}.", nameof(value));
        }
    }

    static void Byte(ArrayBufferWriter<byte> to, byte value) => to.Write([value]);

    // The length goes before, seven bits to a byte, the lowest first.
    static byte[] Framed(ReadOnlySpan<byte> body)
    {
        var framed = new List<byte>(body.Length + 5);
        for (var left = body.Length; ; left >>= 7)
        {
            framed.Add((byte)(left > 0x7f ? left & 0x7f | 0x80 : left));
            if (left <= 0x7f) break;
        }
        framed.AddRange(body);
        return [.. framed];
    }
}

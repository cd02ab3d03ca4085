using System.Buffers.Binary;
using System.Text;

namespace Dsr.Blazor.Bench.Circuits;

/// <summary>As much of MessagePack as a server says to a circuit's client. Bytes are slices of what was received.</summary>
sealed class PackReader(ReadOnlyMemory<byte> received)
{
    int at;

    public bool AtEnd => at >= received.Length;

    /// <summary>The next message; its parts are null, bool, long, double, string, bytes, lists of these, or the empty map of headers.</summary>
    public IReadOnlyList<object?> Message()
    {
        for (var more = true; more;) more = (Take() & 0x80) != 0;
        return (IReadOnlyList<object?>)Value()!;
    }

    object? Value() => Take() switch
    {
        <= 0x7f and var small => (long)small,
        >= 0xe0 and var small => (long)(sbyte)small,
        <= 0x8f and var map => Map(map & 0x0f),
        <= 0x9f and var list => List(list & 0x0f),
        <= 0xbf and var text => Text(text & 0x1f),
        0xc0 => null,
        0xc2 => false,
        0xc3 => true,
        0xc4 => Bytes(Unsigned(1)),
        0xc5 => Bytes(Unsigned(2)),
        0xc6 => Bytes(Unsigned(4)),
        0xcb => BinaryPrimitives.ReadDoubleBigEndian(Bytes(8).Span),
        >= 0xcc and <= 0xcf and var kind => (long)Unsigned(1 << (kind - 0xcc)),
        0xd0 => (long)(sbyte)Take(),
        0xd1 => (long)BinaryPrimitives.ReadInt16BigEndian(Bytes(2).Span),
        0xd2 => (long)BinaryPrimitives.ReadInt32BigEndian(Bytes(4).Span),
        0xd3 => BinaryPrimitives.ReadInt64BigEndian(Bytes(8).Span),
        >= 0xd9 and <= 0xdb and var kind => Text(Unsigned(1 << (kind - 0xd9))),
        0xdc => List(Unsigned(2)),
        0xdd => List(Unsigned(4)),
        0xde => Map(Unsigned(2)),
        var other => throw new InvalidDataException($"The circuit's client does not read the MessagePack type {other:x2}."),
    };

    byte Take() => received.Span[at++];

    ReadOnlyMemory<byte> Bytes(ulong length)
    {
        at += (int)length;
        return received.Slice(at - (int)length, (int)length);
    }

    ulong Unsigned(int size)
    {
        var value = 0ul;
        for (var i = 0; i < size; i++) value = value << 8 | Take();
        return value;
    }

    string Text(ulong length) => Encoding.UTF8.GetString(Bytes(length).Span);

    string Text(int length) => Text((ulong)length);

    List<object?> List(ulong length) => [.. Enumerable.Range(0, (int)length).Select(_ => Value())];

    List<object?> List(int length) => List((ulong)length);

    List<object?> Map(ulong length) => List(length * 2);

    List<object?> Map(int length) => Map((ulong)length);
}

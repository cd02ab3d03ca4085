using System.Text;
using System.Xml;

namespace Dsr.Blazor.Platform.Spreadsheets.Reading.Xlsx;

/// <summary>Opens a part as XML of which no node, no name and no depth can fill all memory, however little the file takes packed.</summary>
static class BoundedXml
{
    /// <summary>Reads a part within the limits; the stream is closed with the reader.</summary>
    public static XmlReader Open(Stream part, ReadLimits limits)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = false,
            CloseInput = true,
            NameTable = new BoundedNames(limits.Names),
        };
        return new BoundedDepth(XmlReader.Create(new BoundedNodes(Decoded(part), limits.NodeCharacters), settings), limits.Depth);
    }

    // The standard knows UTF-8 and UTF-16; what else a part declares is met with in files of small programs.
    static StreamReader Decoded(Stream part)
    {
        var head = new byte[200];
        var length = part.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return new(new Begun(head[..length], part), Encoded(head.AsSpan(0, length)), detectEncodingFromByteOrderMarks: true);
    }

    static Encoding Encoded(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0x3C, 0x00]))
            return Encoding.Unicode;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x00, 0x3C]))
            return Encoding.BigEndianUnicode;
        var (begin, text) = ("encoding=", Encoding.Latin1.GetString(head));
        var (at, end) = (text.IndexOf(begin, StringComparison.Ordinal) + begin.Length + 1, text.IndexOf("?>", StringComparison.Ordinal));
        if (at <= begin.Length || end < at || text.IndexOfAny(['"', '\''], at) is not (> 0 and var close) || close > end)
            return Encoding.UTF8;
        return Known(text[at..close]) ?? throw new XmlException("The part is encoded in a way that is not known.");
    }

    static Encoding? Known(string name)
    {
        if (name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase))
            return Encoding.UTF8;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}

/// <summary>The names of a part's elements and attributes, each kept once, and no more than so many.</summary>
sealed class BoundedNames(int most) : XmlNameTable
{
    readonly Dictionary<string, string> names = [];

    public override string Add(char[] array, int offset, int length) => Add(array.AsSpan(offset, length));

    public override string Add(string array) => Add(array.AsSpan());

    public override string? Get(char[] array, int offset, int length) =>
        names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(array.AsSpan(offset, length), out var known) ? known : null;

    public override string? Get(string array) => names.GetValueOrDefault(array);

    string Add(ReadOnlySpan<char> name)
    {
        if (names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var known))
            return known;
        if (names.Count >= most)
            throw Unreadable.TooLarge();
        var made = name.ToString();
        names[made] = made;
        return made;
    }
}

/// <summary>A stream whose beginning was read already.</summary>
sealed class Begun(byte[] head, Stream rest) : Stream
{
    int at;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (at >= head.Length)
            return rest.Read(buffer);
        var taken = Math.Min(buffer.Length, head.Length - at);
        head.AsSpan(at, taken).CopyTo(buffer);
        at += taken;
        return taken;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            rest.Dispose();
        base.Dispose(disposing);
    }
}

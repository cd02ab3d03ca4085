namespace Dsr.Blazor.Platform.Spreadsheets.Reading.Text;

/// <summary>The start of a text that was read to look at it, and the rest behind it, as one text.</summary>
sealed class Joined(string start, TextReader rest) : TextReader
{
    int at;

    public override int Read(char[] buffer, int index, int count)
    {
        if (at >= start.Length)
            return rest.Read(buffer, index, count);
        var taken = Math.Min(count, start.Length - at);
        start.CopyTo(at, buffer, index, taken);
        at += taken;
        return taken;
    }
}

/// <summary>A stream that stays open when its reader is closed, because it belongs to somebody else.</summary>
sealed class Lent(Stream inner) : Stream
{
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => inner.Length;
    public override long Position
    {
        get => inner.Position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

    public override int Read(Span<byte> buffer) => inner.Read(buffer);

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

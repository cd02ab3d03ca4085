namespace Dsr.Blazor.Platform.Spreadsheets.Reading;

/// <summary>What is left to read of one file, and who waits for it.</summary>
sealed class Budget(ReadLimits limits, IProgress<double>? progress, CancellationToken cancel)
{
    long bytes;
    long characters;
    int cells;

    public ReadLimits Limits { get; } = limits;

    /// <summary>How many bytes there are to read, as far as the file says.</summary>
    public long Expected { get; set; } = 1;

    public void Bytes(int read)
    {
        cancel.ThrowIfCancellationRequested();
        bytes += read;
        if (bytes > Limits.UnpackedBytes)
            throw Unreadable.TooLarge();
        progress?.Report(Math.Min(1, (double)bytes / Math.Max(1, Expected)));
    }

    public void Cells(int more)
    {
        cells += more;
        if (cells > Limits.Cells)
            throw Unreadable.TooLarge();
    }

    /// <summary>Stops a reading that takes long between two reads.</summary>
    public void Wait() => cancel.ThrowIfCancellationRequested();

    /// <summary>The text as it shows, no longer than a cell holds, counted among all that is kept.</summary>
    public string Kept(string text)
    {
        var kept = Shown(text);
        characters += kept.Length;
        return characters > Limits.TextCharacters ? throw Unreadable.TooLarge() : kept;
    }

    /// <summary>The text as it shows, no longer than a cell holds.</summary>
    public string Shown(string text) => CellText.Of(text.Length > Limits.CellCharacters ? text[..Limits.CellCharacters] : text);
}

/// <summary>A stream that is read once, against a budget.</summary>
sealed class BudgetedStream(Stream inner, Budget budget) : Stream
{
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
        var read = inner.Read(buffer);
        budget.Bytes(read);
        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}

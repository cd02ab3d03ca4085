namespace Dsr.Blazor.Casework.Exports.Writing;

/// <summary>
/// Takes the archive's bytes without waiting and sends them on in pieces. A web response takes asynchronous writes only,
/// and the archive's streams, closed asynchronously, still write the other way.
/// </summary>
sealed class Outgoing(Stream to) : Stream
{
    const int pieceBytes = 64 * 1024;

    readonly MemoryStream waiting = new();

    public override bool CanRead => false;

    // Not even a seekable stream is sought in: the archive would go back to bytes that have left.
    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Sends what waits once there is enough of it.</summary>
    public ValueTask SendPieceAsync(CancellationToken cancellation) => waiting.Length < pieceBytes ? ValueTask.CompletedTask : SendAsync(cancellation);

    /// <summary>Sends all that waits.</summary>
    public async ValueTask SendAsync(CancellationToken cancellation)
    {
        await to.WriteAsync(waiting.GetBuffer().AsMemory(0, (int)waiting.Length), cancellation);
        waiting.SetLength(0);
    }

    public override void Write(ReadOnlySpan<byte> buffer) => waiting.Write(buffer);

    public override void Write(byte[] buffer, int offset, int count) => waiting.Write(buffer, offset, count);

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

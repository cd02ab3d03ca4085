using System.Text;

namespace Dsr.Blazor.Platform.Spreadsheets.Writing;

/// <summary>Copies a sheet's part without reading what is in it.</summary>
static class SheetPart
{
    const int piece = 64 * 1024;

    static readonly byte[] end = "</worksheet>"u8.ToArray();

    /// <summary>Copies the part with something behind its opening tag and something before its closing one.</summary>
    /// <exception cref="InvalidDataException">When it does not begin and end as a sheet does.</exception>
    public static void Copy(Stream from, Stream to, string before, string after)
    {
        var buffer = new byte[piece];
        var kept = from.ReadAtLeast(buffer, 1024, throwOnEndOfStream: false);
        var opened = Opened(buffer.AsSpan(0, kept));
        to.Write(buffer, 0, opened);
        to.Write(Encoding.UTF8.GetBytes(before));
        kept = Keep(buffer, opened, kept);
        while (from.Read(buffer, kept, piece - kept) is > 0 and var read)
        {
            kept += read;
            var sure = Math.Max(0, kept - end.Length);
            to.Write(buffer, 0, sure);
            kept = Keep(buffer, sure, kept);
        }
        if (!buffer.AsSpan(0, kept).EndsWith(end))
            throw new InvalidDataException("The sheet does not end as a sheet does.");
        to.Write(buffer, 0, kept - end.Length);
        to.Write(Encoding.UTF8.GetBytes(after));
        to.Write(end);
    }

    static int Opened(ReadOnlySpan<byte> beginning)
    {
        var tag = beginning.IndexOf("<worksheet"u8);
        var closed = tag < 0 ? -1 : beginning[tag..].IndexOf((byte)'>');
        return closed < 0 ? throw new InvalidDataException("The sheet does not begin as a sheet does.") : tag + closed + 1;
    }

    // Moves what is left to the front.
    static int Keep(byte[] buffer, int from, int until)
    {
        Buffer.BlockCopy(buffer, from, buffer, 0, until - from);
        return until - from;
    }
}

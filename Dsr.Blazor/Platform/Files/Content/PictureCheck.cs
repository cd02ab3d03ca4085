using System.Buffers.Binary;
using Dsr.Blazor.Modules.Files.Domain;

namespace Dsr.Blazor.Platform.Files.Content;

/// <summary>Pictures that end where they say they do: what follows would be something else.</summary>
static class PictureCheck
{
    internal static ReadOnlySpan<byte> PngStart => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    internal static ReadOnlySpan<byte> JpegStart => [0xFF, 0xD8, 0xFF];

    const int Frame = 12;

    internal static FileContent Png(Stream file)
    {
        // Each chunk is its length, its name, its data and its check.
        var chunk = new byte[8];
        for (var at = (long)PngStart.Length; at + Frame <= file.Length; )
        {
            file.Position = at;
            file.ReadExactly(chunk);
            at += Frame + BinaryPrimitives.ReadUInt32BigEndian(chunk);
            if (chunk.AsSpan(4).SequenceEqual("IEND"u8) && at == file.Length)
                return FileContent.Png;
            if (chunk.AsSpan(4).SequenceEqual("IEND"u8))
                break;
        }
        throw ContentCheck.Damaged("PNG picture");
    }

    internal static FileContent Jpeg(Stream file)
    {
        var end = Parts.Tail(file, 1024).AsSpan().TrimEnd((byte)0);
        return end.EndsWith((ReadOnlySpan<byte>)[0xFF, 0xD9]) ? FileContent.Jpeg : throw ContentCheck.Damaged("JPEG picture");
    }
}

using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Files.Domain;

namespace Dsr.Blazor.Platform.Files.Content;

/// <summary>
/// What a file is, by its content from the first byte to the last: a name and a browser's word for it are anybody's to choose.
/// What could run, or is two things at once, is refused in words.
/// </summary>
public static class ContentCheck
{
    /// <summary>The field of the form that a refusal belongs to.</summary>
    internal const string Field = "File";

    static readonly byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    static readonly byte[][] programs =
    [
        "MZ"u8.ToArray(),
        [0x7F, (byte)'E', (byte)'L', (byte)'F'],
        [0xFE, 0xED, 0xFA],
        [0xCE, 0xFA, 0xED, 0xFE],
        [0xCF, 0xFA, 0xED, 0xFE],
        [0xCA, 0xFE, 0xBA, 0xBE],
        "#!"u8.ToArray(),
    ];

    /// <summary>Looks through a file.</summary>
    /// <param name="file">Can be sought; where it stands afterwards is not said.</param>
    /// <exception cref="RefusedException">When it is none that is taken.</exception>
    public static FileContent Of(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        Refuse.If(file.Length == 0, "The file is empty. Open it, check that something is in it, and send it again.", Field);
        var head = Parts.Head(file, 4096);
        if (head.StartsWith("PK"u8))
            return PackageCheck.Of(file);
        Refuse.If(
            programs.Any(program => head.AsSpan().StartsWith(program)),
            "The file is a program or a script. Only documents and pictures can be kept on a record.",
            Field
        );
        Refuse.If(
            head.StartsWith(compound),
            "The file is an old Office file, or one with a password. Save it without a password as .docx or .xlsx, then send it again.",
            Field
        );
        // Readers of ZIP files look from the end: a picture or a PDF that is an archive as well shows two faces.
        Refuse.If(
            Parts.Tail(file, 65_557).AsSpan().IndexOf("PK\u0005\u0006"u8) >= 0,
            "The file is two kinds of file in one. Save or scan it afresh, then send it again.",
            Field
        );
        if (head.StartsWith("%PDF-"u8))
            return PdfCheck.Of(file);
        if (head.StartsWith(PictureCheck.PngStart))
            return PictureCheck.Png(file);
        if (head.StartsWith(PictureCheck.JpegStart))
            return PictureCheck.Jpeg(file);
        return TextCheck.Of(file, head);
    }

    internal static RefusedException NotTaken() => new($"This kind of file cannot be kept. What can: {FileContents.Accepted}.", Field);

    internal static RefusedException Damaged(string what) =>
        new(
            $"The file begins as a {what} and does not end as one: it is cut off, damaged, or something is hidden behind it. Save it afresh, then send it again.",
            Field
        );

    static bool StartsWith(this byte[] head, ReadOnlySpan<byte> start) => head.AsSpan().StartsWith(start);
}

/// <summary>Parts of a file.</summary>
static class Parts
{
    internal static byte[] Head(Stream file, int most)
    {
        file.Position = 0;
        var head = new byte[(int)Math.Min(most, file.Length)];
        file.ReadExactly(head);
        return head;
    }

    internal static byte[] Tail(Stream file, int most)
    {
        var tail = new byte[(int)Math.Min(most, file.Length)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        return tail;
    }

    /// <summary>
    /// Looks at all of it in pieces, each beginning with the last bytes of the one before, so that nothing is cut in two.
    /// </summary>
    internal static bool Any(Stream file, int overlap, Func<ReadOnlyMemory<byte>, bool> look)
    {
        file.Position = 0;
        var (buffer, kept) = (new byte[81920], 0);
        for (int read; (read = file.Read(buffer, kept, buffer.Length - kept)) > 0; )
        {
            var filled = kept + read;
            if (look(buffer.AsMemory(0, filled)))
                return true;
            kept = Math.Min(overlap, filled);
            buffer.AsSpan(filled - kept, kept).CopyTo(buffer);
        }
        return false;
    }
}

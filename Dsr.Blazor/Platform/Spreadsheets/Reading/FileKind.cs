using System.Text;

namespace Dsr.Blazor.Platform.Spreadsheets.Reading;

enum Kind
{
    Empty,
    Zip,
    OldExcel,
    EncryptedExcel,
    Text,
    Other,
}

/// <summary>What a file is, by its content: names lie.</summary>
static class FileKind
{
    static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    // PDF, PNG, JPEG, GIF, gzip, 7z, RAR, BMP, RTF: none of them is text with values.
    static readonly byte[][] Others =
    [
        "%PDF"u8.ToArray(),
        [0x89, (byte)'P', (byte)'N', (byte)'G'],
        [0xFF, 0xD8, 0xFF],
        "GIF8"u8.ToArray(),
        [0x1F, 0x8B],
        [0x37, 0x7A, 0xBC, 0xAF],
        "Rar!"u8.ToArray(),
        "{\\rtf"u8.ToArray(),
        "SQLite"u8.ToArray(),
    ];

    /// <summary>The kind; the stream stands at its start again.</summary>
    public static Kind Of(Stream file)
    {
        file.Position = 0;
        var head = new byte[4096];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var kind = Judge(file, head.AsSpan(0, length));
        file.Position = 0;
        return kind;
    }

    static Kind Judge(Stream file, ReadOnlySpan<byte> head)
    {
        if (head.Length == 0)
            return Kind.Empty;
        if (head.StartsWith("PK"u8))
            return Kind.Zip;
        if (head.StartsWith(Compound))
            return InCompound(file);
        foreach (var other in Others)
        {
            if (head.StartsWith(other))
                return Kind.Other;
        }
        return Kind.Text;
    }

    // An encrypted .xlsx is packed into the container of the old formats, whose directory names what is in it.
    static Kind InCompound(Stream file)
    {
        file.Position = 0;
        if (Holds(file, "EncryptedPackage"))
            return Kind.EncryptedExcel;
        file.Position = 0;
        return Holds(file, "Workbook") || Holds(Rewound(file), "Book") ? Kind.OldExcel : Kind.Other;
    }

    static Stream Rewound(Stream file)
    {
        file.Position = 0;
        return file;
    }

    static bool Holds(Stream file, string name)
    {
        var wanted = Encoding.Unicode.GetBytes(name);
        var buffer = new byte[81920];
        var kept = 0;
        for (int read; (read = file.Read(buffer, kept, buffer.Length - kept)) > 0; )
        {
            var filled = buffer.AsSpan(0, kept + read);
            if (filled.IndexOf(wanted) >= 0)
                return true;
            kept = Math.Min(wanted.Length - 1, filled.Length);
            filled[^kept..].CopyTo(buffer);
        }
        return false;
    }
}

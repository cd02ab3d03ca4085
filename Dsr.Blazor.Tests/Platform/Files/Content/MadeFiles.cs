using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Dsr.Blazor.Tests.Platform.Files.Content;

/// <summary>Files made by hand, byte by byte.</summary>
static class MadeFiles
{
    internal const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    internal static byte[] Pdf(string inside = "", string after = "") =>
        Encoding.Latin1.GetBytes($"%PDF-1.7\n1 0 obj <</Type /Catalog {inside}>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n{after}");

    internal static byte[] Png(string after = "") =>
        [
            0x89,
            .. "PNG\r\n"u8,
            0x1A,
            0x0A,
            .. Chunk("IHDR", new byte[13]),
            .. Chunk("IDAT", [1, 2, 3]),
            .. Chunk("IEND", []),
            .. Encoding.ASCII.GetBytes(after),
        ];

    internal static byte[] Jpeg(string after = "") => [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xD9, .. Encoding.ASCII.GetBytes(after)];

    internal static byte[] Docx(params (string Name, string Text)[] more) => Office(Word, "word/document.xml", more);

    internal static byte[] Xlsx(params (string Name, string Text)[] more) => Office(Excel, "xl/workbook.xml", more);

    internal static byte[] Office(string type, string main, params (string Name, string Text)[] more) =>
        Zip([
            ("[Content_Types].xml", $"<Types><Override PartName=\"/{main}\" ContentType=\"{type}\"/></Types>"),
            (main, "<document/>"),
            .. more,
        ]);

    internal static byte[] Odt(params (string Name, string Text)[] more) =>
        Zip([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<office/>"), .. more]);

    internal static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var made = new MemoryStream();
        using (var archive = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        return made.ToArray();
    }

    /// <summary>A document with a part of so many megabytes of one letter.</summary>
    internal static byte[] Bomb(int megabytes)
    {
        using var made = new MemoryStream();
        made.Write(Docx());
        using (var archive = new ZipArchive(made, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = archive.CreateEntry("word/media/big.txt", CompressionLevel.Optimal).Open();
            var block = new byte[1024 * 1024];
            for (var at = 0; at < megabytes; at++)
                part.Write(block);
        }
        return made.ToArray();
    }

    static byte[] Chunk(string name, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(name), .. data, 0, 0, 0, 0];
    }
}

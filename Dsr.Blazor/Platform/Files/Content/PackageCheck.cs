using System.IO.Compression;
using System.Text;
using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Files.Domain;

namespace Dsr.Blazor.Platform.Files.Content;

/// <summary>
/// Office files, which are ZIP packages: known by what they say they are and hold, and looked into no further than that takes.
/// </summary>
static class PackageCheck
{
    const int MostEntries = 5_000,
        MostUnpacked = 512 * 1024 * 1024,
        MostTold = 1024 * 1024,
        MostRatio = 100;

    static readonly string[] macros =
    [
        "vbaproject",
        "vbadata",
        "macrosheets/",
        "activex/",
        "dialogsheets/",
        "basic/",
        "scripts/",
        "customui/",
    ];
    static readonly string[] programs =
    [
        ".exe",
        ".dll",
        ".com",
        ".scr",
        ".js",
        ".jse",
        ".vbs",
        ".vbe",
        ".wsf",
        ".hta",
        ".bat",
        ".cmd",
        ".ps1",
        ".msi",
        ".jar",
        ".lnk",
        ".sh",
        ".html",
        ".htm",
        ".xhtml",
        ".docm",
        ".xlsm",
    ];

    internal static FileContent Of(Stream file)
    {
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            DemandPlain(archive);
            var content = Told(archive);
            DemandHarmless(archive);
            return content ?? throw ContentCheck.NotTaken();
        }
        catch (InvalidDataException)
        {
            throw ContentCheck.Damaged("document");
        }
    }

    // What the archive says of itself is believed only against it: nothing but two small parts is ever unpacked here.
    static void DemandPlain(ZipArchive archive)
    {
        Refuse.If(
            archive.Entries.Count > MostEntries,
            "The document is made of too many parts to be looked through. Save it as PDF, then send that one.",
            ContentCheck.Field
        );
        var (unpacked, packed) = (archive.Entries.Sum(entry => entry.Length), archive.Entries.Sum(entry => entry.CompressedLength));
        Refuse.If(
            unpacked > MostUnpacked || packed > 0 && unpacked > 10 * MostTold && unpacked / packed > MostRatio,
            "The document would unpack to far more than it is. Save it as PDF, then send that one.",
            ContentCheck.Field
        );
        var names = archive.Entries.Select(entry => entry.FullName).ToList();
        // Two readers of one name may each take another of the two.
        if (
            names.Distinct(StringComparer.OrdinalIgnoreCase).Count() != names.Count
            || names.Exists(name =>
                name.StartsWith('/') || name.Contains("..", StringComparison.Ordinal) || name.Contains('\\', StringComparison.Ordinal)
            )
        )
            throw ContentCheck.Damaged("document");
    }

    static FileContent? Told(ZipArchive archive)
    {
        if (archive.Entries is [{ FullName: "mimetype" } first, ..])
            return Read(first).Trim() == FileContent.OpenText.MediaType() && Has(archive, "content.xml") ? FileContent.OpenText : null;
        if (archive.GetEntry("[Content_Types].xml") is not { } types)
            return null;
        var told = Read(types);
        Refuse.If(
            told.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
                || told.Contains("vnd.ms-office.vbaProject", StringComparison.OrdinalIgnoreCase),
            Macro,
            ContentCheck.Field
        );
        if (told.Contains("wordprocessingml.document.main+xml", StringComparison.Ordinal) && Has(archive, "word/document.xml"))
            return FileContent.Word;
        return told.Contains("spreadsheetml.sheet.main+xml", StringComparison.Ordinal) && Has(archive, "xl/workbook.xml")
            ? FileContent.Excel
            : null;
    }

    const string Macro = "The document holds macros or scripts. Save it without them, as .docx, .xlsx or PDF, then send it again.";

    static void DemandHarmless(ZipArchive archive)
    {
        foreach (var name in archive.Entries.Select(entry => entry.FullName.ToLowerInvariant()))
        {
            Refuse.If(
                macros.Any(text => name.StartsWith(text, StringComparison.Ordinal) || name.Contains("/" + text, StringComparison.Ordinal)),
                Macro,
                ContentCheck.Field
            );
            Refuse.If(
                programs.Any(name.EndsWith) || name.Contains("oleobject", StringComparison.Ordinal),
                "The document has another file or a program put into it. Take it out, or save the document as PDF, then send it again.",
                ContentCheck.Field
            );
        }
    }

    static bool Has(ZipArchive archive, string name) => archive.GetEntry(name) is not null;

    static string Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var told = new byte[MostTold + 1];
        var length = stream.ReadAtLeast(told, told.Length, throwOnEndOfStream: false);
        return length > MostTold ? throw ContentCheck.Damaged("document") : Encoding.UTF8.GetString(told, 0, length);
    }
}

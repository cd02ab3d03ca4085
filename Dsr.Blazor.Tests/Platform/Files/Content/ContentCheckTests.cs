using System.Text;
using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Files.Domain;
using Dsr.Blazor.Platform.Files.Content;

namespace Dsr.Blazor.Tests.Platform.Files.Content;

public class ContentCheckTests
{
    public static TheoryData<string, byte[], FileContent> Taken =>
        new()
        {
            { "PDF", MadeFiles.Pdf(), FileContent.Pdf },
            { "PDF with JSON in its words", MadeFiles.Pdf("/Title (JS) /JSX 1"), FileContent.Pdf },
            { "PNG", MadeFiles.Png(), FileContent.Png },
            { "JPEG", MadeFiles.Jpeg(), FileContent.Jpeg },
            { "JPEG padded by a camera", MadeFiles.Jpeg("\0\0"), FileContent.Jpeg },
            { "DOCX", MadeFiles.Docx(), FileContent.Word },
            {
                "DOCX with a chart's workbook and a drawing",
                MadeFiles.Docx(("word/embeddings/Microsoft_Excel_Sheet.xlsx", "x"), ("word/media/image1.svg", "<svg/>")),
                FileContent.Word
            },
            { "XLSX", MadeFiles.Xlsx(), FileContent.Excel },
            { "ODT", MadeFiles.Odt(), FileContent.OpenText },
            { "text", "He draws trains."u8.ToArray(), FileContent.PlainText },
            { "text in Polish and Urdu", Encoding.UTF8.GetBytes("Zażółć gęślą jaźń, ٹرین"), FileContent.PlainText },
            { "text of an old Windows", [.. "caf"u8, 0xE9], FileContent.PlainText },
            { "text with a smaller-than", "A < B, and 3 <4 hours"u8.ToArray(), FileContent.PlainText },
        };

    [Theory]
    [MemberData(nameof(Taken))]
    public void What_can_be_kept_is_known_by_its_content(string what, byte[] file, FileContent content)
    {
        Assert.NotEmpty(what);
        Assert.Equal(content, ContentCheck.Of(new MemoryStream(file)));
    }

    public static TheoryData<string, byte[], string> Refused =>
        new()
        {
            { "nothing", [], "empty" },
            { "a program of Windows", [.. "MZ"u8, 0x90, 0, 3], "program" },
            { "a program of Linux", [0x7F, .. "ELF"u8, 2, 1], "program" },
            { "a shell script", "#!/bin/sh\nrm -rf /"u8.ToArray(), "script" },
            { "a web page", "<!DOCTYPE html><html><script>alert(1)</script>"u8.ToArray(), "web page" },
            { "a web page behind spaces and a mark", [0xEF, 0xBB, 0xBF, .. "  \n<html>"u8], "web page" },
            { "a web page behind words", "GIF89a harmless <ScRiPt>alert(1)</script>"u8.ToArray(), "web page" },
            { "a drawing", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"u8.ToArray(), "drawing" },
            { "XML", "<?xml version=\"1.0\"?><x/>"u8.ToArray(), "web page" },
            { "rich text", "{\\rtf1 hello}"u8.ToArray(), "cannot be kept" },
            { "a picture of another kind", [.. "GIF89a"u8, 1, 0, 1, 0], "cannot be kept" },
            { "bytes", [1, 2, 3, 4], "cannot be kept" },
            { "old Word or a password", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "password" },
            { "a plain archive", MadeFiles.Zip(("readme.txt", "hello")), "cannot be kept" },
            {
                "a presentation",
                MadeFiles.Office(
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
                    "ppt/presentation.xml"
                ),
                "cannot be kept"
            },
            { "macros named as such", MadeFiles.Docx(("word/vbaProject.bin", "x")), "macros" },
            { "macros in other letters", MadeFiles.Xlsx(("xl/VBAPROJECT.BIN", "x")), "macros" },
            {
                "a type that says macros",
                MadeFiles.Office("application/vnd.ms-word.document.macroEnabled.main+xml", "word/document.xml"),
                "macros"
            },
            { "old macro sheets", MadeFiles.Xlsx(("xl/macrosheets/sheet1.xml", "x")), "macros" },
            { "ActiveX", MadeFiles.Docx(("word/activeX/activeX1.bin", "x")), "macros" },
            { "Basic of OpenDocument", MadeFiles.Odt(("Basic/Standard/Module1.xml", "x")), "macros" },
            { "scripts of OpenDocument", MadeFiles.Odt(("Scripts/python/a.py", "x")), "macros" },
            { "a program put in", MadeFiles.Docx(("word/embeddings/setup.EXE", "x")), "put into it" },
            { "an object put in", MadeFiles.Docx(("word/embeddings/oleObject1.bin", "x")), "put into it" },
            { "a name that climbs", MadeFiles.Docx(("../../evil.txt", "x")), "damaged" },
            { "one name twice", MadeFiles.Docx(("word/a.xml", "x"), ("word/A.xml", "y")), "damaged" },
            { "an archive cut off", MadeFiles.Docx()[..60], "damaged" },
            { "a bomb", MadeFiles.Bomb(40), "unpack" },
            { "too many parts", MadeFiles.Docx([.. Enumerable.Range(0, 5001).Select(at => ($"word/{at}.xml", ""))]), "too many parts" },
            { "a long list of types", MadeFiles.Office(new string('x', 1_100_000), "word/document.xml"), "damaged" },
            { "a PDF with a script", MadeFiles.Pdf("/OpenAction <</S /JavaScript /JS (app.alert(1))>>"), "script" },
            { "a PDF whose script is spelled with numbers", MadeFiles.Pdf("/S /J#61va#53cript"), "script" },
            { "a PDF that starts a program", MadeFiles.Pdf("/S /Launch"), "script" },
            { "a PDF cut off", "%PDF-1.7\n1 0 obj"u8.ToArray(), "does not end" },
            { "a PDF with a page behind it", MadeFiles.Pdf(after: "<script>alert(1)</script>"), "does not end" },
            { "a PDF behind words", [.. "hello\n"u8, .. MadeFiles.Pdf(), 0], "cannot be kept" },
            { "a picture and an archive", [.. MadeFiles.Png(), .. MadeFiles.Zip(("a.txt", "x"))], "two kinds" },
            { "a PDF and an archive", [.. MadeFiles.Pdf(), .. MadeFiles.Zip(("a.txt", "x"))], "two kinds" },
            { "a picture with a page behind it", MadeFiles.Png("<script>"), "does not end" },
            { "a photograph with a page behind it", MadeFiles.Jpeg("<script>"), "does not end" },
            { "a picture cut off", MadeFiles.Png()[..40], "does not end" },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_could_run_or_is_two_things_at_once_is_refused_in_words(string what, byte[] file, string says)
    {
        var refusal = Assert.Throws<RefusedException>(() => ContentCheck.Of(new MemoryStream(file)));

        Assert.NotEmpty(what);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.Equal("File", refusal.Field);
    }

    [Fact]
    public void A_script_is_found_where_two_pieces_of_the_file_meet()
    {
        foreach (var before in new[] { 81_860, 81_880, 81_900, 81_915 })
            Assert.Throws<RefusedException>(() =>
                ContentCheck.Of(new MemoryStream(MadeFiles.Pdf($"/X ({new string('x', before)}) /S /JavaScript")))
            );
    }
}

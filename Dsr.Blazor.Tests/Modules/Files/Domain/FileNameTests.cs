using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Files.Domain;

namespace Dsr.Blazor.Tests.Modules.Files.Domain;

public class FileNameTests
{
    [Theory]
    [InlineData("planner.pdf", "planner.pdf")]
    [InlineData("Planner.PDF", "Planner.pdf")]
    [InlineData("C:\\Users\\Priya\\planner.pdf", "planner.pdf")]
    [InlineData("../../etc/planner.pdf", "planner.pdf")]
    [InlineData("/etc/passwd/planner.pdf", "planner.pdf")]
    [InlineData("planner", "planner.pdf")]
    [InlineData("", "file.pdf")]
    [InlineData(".pdf", "file.pdf")]
    [InlineData("...pdf", "file.pdf")]
    [InlineData("a\u202Efdp.pdf", "afdp.pdf")] // turned round, "a" + "pdf" read backwards
    [InlineData("a\u2066b\u200Bc\u0000d\r\ne.pdf", "abcde.pdf")]
    [InlineData("a\"; filename=x.pdf", "a filename=x.pdf")]
    [InlineData("Zażółć gęślą.pdf", "Zażółć gęślą.pdf")]
    [InlineData("ریل گاڑی.pdf", "ریل گاڑی.pdf")]
    [InlineData("a\u00A0b.pdf", "a b.pdf")]
    [InlineData("<script>.pdf", "script.pdf")]
    public void A_name_is_kept_as_harmless_text(string typed, string kept) => Assert.Equal(kept, FileName.Of(typed, FileContent.Pdf));

    [Theory]
    [InlineData("letter.docx", FileContent.Pdf)]
    [InlineData("letter.pdf.exe", FileContent.Pdf)]
    [InlineData("run.bat", FileContent.PlainText)]
    [InlineData("page.html", FileContent.PlainText)]
    [InlineData("photo.jpg", FileContent.Png)]
    [InlineData("a\u202Efdp.exe", FileContent.Pdf)]
    public void A_name_that_says_something_else_than_the_content_is_refused(string typed, FileContent content) =>
        Assert.Equal("File", Assert.Throws<RefusedException>(() => FileName.Of(typed, content)).Field);

    [Fact]
    public void Both_endings_of_a_photograph_are_taken() =>
        Assert.Equal(("a.jpg", "a.jpeg"), (FileName.Of("a.jpg", FileContent.Jpeg), FileName.Of("a.jpeg", FileContent.Jpeg)));

    [Fact]
    public void A_long_name_is_cut_between_characters_and_keeps_its_ending()
    {
        var name = FileName.Of(new string('a', 111) + string.Concat(Enumerable.Repeat("😀", 100)) + ".pdf", FileContent.Pdf);

        Assert.True(name.Length <= FileName.Longest);
        Assert.EndsWith("😀.pdf", name, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(name)));
        Assert.Equal(FileName.Longest, FileName.Of(new string('x', 300) + ".pdf", FileContent.Pdf).Length);
    }
}

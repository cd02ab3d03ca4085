using Bunit;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.Letters.Pages;
using Dsr.Blazor.Tests.Builders;
using Dsr.Blazor.Tests.Ui;

namespace Dsr.Blazor.Tests.Modules.Letters.Pages;

public class LetterPaperTests : PartTests
{
    [Fact]
    public void The_letterhead_names_the_area_the_day_and_the_reference_before_the_letter()
    {
        var paper = Render<LetterPaper>(with => with.Add(part => part.Letter, Written(LetterFormat.Plain)));

        Assert.All(["Severn and Mercia", "20 November 2026", "REF-2026-0007"], words =>
            Assert.Contains(words, paper.Find(".letter-head").TextContent, StringComparison.Ordinal)
        );
        Assert.Equal("Elijah Okonkwo", paper.Find(".letter-to").TextContent);
        Assert.Equal("You are on the Dynamic Support Register", paper.Find("h2").TextContent);
        Assert.Contains("Your rights", paper.FindAll("h3").Select(heading => heading.TextContent));
        Assert.Contains(
            "Your reference is REF-2026-0007.",
            paper
                .FindAll("p")
                .Select(line => line.TextContent[Math.Max(0, line.TextContent.IndexOf("Your reference", StringComparison.Ordinal))..])
        );
        Assert.All(paper.FindAll("span.nowrap"), whole => Assert.Equal("REF-2026-0007", whole.TextContent));
        Assert.Empty(paper.FindAll(".letter-picture"));
    }

    [Fact]
    public void In_easy_read_each_sentence_has_its_picture_beside_it()
    {
        var letter = Written(LetterFormat.EasyRead);
        var paper = Render<LetterPaper>(with => with.Add(part => part.Letter, letter));

        Assert.Equal(letter.Lines.Count(line => line.Picture.Length > 0), paper.FindAll(".letter-picture > svg").Count);
    }

    static Letter Written(LetterFormat format) => Letter.Write(PolicyBook.Defaults, TestLetters.Order(format: format), TestActs.Sam);
}

using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Told;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Consent.Domain.Told;

public class SharingStatementTests
{
    static readonly WhatWasTold told = new()
    {
        WordingVersion = "2025-3",
        What = "Your name.",
        Why = "To work together.",
        WithWhom = ["Mercia Carers Together"],
        HowUsed = "To plan.",
        Format = "Easy read",
        ByWhom = "Nadia Cooper",
        On = new(2026, 3, 9),
    };

    static string Text(LetterFormat format, WhatWasTold? words, string council = "Severnside City Council") =>
        string.Join('\n', SharingStatement.Of(PolicyBook.Defaults, TestActs.Today, format, words, council).Lines.Select(line => line.Text));

    [Theory]
    [InlineData(LetterFormat.Plain)]
    [InlineData(LetterFormat.EasyRead)]
    public void It_says_the_words_that_they_were_told_and_when(LetterFormat format)
    {
        var text = Text(format, told);

        Assert.Contains("Mercia Carers Together", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Severnside", text, StringComparison.Ordinal);
        Assert.Contains("9 March 2026 by Nadia Cooper", text, StringComparison.Ordinal);
        Assert.Equal("2025-3", SharingStatement.Of(PolicyBook.Defaults, TestActs.Today, format, told, "").Wording);
    }

    [Theory]
    [InlineData(LetterFormat.Plain)]
    [InlineData(LetterFormat.EasyRead)]
    public void Before_they_are_told_it_says_the_areas_words_for_where_they_live(LetterFormat format)
    {
        var text = Text(format, null);

        Assert.Contains("Severnside City Council", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mercia County Council", text, StringComparison.Ordinal);
        Assert.Contains("Somebody will go through this page with you.", text, StringComparison.Ordinal);
        Assert.DoesNotContain('{', text);
    }

    [Fact]
    public void Easy_read_has_a_picture_to_each_sentence() =>
        Assert.All(SharingStatement.Of(PolicyBook.Defaults, TestActs.Today, LetterFormat.EasyRead, told, "").Lines, line =>
            Assert.NotEqual("", line.Picture)
        );

    [Theory]
    [InlineData("", "Easy read", "Nadia Cooper", null, "ToWhom")]
    [InlineData("Zofia", "", "Nadia Cooper", null, "Format")]
    [InlineData("Zofia", "Easy read", "", null, "ByWhom")]
    [InlineData("Zofia", "Easy read", "Nadia Cooper", "1992-05-03", "On")]
    [InlineData("Zofia", "Easy read", "Nadia Cooper", "2026-11-21", "On")]
    public void Who_told_whom_how_and_when_is_asked(string toWhom, string format, string byWhom, string? on, string field) =>
        Assert.Equal(
            field,
            Assert
                .Throws<RefusedException>(() =>
                    new SharingTold(
                        Guid.NewGuid(),
                        TestReferrals.Adult,
                        told,
                        new()
                        {
                            ToWhom = toWhom,
                            Format = format,
                            ByWhom = byWhom,
                            On = on is null ? null : DateOnly.Parse(on, null),
                        },
                        TestActs.Sam
                    )
                )
                .Field
        );

    [Fact]
    public void The_words_are_kept_as_they_read_then()
    {
        var kept = new SharingTold(
            Guid.NewGuid(),
            TestReferrals.Adult,
            told,
            new()
            {
                ToWhom = "Zofia",
                Format = "Makaton",
                ByWhom = "Layla Owen",
            },
            TestActs.Sam
        );

        Assert.Equal(told with { Format = "Makaton", ByWhom = "Layla Owen", On = TestActs.Today }, kept.Told);
    }
}

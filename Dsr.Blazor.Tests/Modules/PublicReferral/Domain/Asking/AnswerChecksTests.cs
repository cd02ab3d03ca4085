using Dsr.Blazor.Modules.PublicReferral.Domain.Asking;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.PublicReferral.Domain.Asking;

public class AnswerChecksTests
{
    [Theory]
    [InlineData("4", "5", "1992", null)]
    [InlineData("04", "05", "1992", null)]
    [InlineData("20", "11", "2026", null)]
    [InlineData("21", "11", "2026", "future")]
    [InlineData("20", "11", "1906", null)]
    [InlineData("19", "11", "1906", "120 years")]
    [InlineData("29", "2", "2011", "no date")]
    [InlineData("29", "2", "2012", null)]
    [InlineData("4", "May", "1992", null)]
    [InlineData("4th", "Sept.", "1992", null)]
    [InlineData("4", "5", "92", null)]
    [InlineData("\u200e4/5/1992\u200e", "", "", null)]
    [InlineData("4", "Mai", "1992", "no date")]
    [InlineData("4", "", "1992", "no date")]
    [InlineData("", "", "", "Write the day")]
    [InlineData("-4", "5", "1992", "no date")]
    public void A_date_of_birth_is_a_day_that_can_be(string day, string month, string year, string? wrong)
    {
        var errors = Questions.Of("born")!.Check(TestAnswers.Asked(("born-day", day), ("born-month", month), ("born-year", year)));

        if (wrong is null)
            Assert.Empty(errors);
        else
            Assert.Contains(wrong, Assert.Single(errors).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("who", "who", "somebody-else", "who")]
    [InlineData("name", "given-name", "", null)]
    [InlineData("name", "given-name;family-name", "", "given-name")]
    [InlineData("home", "nhs-number", "485 777 3456", "nhs-number")]
    [InlineData("home", "nhs-number", "999 000 0026", null)]
    [InlineData("home", "nhs-number", "NHS: 999.000.0026.", null)]
    [InlineData("home", "nhs-number", "\u200e999/000/0026", null)]
    [InlineData("home", "nhs-number", "not known", null)]
    [InlineData("home", "nhs-number", "n/a", null)]
    [InlineData("home", "nhs-number", "none", null)]
    [InlineData("home", "nhs-number", "999 999 9999", "nhs-number")]
    [InlineData("home", "council", "", "council")]
    [InlineData("home", "council", "A council of nowhere", "council")]
    [InlineData("home", "council", "not-known", null)]
    [InlineData("home", "council", "other", "council-other")]
    [InlineData("now", "now", "", "now")]
    [InlineData("tried", "tried", "", null)]
    [InlineData("signs", "signs", "", "signs")]
    [InlineData("signs", "signs", "Police+none", "signs")]
    [InlineData("signs", "signs", "none", null)]
    [InlineData("contact", "phone", "", "phone")]
    [InlineData("contact", "ways", "Letter", null)]
    [InlineData("contact", "ways", "Email", "email")]
    [InlineData("contact", "ways", "Phone", null)]
    [InlineData("contact", "email", "no address", "email")]
    [InlineData("format", "format", "other", "format-other")]
    public void What_cannot_be_taken_is_said_at_its_field(string slug, string fields, string value, string? wrong)
    {
        var errors = Questions.Of(slug)!.Check(TestAnswers.Asked([.. fields.Split(';').Select(field => (field, value))]));

        Assert.Equal(wrong is null ? [] : [wrong], errors.Select(answerError => answerError.Field));
    }

    [Fact]
    public void A_placeholder_is_refused_with_why() =>
        Assert.Contains(
            "ten equal digits",
            Assert.Single(Questions.Of("home")!.Check(TestAnswers.Asked(("nhs-number", "0000000000")))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void To_be_phoned_and_not_to_be_phoned_is_asked_back() =>
        Assert.Contains(
            "not phone",
            Assert.Single(Questions.Of("contact")!.Check(TestAnswers.Asked(("ways", "Phone"), ("not-by-phone", "yes")))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_whoever_helps_a_phone_number_or_an_address_is_enough()
    {
        var question = Questions.Of("about-you")!;

        Assert.Empty(question.Check(TestAnswers.Asked(("who", "helper"), ("your-phone", ""), ("your-email", "lena@example.org"))));
        Assert.Equal("your-phone", Assert.Single(question.Check(TestAnswers.Asked(("who", "helper"), ("your-phone", "")))).Field);
    }

    [Theory]
    [InlineData("now", "now", 8000)]
    [InlineData("name", "given-name", 100)]
    [InlineData("home", "address", 300)]
    public void A_field_takes_what_it_can_hold_and_says_by_how_much_it_is_too_long(string slug, string field, int most)
    {
        Assert.Empty(Questions.Of(slug)!.Check(TestAnswers.Asked((field, new string('a', most)))));
        Assert.Contains(
            $"{most:N0} characters, and there are {most + 1:N0}",
            Assert.Single(Questions.Of(slug)!.Check(TestAnswers.Asked((field, new string('a', most + 1))))).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_another_answer_closed_is_neither_checked_nor_sent()
    {
        var asked = TestAnswers.Asked(("council-other", new string('a', 400)), ("decides", "deputy"), ("your-name", new string('a', 400)));

        Assert.Null(Questions.Open(asked));
        Assert.DoesNotContain("council-other", Questions.Counting(asked).Said.Keys);
        Assert.DoesNotContain("your-name", Questions.Counting(asked).Said.Keys);
    }
}

using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Letters.Domain;

public class LetterTests
{
    [Fact]
    public void It_is_marked_as_sent_once()
    {
        var letter = Written();

        letter.MarkSent(TestActs.Today, LetterChannel.Post, TestActs.At(5));

        Assert.Equal((TestActs.Today, LetterChannel.Post, "Sam Reid"), (letter.SentOn!.Value, letter.SentHow!.Value, letter.SentBy));
        Assert.Throws<RefusedException>(() => letter.MarkSent(TestActs.Today, LetterChannel.Post, TestActs.At(6)));
    }

    // What was written for paper names the person and the decision: it never becomes an e-mail or a text.
    [Theory]
    [InlineData(LetterChannel.Post, LetterChannel.Post, true)]
    [InlineData(LetterChannel.Post, LetterChannel.Email, false)]
    [InlineData(LetterChannel.Post, LetterChannel.Text, false)]
    [InlineData(LetterChannel.Email, LetterChannel.Email, true)]
    [InlineData(LetterChannel.Email, LetterChannel.Text, true)]
    [InlineData(LetterChannel.Text, LetterChannel.Email, true)]
    [InlineData(LetterChannel.Text, LetterChannel.Post, false)]
    public void It_goes_only_as_it_was_written_for(LetterChannel written, LetterChannel sent, bool may)
    {
        var letter = Written(written);

        if (may)
            letter.MarkSent(TestActs.Today, sent, TestActs.Sam);
        else
            Assert.Throws<RefusedException>(() => letter.MarkSent(TestActs.Today, sent, TestActs.Sam));

        Assert.Equal(may, letter.SentOn is not null);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void It_was_sent_neither_in_the_future_nor_before_it_was_made(int days) =>
        Assert.Throws<RefusedException>(() => Written().MarkSent(TestActs.Today.AddDays(days), LetterChannel.Post, TestActs.Sam));

    // The format that was asked for, to whom, and how it goes: what is kept of it, and whether it is printed large.
    [Theory]
    [InlineData("Large print", LetterTo.Person, LetterChannel.Post, "Large print", true)]
    [InlineData("large print", LetterTo.Person, LetterChannel.Post, "large print", true)]
    [InlineData("Audio", LetterTo.Person, LetterChannel.Post, "Audio", false)]
    [InlineData("Plain words", LetterTo.Person, LetterChannel.Post, "", false)]
    [InlineData("Easy read", LetterTo.Person, LetterChannel.Post, "", false)]
    [InlineData("", LetterTo.Person, LetterChannel.Post, "", false)]
    [InlineData("Large print", LetterTo.Referrer, LetterChannel.Post, "", false)]
    [InlineData("Large print", LetterTo.Person, LetterChannel.Email, "", false)]
    public void A_letter_to_the_person_follows_how_they_asked_to_be_written_to(
        string wish,
        LetterTo to,
        LetterChannel channel,
        string kept,
        bool large
    )
    {
        var letter = Letter.Write(PolicyBook.Defaults, TestLetters.Order(channel: channel, to: to) with { Wish = wish }, TestActs.Sam);

        Assert.Equal((kept, large), (letter.Wish, letter.IsLargePrint));
    }

    [Fact]
    public void A_letter_needs_somebody_to_go_to()
    {
        var order = TestLetters.Order(channel: LetterChannel.Email) with { Facts = TestLetters.Facts with { Addressee = "" } };

        Assert.Equal("Addressee", Assert.Throws<RefusedException>(() => Letter.Write(PolicyBook.Defaults, order, TestActs.Sam)).Field);
    }

    static Letter Written(LetterChannel channel = LetterChannel.Post) =>
        Letter.Write(PolicyBook.Defaults, TestLetters.Order(channel: channel), TestActs.Sam);
}

using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Letters.Domain;

public class LetterWriterTests
{
    static readonly DateOnly today = TestActs.Today;

    public static TheoryData<LetterKind, LetterFormat, LetterTo> EveryLetter() =>
        [
            .. from kind in Enum.GetValues<LetterKind>()
            from format in Enum.GetValues<LetterFormat>()
            from to in Enum.GetValues<LetterTo>()
            select new TheoryDataRow<LetterKind, LetterFormat, LetterTo>(kind, format, to),
        ];

    public static TheoryData<LetterKind, LetterChannel> EveryMessage() =>
        [
            .. from kind in Enum.GetValues<LetterKind>()
            from channel in new[] { LetterChannel.Email, LetterChannel.Text }
            select new TheoryDataRow<LetterKind, LetterChannel>(kind, channel),
        ];

    [Theory]
    [MemberData(nameof(EveryLetter))]
    public void Every_letter_is_written_whole(LetterKind kind, LetterFormat format, LetterTo to)
    {
        var text = LetterWriter.Write(PolicyBook.Defaults, TestLetters.Order(kind, to: to, format: format), today);

        var said = Said(text);
        Assert.DoesNotContain('{', said);
        Assert.Contains("Elijah Okonkwo", said, StringComparison.Ordinal);
        Assert.Contains("REF-2026-0007", said, StringComparison.Ordinal);
        Assert.Contains("01632 960 120", said, StringComparison.Ordinal);
        Assert.All(text.Lines, line => Assert.DoesNotContain("# ", line.Text, StringComparison.Ordinal));
    }

    // What each kind must say, as the register's letters have it.
    [Theory]
    [InlineData(LetterKind.Acknowledgement, LetterFormat.Plain, "27 November 2026")]
    [InlineData(LetterKind.Acknowledgement, LetterFormat.EasyRead, "We will talk to you by 27 November 2026.")]
    [InlineData(LetterKind.ContactAttempt, LetterFormat.Plain, "We tried to reach you")]
    [InlineData(LetterKind.ContactAttempt, LetterFormat.EasyRead, "Please call us by 27 November 2026.")]
    [InlineData(LetterKind.Accepted, LetterFormat.Plain, "Severnside City Council, your GP and the community team")]
    [InlineData(LetterKind.Accepted, LetterFormat.Plain, "You can leave the register at any time")]
    [InlineData(LetterKind.Accepted, LetterFormat.Plain, "you can complain")]
    [InlineData(LetterKind.Accepted, LetterFormat.EasyRead, "You can leave the list at any time.")]
    [InlineData(LetterKind.NotAccepted, LetterFormat.Plain, "The risk of going into hospital is low")]
    [InlineData(LetterKind.NotAccepted, LetterFormat.Plain, "Autism Together")]
    [InlineData(LetterKind.NotAccepted, LetterFormat.Plain, "You can ask again at any time")]
    [InlineData(LetterKind.NotAccepted, LetterFormat.EasyRead, "You can ask us again at any time.")]
    [InlineData(LetterKind.AskedForMore, LetterFormat.Plain, "by 4 December 2026")]
    [InlineData(LetterKind.AskedForMore, LetterFormat.Plain, "the time we have to decide stands still")]
    [InlineData(LetterKind.AskedForMore, LetterFormat.EasyRead, "We wait for you.")]
    public void Each_kind_says_what_it_is_for(LetterKind kind, LetterFormat format, string words) =>
        Assert.Contains(
            words,
            Said(LetterWriter.Write(PolicyBook.Defaults, TestLetters.Order(kind, format: format), today)),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(LetterTo.Referrer, "The person you referred is now on the Dynamic Support Register")]
    [InlineData(LetterTo.Parent, "Your child or the person you care for is now on")]
    [InlineData(LetterTo.SupportingService, "The person you support is now on")]
    [InlineData(LetterTo.Person, "You are now on the Dynamic Support Register")]
    public void Whom_it_is_about_is_said_for_who_reads_it_and_never_named(LetterTo to, string words) =>
        Assert.Contains(words, Said(LetterWriter.Write(PolicyBook.Defaults, TestLetters.Order(to: to), today)), StringComparison.Ordinal);

    // The rule of the house: a message says a reference and nothing of the person. A letter of the same order says it all.
    [Theory]
    [MemberData(nameof(EveryMessage))]
    public void No_message_says_a_name_a_decision_or_a_reason(LetterKind kind, LetterChannel channel)
    {
        var words = Enumerable.Range(1, 7).Select(number => $"sentinel{number}").ToList();
        var facts = new LetterFacts
        {
            Message = TestLetters.Message,
            Addressee = words[0],
            WhatNext = words[1],
            Reason = words[2],
            WhatElseWouldHelp = words[3],
            SharedWith = words[4],
            Question = words[5],
            Rights = words[6],
            AnswerBy = new(2031, 5, 6),
        };
        foreach (var to in Enum.GetValues<LetterTo>())
        {
            var said = Said(LetterWriter.Write(PolicyBook.Defaults, TestLetters.Order(kind, channel, to) with { Facts = facts }, today));
            Assert.All(words.Append("2031"), word => Assert.DoesNotContain(word, said, StringComparison.OrdinalIgnoreCase));
            Assert.All(["accept", "register", "referral", "autis", "disab", "hospital"], word =>
                Assert.DoesNotContain(word, said, StringComparison.OrdinalIgnoreCase)
            );
            Assert.Contains("REF-2026-0007", said, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(EveryMessage))]
    public void A_text_is_short_and_only_an_email_has_a_subject(LetterKind kind, LetterChannel channel)
    {
        var text = LetterWriter.Write(PolicyBook.Defaults, TestLetters.Order(kind, channel), today);

        Assert.Equal(channel == LetterChannel.Email, text.Subject.Length > 0);
        if (channel == LetterChannel.Text)
            Assert.InRange(text.Lines.Sum(line => line.Text.Length), 1, 320);
    }

    [Theory]
    [MemberData(nameof(EveryLetter))]
    public void An_easy_read_sentence_is_short_and_has_one_idea(LetterKind kind, LetterFormat format, LetterTo to)
    {
        if (format == LetterFormat.Plain)
            return;
        var template = LetterPolicies.Letter(kind, format, to.Voice()).Default;
        Assert.All(template.Lines, line => Assert.InRange(line.Text.Split(' ').Length, 1, 15));
        Assert.All(template.Lines, line => Assert.DoesNotContain(". ", line.Text, StringComparison.Ordinal));
        Assert.Contains(template.Lines, line => line.Picture.Length > 0);
    }

    [Fact]
    public void What_is_not_written_yet_is_asked_for()
    {
        var order = TestLetters.Order(LetterKind.NotAccepted) with { Facts = TestLetters.Facts with { WhatElseWouldHelp = " " } };

        var refused = Assert.Throws<RefusedException>(() => LetterWriter.Write(PolicyBook.Defaults, order, today));

        Assert.Contains("\"what else would help\"", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_somebody_typed_is_not_read_for_places()
    {
        var order = TestLetters.Order(LetterKind.NotAccepted) with
        {
            Facts = TestLetters.Facts with { Reason = "<b>No</b> {addressee} 🙂 {" },
        };

        Assert.Contains(LetterWriter.Write(PolicyBook.Defaults, order, today).Lines, line => line.Text == "<b>No</b> {addressee} 🙂 {");
    }

    [Fact]
    public void An_areas_own_words_are_used_from_their_day_on()
    {
        var words = new LetterTemplate("Welcome, {reference}", [new("Dear {Addressee}, {the person} will hear from us.")]);
        var key = LetterPolicies.Letter(LetterKind.Accepted, LetterFormat.Plain, LetterVoice.About);
        var book = new PolicyBook([new PolicySetting(key, PolicyBook.Write(key, words), today, TestActs.Sam)]);
        var order = TestLetters.Order(to: LetterTo.Referrer);

        var after = LetterWriter.Write(book, order, today);

        Assert.Equal(
            ("Welcome, REF-2026-0007", "Dear Elijah Okonkwo, the person you referred will hear from us."),
            (after.Subject, after.Lines.Single().Text)
        );
        Assert.NotEqual(after.Wording, LetterWriter.Write(book, order, today.AddDays(-1)).Wording);
    }

    static string Said(LetterText text) => string.Join('\n', text.Lines.Select(line => line.Text).Prepend(text.Subject));
}

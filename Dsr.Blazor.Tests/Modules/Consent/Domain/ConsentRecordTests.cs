using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Consent.Domain;

public class ConsentRecordTests
{
    static readonly DateOnly born = new(2005, 4, 7);

    static ConsentRecord Record(ConsentAnswer answer) => new(Guid.NewGuid(), born, answer, TestActs.Sam);

    [Theory]
    [InlineData("2005-04-06", null, "The day of the consent, 6 April 2005, is before the date of birth, 7 April 2005.")]
    [InlineData("2026-11-21", null, "The day of the consent, 21 November 2026, is in the future: today is 20 November 2026.")]
    [InlineData("2026-11-20", "2026-11-19", "The review date, 19 November 2026, is not after the day of the consent, 20 November 2026.")]
    [InlineData("2026-11-20", "2026-11-20", "The review date, 20 November 2026, is not after the day of the consent, 20 November 2026.")]
    public void Days_that_disagree_are_refused_with_both_named(string on, string? review, string words)
    {
        var refused = Assert.Throws<RefusedException>(() =>
            Record(new() { On = DateOnly.Parse(on, null), ReviewOn = review is null ? null : DateOnly.Parse(review, null) })
        );

        Assert.StartsWith(words, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_of_birth_is_a_day_like_any_other() => Assert.Equal(born, Record(new() { On = born }).EffectiveOn);

    [Theory]
    [InlineData(120, 121, "ByWhom")]
    [InlineData(2000, 2001, "Explained")]
    [InlineData(120, 121, "Format")]
    [InlineData(300, 301, "Evidence")]
    [InlineData(2000, 2001, "WithdrawalEffect")]
    [InlineData(2000, 2001, "Note")]
    [InlineData(120, 121, "WithWhom")]
    public void Each_text_holds_any_script_up_to_its_limit_and_no_more(int most, int tooMany, string field)
    {
        ConsentAnswer With(int length)
        {
            var text = string.Concat(Enumerable.Repeat("ع", length));
            var answer = new ConsentAnswer { Decision = ConsentDecision.Withdrawn };
            return field switch
            {
                "ByWhom" => answer with { ByWhom = text },
                "Explained" => answer with { Explained = text },
                "Format" => answer with { Format = text },
                "Evidence" => answer with { Evidence = text },
                "WithdrawalEffect" => answer with { WithdrawalEffect = text },
                "WithWhom" => answer with { WithWhom = [text] },
                _ => answer with { Note = text },
            };
        }

        Record(With(most));
        Assert.Equal(field, Assert.Throws<RefusedException>(() => Record(With(tooMany))).Field);
    }

    [Fact]
    public void What_a_withdrawal_does_is_kept_of_a_withdrawal_alone()
    {
        Assert.Equal(
            "Her school is told no longer.",
            Record(new() { Decision = ConsentDecision.Withdrawn, WithdrawalEffect = "Her school is told no longer." }).WithdrawalEffect
        );
        Assert.Equal(
            "",
            Record(new() { Decision = ConsentDecision.Given, WithdrawalEffect = "Her school is told no longer." }).WithdrawalEffect
        );
    }

    [Fact]
    public void An_organisation_named_twice_stands_once_and_thirty_are_enough()
    {
        Assert.Equal(["Severnside Advocacy"], Record(new() { WithWhom = ["Severnside Advocacy", " Severnside Advocacy "] }).WithWhom);
        Assert.Throws<RefusedException>(() => Record(new() { WithWhom = [.. Enumerable.Range(0, 31).Select(number => $"Team {number}")] }));
    }
}

using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Consent.Domain;
using static Dsr.Blazor.Tests.Builders.TestActs;

namespace Dsr.Blazor.Tests.Modules.Consent.Domain;

public class ConsentStateTests
{
    static readonly DateOnly birth = new(2005, 4, 7);

    static ConsentRecord Said(ConsentDecision decision, int daysAgo, int minutes = 0, ConsentScope scope = ConsentScope.JoinRegister) =>
        new(
            Guid.NewGuid(),
            birth,
            new()
            {
                Scope = scope,
                Decision = decision,
                Basis = ConsentBasis.Person16OrOver,
                On = Today.AddDays(-daysAgo),
            },
            At(minutes)
        );

    [Fact]
    public void Nobody_was_asked() => Assert.Null(ConsentState.On(Today, ConsentScope.JoinRegister, []));

    [Fact]
    public void The_latest_to_take_effect_holds_whatever_was_written_down_last()
    {
        ConsentRecord[] records =
        [
            Said(ConsentDecision.Withdrawn, daysAgo: 1, minutes: 0),
            Said(ConsentDecision.Given, daysAgo: 9, minutes: 5),
        ];

        Assert.Equal(ConsentDecision.Withdrawn, ConsentState.On(Today, ConsentScope.JoinRegister, records)!.Decision);
    }

    [Fact]
    public void Of_two_on_one_day_the_one_written_down_last_holds()
    {
        ConsentRecord[] records = [Said(ConsentDecision.Given, 1, minutes: 5), Said(ConsentDecision.Declined, 1, minutes: 0)];

        Assert.Equal(ConsentDecision.Given, ConsentState.On(Today, ConsentScope.JoinRegister, records)!.Decision);
    }

    [Fact]
    public void What_held_on_an_earlier_day_can_be_asked()
    {
        ConsentRecord[] records = [Said(ConsentDecision.Given, 9), Said(ConsentDecision.Withdrawn, 1)];

        Assert.Equal(ConsentDecision.Given, ConsentState.On(Today.AddDays(-2), ConsentScope.JoinRegister, records)!.Decision);
    }

    [Fact]
    public void One_scope_says_nothing_of_another() =>
        Assert.Null(ConsentState.On(Today, ConsentScope.ShareWithOrganisations, [Said(ConsentDecision.Given, 1)]));

    [Theory]
    [InlineData("2026-11-21", "future")]
    [InlineData("2005-04-06", "before the date of birth")]
    public void An_impossible_day_is_refused(string day, string why)
    {
        var refused = Assert.Throws<RefusedException>(() =>
            new ConsentRecord(Guid.NewGuid(), birth, new() { Decision = ConsentDecision.Given, On = DateOnly.Parse(day, null) }, Sam)
        );

        Assert.Contains(why, refused.Message);
    }
}

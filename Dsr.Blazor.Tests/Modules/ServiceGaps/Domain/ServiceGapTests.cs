using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.ServiceGaps.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.ServiceGaps.Domain;

public class ServiceGapTests
{
    static ServiceGap Raise(GapWritten form) =>
        new(form, PolicyBook.Defaults.On(TestActs.Today, GapPolicies.Categories), null, [], TestActs.Sam);

    [Fact]
    public void It_needs_what_where_both_effects_and_how_many()
    {
        (string Field, GapWritten Form)[] cases =
        [
            ("Category", TestGaps.Form with { Category = null }),
            ("Category", TestGaps.Form with { Category = "Parking" }),
            ("What", TestGaps.Form with { What = " " }),
            ("LocalAuthority", TestGaps.Form with { LocalAuthority = "", Place = " " }),
            ("Wellbeing", TestGaps.Form with { Wellbeing = "" }),
            ("StayingHome", TestGaps.Form with { StayingHome = "" }),
            ("People", TestGaps.Form with { People = null }),
            ("People", TestGaps.Form with { People = 0 }),
            ("People", TestGaps.Form with { People = 10_001 }),
            ("What", TestGaps.Form with { What = new('a', 4001) }),
            ("Wellbeing", TestGaps.Form with { Wellbeing = "For 999 000 0018 it is worse." }),
            ("Place", TestGaps.Form with { Place = "9990000018" }),
        ];

        foreach (var (field, form) in cases)
            Assert.Equal(field, Assert.Throws<RefusedException>(() => Raise(form)).Field);
    }

    [Fact]
    public void A_place_alone_or_a_council_alone_is_enough_and_how_many_may_be_unknown()
    {
        Assert.Equal("", Raise(TestGaps.Form with { LocalAuthority = "" }).LocalAuthority);
        Assert.Equal("", Raise(TestGaps.Form with { Place = "" }).Place);
        Assert.Null(Raise(TestGaps.Form with { People = 4, PeopleNotKnown = true }).People);
    }

    // From each state, all that may follow: what is not in the row is overtaken.
    [Theory]
    [InlineData(GapStatus.Raised, "LookedAt Answered")]
    [InlineData(GapStatus.LookedAt, "Answered")]
    [InlineData(GapStatus.Answered, "Met NotTakenUp")]
    [InlineData(GapStatus.Met, "")]
    [InlineData(GapStatus.NotTakenUp, "")]
    public void It_moves_only_as_the_table_says(GapStatus from, string to)
    {
        foreach (var next in Enum.GetValues<GapStatus>())
        {
            var gap = In(from);
            var failed = Record.Exception(() => gap.Move(next, "We are commissioning two more.", TestActs.At(9)));
            Assert.Equal(to.Split(' ').Contains(next.ToString()), failed is null);
            Assert.Equal(failed is null ? next : from, gap.Status);
            if (failed is not null)
                Assert.IsType<ConcurrentDecisionException>(failed);
        }
    }

    [Theory]
    [InlineData(GapStatus.LookedAt, true)]
    [InlineData(GapStatus.Answered, false)]
    [InlineData(GapStatus.Met, false)]
    [InlineData(GapStatus.NotTakenUp, false)]
    public void All_but_looking_at_it_needs_words(GapStatus to, bool without)
    {
        var gap = In(to.IsOver() ? GapStatus.Answered : GapStatus.Raised);

        Assert.Equal(without, Record.Exception(() => gap.Move(to, " ", TestActs.Sam)) is not RefusedException);
    }

    [Fact]
    public void The_reply_stays_when_it_is_met_and_every_step_is_kept()
    {
        var gap = In(GapStatus.Met);

        Assert.Equal("Two more beds from May.", gap.Reply);
        Assert.Equal(
            [GapStatus.Raised, GapStatus.LookedAt, GapStatus.Answered, GapStatus.Met],
            gap.Steps.Select(gapStep => gapStep.Status)
        );
        Assert.Equal([1, 2, 3, 4], gap.Steps.Select(gapStep => gapStep.Number));
    }

    [Fact]
    public void A_reply_names_nobody_either() =>
        Assert.Throws<RefusedException>(() => In(GapStatus.Raised).Move(GapStatus.Answered, "See 999 000 0018.", TestActs.Sam));

    static ServiceGap In(GapStatus status)
    {
        var gap = Raise(TestGaps.Form);
        if (status == GapStatus.Raised)
            return gap;
        gap.Move(GapStatus.LookedAt, "", TestActs.At(1));
        if (status == GapStatus.LookedAt)
            return gap;
        gap.Move(GapStatus.Answered, "Two more beds from May.", TestActs.At(2));
        if (status != GapStatus.Answered)
            gap.Move(status, "The first opened.", TestActs.At(3));
        return gap;
    }
}

using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Tests.Builders;
using static Dsr.Blazor.Tests.Builders.TestActs;

namespace Dsr.Blazor.Tests.Modules.Register.Domain;

public class RegisterEntryTests
{
    [Fact]
    public void A_decision_changes_the_rating_and_says_since_when_and_what_was_before()
    {
        var entry = Entry();

        var decision = entry.Decide(Choose(Rating.Red), 1, InDays(7), Sam);

        Assert.Equal((Rating.Red, Today, Rating.Amber, 2), (entry.Rating, entry.RatingSince, decision.Previous, decision.Number));
        Assert.Equal(
            (new DateOnly(2026, 11, 27), "7 days from the rating on 20 November 2026"),
            (entry.NextReviewDue, entry.NextReviewWorking)
        );
    }

    [Fact]
    public void Confirming_the_same_rating_does_not_begin_it_anew()
    {
        var entry = Entry();

        entry.Decide(Choose(Rating.Amber), 1, InDays(14), Sam);

        Assert.Equal(new DateOnly(2026, 10, 19), entry.RatingSince);
    }

    [Fact]
    public void Who_decides_on_what_has_changed_since_is_told_who_was_quicker()
    {
        var entry = Entry();
        entry.Decide(Choose(Rating.Red), 1, InDays(7), At(1, "helen", "Helen Marsh"));

        var overtaken = Assert.Throws<ConcurrentDecisionException>(() => entry.Decide(Choose(Rating.Green), 1, InDays(90), Sam));

        Assert.Contains("Helen Marsh decided Red", overtaken.Message);
        Assert.Equal((Rating.Red, 2), (entry.Rating, entry.Decisions.Count));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   too short a text   ")]
    [InlineData("nineteen characters")]
    public void A_reason_that_nobody_can_follow_is_refused(string reason)
    {
        var entry = Entry();

        var refused = Assert.Throws<RefusedException>(() => entry.Decide(Choose(Rating.Red, reason), 1, InDays(7), Sam));

        Assert.Equal("Reason", refused.Field);
        Assert.Equal(Rating.Amber, entry.Rating);
    }

    [Fact]
    public void Twenty_characters_are_a_reason() => Entry().Decide(Choose(Rating.Red, "twenty characters it"), 1, InDays(7), Sam);

    [Fact]
    public void A_reason_over_its_limit_is_refused_and_says_how_long_it_is()
    {
        var refused = Assert.Throws<RefusedException>(() => Entry().Decide(Choose(Rating.Red, new string('x', 4001)), 1, InDays(7), Sam));

        Assert.Contains("4,000 characters; it has 4,001", refused.Message);
    }

    [Fact]
    public void A_rating_begins_neither_in_the_future_nor_before_they_joined()
    {
        Assert.Throws<RefusedException>(() => Entry().Decide(Choose(Rating.Red, on: Today.AddDays(1)), 1, InDays(7), Sam));
        Assert.Throws<RefusedException>(() => Entry().Decide(Choose(Rating.Red, on: new DateOnly(2026, 10, 18)), 1, InDays(7), Sam));
    }

    [Fact]
    public void One_corrects_ones_own_decision_within_the_hour_and_the_wrong_one_stays()
    {
        var entry = Entry();
        entry.Decide(Choose(Rating.Red), 1, InDays(7), At(0));

        var correction = entry.Correct(Choose(Rating.Green, "The wrong person was rated."), 2, InDays(90), At(60));

        Assert.Equal(2, correction.Corrects);
        Assert.Equal([Rating.Amber, Rating.Red, Rating.Green], entry.Decisions.Select(decision => decision.Rating));
        Assert.Equal((Rating.Green, Today), (entry.Rating, entry.RatingSince));
    }

    [Fact]
    public void Correcting_back_to_what_held_before_leaves_it_holding_since_then()
    {
        var entry = Entry();
        entry.Decide(Choose(Rating.Red), 1, InDays(7), At(0));

        entry.Correct(Choose(Rating.Amber, "The wrong person was rated."), 2, InDays(14), At(5));

        Assert.Equal(new DateOnly(2026, 10, 19), entry.RatingSince);
    }

    [Theory]
    [InlineData("sam", 61)]
    [InlineData("helen", 5)]
    public void After_an_hour_or_by_somebody_else_it_is_no_correction(string who, int minutes)
    {
        var entry = Entry();
        entry.Decide(Choose(Rating.Red), 1, InDays(7), At(0));

        Assert.Throws<RefusedException>(() => entry.Correct(Choose(Rating.Green), 2, InDays(90), At(minutes, who)));
    }

    [Fact]
    public void A_decision_answers_every_proposal_that_waits()
    {
        var entry = Entry();
        entry.Propose(Rating.Red, "Three A&E attendances in ten days.", At(0, "layla", "Layla Owen"));

        entry.Decide(Choose(Rating.Amber), 1, InDays(14), At(5));

        Assert.Equal(2, entry.Proposals.Single().AnsweredBy);
    }

    [Fact]
    public void A_proposal_changes_nothing_and_has_to_be_another_rating()
    {
        var entry = Entry();
        entry.Propose(Rating.Red, "Three A&E attendances in ten days.", Sam);

        Assert.Equal((Rating.Amber, null), (entry.Rating, entry.Proposals.Single().AnsweredBy));
        Assert.Throws<RefusedException>(() => entry.Propose(Rating.Amber, "It is as it was, so it stays.", Sam));
    }

    [Fact]
    public void A_review_sets_the_next_one_which_is_after_it()
    {
        var entry = Entry();

        entry.Review(Today, "Sleeping better.", false, null, InDays(14), Sam);

        Assert.Equal(new DateOnly(2026, 12, 4), entry.NextReviewDue);
        Assert.Throws<RefusedException>(() => entry.Review(Today, "", true, null, InDays(0), Sam));
        Assert.Throws<RefusedException>(() => entry.Review(Today.AddDays(1), "", true, null, InDays(14), Sam));
    }

    [Fact]
    public void A_closed_episode_takes_nothing_more()
    {
        var entry = Entry();
        entry.Close(ClosureReason.RiskReduced, Sam);

        Assert.Throws<RefusedException>(() => entry.Decide(Choose(Rating.Red), 1, InDays(7), Sam));
        Assert.Throws<RefusedException>(() => entry.Review(Today, "", true, null, InDays(14), Sam));
        Assert.Throws<RefusedException>(() => entry.Propose(Rating.Red, "Three A&E attendances in ten days.", Sam));
        Assert.Throws<RefusedException>(() => entry.Close(ClosureReason.Died, Sam));
    }

    [Fact]
    public void Nobody_joins_in_the_future() =>
        Assert.Throws<RefusedException>(() => new RegisterEntry(Guid.NewGuid(), Guid.NewGuid(), "DSR-1", Today.AddDays(1), Sam));
}

using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Register.Domain;
using static Dsr.Blazor.Tests.Builders.TestActs;

namespace Dsr.Blazor.Tests.Modules.Register.Domain;

public class NextReviewTests
{
    static readonly WorkingCalendar calendar = WorkingCalendar.EnglandAndWales;

    [Theory]
    [InlineData(Rating.Red, "2026-11-27")]
    [InlineData(Rating.Amber, "2026-12-04")]
    [InlineData(Rating.Green, "2027-02-18")]
    [InlineData(Rating.Blue, "2026-12-20")]
    public void Each_rating_has_its_interval(Rating rating, string due) =>
        Assert.Equal(DateOnly.Parse(due, null), NextReview.After(rating, "the review", Today, PolicyBook.Defaults, calendar).Due);

    [Fact]
    public void A_local_interval_holds_from_the_day_it_was_set_for()
    {
        var monthly = new Dictionary<Rating, int>
        {
            [Rating.Red] = 7,
            [Rating.Amber] = 14,
            [Rating.Green] = 30,
            [Rating.Blue] = 30,
        };
        var book = new PolicyBook([new(Policies.ReviewInterval, PolicyBook.Write(Policies.ReviewInterval, monthly), Today, Sam)]);

        Assert.Equal(Today.AddDays(30), NextReview.After(Rating.Green, "the review", Today, book, calendar).Due);
        Assert.Equal(Today.AddDays(89), NextReview.After(Rating.Green, "the review", Today.AddDays(-1), book, calendar).Due);
    }

    [Theory]
    [InlineData(3, "", true)]
    [InlineData(14, "", true)]
    [InlineData(15, "", false)]
    [InlineData(15, "   ", false)]
    [InlineData(15, "He is with his family until then.", true)]
    public void A_later_day_than_policys_needs_a_reason(int days, string reason, bool allowed)
    {
        var byPolicy = NextReview.After(Rating.Amber, "the review", Today, PolicyBook.Defaults, calendar);
        var failure = Record.Exception(() =>
            NextReview.Chosen(Today.AddDays(days), "agreed at the meeting", reason, byPolicy, Today, calendar)
        );

        Assert.Equal(allowed, failure is null);
        if (!allowed)
            Assert.Contains("by 4 December 2026", Assert.IsType<RefusedException>(failure).Message);
    }

    [Fact]
    public void Policys_own_day_keeps_policys_working()
    {
        var byPolicy = NextReview.After(Rating.Amber, "the review", Today, PolicyBook.Defaults, calendar);

        Assert.Equal(
            "14 days from the review on 20 November 2026",
            NextReview.Chosen(byPolicy.Due, "agreed", "", byPolicy, Today, calendar).Working
        );
        Assert.Equal("agreed on 20 November 2026", NextReview.Chosen(Today.AddDays(2), "agreed", "", byPolicy, Today, calendar).Working);
    }
}

using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Tests.Kernel.Time;

namespace Dsr.Blazor.Tests.Modules.Register.Domain;

public class CommunityReviewTests
{
    [Theory]
    [InlineData(Rating.Red, "2026-11-20", "2026-12-18")]
    [InlineData(Rating.Red, "2026-12-20", "2027-01-17")]
    [InlineData(Rating.Amber, "2026-11-20", null)]
    [InlineData(Rating.Green, "2026-11-20", null)]
    [InlineData(Rating.Blue, "2026-11-20", null)]
    public void Red_alone_asks_for_it_within_28_days(Rating rating, string since, string? due) =>
        Assert.Equal(
            due is null ? null : due.Day(),
            CommunityReview.Due(rating, since.Day(), PolicyBook.Defaults, WorkingCalendar.EnglandAndWales)?.Due
        );

    [Fact]
    public void It_says_how_it_was_worked_out() =>
        Assert.Equal(
            "28 days from the Red rating on 20 November 2026",
            CommunityReview.Due(Rating.Red, new(2026, 11, 20), PolicyBook.Defaults, WorkingCalendar.EnglandAndWales)!.Working
        );
}

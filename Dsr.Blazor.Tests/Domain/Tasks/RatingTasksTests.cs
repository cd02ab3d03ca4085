using Dsr.Blazor.Domain.Policy;
using Dsr.Blazor.Domain.Register;
using Dsr.Blazor.Domain.Tasks;
using Dsr.Blazor.Domain.Time;
using Dsr.Blazor.Tests.TestData;

namespace Dsr.Blazor.Tests.Domain.Tasks;

public class RatingTasksTests
{
    [Theory]
    [InlineData(Rating.Red, 12, "CommunityReview by 2026-12-18, AskForKeyworker by 2026-11-27")]
    [InlineData(Rating.Red, 25, "CommunityReview by 2026-12-18, AskForKeyworker by 2026-11-27")]
    [InlineData(Rating.Red, 26, "CommunityReview by 2026-12-18")]
    [InlineData(Rating.Amber, 26, "ChooseReview by 2026-12-04")]
    [InlineData(Rating.Amber, 12, "ChooseReview by 2026-12-04, AskForKeyworker by 2026-11-27")]
    [InlineData(Rating.Blue, 12, "AskForKeyworker by 2026-11-27")]
    [InlineData(Rating.Blue, 40, "")]
    [InlineData(Rating.Green, 12, "")]
    public void A_rating_asks(Rating rating, int age, string tasks)
    {
        var entry = new RegisterEntry(Guid.NewGuid(), Guid.NewGuid(), "DSR-2026-0001", TestActs.Today, TestActs.Sam);
        entry.Decide(TestActs.Choose(rating), 0, TestActs.InDays(14), TestActs.Sam);

        Assert.Equal(tasks, string.Join(", ", RatingTasks.For(entry, age, PolicyBook.Defaults, WorkingCalendar.EnglandAndWales, TestActs.Sam).Select(one => $"{one.Kind} by {one.Due:O}")));
    }
}

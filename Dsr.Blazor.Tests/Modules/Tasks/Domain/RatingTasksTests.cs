using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Tasks.Domain;

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

        Assert.Equal(
            tasks,
            string.Join(
                ", ",
                RatingTasks
                    .For(entry, age, PolicyBook.Defaults, WorkingCalendar.EnglandAndWales, TestActs.Sam)
                    .Select(task => $"{task.Kind} by {task.Due:O}")
            )
        );
    }

    [Theory]
    // From, to, what is open, whether there is a keyworker; what is made and what ends.
    [InlineData(Rating.Amber, Rating.Red, "ChooseReview", false, "CommunityReview AskForKeyworker", "ChooseReview")]
    [InlineData(Rating.Amber, Rating.Red, "ChooseReview AskForKeyworker", false, "CommunityReview", "ChooseReview")]
    [InlineData(Rating.Amber, Rating.Red, "", true, "CommunityReview", "")]
    [InlineData(Rating.Green, Rating.Amber, "", false, "ChooseReview AskForKeyworker", "")]
    [InlineData(Rating.Red, Rating.Green, "CommunityReview AskForKeyworker", false, "", "CommunityReview AskForKeyworker")]
    [InlineData(Rating.Red, Rating.Blue, "CommunityReview AskForKeyworker", false, "", "CommunityReview")]
    [InlineData(Rating.Red, Rating.Green, "Turns18", false, "", "")]
    [InlineData(Rating.Red, Rating.Red, "", false, "", "")]
    public void A_new_rating_makes_what_it_asks_for_and_ends_what_it_does_not(
        Rating from,
        Rating to,
        string open,
        bool hasKeyworker,
        string made,
        string ended
    )
    {
        var entry = new RegisterEntry(Guid.NewGuid(), Guid.NewGuid(), "DSR-2026-0001", TestActs.Today, TestActs.Sam);
        entry.Decide(TestActs.Choose(from), 0, TestActs.InDays(14), TestActs.Sam);
        entry.Decide(TestActs.Choose(to), 1, TestActs.InDays(14), TestActs.Sam);
        var tasks = open.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(Enum.Parse<TeamTaskKind>)
            .Select(kind => new TeamTask(kind, "From before.", TestActs.InDays(14), null, entry.PersonId, TestActs.Sam))
            .ToList();

        var anew = RatingTasks.FollowUp(
            entry,
            new(12, hasKeyworker, tasks),
            PolicyBook.Defaults,
            WorkingCalendar.EnglandAndWales,
            TestActs.Sam
        );

        Assert.Equal(made, string.Join(' ', anew.Select(task => task.Kind)));
        Assert.Equal(ended, string.Join(' ', tasks.Where(task => !task.IsOpen).Select(task => task.Kind)));
    }
}

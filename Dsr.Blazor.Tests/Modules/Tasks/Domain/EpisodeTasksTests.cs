using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Register.Domain.Episodes;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Tasks.Domain;

public class EpisodeTasksTests
{
    static readonly Handover handover = new(
        TestActs.Entry(),
        new()
        {
            Board = "Avon and Wye ICB",
            What = "The plan.",
            ToWhom = "Their DSR lead",
            On = TestActs.Today.AddDays(-1),
        },
        TestActs.Sam
    );

    [Fact]
    public void An_open_handover_is_asked_after_in_five_working_days()
    {
        var task = EpisodeTasks.For(handover, [], PolicyBook.Defaults, WorkingCalendar.EnglandAndWales, TestActs.Sam)!;

        Assert.Equal((TeamTaskKind.ConfirmHandover, handover.PersonId, new DateOnly(2026, 11, 26)), (task.Kind, task.PersonId, task.Due));
        Assert.Contains("Avon and Wye ICB", task.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Not_on_its_own_day_not_twice_and_not_once_it_is_accepted()
    {
        Handover Fresh(int daysAgo) =>
            new(
                TestActs.Entry(),
                new()
                {
                    Board = "A",
                    What = "B",
                    ToWhom = "C",
                    On = TestActs.Today.AddDays(-daysAgo),
                },
                TestActs.Sam
            );
        TeamTask? For(Handover one, params DateTimeOffset[] made) =>
            EpisodeTasks.For(one, made, PolicyBook.Defaults, WorkingCalendar.EnglandAndWales, TestActs.At(60));
        var accepted = Fresh(3);
        accepted.Accept("Their lead", TestActs.Today, TestActs.Sam);

        Assert.Null(For(Fresh(0)));
        Assert.NotNull(For(Fresh(1), TestActs.At(-60).At));
        Assert.Null(For(Fresh(1), TestActs.At(10).At));
        Assert.Null(For(accepted));
    }

    // Days until the decision is looked at again, and whether a task was made for that day before.
    [Theory]
    [InlineData(15, false, false)]
    [InlineData(14, false, true)]
    [InlineData(0, false, true)]
    [InlineData(-5, false, true)]
    [InlineData(14, true, false)]
    public void A_safeguarding_decision_is_reminded_of_two_weeks_before_and_once(int days, bool made, bool reminded)
    {
        var on = TestActs.Today.AddDays(days);

        var task = EpisodeTasks.For(
            new SafeguardedEpisode(Guid.NewGuid(), on),
            made ? [on] : [on.AddDays(-90)],
            PolicyBook.Defaults,
            WorkingCalendar.EnglandAndWales,
            TestActs.Sam
        );

        Assert.Equal(reminded ? on : null, task?.Due);
    }
}

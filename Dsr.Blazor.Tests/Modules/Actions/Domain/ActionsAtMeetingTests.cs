using Dsr.Blazor.Modules.Actions.Domain;
using static Dsr.Blazor.Tests.Builders.TestActs;

namespace Dsr.Blazor.Tests.Modules.Actions.Domain;

public class ActionsAtMeetingTests
{
    static readonly Guid person = Guid.NewGuid(),
        item = Guid.NewGuid();

    // Days from the meeting's day to the due date, whether it is done, and what it is a reason for.
    [Theory]
    [InlineData(-1, false, true, false)]
    [InlineData(0, false, false, true)]
    [InlineData(1, false, false, false)]
    [InlineData(-1, true, false, false)]
    [InlineData(0, true, false, false)]
    public void An_open_action_is_a_reason_from_the_day_it_is_due(int days, bool done, bool late, bool due)
    {
        var action = Agreed(null, days, done);

        Assert.Equal((late, due), (Is(ActionsAtMeeting.LateOn(Today), action), Is(ActionsAtMeeting.DueOn(Today), action)));
    }

    [Theory]
    [InlineData(false, false, true)]
    [InlineData(true, false, false)]
    [InlineData(true, true, true)]
    public void The_meeting_looks_at_what_is_open_and_at_what_it_agreed_itself(bool done, bool here, bool looked) =>
        Assert.Equal(looked, Is(ActionsAtMeeting.LookedAt(person, item), Agreed(here ? item : Guid.NewGuid(), 30, done)));

    [Fact]
    public void Nothing_of_anybody_else_is_looked_at() =>
        Assert.False(Is(ActionsAtMeeting.LookedAt(Guid.NewGuid(), Guid.NewGuid()), Agreed(null, 0, done: false)));

    static bool Is(System.Linq.Expressions.Expression<Func<PlanAction, bool>> rule, PlanAction action) => rule.Compile()(action);

    static PlanAction Agreed(Guid? at, int days, bool done)
    {
        var action = new PlanAction(
            person,
            new()
            {
                Text = "Ring",
                OwnerName = "A. Green",
                OwnerOrganisation = "Council",
                Due = Today.AddDays(days),
            },
            ActionSource.Meeting,
            at,
            Sam
        );
        if (done)
            action.Move(ActionStatus.Done, null, Sam);
        return action;
    }
}

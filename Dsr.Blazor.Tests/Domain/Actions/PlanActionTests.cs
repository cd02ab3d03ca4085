using Dsr.Blazor.Domain;
using Dsr.Blazor.Domain.Actions;
using static Dsr.Blazor.Tests.TestData.TestActs;

namespace Dsr.Blazor.Tests.Domain.Actions;

public class PlanActionTests
{
    static readonly ActionDetails housing = new() { Text = "Housing application", OwnerName = "A. Green", OwnerOrganisation = "Severnside City Council", Due = Today };

    static PlanAction Agreed(ActionDetails? details = null, ActionSource source = ActionSource.Record) => new(Guid.NewGuid(), details ?? housing, source, null, Sam);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void It_is_late_from_the_day_after(int days, bool late) => Assert.Equal(late, Agreed().IsOverdue(Today.AddDays(days)));

    [Theory]
    [InlineData(ActionStatus.Done)]
    [InlineData(ActionStatus.Cancelled)]
    public void What_has_ended_is_never_late(ActionStatus ended)
    {
        var action = Agreed();
        action.Move(ended, "It is no longer needed.", Sam);

        Assert.False(action.IsOverdue(Today.AddDays(99)));
        Assert.Equal(Today, action.EndedOn);
        Assert.Throws<RefusedException>(() => action.Change(housing));
    }

    [Fact]
    public void A_note_takes_an_open_action_up()
    {
        var action = Agreed();
        action.Note("Rang the panel.", Sam);
        action.Note("They meet on Friday.", At(5));

        Assert.Equal(ActionStatus.InProgress, action.Status);
        Assert.Equal([(1, "Rang the panel."), (2, "They meet on Friday.")], action.Notes.Select(note => (note.Number, note.Text)));
    }

    [Theory]
    [InlineData(ActionStatus.Cancelled)]
    [InlineData(ActionStatus.Blocked)]
    public void Cancelled_and_blocked_need_a_reason_which_is_kept(ActionStatus to)
    {
        var action = Agreed();
        Assert.Throws<RefusedException>(() => action.Move(to, " ", Sam));
        Assert.Equal(ActionStatus.Open, action.Status);

        action.Move(to, "The panel does not sit.", Sam);

        Assert.Equal((to, "The panel does not sit."), (action.Status, action.Notes.Single().Text));
    }

    [Fact]
    public void Opening_it_again_needs_a_reason()
    {
        var action = Agreed();
        action.Move(ActionStatus.Done, null, Sam);
        Assert.Throws<RefusedException>(() => action.Move(ActionStatus.Open, null, Sam));

        action.Move(ActionStatus.Open, "It fell through.", Sam);

        Assert.Equal((ActionStatus.Open, null), (action.Status, action.EndedOn));
    }

    [Fact]
    public void Who_and_by_when_are_asked_except_of_a_spreadsheet()
    {
        var bare = new ActionDetails { Text = "Housing application" };

        Assert.Throws<RefusedException>(() => Agreed(bare));
        Assert.Throws<RefusedException>(() => Agreed(bare with { OwnerName = "A. Green", OwnerOrganisation = "Council" }));
        Assert.Null(Agreed(bare, ActionSource.Import).Due);
        Assert.False(Agreed(bare, ActionSource.Import).IsOverdue(Today));
    }
}

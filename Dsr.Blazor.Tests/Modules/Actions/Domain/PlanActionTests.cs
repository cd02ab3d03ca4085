using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Actions.Domain;
using static Dsr.Blazor.Tests.Builders.TestActs;

namespace Dsr.Blazor.Tests.Modules.Actions.Domain;

public class PlanActionTests
{
    static readonly ActionDetails housing = new()
    {
        Text = "Housing application",
        OwnerName = "A. Green",
        OwnerOrganisation = "Severnside City Council",
        Due = Today,
    };

    static PlanAction Agreed(ActionDetails? details = null, ActionSource source = ActionSource.Record) =>
        new(Guid.NewGuid(), details ?? housing, source, null, Sam);

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

    [Fact]
    public void What_shows_that_it_is_done_is_kept_and_stands_until_it_is_opened_again()
    {
        var (action, file) = (Agreed(), Guid.NewGuid());
        action.Finish("The tenancy is signed.", file, Sam);

        Assert.Equal((ActionStatus.Done, Today), (action.Status, action.EndedOn));
        Assert.Equal(
            ("The tenancy is signed.", file, ActionNoteKind.Done),
            (action.Evidence!.Text, action.Evidence.FileId, action.Evidence.Kind)
        );

        action.Move(ActionStatus.Open, "It fell through.", Sam);

        Assert.Null(action.Evidence);
        Assert.Equal([ActionNoteKind.Done, ActionNoteKind.Reopened], action.Notes.Select(note => note.Kind));
    }

    [Fact]
    public void It_is_done_without_evidence_but_a_file_needs_words_that_say_what_it_shows()
    {
        var action = Agreed();
        Assert.Throws<RefusedException>(() => action.Finish(" ", Guid.NewGuid(), Sam));
        Assert.True(action.IsOpen);

        action.Finish(null, null, Sam);

        Assert.Equal((ActionStatus.Done, 0), (action.Status, action.Notes.Count));
    }

    [Theory]
    [InlineData(ActionStatus.Done)]
    [InlineData(ActionStatus.Blocked)]
    public void What_the_second_wrote_who_moved_it_the_same_way_is_kept_beside(ActionStatus to)
    {
        var action = Agreed();
        action.Move(to, "The first.", Sam);
        action.Move(to, "The second.", At(5));

        Assert.Equal(["The first.", "The second."], action.Notes.Select(note => note.Text));
        Assert.Equal(to, action.Status);
    }

    [Fact]
    public void Two_who_finish_it_both_keep_what_they_wrote_and_the_day_of_the_first_stands()
    {
        var action = Agreed();
        action.Finish("The first.", null, Sam);
        action.Finish("The second.", null, At(24 * 60, "layla", "Layla Owen") with { Today = Today.AddDays(1) });

        Assert.Equal((Today, 2, "The second."), (action.EndedOn, action.Notes.Count, action.Evidence!.Text));
    }

    [Fact]
    public void Somebody_else_takes_it_on_with_a_reason_that_is_kept()
    {
        var (action, to) = (Agreed(), new ActionOwner(Guid.NewGuid(), "Layla Owen", "Trust"));
        Assert.Throws<RefusedException>(() => action.Reassign(to, " ", Sam));
        Assert.Throws<RefusedException>(() => action.Reassign(to with { Organisation = "" }, "She left.", Sam));
        Assert.Equal("A. Green", action.OwnerName);

        action.Reassign(to, "A. Green has left.", Sam);

        Assert.Equal(
            (to.AccountId, "Layla Owen", "Trust", ActionStatus.Open),
            (action.OwnerAccountId, action.OwnerName, action.OwnerOrganisation, action.Status)
        );
        Assert.Equal((ActionNoteKind.Reassigned, "A. Green has left."), (action.Notes.Single().Kind, action.Notes.Single().Text));
    }

    [Fact]
    public void What_has_ended_is_given_to_nobody()
    {
        var action = Agreed();
        action.Move(ActionStatus.Cancelled, "No longer needed.", Sam);

        Assert.Throws<RefusedException>(() => action.Reassign(new(null, "Layla Owen", "Trust"), "She left.", Sam));
        Assert.Throws<RefusedException>(() => action.Finish("Done after all.", null, Sam));
    }

    [Fact]
    public void Why_it_is_blocked_is_the_last_reason_given_while_it_is()
    {
        var action = Agreed();
        action.Move(ActionStatus.Blocked, "No panel.", Sam);
        action.Note("Asked again.", Sam);

        Assert.Equal("No panel.", action.BlockedWhy!.Text);
        action.Move(ActionStatus.InProgress, null, Sam);
        Assert.Null(action.BlockedWhy);
    }
}

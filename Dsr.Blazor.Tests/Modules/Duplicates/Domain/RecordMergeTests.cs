using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Duplicates.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Duplicates.Domain;

public class RecordMergeTests
{
    static readonly ActorContext priya = TestActs.At(0, "priya", "Priya Kaur"),
        sam = TestActs.At(5);

    [Fact]
    public void Who_proposed_decides_nothing_whatever_roles_they_hold()
    {
        var merge = Propose();

        Assert.False(merge.MayBeDecidedBy("priya"));
        Assert.Throws<RefusedException>(() => merge.Approve("", Carried.Nothing, priya));
        Assert.Throws<RefusedException>(() => merge.Decline("They are cousins.", priya));
        Assert.Equal(MergeState.Proposed, merge.State);
    }

    [Fact]
    public void A_decline_says_why_and_an_approval_need_not()
    {
        var (declined, approved) = (Propose(), Propose());
        Assert.Throws<RefusedException>(() => declined.Decline(" ", sam));

        declined.Decline("They are cousins.", sam);
        approved.Approve(null, Carried.Nothing, sam);

        Assert.Equal((MergeState.Declined, "They are cousins.", "Sam Reid"), (declined.State, declined.Word, declined.DecidedBy));
        Assert.Equal((MergeState.Merged, ""), (approved.State, approved.Word));
    }

    [Theory]
    [InlineData(MergeState.Declined)]
    [InlineData(MergeState.Merged)]
    [InlineData(MergeState.Replaced)]
    [InlineData(MergeState.Unmerged)]
    public void What_was_decided_is_not_decided_again(MergeState state)
    {
        var merge = In(state);

        Assert.Throws<RefusedException>(() => merge.Approve("", Carried.Nothing, sam));
        Assert.Throws<RefusedException>(() => merge.Decline("They are cousins.", sam));
        Assert.Throws<RefusedException>(merge.Replace);
    }

    [Theory]
    [InlineData(MergeState.Proposed)]
    [InlineData(MergeState.Declined)]
    [InlineData(MergeState.Unmerged)]
    public void Only_what_is_merged_is_unmerged(MergeState state) =>
        Assert.Throws<RefusedException>(() => In(state).Undo("Found two passports.", [], sam));

    [Theory]
    [InlineData(null)]
    [InlineData("same")]
    public void A_proposal_says_how_the_two_are_known_to_be_one(string? reason) =>
        Assert.Throws<RefusedException>(() => new RecordMerge(new(Guid.NewGuid(), Guid.NewGuid(), [], [], reason), priya));

    [Fact]
    public void An_episode_closed_by_a_merge_stands_again_where_it_stood()
    {
        var entry = TestActs.Entry();
        entry.Suspend();

        entry.CloseInFavourOf(Guid.NewGuid(), sam);
        Assert.Equal((EntryStatus.Closed, ClosureReason.AddedInError, TestActs.Today), (entry.Status, entry.ClosureReason, entry.ClosedOn));
        entry.ReopenAfterUnmerge();

        Assert.Equal(
            (EntryStatus.Suspended, (ClosureReason?)null, (DateOnly?)null, (Guid?)null),
            (entry.Status, entry.ClosureReason, entry.ClosedOn, entry.InFavourOf)
        );
    }

    [Fact]
    public void An_episode_closed_for_another_reason_is_not_opened_by_it()
    {
        var entry = TestActs.Entry();
        entry.Close(ClosureReason.MovedArea, sam);

        entry.ReopenAfterUnmerge();

        Assert.Equal(EntryStatus.Closed, entry.Status);
    }

    static RecordMerge Propose() => new(new(Guid.NewGuid(), Guid.NewGuid(), [], [], "The GP confirmed one person."), priya);

    static RecordMerge In(MergeState state)
    {
        var merge = Propose();
        if (state == MergeState.Declined)
            merge.Decline("They are cousins.", sam);
        if (state == MergeState.Replaced)
            merge.Replace();
        if (state is MergeState.Merged or MergeState.Unmerged)
            merge.Approve("", Carried.Nothing, sam);
        if (state == MergeState.Unmerged)
            merge.Undo("Found two passports.", [], sam);
        return merge;
    }
}

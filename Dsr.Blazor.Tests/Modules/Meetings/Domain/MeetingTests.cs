using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Tests.Modules.Meetings.Domain;

public class MeetingTests
{
    static readonly DateOnly friday = new(2026, 11, 20);
    static readonly ActorContext sam = By("sam", "Sam Reid", 0),
        helen = By("helen", "Helen Marsh", 1);
    static readonly HashSet<Guid> none = [];

    static ActorContext By(string id, string name, int minutes) =>
        new(id, name, new DateTimeOffset(2026, 11, 20, 10, minutes, 0, TimeSpan.Zero), friday);

    static AgendaLine Line(string reason = "Red since 1 October 2026") => new(Guid.NewGuid(), Guid.NewGuid(), AgendaSection.Red, [reason]);

    static Meeting With(params AgendaLine[] lines)
    {
        var meeting = new Meeting(Guid.NewGuid(), "Weekly review", friday, sam);
        meeting.SetAgenda(lines, none, sam);
        return meeting;
    }

    static Meeting Running(params AgendaLine[] lines)
    {
        var meeting = With(lines);
        meeting.Start(sam);
        return meeting;
    }

    static string Refusal(Action act) => Assert.Throws<RefusedException>(act).Message;

    [Theory]
    [InlineData(0, 3, "1,2,0")]
    [InlineData(2, 1, "2,0,1")]
    [InlineData(1, 1, "1,0,2")]
    [InlineData(1, 99, "0,2,1")]
    [InlineData(1, -5, "1,0,2")]
    [InlineData(1, 2, "0,1,2")]
    public void An_item_moves_to_a_place_and_the_others_close_up(int item, int place, string order)
    {
        AgendaLine[] lines = [Line(), Line(), Line()];
        var meeting = With(lines);
        meeting.Reorder(meeting.Items[item].Id, place);
        Assert.Equal(
            order,
            string.Join(",", meeting.Items.Select(meetingItem => Array.FindIndex(lines, line => line.EntryId == meetingItem.EntryId)))
        );
        Assert.Equal([1, 2, 3], meeting.Items.Select(meetingItem => meetingItem.Order));
    }

    [Fact]
    public void A_new_agenda_keeps_what_was_said_agreed_or_taken_up_and_drops_the_rest()
    {
        AgendaLine first = Line(),
            said = Line(),
            agreed = Line(),
            leaves = Line(),
            stays = Line("Red since 1 October 2026"),
            joins = Line();
        var meeting = Running(first, said, agreed, leaves, stays);
        meeting.Say(meeting.Items[1].Id, "Mum is staying with him.", "", sam);

        meeting.SetAgenda(
            [joins, stays with { Reasons = ["2 actions overdue at the meeting"] }],
            new HashSet<Guid> { meeting.Items[2].Id },
            sam
        );

        Assert.Equal(
            [joins.EntryId, stays.EntryId, first.EntryId, said.EntryId, agreed.EntryId],
            meeting.Items.Select(item => item.EntryId)
        );
        Assert.Equal([1, 2, 3, 4, 5], meeting.Items.Select(item => item.Order));
        Assert.Equal(["2 actions overdue at the meeting"], meeting.Items[1].Reasons);
        Assert.Equal("Mum is staying with him.", meeting.Items[3].Update);
        Assert.Equal(first.EntryId, meeting.Item(meeting.CurrentItemId!.Value).EntryId);
    }

    [Fact]
    public void Only_the_chair_moves_the_meeting_on_and_another_may_take_the_chair()
    {
        var meeting = Running(Line(), Line());
        var from = meeting.CurrentItemId!.Value;
        const string words = "Sam Reid has the chair and moves the meeting on. Take the chair first.";
        Assert.Equal(words, Refusal(() => meeting.Step(1, from, helen)));
        Assert.Equal(words, Refusal(() => meeting.GoTo(meeting.Items[1].Id, helen)));
        Assert.Equal(words, Refusal(() => meeting.Finish(new HashSet<Guid>(), helen)));

        meeting.Start(helen);
        meeting.Step(1, from, helen);

        Assert.Equal("Helen Marsh", meeting.Chair);
        Assert.Equal(meeting.Items[1].Id, meeting.CurrentItemId);
        Assert.Equal(sam.At, meeting.StartedAt);
        Assert.Equal(helen.At, meeting.CurrentSince);
    }

    [Fact]
    public void A_step_stays_within_the_agenda_and_two_from_one_place_are_one()
    {
        var meeting = Running(Line(), Line(), Line());
        var first = meeting.CurrentItemId!.Value;
        meeting.Step(-1, first, sam);
        Assert.Equal(first, meeting.CurrentItemId);
        meeting.Step(1, first, sam);
        meeting.Step(1, first, sam);
        Assert.Equal(meeting.Items[1].Id, meeting.CurrentItemId);
    }

    [Fact]
    public void Two_who_write_at_one_item_choose_whose_words_stay()
    {
        var meeting = With(Line());
        var item = meeting.Items[0].Id;
        meeting.Say(item, "Sleeping four hours.", "", helen);

        var overtaken = Assert.Throws<ConcurrentDecisionException>(() => meeting.Say(item, "Sleeping badly.", "", sam));
        Assert.StartsWith("Helen Marsh wrote here", overtaken.Message, StringComparison.Ordinal);
        meeting.Say(item, "Sleeping four hours.", "", sam);
        Assert.Equal("Helen Marsh", meeting.Items[0].UpdateBy);
        meeting.Say(item, "Sleeping badly, four hours.", "Sleeping four hours. ", sam);
        Assert.Equal("Sleeping badly, four hours.", meeting.Items[0].Update);
    }

    [Fact]
    public void Nothing_is_decided_before_it_starts_and_nothing_said_after_it_is_over()
    {
        var meeting = With(Line());
        var item = meeting.Items[0];
        Assert.Contains(
            "not running",
            Refusal(() => meeting.Reviewed(item.Id, Rating.Red, friday.AddDays(7), true, sam)),
            StringComparison.Ordinal
        );
        Assert.Contains("not running", Refusal(() => meeting.DemandAbout(item.Id, item.PersonId!.Value)), StringComparison.Ordinal);

        meeting.Start(sam);
        Assert.Contains("somebody else", Refusal(() => meeting.DemandAbout(item.Id, Guid.NewGuid())), StringComparison.Ordinal);
        meeting.Finish(new HashSet<Guid>(), sam);

        foreach (
            var late in new Action[]
            {
                () => meeting.Say(item.Id, "More", "", sam),
                () => meeting.HideNames(true),
                () => meeting.Start(sam),
                () => meeting.Reorder(item.Id, 1),
                () => meeting.SetAgenda([], none, sam),
            }
        )
            Assert.Contains("over", Refusal(late), StringComparison.Ordinal);
        Assert.Null(meeting.CurrentItemId);
    }

    [Fact]
    public void A_meeting_with_nobody_on_the_agenda_does_not_start() =>
        Assert.Equal("Nobody is on the agenda. Build it first.", Refusal(() => With().Start(sam)));

    [Fact]
    public void Who_was_taken_up_is_told_from_who_was_not_reached()
    {
        var meeting = Running(Line(), Line(), Line());
        meeting.GoTo(meeting.Items[2].Id, sam);
        Assert.Equal([true, false, true], meeting.Items.Select(item => item.TakenAt is not null));
    }
}

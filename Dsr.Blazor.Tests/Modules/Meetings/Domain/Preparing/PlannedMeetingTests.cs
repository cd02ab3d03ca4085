using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Series;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Meetings.Domain.Preparing;

public class PlannedMeetingTests
{
    static readonly HashSet<Guid> none = [];
    static readonly ActorContext sam = TestActs.Sam,
        layla = TestActs.At(5, "layla", "Layla Owen"),
        later = TestActs.At(10);

    static AgendaLine Line(string reason = "Red since 1 October 2026", AgendaSection section = AgendaSection.Red) =>
        new(Guid.NewGuid(), Guid.NewGuid(), section, [reason]);

    static Meeting With(params AgendaLine[] lines)
    {
        var meeting = new Meeting(Guid.NewGuid(), "Weekly review", TestActs.Today, sam);
        meeting.SetAgenda(lines, none, sam);
        return meeting;
    }

    static string Refusal(Action act) => Assert.Throws<RefusedException>(act).Message;

    static List<Guid?> On(Meeting meeting) => [.. meeting.Items.Select(item => item.EntryId)];

    [Fact]
    public void Who_is_left_out_stays_out_of_a_new_agenda_until_there_is_a_reason_that_was_not_there()
    {
        AgendaLine out_ = Line(),
            stays = Line();
        var meeting = With(out_, stays);
        meeting.PushOut(meeting.Items[0].Id, "Seen yesterday by the whole team.", sam);
        Assert.Equal([stays.EntryId], On(meeting));
        var left = Assert.Single(meeting.NotThisTime);
        Assert.Equal(("Sam Reid", "Seen yesterday by the whole team.", sam.At), (left.By, left.Why, left.At));

        meeting.SetAgenda([out_, stays], none, sam);
        Assert.Equal([stays.EntryId], On(meeting));
        // Fewer reasons are no new one.
        meeting.SetAgenda([out_ with { Reasons = [] }, stays], none, sam);
        Assert.Equal([stays.EntryId], On(meeting));

        meeting.SetAgenda([out_ with { Reasons = [.. out_.Reasons, "Blue proposed by Layla Owen"] }, stays], none, sam);
        Assert.Equal([out_.EntryId, stays.EntryId], On(meeting));
        Assert.Empty(meeting.NotThisTime);
    }

    [Fact]
    public void Who_was_left_out_is_brought_back_as_they_were_at_the_end_of_their_section()
    {
        AgendaLine red = Line(),
            other = Line(),
            amber = Line("Amber since 1 October 2026", AgendaSection.Amber);
        var meeting = With(red, other, amber);
        meeting.PushOut(meeting.Items[0].Id, "Seen yesterday.", sam);
        meeting.BringBack(red.EntryId!.Value, later);

        Assert.Equal([other.EntryId, red.EntryId, amber.EntryId], On(meeting));
        Assert.Equal([1, 2, 3], meeting.Items.Select(item => item.Order));
        Assert.Equal(red.Reasons, meeting.Items[1].Reasons);
        Assert.Empty(meeting.NotThisTime);
        Assert.StartsWith(
            "They are not left out any more",
            Refusal(() => meeting.BringBack(red.EntryId!.Value, later)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Whom_the_meeting_has_come_to_and_held_rows_are_not_left_out()
    {
        var meeting = With(Line(), new AgendaLine(null, null, AgendaSection.HeldRows, ["3 rows held"]));
        Assert.StartsWith(
            "Held rows wait",
            Refusal(() => meeting.PushOut(meeting.Items[1].Id, "Not today.", sam)),
            StringComparison.Ordinal
        );
        Assert.StartsWith("The reason is missing", Refusal(() => meeting.PushOut(meeting.Items[0].Id, " ", sam)), StringComparison.Ordinal);
        meeting.Start(sam);
        Assert.StartsWith(
            "The meeting has come to this person already",
            Refusal(() => meeting.PushOut(meeting.Items[0].Id, "Not today.", sam)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Who_is_pulled_in_stands_in_their_section_with_who_and_why()
    {
        AgendaLine red = Line(),
            amber = Line("Amber since 1 October 2026", AgendaSection.Amber),
            pulled = new(Guid.NewGuid(), Guid.NewGuid(), AgendaSection.Red, []);
        var meeting = With(red, amber);
        meeting.PullIn(pulled, "The move is on Monday.", later);

        Assert.Equal([red.EntryId, pulled.EntryId, amber.EntryId], On(meeting));
        Assert.Equal(["Pulled in by Sam Reid: The move is on Monday."], meeting.Items[1].Reasons);
        Assert.Equal("They are on this agenda already.", Refusal(() => meeting.PullIn(pulled, "Again.", later)));
        Assert.StartsWith("The reason is missing", Refusal(() => meeting.PullIn(Line(), "", later)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_comes_onto_a_published_agenda_is_told_from_what_was_there()
    {
        AgendaLine first = Line(),
            added = Line();
        var meeting = With(first);
        meeting.Publish(layla);
        meeting.SetAgenda([first, added], none, later);

        Assert.Equal((MeetingStatus.Published, "Layla Owen"), (meeting.Status, meeting.PublishedBy));
        Assert.Equal([false, true], meeting.Items.Select(item => item.AddedAt > meeting.PublishedAt));
        Assert.StartsWith("The agenda was published already", Refusal(() => meeting.Publish(later)), StringComparison.Ordinal);
        Assert.Equal("Nobody is on the agenda. Build it first.", Refusal(() => With().Publish(sam)));
        meeting.Start(sam);
        Assert.Equal(MeetingStatus.InProgress, meeting.Status);
    }

    [Fact]
    public void Each_member_has_words_of_their_own_and_writes_them_anew_until_the_meeting_begins()
    {
        var line = Line();
        var meeting = With(line);
        var entry = line.EntryId!.Value;
        meeting.Contribute(entry, "Sleeping four hours.", "Tamebridge Community Trust", layla);
        meeting.Contribute(entry, "The landlord gave notice.", "", TestActs.At(6, "amina", "Amina Green"));
        meeting.Contribute(entry, "Sleeping six hours.", "Tamebridge Community Trust", TestActs.At(7, "layla", "Layla Owen"));

        Assert.Equal(
            [("Layla Owen", "Sleeping six hours."), ("Amina Green", "The landlord gave notice.")],
            meeting.Contributions.Select(contribution => (contribution.By, contribution.Text))
        );
        Assert.StartsWith(
            "This person is no longer on the agenda",
            Refusal(() => meeting.Contribute(Guid.NewGuid(), "Words", "", layla)),
            StringComparison.Ordinal
        );
        meeting.SetAgenda([], none, sam);
        Assert.Equal(2, meeting.Contributions.Count);
        meeting.SetAgenda([line], none, sam);
        meeting.Start(sam);
        Assert.Equal("The meeting has begun. Open it to see where it is.", Refusal(() => meeting.Contribute(entry, "Late", "", layla)));
    }

    [Fact]
    public void A_meeting_that_is_moved_keeps_its_old_day_and_why()
    {
        var meeting = With(Line());
        meeting.MoveTo(TestActs.Today.AddDays(3), new TimeOnly(14, 0), "The chair is away.", later);
        meeting.MoveTo(TestActs.Today.AddDays(4), new TimeOnly(9, 30), "The room is taken.", later);

        Assert.Equal((TestActs.Today.AddDays(4), "Tuesday 24 November 2026, 9:30am"), (meeting.Date, meeting.When));
        Assert.Equal(
            ["moved from Friday 20 November: The chair is away.", "moved from Monday 23 November, 2:00pm: The room is taken."],
            meeting.Moves.Select(move => move.InWords())
        );
        Assert.StartsWith(
            "That day is past",
            Refusal(() => meeting.MoveTo(TestActs.Today.AddDays(-1), null, "Why", later)),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "The meeting is on that day and at that time already",
            Refusal(() => meeting.MoveTo(meeting.Date, meeting.StartsAt, "Why", later)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_cancelled_meeting_says_why_and_nothing_more_is_done_with_it()
    {
        var meeting = With(Line());
        Assert.StartsWith("The reason is missing", Refusal(() => meeting.Cancel("", later)), StringComparison.Ordinal);
        meeting.Cancel("Half of the members are ill.", later);

        Assert.Equal(
            (MeetingStatus.Cancelled, "Half of the members are ill.", "Sam Reid"),
            (meeting.Status, meeting.CancelledWhy, meeting.CancelledBy)
        );
        foreach (
            var act in new Action[]
            {
                () => meeting.Publish(later),
                () => meeting.MoveTo(TestActs.Today.AddDays(3), null, "Why", later),
                () => meeting.Cancel("Again", later),
                () => meeting.Start(sam),
            }
        )
            Assert.Throws<RefusedException>(act);
    }

    [Fact]
    public void A_meeting_of_a_series_is_called_as_the_series_says_and_a_bank_holiday_is_told()
    {
        var series = new MeetingSeries(
            Guid.NewGuid(),
            SeriesPolicies.Kinds.Default[1].Begin(TestActs.Today) with
            {
                Place = "Room 4",
                Chair = new(Guid.NewGuid(), "Helen Marsh"),
            },
            sam
        );
        var meeting = new Meeting(series, new SeriesDate(new(2027, 3, 30), new(2027, 3, 29), "Easter Monday"), sam);

        Assert.Equal(
            (series.Id, new DateOnly(2027, 3, 29), "Fortnightly panel", "Room 4", 90, "Helen Marsh"),
            (meeting.SeriesId!.Value, meeting.Slot!.Value, meeting.Kind, meeting.Place, meeting.Length!.Value, meeting.PlannedChair!.Name)
        );
        Assert.Equal("moved from Monday 29 March, bank holiday: Easter Monday", meeting.MovedInWords());
    }

    [Fact]
    public void Minutes_are_set_by_hand_for_one_line_and_given_back_to_policy()
    {
        var meeting = With(Line());
        var item = meeting.Items[0].Id;
        meeting.Allot(item, 12);
        Assert.Equal(12, meeting.Items[0].Minutes);
        Assert.Throws<RefusedException>(() => meeting.Allot(item, 0));
        Assert.Throws<RefusedException>(() => meeting.Allot(item, 121));
        meeting.Allot(item, null);
        Assert.Null(meeting.Items[0].Minutes);
    }
}

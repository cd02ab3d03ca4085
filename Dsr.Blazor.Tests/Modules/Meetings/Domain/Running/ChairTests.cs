using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Meetings.Domain.Running;
using static Dsr.Blazor.Tests.Modules.Meetings.Domain.Running.RunningMeeting;

namespace Dsr.Blazor.Tests.Modules.Meetings.Domain.Running;

public class ChairTests
{
    static readonly ConfidentialityStatement statement = new("1", "What is said here stays here.");

    [Fact]
    public void The_chair_hands_over_and_moves_the_meeting_on_no_longer()
    {
        var meeting = Of(2);
        Assert.StartsWith(
            "Sam Reid has the chair",
            Refusal(() => meeting.HandOver("helen", "Helen Marsh", Helen)),
            StringComparison.Ordinal
        );
        Assert.StartsWith("You have the chair already.", Refusal(() => meeting.HandOver("sam", "Sam Reid", Sam)), StringComparison.Ordinal);

        meeting.HandOver("helen", "Helen Marsh", Sam);

        Assert.Equal(("Helen Marsh", "Sam Reid", true), (meeting.Chair, meeting.ChairBefore, meeting.ChairWasGiven));
        Assert.StartsWith("Helen Marsh has the chair", Refusal(() => meeting.Step(1, meeting.Id(1), Sam)), StringComparison.Ordinal);
        meeting.Step(1, meeting.Id(1), Helen);
        Assert.Equal(2, meeting.At());
    }

    [Fact]
    public void Whoever_takes_the_chair_goes_on_where_the_meeting_is_and_it_is_kept_who_had_it()
    {
        var meeting = Of(3);
        Assert.Null(meeting.ChairBeforeId);
        meeting.Step(1, meeting.Id(1), Sam);
        meeting.Start(Helen);

        Assert.Equal(
            (2, Sam.At, "sam", false, Helen.At),
            (meeting.At(), meeting.StartedAt, meeting.ChairBeforeId, meeting.ChairWasGiven, meeting.ChairSince!.Value)
        );
        meeting.Start(By("helen", "Helen Marsh", 30));
        Assert.Equal(("sam", Helen.At), (meeting.ChairBeforeId, meeting.ChairSince!.Value));
    }

    [Fact]
    public void The_statement_is_accepted_once_by_each_and_for_the_room_by_the_chair_alone()
    {
        var meeting = Of(1);
        Assert.StartsWith("Sam Reid has the chair", Refusal(() => meeting.Accept(statement, true, Helen)), StringComparison.Ordinal);
        meeting.Accept(statement, true, Sam);
        meeting.Accept(statement, true, Sam);
        meeting.Accept(statement, false, Helen);
        meeting.Accept(statement, false, Helen);

        Assert.Equal(
            [("Sam Reid", true, "1", statement.Text), ("Helen Marsh", false, "1", statement.Text)],
            meeting.Acceptances.Select(acceptance => (acceptance.By, acceptance.ForTheRoom, acceptance.Version, acceptance.Text))
        );
        meeting.Accept(statement with { Version = "2" }, false, Helen);
        Assert.Equal(3, meeting.Acceptances.Count);
    }

    [Fact]
    public void Somebody_is_once_on_the_list_and_the_latest_said_of_them_holds()
    {
        var meeting = Of(1);
        var account = Guid.NewGuid();
        meeting.Attend(new("Amina Green", "City Council", null, account), Attendance.Present, Sam);
        meeting.Attend(new("Amina Green", "City Council", null, account), Attendance.Apologies, Sam);
        meeting.Attend(new("Amina Green", "City Council"), Attendance.Present, Sam);
        meeting.Attend(new(" amina green", "City council "), Attendance.LeftEarly, Sam);

        Assert.Equal([Attendance.Apologies, Attendance.LeftEarly], meeting.Attendees.Select(attendee => attendee.How));
        meeting.LeaveOut(meeting.Attendees[0].Id);
        meeting.Attends(meeting.Attendees[0].Id, Attendance.Present);
        Assert.Equal(Attendance.Present, Assert.Single(meeting.Attendees).How);
        Assert.StartsWith("They are not on the list", Refusal(() => meeting.LeaveOut(Guid.NewGuid())), StringComparison.Ordinal);
        Assert.StartsWith(
            "The organisation is missing",
            Refusal(() => meeting.Attend(new("Tom Ellis", ""), Attendance.Present, Sam)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Two_who_write_of_the_risk_choose_and_a_c_e_tr_answered_meanwhile_is_not_answered_over()
    {
        var meeting = Of(1);
        var item = meeting.Id(1);
        meeting.Discuss(item, "Police twice this week.", "", Helen);
        Assert.StartsWith(
            "Helen Marsh wrote here",
            Assert.Throws<ConcurrentDecisionException>(() => meeting.Discuss(item, "Calmer.", "", Sam)).Message,
            StringComparison.Ordinal
        );

        meeting.Settle(item, CetrNeed.Needed, "", null, Helen);
        Assert.StartsWith(
            "Helen Marsh answered this",
            Assert.Throws<ConcurrentDecisionException>(() => meeting.Settle(item, CetrNeed.NotNeeded, "", null, Sam)).Message,
            StringComparison.Ordinal
        );
        meeting.Settle(item, CetrNeed.Needed, "Red since Monday.", CetrNeed.Needed, Sam);
        Assert.Equal((CetrNeed.Needed, "Red since Monday."), (meeting.Items[0].Cetr!.Value, meeting.Items[0].CetrWhy));
    }

    [Fact]
    public void Themes_are_put_on_one_by_one_and_a_keyworker_is_asked_for_with_a_reason()
    {
        var meeting = Of(1);
        meeting.Tag(meeting.Id(1), "Medication", true);
        meeting.Tag(meeting.Id(1), "Trauma", true);
        meeting.Tag(meeting.Id(1), "Medication", true);
        meeting.Tag(meeting.Id(1), "Trauma", false);
        Assert.Equal(["Medication"], meeting.Items[0].Themes);
        Assert.StartsWith(
            "Why a keyworker is needed is missing",
            Refusal(() => meeting.NeedsKeyworker(meeting.Id(1), true, " ")),
            StringComparison.Ordinal
        );
    }
}

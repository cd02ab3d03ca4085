using Dsr.Blazor.Modules.Register.Domain;
using static Dsr.Blazor.Tests.Modules.Meetings.Domain.Running.RunningMeeting;

namespace Dsr.Blazor.Tests.Modules.Meetings.Domain.Running;

public class ParkingTests
{
    // A number goes there, "p" parks who is in hand, "n" is next, "b" is back. Then where the meeting was after each.
    [Theory]
    [InlineData("n n n n", "2 3 4 4")]
    [InlineData("b", "1")]
    [InlineData("p n n n n", "2 3 4 1 1")]
    [InlineData("n p n n n", "2 3 4 2 2")]
    [InlineData("n p p n n", "2 3 4 2 3")]
    [InlineData("n p 2 n n n", "2 3 2 4 4 4")]
    [InlineData("n p b", "2 3 1")]
    [InlineData("n p n b b", "2 3 4 3 1")]
    [InlineData("3 n n n", "3 4 2 3")]
    [InlineData("n n b n n", "2 3 2 3 4")]
    [InlineData("n p n n p", "2 3 4 2 refused")]
    public void Next_passes_over_who_is_parked_until_nobody_else_is_left(string keys, string places)
    {
        var meeting = Of(4);
        var minute = 0;
        var were = keys.Split(' ')
            .Select(key =>
            {
                var (act, here) = (By("sam", "Sam Reid", ++minute), meeting.CurrentItemId!.Value);
                switch (key)
                {
                    case "p" when Record.Exception(() => meeting.Park(here, act)) is not null:
                        return "refused";
                    case "p":
                        break;
                    case "n" or "b":
                        meeting.Step(key == "n" ? 1 : -1, here, act);
                        break;
                    default:
                        meeting.GoTo(meeting.Id(int.Parse(key, null)), act);
                        break;
                }
                return $"{meeting.At()}";
            });
        Assert.Equal(places, string.Join(' ', were));
    }

    [Fact]
    public void Who_is_parked_without_a_word_has_not_been_reached_and_who_was_spoken_of_stays_in_the_minutes()
    {
        var meeting = Of(3);
        meeting.Park(meeting.Id(1), Sam);
        meeting.Say(meeting.Id(2), "Mum has arrived.", "", Sam);
        meeting.Park(meeting.Id(2), Sam);

        Assert.Equal((false, true), (meeting.Items[0].HasContent, meeting.Items[1].HasContent));
        Assert.Equal([true, true, false], meeting.Items.Select(item => item.IsParked));
        Assert.Equal([1, 2, 3], meeting.Left(new HashSet<Guid>()).Select(item => item.Order));
    }

    [Fact]
    public void A_meeting_that_ends_carries_of_whom_it_did_not_speak_and_nobody_else()
    {
        var meeting = Of(5);
        meeting.Reviewed(meeting.Id(1), Rating.Red, Friday.AddDays(7), true, Sam);
        meeting.GoTo(meeting.Id(2), Sam);
        meeting.Park(meeting.Id(2), Sam);
        meeting.Reviewed(meeting.Id(5), Rating.Red, Friday.AddDays(7), false, Sam);

        meeting.Finish(new HashSet<Guid>(), Sam);

        Assert.Equal([false, true, true, true, false], meeting.Items.Select(item => item.NotReached));
    }

    [Fact]
    public void Nobody_is_parked_who_was_reviewed_or_is_the_only_one_left_or_by_another_than_the_chair()
    {
        var meeting = Of(2);
        Assert.StartsWith("Sam Reid has the chair", Refusal(() => meeting.Park(meeting.Id(2), Helen)), StringComparison.Ordinal);
        meeting.Reviewed(meeting.Id(1), Rating.Red, Friday.AddDays(7), true, Sam);
        Assert.StartsWith("This person was reviewed already.", Refusal(() => meeting.Park(meeting.Id(1), Sam)), StringComparison.Ordinal);
        meeting.GoTo(meeting.Id(2), Sam);
        Assert.StartsWith("Nobody else is left.", Refusal(() => meeting.Park(meeting.Id(2), Sam)), StringComparison.Ordinal);
        Assert.False(meeting.Items[1].IsParked);
    }

    [Fact]
    public void Somebody_who_is_not_in_hand_can_be_parked_and_the_meeting_stays_where_it_is()
    {
        var meeting = Of(3);
        meeting.Park(meeting.Id(2), Sam);
        Assert.Equal(1, meeting.At());
        meeting.Step(1, meeting.Id(1), Sam);
        Assert.Equal(3, meeting.At());
    }
}

using Dsr.Blazor.Modules.Meetings.Domain.Running;
using Dsr.Blazor.Modules.Register.Domain;
using static Dsr.Blazor.Tests.Modules.Meetings.Domain.Running.RunningMeeting;

namespace Dsr.Blazor.Tests.Modules.Meetings.Domain.Running;

public class TurnTests
{
    // What happens to the first of three people, in order; then how far the meeting came with them.
    [Theory]
    [InlineData("", Turn.OnlyShown)]
    [InlineData("next", Turn.OnlyShown)]
    [InlineData("next back next", Turn.OnlyShown)]
    [InlineData("update next", Turn.Discussed)]
    [InlineData("risk next", Turn.Discussed)]
    [InlineData("cetr next", Turn.Discussed)]
    [InlineData("keyworker next", Turn.Discussed)]
    [InlineData("theme next", Turn.Discussed)]
    [InlineData("theme untheme next", Turn.OnlyShown)]
    [InlineData("nochange next", Turn.Discussed)]
    [InlineData("review next", Turn.Discussed)]
    [InlineData("elsewhere next", Turn.Discussed)]
    [InlineData("park", Turn.Parked)]
    [InlineData("update park", Turn.Parked)]
    [InlineData("elsewhere park", Turn.Parked)]
    [InlineData("park back1", Turn.OnlyShown)]
    [InlineData("park back1 nochange next", Turn.Discussed)]
    public void Discussed_is_of_whom_something_was_said_or_decided_and_the_arrow_alone_is_no_talk(string happens, Turn turn)
    {
        var meeting = Of(3);
        var first = meeting.Id(1);
        var elsewhere = new HashSet<Guid>();
        foreach (var what in happens.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (what)
            {
                case "next":
                    meeting.Step(1, meeting.CurrentItemId!.Value, Sam);
                    break;
                case "back":
                    meeting.Step(-1, meeting.CurrentItemId!.Value, Sam);
                    break;
                case "back1":
                    meeting.GoTo(first, Sam);
                    break;
                case "update":
                    meeting.Say(first, "Mum has arrived.", "", Sam);
                    break;
                case "risk":
                    meeting.Discuss(first, "Police twice this week.", "", Sam);
                    break;
                case "cetr":
                    meeting.Settle(first, CetrNeed.NextTime, "", null, Sam);
                    break;
                case "keyworker":
                    meeting.NeedsKeyworker(first, false, "");
                    break;
                case "theme":
                    meeting.Tag(first, "Medication", true);
                    break;
                case "untheme":
                    meeting.Tag(first, "Medication", false);
                    break;
                case "nochange":
                    meeting.Reviewed(first, Rating.Red, Friday.AddDays(7), true, Sam);
                    break;
                case "review":
                    meeting.Reviewed(first, Rating.Red, Friday.AddDays(7), false, Sam);
                    break;
                case "park":
                    meeting.Park(first, Sam);
                    break;
                default:
                    elsewhere.Add(first);
                    break;
            }
        }

        Assert.Equal(turn, Turns.Of(meeting.Items[0], elsewhere.Contains(first)));
        meeting.Finish(elsewhere, Sam);
        Assert.Equal(turn != Turn.Discussed, meeting.Items[0].NotReached);
    }

    [Fact]
    public void Whom_nobody_came_to_was_not_reached() => Assert.Equal(Turn.NotReached, Turns.Of(Of(3).Items[2], keptElsewhere: false));
}

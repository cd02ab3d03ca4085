using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Meetings.Domain;

namespace Dsr.Blazor.Tests.Modules.Meetings.Domain.Running;

/// <summary>A running meeting of people without names: Sam has the chair.</summary>
static class RunningMeeting
{
    public static readonly DateOnly Friday = new(2026, 11, 20);
    public static readonly ActorContext Sam = By("sam", "Sam Reid", 0),
        Helen = By("helen", "Helen Marsh", 12);

    public static ActorContext By(string id, string name, int minutes) =>
        new(id, name, new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero).AddMinutes(minutes), Friday);

    public static Meeting Of(int people)
    {
        var meeting = new Meeting(Guid.NewGuid(), "Weekly review", Friday, Sam);
        meeting.SetAgenda(
            [
                .. Enumerable
                    .Range(0, people)
                    .Select(_ => new AgendaLine(Guid.NewGuid(), Guid.NewGuid(), AgendaSection.Red, ["Red since 1 October 2026"])),
            ],
            new HashSet<Guid>(),
            Sam
        );
        meeting.Start(Sam);
        return meeting;
    }

    /// <summary>The place of whom the meeting is at, from 1.</summary>
    public static int At(this Meeting meeting) => meeting.Item(meeting.CurrentItemId!.Value).Order;

    public static Guid Id(this Meeting meeting, int place) => meeting.Items[place - 1].Id;

    public static string Refusal(Action act) => Assert.Throws<RefusedException>(act).Message;
}

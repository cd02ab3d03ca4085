using System.Globalization;
using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Notifications.Domain;

namespace Dsr.Blazor.Tests.Modules.Notifications.Domain;

public class DigestDayTests
{
    // Hour 7 in London, weekly on Monday; Good Friday and Easter Monday 2026 are 3 and 6 April.
    [Theory]
    [InlineData("2026-11-20T06:59:00Z", null, false)]
    [InlineData("2026-11-20T07:00:00Z", "2026-11-20", false)]
    [InlineData("2026-11-20T23:59:00Z", "2026-11-20", false)]
    [InlineData("2026-11-21T09:00:00Z", null, false)]
    [InlineData("2026-11-23T07:00:00Z", "2026-11-23", true)]
    [InlineData("2026-11-24T07:00:00Z", "2026-11-24", false)]
    // In summer seven o'clock comes an hour earlier, from the day on which the clocks change.
    [InlineData("2026-07-01T06:00:00Z", "2026-07-01", false)]
    [InlineData("2026-07-01T05:59:00Z", null, false)]
    [InlineData("2026-03-30T06:00:00Z", "2026-03-30", true)]
    [InlineData("2026-10-26T06:59:00Z", null, false)]
    [InlineData("2026-10-26T07:00:00Z", "2026-10-26", true)]
    // A holiday: the weekly one comes on the next working day, and none on the holiday.
    [InlineData("2026-04-06T09:00:00Z", null, false)]
    [InlineData("2026-04-07T09:00:00Z", "2026-04-07", true)]
    [InlineData("2026-04-08T09:00:00Z", "2026-04-08", false)]
    public void Digests_are_made_on_working_days_from_the_hour_on(string now, string? day, bool weekly)
    {
        var found = DigestDay.Of(
            DateTimeOffset.Parse(now, CultureInfo.InvariantCulture),
            7,
            DayOfWeek.Monday,
            WorkingCalendar.EnglandAndWales
        );
        Assert.Equal((day, day is not null && weekly), (found?.Date.ToString("O", CultureInfo.InvariantCulture), found?.Weekly ?? false));
    }

    [Theory]
    [InlineData(DigestEvery.Day, false, true)]
    [InlineData(DigestEvery.Day, true, true)]
    [InlineData(DigestEvery.Week, false, false)]
    [InlineData(DigestEvery.Week, true, true)]
    [InlineData(DigestEvery.Never, true, false)]
    public void Each_is_taken_once_a_day_by_who_chose_it(DigestEvery every, bool weekly, bool taken)
    {
        var day = new DigestDay(new(2026, 11, 23), weekly);
        var act = new ActorContext("the clock", "the clock", new DateTimeOffset(2026, 11, 23, 7, 0, 0, TimeSpan.Zero), day.Date);
        var box = new NoticeBox(Guid.NewGuid());
        box.Choose([], [], every);
        Assert.Equal(taken, box.TakeDigest(day, act));
        Assert.False(box.TakeDigest(day, act));
    }
}

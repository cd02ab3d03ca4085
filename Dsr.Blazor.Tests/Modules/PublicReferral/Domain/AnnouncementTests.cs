using Dsr.Blazor.Modules.PublicReferral.Domain;

namespace Dsr.Blazor.Tests.Modules.PublicReferral.Domain;

public class AnnouncementTests
{
    static readonly DateOnly today = new(2026, 11, 20);

    [Fact]
    public void Are_shown_newest_first_from_their_date_until_their_last_day()
    {
        Announcement[] all =
        [
            new(today.AddDays(-30), "old", ""),
            new(today.AddDays(1), "tomorrow's", ""),
            new(today, "today's", ""),
            new(today.AddDays(-2), "last day", "", today),
            new(today.AddDays(-1), "over", "", today.AddDays(-1)),
        ];

        Assert.Equal(["today's", "last day", "old"], Announcement.Shown(all, today).Select(announcement => announcement.Title));
    }
}

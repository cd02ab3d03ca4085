using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Ui.Feed;

namespace Dsr.Blazor.Modules.Notifications.Pages;

/// <summary>The bell of whoever is signed in.</summary>
sealed class MyBell(ICurrentActor acting, MyNotices notices) : IBell
{
    public async Task<BellCount?> MineAsync(long? after = null)
    {
        try
        {
            var actor = after is { } commit ? await acting.WhoAfterAsync(commit) : await acting.GetAsync();
            if (actor.AccountId is not { } account)
                return null;
            var unread = await notices.UnreadAsync(after);
            return new(account, unread.Count, unread.People);
        }
        catch (ForbiddenException)
        {
            // The session has ended while the page was open; the page itself says so.
            return null;
        }
    }
}

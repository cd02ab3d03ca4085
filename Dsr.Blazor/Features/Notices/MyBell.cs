using Dsr.Blazor.Access;
using Dsr.Blazor.Casework.Notices;
using Dsr.Blazor.Ui.Feed;

namespace Dsr.Blazor.Features.Notices;

/// <summary>The bell of whoever is signed in.</summary>
sealed class MyBell(IActing acting, MyNotices notices) : IBell
{
    public async Task<BellCount?> Mine(long? after = null)
    {
        try
        {
            var actor = after is { } commit ? await acting.WhoAfter(commit) : await acting.Who();
            return actor.AccountId is { } account ? new(account, await notices.Unread(after)) : null;
        }
        catch (NotAllowedException)
        {
            // The session has ended while the page was open; the page itself says so.
            return null;
        }
    }
}

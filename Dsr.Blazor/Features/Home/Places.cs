using Dsr.Blazor.Access;
using Dsr.Blazor.Casework.Referrals.Queue;
using Dsr.Blazor.Ui;
using Dsr.Blazor.Ui.Shell;

namespace Dsr.Blazor.Features.Home;

/// <summary>The places in the header that somebody's roles lead to. Hiding one is no guard: each place asks again.</summary>
sealed class Places(IActing acting, ReferralQueue queue) : INavigationItems
{
    static readonly (Function For, NavItem Item)[] all =
    [
        (Function.SeePeople, new("Register", Links.Register())), (Function.SeeMeetings, new("Meetings", Links.Meetings())),
        (Function.SeePeople, new("Actions", Links.Actions())), (Function.DoTasks, new("Tasks", Links.Tasks())), (Function.ImportRegister, new("Import", Links.Import())),
    ];

    public async Task<IReadOnlyList<NavItem>> Mine()
    {
        try
        {
            var actor = await acting.Who();
            var mine = all.Where(place => actor.May(place.For)).Select(place => place.Item).ToList();
            // After the register; a referrer's own referrals have another place.
            if (await queue.OpenCount(actor) is { } open) mine.Insert(Math.Min(1, mine.Count), new("Triage", Links.Triage(), open));
            return mine;
        }
        catch (NotAllowedException)
        {
            // The session has ended while the page was open; the page itself says so.
            return [];
        }
    }
}

using Dsr.Blazor.Access;
using Dsr.Blazor.Ui;
using Dsr.Blazor.Ui.Shell;

namespace Dsr.Blazor.Features.Home;

/// <summary>The places in the header that somebody's roles lead to. Hiding one is no guard: each place asks again.</summary>
sealed class Places(IActing acting) : INavigationItems
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
            return [.. all.Where(place => actor.May(place.For)).Select(place => place.Item)];
        }
        catch (NotAllowedException)
        {
            // The session has ended while the page was open; the page itself says so.
            return [];
        }
    }
}

using System.Security.Claims;
using Dsr.Blazor.Ui;
using Dsr.Blazor.Ui.Shell;

namespace Dsr.Blazor.Features.Home;

/// <summary>The places in the header. A place that somebody may not enter says so itself.</summary>
sealed class Places : INavigationItems
{
    static readonly NavItem[] all = [new("Register", Links.Register()), new("Meetings", Links.Meetings()), new("Actions", Links.Actions()), new("Import", Links.Import())];

    public IReadOnlyList<NavItem> For(ClaimsPrincipal user) => all;
}

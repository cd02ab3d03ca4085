using Dsr.Blazor.Ui.Shell;

namespace Dsr.Blazor.Ui.Public;

/// <summary>The public pages that lead to one another. A form that is filled in question by question has none of these above it.</summary>
static class PublicPlaces
{
    internal static readonly IReadOnlyList<NavItem> Header =
    [
        new("About", Links.Home),
        new("Easy read", Links.EasyRead()),
        new("Your choice", Links.Consent()),
        new("Sharing", Links.Sharing()),
        new("Reviews", Links.CareReviews()),
        new("Resources", Links.Resources()),
    ];

    internal static readonly IReadOnlyList<NavItem> Footer =
    [
        new("Privacy", Links.Privacy()),
        new("Easy read", Links.EasyRead()),
        new("Form to print", Links.BlankForm()),
        new("About a referral you made", Links.MyReferral()),
        new("Ask us or complain", Links.Home + "#contact"),
    ];

    internal static bool Has(string path) =>
        Header.Any(place => place.Href == path) || path == Links.Privacy() || path == Links.BlankForm();
}

using Dsr.Blazor.Modules.Accounts;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Referrals.Queue;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Ui;
using Dsr.Blazor.Ui.Shell;

namespace Dsr.Blazor.Modules.Home.Pages;

/// <summary>The places in the header that somebody's roles lead to. Hiding one is no guard: each place asks again.</summary>
sealed class Places(ICurrentActor acting, ReferralQueue queue, AccountList accounts) : INavigationItems
{
    static readonly (Func<Actor, bool> For, NavItem Item)[] all =
    [
        // Who has people of their own begins with these; who may see everybody begins with the day or the register.
        (actor => Permissions.Of(actor, Permission.SeePeople) == PermissionScope.Own, new("My work", Links.My())),
        (actor => actor.May(Permission.DoTasks), new("Today", Links.Today())),
        (actor => actor.May(Permission.SeePeople), new("Register", Links.Register())),
        (actor => actor.May(Permission.SeeMeetings), new("Meetings", Links.Meetings())),
        (actor => actor.May(Permission.SeePeople), new("Actions", Links.Actions())),
        (actor => actor.May(Permission.DoTasks), new("Tasks", Links.Tasks())),
        // The team, whose header is full, goes to these two from Today.
        (actor => !actor.May(Permission.DoTasks) && actor.May(Permission.RaiseEscalations), new("Escalations", Links.Escalations())),
        // The team finds these stays on the records; the commissioner looks for them.
        (actor => actor.Roles.Contains(Role.Commissioner) && actor.May(Permission.SeeStaysOnOwnBasis), new("Stays", Links.Stays())),
        // The team finds every referral in triage; who refers finds their own here.
        (actor => Permissions.Of(actor, Permission.MakeReferral) == PermissionScope.Own, new("My referrals", Links.MyReferrals())),
        // The team finds every one at Meetings; who has only their own finds them here.
        (actor => Permissions.Of(actor, Permission.SeeMams) == PermissionScope.Own, new("MAMs", Links.Mams())),
        (actor => !actor.May(Permission.DoTasks) && actor.May(Permission.SeeGaps), new("Gaps", Links.Gaps())),
        (actor => actor.May(Permission.CompareRecords), new("Duplicates", Links.Duplicates())),
        (actor => actor.May(Permission.ImportRegister), new("Import", Links.Import())),
    ];

    public async Task<IReadOnlyList<NavItem>> MineAsync()
    {
        try
        {
            var actor = await acting.GetAsync();
            var mine = all.Where(place => place.For(actor)).Select(place => place.Item).ToList();
            // After the register; a referrer's own referrals have another place.
            if (await queue.OpenCountAsync(actor) is { } open)
                mine.Insert(
                    mine.FindIndex(place => place.Href == Links.Register()) + 1,
                    new("Triage", Links.Triage(), open, nameof(Referral))
                );
            if (await accounts.CountAsync(actor) is { } waiting)
                mine.Add(new("Accounts", Links.Accounts(), waiting > 0 ? waiting : null, nameof(AccountRequest)));
            if (actor.May(Permission.ManageOrganisations))
                mine.Add(new("Organisations", Links.Organisations()));
            if (actor.May(Permission.ManagePolicy))
                mine.Add(new("Bank holidays", Links.BankHolidays()));
            if (actor.May(Permission.ManageAccounts))
                mine.Add(new("Mail", Links.Mail()));
            return mine;
        }
        catch (ForbiddenException)
        {
            // The session has ended while the page was open; the page itself says so.
            return [];
        }
    }
}

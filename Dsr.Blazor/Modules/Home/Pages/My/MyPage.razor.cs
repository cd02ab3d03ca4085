using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Actions;
using Dsr.Blazor.Modules.Home.MyWork;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Ui.Shell;

namespace Dsr.Blazor.Modules.Home.Pages.My;

/// <summary>
/// A keyworker's or a professional's own work, made for a phone in one hand: what they agreed to do comes first, and a tap opens it.
/// </summary>
public sealed partial class MyPage(MyDesk myDesk, MyNews myNews, ReadLog reads, ICurrentActor acting, Clock clock, Toasts toasts)
{
    // On a phone one's people stand below the news, and must not be far.
    const int firstNews = 5;
    readonly HashSet<Guid> changed = [];
    Desk? desk;
    NewsSince? news;
    ActionRow? chosen;
    DateOnly today;
    bool refused,
        mayUpdate,
        updating;

    int Late => desk!.Actions.Count(row => row.Due < today);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var actor = await acting.GetAsync();
        (refused, mayUpdate) = (!actor.May(Permission.SeePeople), actor.May(Permission.UpdateActions));
        if (refused)
            return;
        var (found, told) = (await myDesk.ReadAsync(), await myNews.ReadAsync());
        await reads.ListedAsync(
            "my",
            "",
            [
                .. found
                    .People.Select(myPerson => myPerson.Id)
                    .Concat(found.Actions.Select(actionRow => actionRow.PersonId))
                    .Concat(told.Latest.Select(news => news.PersonId))
                    .Distinct(),
            ]
        );
        (today, desk, news) = (clock.Today, found, told);
    }

    async Task HearAsync(IReadOnlyList<ChangeNotice> notices)
    {
        if (desk?.Concerns(notices) != true)
            return;
        await ReadAsync();
        news = await myNews.ReadAsync();
        StateHasChanged();
    }

    // What a colleague changed is marked until the page is opened anew.
    async Task ReadAsync()
    {
        var before = desk!.Actions.ToDictionary(row => row.Id, row => row.Version);
        (desk, today) = (await myDesk.ReadAsync(), clock.Today);
        changed.UnionWith(desk.Actions.Where(row => before.GetValueOrDefault(row.Id) != row.Version).Select(row => row.Id));
    }

    void Choose(ActionRow row) => (chosen, updating) = (row, true);

    async Task SavedAsync()
    {
        toasts.Say("Your update is saved.");
        await ReadAsync();
        // One's own is no news.
        changed.Remove(chosen!.Id);
    }

    async Task SeenAsync()
    {
        await myNews.SeenAsync(news!.UpTo);
        news = await myNews.ReadAsync();
    }
}

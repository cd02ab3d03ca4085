using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Actions;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Home.MyWork;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Home.MyWork;

public class MyNewsTests
{
    static readonly ActionDetails ring = new()
    {
        Text = "Ring",
        OwnerName = "A. Green",
        OwnerOrganisation = "Council",
        Due = new(2026, 12, 1),
    };

    [Fact]
    public async Task What_others_did_for_one_s_people_is_news_until_one_has_seen_it()
    {
        await using var register = await TestRegister.OpenAsync();
        var (layla, sam) = (
            await register.AddStaffAsync("Layla Owen", Role.Keyworker),
            await register.AddStaffAsync("Sam Reid", Role.Lead)
        );
        var hers = await MyDeskTests.SomebodyAsync(register, "Red", layla, Rating.Amber, new(2026, 12, 1));
        var strange = await MyDeskTests.SomebodyAsync(register, "Strange", null, Rating.Amber, new(2026, 12, 1));
        register.Actor = layla;
        await SeenAsync(register);
        register.Actor = sam;
        var action = await register.The<AgreedActions>().AddAsync(hers.PersonId, ring);
        await register.The<AgreedActions>().AddAsync(strange.PersonId, ring);
        await register
            .The<Blazor.Modules.Register.Ratings.RatingService>()
            .DecideAsync(
                hers.Id,
                new RatingForm
                {
                    Rating = Rating.Red,
                    Reason = "Three A&E attendances in ten days.",
                    Seen = 1,
                }
            );
        register.Actor = layla;
        await register.The<AgreedActions>().NoteAsync(action, "Rang.");

        var news = await register.The<MyNews>().ReadAsync();

        Assert.Equal(
            [("Elijah Red", "Sam Reid", "rated Red"), ("Elijah Red", "Sam Reid", "added an action")],
            news.Latest.Select(candidate => (candidate.Person, candidate.Who, candidate.What))
        );
        Assert.Equal((false, register.Time.GetUtcNow()), (news.HasMore, news.Since!.Value));
        await SeenAsync(register);
        Assert.Empty((await register.The<MyNews>().ReadAsync()).Latest);
    }

    [Fact]
    public async Task What_came_while_the_page_was_open_stays_news_and_an_older_page_moves_nothing_back()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var hers = await MyDeskTests.SomebodyAsync(register, "Red", layla, Rating.Amber, new(2026, 12, 1));
        register.Actor = layla;
        var shown = await register.The<MyNews>().ReadAsync();
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead);
        await register.The<AgreedActions>().AddAsync(hers.PersonId, ring);
        register.Actor = layla;

        await register.The<MyNews>().SeenAsync(shown.UpTo);
        Assert.Equal(["added an action"], (await register.The<MyNews>().ReadAsync()).Latest.Select(news => news.What));
        await SeenAsync(register);
        await register.The<MyNews>().SeenAsync(shown.UpTo);
        Assert.Empty((await register.The<MyNews>().ReadAsync()).Latest);
    }

    [Fact]
    public async Task Who_never_looked_is_told_of_a_week_and_the_mark_is_each_one_s_own_and_outside_the_audit()
    {
        await using var register = await TestRegister.OpenAsync();
        var (layla, omar) = (
            await register.AddStaffAsync("Layla Owen", Role.Keyworker),
            await register.AddStaffAsync("Omar Owen", Role.Keyworker)
        );
        var hers = await MyDeskTests.SomebodyAsync(register, "Red", layla, Rating.Amber, new(2026, 12, 1));
        await MyDeskTests.SomebodyAsync(register, "Omar's", omar, Rating.Amber, new(2026, 12, 1));
        register.Time.Advance(TimeSpan.FromDays(8));
        await register.The<AgreedActions>().AddAsync(hers.PersonId, ring);
        register.Actor = layla;

        Assert.Equal(["added an action"], (await register.The<MyNews>().ReadAsync()).Latest.Select(news => news.What));
        var events = await register.AskAsync(db => db.AuditEvents.CountAsync());
        await SeenAsync(register);
        Assert.Equal(events, await register.AskAsync(db => db.AuditEvents.CountAsync()));
        Assert.Equal([layla.Id], await register.AskAsync(db => db.LastLooks.Select(lastLook => lastLook.OwnerId).ToListAsync()));
    }

    static async Task SeenAsync(TestRegister register) =>
        await register.The<MyNews>().SeenAsync((await register.The<MyNews>().ReadAsync()).UpTo);
}

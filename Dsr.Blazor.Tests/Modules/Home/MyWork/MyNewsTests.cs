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
        await using var register = await TestRegister.Open();
        var (layla, sam) = (await register.AddStaff("Layla Owen", Role.Keyworker), await register.AddStaff("Sam Reid", Role.Lead));
        var hers = await MyDeskTests.Somebody(register, "Red", layla, Rating.Amber, new(2026, 12, 1));
        var strange = await MyDeskTests.Somebody(register, "Strange", null, Rating.Amber, new(2026, 12, 1));
        register.Actor = layla;
        await Seen(register);
        register.Actor = sam;
        var action = await register.The<AgreedActions>().Add(hers.PersonId, ring);
        await register.The<AgreedActions>().Add(strange.PersonId, ring);
        await register
            .The<Blazor.Modules.Register.Ratings.Ratings>()
            .Decide(
                hers.Id,
                new RatingForm
                {
                    Rating = Rating.Red,
                    Reason = "Three A&E attendances in ten days.",
                    Seen = 1,
                }
            );
        register.Actor = layla;
        await register.The<AgreedActions>().Note(action, "Rang.");

        var news = await register.The<MyNews>().Read();

        Assert.Equal(
            [("Elijah Red", "Sam Reid", "rated Red"), ("Elijah Red", "Sam Reid", "added an action")],
            news.Latest.Select(candidate => (candidate.Person, candidate.Who, candidate.What))
        );
        Assert.Equal((false, register.Time.GetUtcNow()), (news.HasMore, news.Since!.Value));
        await Seen(register);
        Assert.Empty((await register.The<MyNews>().Read()).Latest);
    }

    [Fact]
    public async Task What_came_while_the_page_was_open_stays_news_and_an_older_page_moves_nothing_back()
    {
        await using var register = await TestRegister.Open();
        var layla = await register.AddStaff("Layla Owen", Role.Keyworker);
        var hers = await MyDeskTests.Somebody(register, "Red", layla, Rating.Amber, new(2026, 12, 1));
        register.Actor = layla;
        var shown = await register.The<MyNews>().Read();
        register.Actor = await register.AddStaff("Sam Reid", Role.Lead);
        await register.The<AgreedActions>().Add(hers.PersonId, ring);
        register.Actor = layla;

        await register.The<MyNews>().Seen(shown.UpTo);
        Assert.Equal(["added an action"], (await register.The<MyNews>().Read()).Latest.Select(news => news.What));
        await Seen(register);
        await register.The<MyNews>().Seen(shown.UpTo);
        Assert.Empty((await register.The<MyNews>().Read()).Latest);
    }

    [Fact]
    public async Task Who_never_looked_is_told_of_a_week_and_the_mark_is_each_one_s_own_and_outside_the_audit()
    {
        await using var register = await TestRegister.Open();
        var (layla, omar) = (await register.AddStaff("Layla Owen", Role.Keyworker), await register.AddStaff("Omar Owen", Role.Keyworker));
        var hers = await MyDeskTests.Somebody(register, "Red", layla, Rating.Amber, new(2026, 12, 1));
        await MyDeskTests.Somebody(register, "Omar's", omar, Rating.Amber, new(2026, 12, 1));
        register.Time.Advance(TimeSpan.FromDays(8));
        await register.The<AgreedActions>().Add(hers.PersonId, ring);
        register.Actor = layla;

        Assert.Equal(["added an action"], (await register.The<MyNews>().Read()).Latest.Select(news => news.What));
        var events = await register.Ask(db => db.AuditEvents.CountAsync());
        await Seen(register);
        Assert.Equal(events, await register.Ask(db => db.AuditEvents.CountAsync()));
        Assert.Equal([layla.Id], await register.Ask(db => db.LastLooks.Select(lastLook => lastLook.OwnerId).ToListAsync()));
    }

    static async Task Seen(TestRegister register) => await register.The<MyNews>().Seen((await register.The<MyNews>().Read()).UpTo);
}

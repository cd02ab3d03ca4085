using Bunit;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.PersonRecord.Pages;
using Dsr.Blazor.Modules.PersonRecord.Pages.Decisions;
using Dsr.Blazor.Modules.PersonRecord.Pages.Forms;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Drafts;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Tests.Builders;
using Dsr.Blazor.Tests.Ui;
using Dsr.Blazor.Ui.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dsr.Blazor.Tests.Modules.PersonRecord.Pages;

public sealed class RateFormTests : PartTests, IAsyncLifetime
{
    const string reason = "Three attendances in ten days; notice given.";

    TestRegister register = default!;
    RegisterEntry entry = default!;
    PersonView view = default!;
    string? said;

    public async ValueTask InitializeAsync()
    {
        register = await TestRegister.OpenAsync();
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead);
        Services
            .AddSingleton(register.The<DraftService>())
            .AddSingleton(register.The<Blazor.Modules.Register.Ratings.RatingService>())
            .AddSingleton(register.The<Blazor.Kernel.Time.Clock>());
    }

    public new async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await register.DisposeAsync();
    }

    [Fact]
    public async Task It_offers_four_ratings_with_policys_definition_and_says_what_follows_from_the_chosen_one()
    {
        var form = await OpenAsync(Rating.Amber);
        Assert.Equal(4, form.FindAll("#Rating input").Count);
        Assert.Contains("Immediate risk of admission", form.Find("#Rating").TextContent, StringComparison.Ordinal);
        Assert.Empty(form.FindAll("#due"));

        await ChooseAsync(form, Rating.Red);

        Assert.Contains("A community C(E)TR must take place.", form.Find(".follows").TextContent, StringComparison.Ordinal);
        Assert.Equal("By policy 27 November 2026: 7 days from the rating on 20 November 2026.", form.Find("#due-hint").TextContent);
        Assert.Equal("2026-11-27", form.Find("#due").GetAttribute("value"));
    }

    [Fact]
    public async Task It_counts_the_reason_to_20_characters_and_refuses_less()
    {
        var form = await OpenAsync(Rating.Amber);
        await ChooseAsync(form, Rating.Red);
        await WriteAsync(form, "Too short");
        Assert.Contains("9 of at least 20 characters", form.Markup, StringComparison.Ordinal);

        await form.Find("form").SubmitAsync();

        Assert.Contains("at least 20 characters; it has 9", form.Find("#Reason-error").TextContent, StringComparison.Ordinal);
        Assert.Null(said);
    }

    [Fact]
    public async Task Blue_asks_for_the_hospital_and_leaving_it_for_the_day()
    {
        var admits = await OpenAsync(Rating.Amber);
        await ChooseAsync(admits, Rating.Blue);
        Assert.Single(admits.FindAll("#hospital"));
        Assert.Empty(admits.FindAll("#on"));

        var leaves = await OpenAsync(Rating.Blue);
        await ChooseAsync(leaves, Rating.Red);
        Assert.Empty(leaves.FindAll("#hospital"));
        Assert.Equal("2026-11-20", leaves.Find("#on").GetAttribute("value"));
    }

    [Fact]
    public async Task What_was_chosen_and_typed_is_there_when_the_form_is_opened_again_and_gone_when_it_is_saved()
    {
        var first = await OpenAsync(Rating.Amber);
        await ChooseAsync(first, Rating.Red);
        await WriteAsync(first, reason);

        var again = Show();
        Assert.Equal(reason, again.Find("textarea").GetAttribute("value"));
        Assert.True(again.FindAll("#Rating input")[0].HasAttribute("checked"));
        await again.Find("form").SubmitAsync();

        again.WaitForAssertion(() => Assert.Equal("Rated Red.", said));
        Assert.Equal(0, await register.AskAsync(db => db.Drafts.CountAsync()));
        Assert.Equal(Rating.Red, await register.AskAsync(db => db.Entries.Select(entry => entry.Rating).SingleAsync()));
    }

    [Fact]
    public async Task A_colleagues_decision_is_shown_while_the_form_is_open_and_has_to_be_confirmed()
    {
        var form = await OpenAsync(Rating.Amber);
        await ChooseAsync(form, Rating.Green);
        await WriteAsync(form, reason);
        register.Actor = await register.AddStaffAsync("Nadia Jackson", Role.Commissioner);
        await register
            .The<Blazor.Modules.Register.Ratings.RatingService>()
            .DecideAsync(
                entry.Id,
                new()
                {
                    Rating = Rating.Red,
                    Reason = "Crisis team out twice this week.",
                    Seen = 1,
                },
                TestContext.Current.CancellationToken
            );
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead);
        await ReadAsync();
        form.Render();
        Assert.Contains("Nadia Jackson decided", form.Find(".notice").TextContent, StringComparison.Ordinal);

        await form.Find("form").SubmitAsync();
        Assert.Null(said);
        await form.FindAll(".notice button").First(button => button.TextContent == "Decide on top of it").ClickAsync();
        await form.Find("form").SubmitAsync();

        form.WaitForAssertion(() => Assert.Equal("Rated Green.", said));
    }

    async Task<IRenderedComponent<RateForm>> OpenAsync(Rating now)
    {
        var details = TestPeople.Details(family: $"Okonkwo-{now}");
        entry = await register.AddPersonAsync(now, details);
        view = new PersonView(entry.PersonId);
        await ReadAsync();
        return Show();
    }

    IRenderedComponent<RateForm> Show() =>
        Render<RateForm>(with =>
            with.Add(form => form.View, view)
                .Add(form => form.Doing, new Doing(Doable.Rate))
                .Add(form => form.OnDone, words => said = words)
                .Add(form => form.OnStale, () => ReadAsync())
        );

    Task ReadAsync() =>
        new PersonSummary(
            register.The<Dsr.Blazor.Platform.Security.Authorizer>(),
            register.The<IDbContextFactory<DsrDb>>(),
            register.The<PolicyStore>(),
            register.The<Blazor.Modules.People.AboutPeople>(),
            register.The<Blazor.Modules.Keyworking.KeyworkerRequests>(),
            register.The<Blazor.Modules.People.Access.OrganisationAccesses>(),
            register.The<WorkingCalendar>(),
            register.The<Blazor.Kernel.Time.Clock>()
        ).ReadAsync(view, Section.All, TestContext.Current.CancellationToken);

    static async Task ChooseAsync(IRenderedComponent<RateForm> form, Rating rating)
    {
        form.WaitForElement("#Rating input");
        await form.FindAll("#Rating input")[(int)rating].ChangeAsync(new() { Value = true });
    }

    static Task WriteAsync(IRenderedComponent<RateForm> form, string text)
    {
        var box = form.FindComponent<DraftText>();
        return box.InvokeAsync(() => box.Instance.Typed(text));
    }
}

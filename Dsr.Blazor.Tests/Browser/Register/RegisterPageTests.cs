using System.Globalization;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Ratings;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Browser.PersonRecord;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.Register;

public class RegisterPageTests(Chromium chromium)
{
    [Fact]
    public async Task Two_people_follow_a_rating_in_place_and_ask_for_the_new_order_themselves()
    {
        await using var app = RunningApp.Start(chromium);
        var priya = await app.SignInAsync("Priya Kaur");
        var layla = await app.SignInAsync("Layla Owen", "/register?sort=rating");
        var row = layla.Locator("tbody tr").Filter(new() { Has = layla.Locator(".tag.green") }).First;
        var href = await row.GetByRole(AriaRole.Link).GetAttributeAsync("href");
        var place = await IndexOfAsync(layla, href!);
        var red = layla.Locator(".count-card").Filter(new() { HasText = "Red" }).Locator(".number");
        var before = int.Parse(await red.InnerTextAsync(), CultureInfo.InvariantCulture);
        await layla.Locator("tbody tr").First.GetByRole(AriaRole.Link).FocusAsync();

        await RateAsync(app, Guid.Parse(href!.Split('/')[^1]), Rating.Red);

        var shown = layla.Locator("tbody tr").Filter(new() { Has = layla.Locator($"a[href='{href}']") });
        await Expect(shown.Locator(".tag.red")).ToBeVisibleAsync();
        await Expect(shown).ToHaveClassAsync("changed");
        await Expect(shown.Locator(".changed-by")).ToContainTextAsync("Sam Reid rated Red");
        await Expect(red).ToHaveTextAsync($"{before + 1}");
        Assert.Equal(place, await IndexOfAsync(layla, href));
        await Expect(layla.Locator("tbody tr").First.GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        await Expect(priya.Locator(".changed-by").Or(priya.Locator(".count-card").Filter(new() { HasText = "7" })).First)
            .ToBeVisibleAsync();

        await layla.GetByRole(AriaRole.Button, new() { Name = "Refresh the order" }).ClickAsync();
        await Expect(layla.GetByText("moved rows")).ToHaveCountAsync(0);
        Assert.NotEqual(place, await IndexOfAsync(layla, href));
    }

    [Fact]
    public async Task What_is_searched_for_is_in_no_address_and_comes_back_with_Back()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Sam Reid");
        var name = (await page.Locator("tbody th a").First.InnerTextAsync()).Split(',')[0];
        var box = page.Locator("[data-search]");
        await page.Keyboard.PressAsync("/");
        await Expect(box).ToBeFocusedAsync();
        await box.FillAsync(name);
        await box.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = $"Found by “{name}”" })).ToBeVisibleAsync();
        await Expect(page.Locator("tbody th a").Filter(new() { HasNotText = name })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Diagnosis" }).ClickAsync();
        await page.ShouldBeAtAsync("**/register?sort=diagnosis");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = $"Found by “{name}”" })).ToBeVisibleAsync();
        Assert.DoesNotContain(name, page.Url, StringComparison.OrdinalIgnoreCase);

        await page.GetByRole(AriaRole.Link, new() { Name = "Register", Exact = true }).ClickAsync();
        await Expect(page.GetByText($"Found by “{name}”")).ToHaveCountAsync(0);
        await page.GoBackAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = $"Found by “{name}”" })).ToBeVisibleAsync();
        await Expect(box).ToHaveValueAsync(name);
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = $"Found by “{name}”" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Filters_stand_in_the_address_and_Back_undoes_them()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Sam Reid");
        await page.Locator("a.count-card").Filter(new() { HasText = "Amber" }).ClickAsync();
        await page.ShouldBeAtAsync("**rating=amber");
        await Expect(page.Locator("tbody .tag:not(.amber)")).ToHaveCountAsync(0);
        await page.GetByLabel("Diagnosis").SelectOptionAsync("Autism");
        await page.ShouldBeAtAsync("**rating=amber&diagnosis=autism");
        await page.GoBackAsync();
        await page.GoBackAsync();
        await Expect(page.Locator("tbody .tag.green").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Page 2" }).ClickAsync();
        await Expect(page.Locator(".table-foot")).ToContainTextAsync("51–96 of 96");
    }

    [Fact]
    public async Task A_view_is_saved_opened_and_forgotten_and_columns_are_kept()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Sam Reid", "/register?sort=name&overdue=yes");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save this view" }).ClickAsync();
        await page.ShouldPassAxeAsync();
        await page.GetByLabel("Name for what is shown now").FillAsync("Late ones");
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "Save this view" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Views 1" })).ToBeVisibleAsync();
        await page.GotoAsync("/register");
        await page.GetByRole(AriaRole.Button, new() { Name = "Views 1" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Late ones" }).ClickAsync();
        await page.ShouldBeAtAsync("**/register?sort=name&overdue=yes");

        await page.GetByRole(AriaRole.Button, new() { Name = "Columns" }).ClickAsync();
        await page.GetByLabel("NHS number", new() { Exact = true }).UncheckAsync();
        await page.ShouldPassAxeAsync();
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
        await page.ReloadAsync();
        await Expect(page.Locator("tbody tr").First).ToBeVisibleAsync();
        await Expect(page.Locator("th").Filter(new() { HasText = "NHS number" })).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "Views 1" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Forget Late ones" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Late ones" })).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(1366, 768)]
    [InlineData(390, 844)]
    public async Task The_register_passes_axe_and_fits_its_width(int width, int height)
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Sam Reid", width: width, height: height);
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(50);

        await page.ShouldFitItsWidthAsync();
        await page.ShouldPassAxeAsync();
    }

    [Fact]
    public async Task The_register_is_printed_on_its_side_with_all_its_columns()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Sam Reid", "/register", 1366, 768);
        await Expect(page.Locator(".table tbody tr").First).ToBeVisibleAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.PaperAsync("register");
        await page.ShouldPrintOnAsync(onItsSide: true);

        // As wide as the sheet between its margins, 277 mm.
        await page.SetViewportSizeAsync(1047, 700);
        await page.ShouldComeToHoldAsync(
            "() => [...document.querySelectorAll('.table thead th')].length >= 8 && [...document.querySelectorAll('.table :is(th, td)')].every(one => one.getBoundingClientRect().right <= innerWidth + 1)"
        );
    }

    [Fact]
    public async Task Somebody_who_sees_no_people_is_told_so_calmly()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Yusuf Bell");

        await Expect(page.GetByText("Your role does not include the people on the register")).ToBeVisibleAsync();
        await Expect(page.Locator("table")).ToHaveCountAsync(0);
        await page.ShouldPassAxeAsync();
    }

    static async Task<int> IndexOfAsync(IPage page, string href) =>
        (await page.Locator("tbody th a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))"))
            .ToList()
            .IndexOf(href);

    static async Task RateAsync(RunningApp app, Guid person, Rating rating)
    {
        var entry = await app.AskAsync(db =>
            db.Entries.Include(register => register.Decisions).SingleAsync(register => register.PersonId == person)
        );
        var sam = await app.AskAsync(db => db.Accounts.SingleAsync(account => account.Name == "Sam Reid"));
        var acting = new FixedActor((await app.Services.GetRequiredService<Blazor.Platform.Security.Accounts>().FindAsync(sam.Id))!);
        var ratings = new RatingService(
            new Authorizer(acting),
            app.Services.GetRequiredService<UnitOfWork>(),
            app.Services.GetRequiredService<PolicyStore>(),
            WorkingCalendar.EnglandAndWales
        );
        await ratings.DecideAsync(
            entry.Id,
            new()
            {
                Rating = rating,
                Reason = "Three A&E attendances in ten days.",
                Seen = entry.Decisions.Count,
            }
        );
    }
}

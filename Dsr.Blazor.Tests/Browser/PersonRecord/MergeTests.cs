using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Plans.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Dsr.Blazor.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.PersonRecord;

public class MergeTests(Chromium chromium)
{
    [Fact]
    public async Task Two_records_of_one_person_are_compared_merged_and_made_two_again()
    {
        await using var app = RunningApp.Start(chromium);
        var (stays, goes) = (
            await AddAsync(app, "Quillon", "999 000 0018", "12 Test Row", restricted: false),
            await AddAsync(app, "Quilon", "", "2 Refuge Street", restricted: true)
        );

        var priya = await app.SignInAsync("Priya Kaur", Links.Person(stays));
        await Expect(priya.GetByText("May be the same person as")).ToBeVisibleAsync();
        await Expect(priya.Locator("main")).ToContainTextAsync("One letter differs in the given name");
        await priya.GetByRole(AriaRole.Link, new() { Name = "Compare with Quilon Aaberg" }).ClickAsync();
        await Expect(priya.GetByRole(AriaRole.Heading, new() { Name = "Are these one person?" })).ToBeVisibleAsync();
        await Expect(priya.Locator("main")).ToContainTextAsync("Restricted: not shown here");
        await Expect(priya.Locator("main")).Not.ToContainTextAsync("Refuge");
        await Expect(priya.Locator("main")).Not.ToContainTextAsync("Test Row");
        await priya.ShouldPassAxeAsync();
        await priya.ShouldFitItsWidthAsync();
        await priya.PictureAsync("merge-compare");
        await priya.Button("Propose the merge").ClickAsync();
        await Expect(priya.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose which of the two goes on");
        await priya.GetByLabel("DSR-MERGE-1").CheckAsync();
        await priya.GetByLabel("How you know that this is one person").FillAsync("The GP surgery confirmed that this is one person.");
        await priya.Button("Propose the merge").ClickAsync();
        await Expect(priya.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("waits for the DSR lead");
        await Expect(priya.Button("Approve the merge")).Not.ToBeVisibleAsync();

        var sam = await app.SignInAsync("Sam Reid", Links.Duplicates());
        await sam.GetByRole(AriaRole.Link, new() { Name = "Quillon Aaberg" }).ClickAsync();
        await Expect(sam.Button("Approve the merge")).ToBeVisibleAsync();
        await sam.ShouldPassAxeAsync();
        await sam.PictureAsync("merge-decide");
        await sam.Button("Decline").ClickAsync();
        await Expect(sam.Locator("main")).ToContainTextAsync("The reason is missing");
        await sam.Button("Approve the merge").ClickAsync();
        await Expect(sam.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("merged");
        // The proposer's page follows.
        await Expect(priya.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("merged");

        await priya.GotoAsync(Links.Person(goes));
        await Expect(priya.Locator("main")).ToContainTextAsync("by Sam Reid");
        await priya.ShouldPassAxeAsync();
        await priya.GetByRole(AriaRole.Link, new() { Name = "Open the record that stays" }).ClickAsync();
        await priya.ShouldBeAtAsync($"**{Links.Person(stays)}");
        await Expect(priya.Locator("main")).ToContainTextAsync("He draws trains.");
        await Expect(priya.Locator("main")).ToContainTextAsync("Another record of the same person was merged with this one");
        await Expect(priya.Locator("main")).Not.ToContainTextAsync("Refuge");

        await sam.Button("Unmerge…").ClickAsync();
        await sam.OpenDialog().GetByLabel("Why").FillAsync("They came to the clinic together.");
        await sam.ShouldPassAxeAsync();
        await sam.OpenDialog().Button("Unmerge").ClickAsync();
        await Expect(sam.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("unmerged");
        await priya.GotoAsync(Links.Person(goes));
        await Expect(priya.Locator("main")).ToContainTextAsync("He draws trains.");
    }

    [Fact]
    public async Task Two_people_are_told_apart_and_nobody_is_asked_again()
    {
        await using var app = RunningApp.Start(chromium);
        var one = await AddAsync(app, "Quillon", "999 000 0018", "", restricted: false);
        await AddAsync(app, "Quilon", "", "", restricted: false);
        var page = await app.SignInAsync("Sam Reid", Links.Duplicates(), 390, 844);
        await Expect(page.Locator("main")).ToContainTextAsync("likely pair");
        await page.PictureAsync("duplicates-phone");
        await page.GetByRole(AriaRole.Row, new() { Name = "Quillon Aaberg" }).GetByText("Not the same person…").ClickAsync();
        await page.OpenDialog().GetByLabel("How you know").FillAsync("Cousins: both were at the clinic.");
        await page.ShouldPassAxeAsync();
        await page.OpenDialog().Button("Keep them apart").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "No likely pair" })).ToBeVisibleAsync();
        await page.ShouldFitItsWidthAsync();
        await page.GotoAsync(Links.Person(one));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Quillon Aaberg" })).ToBeVisibleAsync();
        await Expect(page.GetByText("May be the same person as")).Not.ToBeVisibleAsync();
    }

    static async Task<Guid> AddAsync(RunningApp app, string given, string number, string address, bool restricted)
    {
        var register = await app.AskAsync(db => db.Registers.Select(support => support.Id).FirstAsync());
        await using var change = await app.Services.GetRequiredService<UnitOfWork>().BeginAsync(Actor.Operator, "set up a test");
        var person = change
            .Db.Add(
                Person.Record(
                    TestPeople.Details(given, "Aaberg") with
                    {
                        NhsNumber = number,
                        DateOfBirth = new(1987, 3, 4),
                        Address = address,
                        AddressIsRestricted = restricted,
                    },
                    change.Act
                )
            )
            .Entity;
        var entry = new RegisterEntry(register, person.Id, number.Length > 0 ? "DSR-MERGE-1" : "DSR-MERGE-2", change.Act.Today, change.Act);
        entry.Decide(
            new(Rating.Amber, "Joined the register after a referral.", RatedAt.Record, change.Act.Today),
            0,
            Deadline.WithinDays(14, "the rating", change.Act.Today, WorkingCalendar.EnglandAndWales),
            change.Act
        );
        change.Db.Add(entry);
        if (number.Length == 0)
            change.Db.Add(new PlanItem(person.Id, PlanItemKind.Strength, "He draws trains.", change.Act));
        await change.CommitAsync();
        return person.Id;
    }
}

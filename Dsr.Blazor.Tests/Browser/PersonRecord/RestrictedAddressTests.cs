using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.People;
using Dsr.Blazor.Modules.PersonRecord.Pages.Frame;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.PersonRecord;

/// <summary>
/// A restricted address is in no page of the record, in no list, no print and no letter: somebody may be looking for the person.
/// </summary>
public class RestrictedAddressTests(Chromium chromium)
{
    const string Street = "17 Hidden Orchard Lane",
        Postcode = "ZZ9 9QX";

    [Fact]
    public async Task It_is_in_no_part_of_the_record_no_list_and_no_print()
    {
        await using var app = RunningApp.Start(chromium);
        var person = await app.SomebodyRatedAsync(Rating.Red);
        await RestrictAsync(app, person);
        var page = await app.SignInAsync("Sam Reid", Links.Person(person));
        var name = await app.AskAsync(db =>
            db.People.Where(candidate => candidate.Id == person).Select(candidate => candidate.FamilyName).SingleAsync()
        );

        var places = RecordParts
            .All.Select(part => part.Address(person))
            .Concat([
                Links.Statement(person),
                Links.PersonAct(person, "Details"),
                Links.Register(),
                Links.Actions(),
                Links.Meetings(),
                Links.Tasks(),
                "/today",
                Links.Duplicates(),
            ]);
        foreach (var place in places)
        {
            await page.GotoAsync(place);
            await Expect(page.Locator("main h1, .banner h1").First).ToBeVisibleAsync();
            if (place.Contains("/people/", StringComparison.Ordinal))
                await Expect(page.Locator("body")).ToContainTextAsync(name);
            await NowhereInAsync(page);
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            await NowhereInAsync(page);
            await page.EmulateMediaAsync(new() { Media = Media.Screen });
        }
        await page.GotoAsync(Links.Person(person));
        await Expect(page.Locator(".banner")).ToContainTextAsync("Restricted address");
    }

    // In the words and in the markup: also what is folded away or hidden, and what a field holds.
    static async Task NowhereInAsync(IPage page)
    {
        await Expect(page.Locator("body")).Not.ToContainTextAsync("Hidden Orchard");
        await page.ShouldComeToHoldAsync(
            "() => !document.documentElement.innerHTML.includes('Hidden Orchard') && !document.documentElement.innerHTML.includes('ZZ9 9QX') && ![...document.querySelectorAll('input, textarea')].some(field => /Hidden Orchard|ZZ9/.test(field.value))"
        );
    }

    static async Task RestrictAsync(RunningApp app, Guid person)
    {
        var sam = await app.AskAsync(db => db.Accounts.SingleAsync(account => account.Name == "Sam Reid"));
        var records = new PersonRecords(
            new Authorizer(new FixedActor(new Actor(sam.Id.ToString(), sam.Name, [Role.Lead], sam.Id, null, false))),
            app.Services.GetRequiredService<UnitOfWork>(),
            app.Services.GetRequiredService<IDbContextFactory<DsrDb>>()
        );
        var opened = await records.OpenAsync(person);
        // Known first and restricted afterwards, so that the history of changes is looked through too.
        await records.ChangeAsync(person, opened with { Address = Street, Postcode = Postcode }, opened);
        var known = await records.OpenAsync(person);
        await records.ChangeAsync(person, known with { AddressIsRestricted = true }, known);
        Assert.Equal(
            (Street, true),
            await app.AskAsync(async db =>
                await db
                    .People.Where(candidate => candidate.Id == person)
                    .Select(candidate => new { candidate.Address, candidate.AddressIsRestricted })
                    .SingleAsync()
            )
                is var kept
                ? (kept.Address, kept.AddressIsRestricted)
                : default
        );
    }
}

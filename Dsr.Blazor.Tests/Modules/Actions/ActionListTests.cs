using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Actions;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Dsr.Blazor.Tests.Modules.Register;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Actions;

public class ActionListTests
{
    static readonly DateOnly today = new(2026, 11, 20);

    [Fact]
    public async Task Open_actions_are_listed_by_date_and_narrowed_by_owner_lateness_and_organisation()
    {
        await using var register = await TestRegister.OpenAsync();
        var sam = await register.AddStaffAsync("Sam Reid", Role.Lead);
        var entry = await register.AddPersonAsync();
        await AddAsync(register, entry.PersonId, "later", today.AddDays(3), "Trust", sam.AccountId);
        await AddAsync(register, entry.PersonId, "late", today.AddDays(-1), "Council");
        await AddAsync(register, entry.PersonId, "undated", null, "");
        await AddAsync(register, entry.PersonId, "done", today, "Trust");
        await register.The<AgreedActions>().MoveAsync(await IdAsync(register, "done"), ActionStatus.Done, null);
        register.Actor = sam;

        Assert.Equal(["late", "later", "undated"], await TextsAsync(register, new()));
        Assert.Equal(["later"], await TextsAsync(register, new() { Mine = true }));
        Assert.Equal(["late"], await TextsAsync(register, new() { Overdue = true }));
        Assert.Equal(["late"], await TextsAsync(register, new() { Organisation = "Council" }));
        var page = await register.The<ActionList>().PageAsync(new() { Overdue = true });
        Assert.Equal((1, 3, 1, 1), (page.Total, page.All, page.Mine, page.Overdue));
        Assert.Equal(["Council", "Trust"], page.Organisations);
    }

    [Fact]
    public async Task A_row_shows_the_latest_note_and_a_done_one_is_gone_when_asked_again()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        await AddAsync(register, entry.PersonId, "Ring housing", today, "Trust");
        var id = await IdAsync(register, "Ring housing");
        await register.The<AgreedActions>().NoteAsync(id, "First.");
        await register.The<AgreedActions>().NoteAsync(id, "Second.");

        var row = (await register.The<ActionList>().AgainAsync([id]))[id];
        Assert.Equal(("Okonkwo, Elijah", "Second.", ActionStatus.InProgress), (row.Person, row.Latest!.Text, row.Status));

        await register.The<AgreedActions>().MoveAsync(id, ActionStatus.Done, null);
        Assert.Empty(await register.The<ActionList>().AgainAsync([id]));
    }

    [Fact]
    public async Task A_keyworker_sees_the_actions_of_their_own_people_and_an_analyst_none()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var analyst = await register.AddStaffAsync("Yusuf Bell", Role.Analyst);
        var own = await register.AddPersonAsync(keyworker: layla.AccountId);
        var other = await register.AddPersonAsync(details: TestPeople.Details(family: "Sharma"));
        await AddAsync(register, own.PersonId, "own", today, "Trust");
        await AddAsync(register, other.PersonId, "other", today, "Trust", layla.AccountId);
        register.Actor = layla;

        Assert.Equal(["own"], await TextsAsync(register, new()));
        Assert.Empty(await TextsAsync(register, new() { Mine = true }));
        Assert.Empty(await register.The<ActionList>().AgainAsync([await IdAsync(register, "other")]));
        register.Actor = analyst;
        await Assert.ThrowsAsync<ForbiddenException>(() => register.The<ActionList>().PageAsync(new()));
    }

    [Fact]
    public async Task A_partner_is_shown_no_action_of_a_suspended_entry()
    {
        await using var register = await TestRegister.OpenAsync();
        var council = await register.SaveAsync(db =>
            db.Add(new Organisation("City Council", OrganisationKind.Council, new(2026, 1, 1), register.Act)).Entity
        );
        var partner = await register.AddStaffAsync("Amina Green", council.Id, Role.PartnerProfessional);
        var entry = await register.AddPersonAsync();
        await RegisterListTests.ChangeAsync(register, entry.PersonId, person => person.Involve(
                new()
                {
                    Role = InvolvementRole.SocialWorker,
                    Name = "Amina Green",
                    AccountId = partner.AccountId,
                },
                register.Act
            ));
        await AddAsync(register, entry.PersonId, "Ring housing", today, "Trust");
        register.Actor = partner;
        Assert.Single(await TextsAsync(register, new()));

        register.Actor = Actor.Operator;
        await RegisterListTests.ChangeAsync(register, entry, registerEntry => registerEntry.Suspend());
        register.Actor = partner;
        Assert.Empty(await TextsAsync(register, new()));
    }

    [Fact]
    public void The_filter_is_read_back_from_its_query()
    {
        var filter = new ActionFilter
        {
            Mine = true,
            Overdue = true,
            Organisation = "Severnside & City",
            Owner = "0a1b",
            Status = ActionStatus.InProgress,
            Source = ActionSource.Meeting,
            Due = DueWindow.Fortnight,
            Page = 4,
        };
        Assert.Equal(filter, ActionFilter.Read(filter.Query));
        Assert.Equal(new(), ActionFilter.Read("?mine=1&page=-3&organisation=&status=lost&due=7&source=3"));
        Assert.False(new ActionFilter { Page = 2 }.Narrows);
    }

    [Fact]
    public async Task It_is_narrowed_by_status_source_owner_and_by_when_it_is_due()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var entry = await register.AddPersonAsync();
        await AddAsync(register, entry.PersonId, "late", today.AddDays(-1), "Trust", layla.AccountId);
        await AddAsync(register, entry.PersonId, "soon", today.AddDays(14), "Trust");
        await AddAsync(register, entry.PersonId, "far", today.AddDays(15), "Trust");
        await AddAsync(register, entry.PersonId, "undated", null, "Council");
        await AddAsync(register, entry.PersonId, "done", today, "Trust", layla.AccountId);
        await register.The<AgreedActions>().FinishAsync(await IdAsync(register, "done"), "It is there.");
        await register.The<AgreedActions>().MoveAsync(await IdAsync(register, "far"), ActionStatus.Blocked, "No panel.");

        Assert.Equal(["done"], await TextsAsync(register, new() { Status = ActionStatus.Done }));
        Assert.Equal(["far"], await TextsAsync(register, new() { Status = ActionStatus.Blocked }));
        Assert.Equal(["soon"], await TextsAsync(register, new() { Due = DueWindow.Fortnight }));
        Assert.Equal(["undated"], await TextsAsync(register, new() { Due = DueWindow.Undated }));
        Assert.Empty(await TextsAsync(register, new() { Source = ActionSource.Meeting }));
        var owners = (await register.The<ActionList>().PageAsync(new())).Owners;
        Assert.Equal(
            [("Somebody", "Council", 1), ("Somebody", "Trust", 2), ("Somebody", "Trust", 1)],
            owners
                .OrderBy(ownerCount => ownerCount.Who.AccountId is null ? 0 : 1)
                .ThenBy(ownerCount => ownerCount.Who.Organisation)
                .Select(ownerCount => (ownerCount.Who.Name, ownerCount.Who.Organisation, ownerCount.Open))
        );
        Assert.Equal(["late"], await TextsAsync(register, new() { Owner = layla.AccountId!.Value.ToString("N") }));
        Assert.Equal(
            ["undated"],
            await TextsAsync(register, new() { Owner = owners.Single(ownerCount => ownerCount.Who.Organisation == "Council").Key })
        );
        Assert.Empty(await TextsAsync(register, new() { Owner = "nobody" }));
        Assert.Equal(2, (await register.The<ActionList>().OfAsync(owners.Single(ownerCount => ownerCount.Open == 2).Key)).Count);
    }

    static Task<PlanAction> AddAsync(
        TestRegister register,
        Guid person,
        string text,
        DateOnly? due,
        string organisation,
        Guid? owner = null
    ) =>
        register.SaveAsync(db =>
            db.Add(
                new PlanAction(
                    person,
                    new()
                    {
                        Text = text,
                        OwnerName = "Somebody",
                        OwnerOrganisation = organisation,
                        OwnerAccountId = owner,
                        Due = due,
                    },
                    ActionSource.Import,
                    null,
                    register.Act
                )
            ).Entity
        );

    static Task<Guid> IdAsync(TestRegister register, string text) =>
        register.AskAsync(db => db.Actions.Where(action => action.Text == text).Select(action => action.Id).SingleAsync());

    static async Task<IEnumerable<string>> TextsAsync(TestRegister register, ActionFilter filter) =>
        (await register.The<ActionList>().PageAsync(filter)).Rows.Select(row => row.Text);
}

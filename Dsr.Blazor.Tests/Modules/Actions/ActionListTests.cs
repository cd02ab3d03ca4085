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
        await using var register = await TestRegister.Open();
        var sam = await register.AddStaff("Sam Reid", Role.Lead);
        var entry = await register.AddPerson();
        await Add(register, entry.PersonId, "later", today.AddDays(3), "Trust", sam.AccountId);
        await Add(register, entry.PersonId, "late", today.AddDays(-1), "Council");
        await Add(register, entry.PersonId, "undated", null, "");
        await Add(register, entry.PersonId, "done", today, "Trust");
        await register.The<AgreedActions>().Move(await Id(register, "done"), ActionStatus.Done, null);
        register.Actor = sam;

        Assert.Equal(["late", "later", "undated"], await Texts(register, new()));
        Assert.Equal(["later"], await Texts(register, new() { Mine = true }));
        Assert.Equal(["late"], await Texts(register, new() { Overdue = true }));
        Assert.Equal(["late"], await Texts(register, new() { Organisation = "Council" }));
        var page = await register.The<ActionList>().Page(new() { Overdue = true });
        Assert.Equal((1, 3, 1, 1), (page.Total, page.All, page.Mine, page.Overdue));
        Assert.Equal(["Council", "Trust"], page.Organisations);
    }

    [Fact]
    public async Task A_row_shows_the_latest_note_and_a_done_one_is_gone_when_asked_again()
    {
        await using var register = await TestRegister.Open();
        var entry = await register.AddPerson();
        await Add(register, entry.PersonId, "Ring housing", today, "Trust");
        var id = await Id(register, "Ring housing");
        await register.The<AgreedActions>().Note(id, "First.");
        await register.The<AgreedActions>().Note(id, "Second.");

        var row = (await register.The<ActionList>().Again([id]))[id];
        Assert.Equal(("Okonkwo, Elijah", "Second.", ActionStatus.InProgress), (row.Person, row.Latest!.Text, row.Status));

        await register.The<AgreedActions>().Move(id, ActionStatus.Done, null);
        Assert.Empty(await register.The<ActionList>().Again([id]));
    }

    [Fact]
    public async Task A_keyworker_sees_the_actions_of_their_own_people_and_an_analyst_none()
    {
        await using var register = await TestRegister.Open();
        var layla = await register.AddStaff("Layla Owen", Role.Keyworker);
        var analyst = await register.AddStaff("Yusuf Bell", Role.Analyst);
        var own = await register.AddPerson(keyworker: layla.AccountId);
        var other = await register.AddPerson(details: TestPeople.Details(family: "Sharma"));
        await Add(register, own.PersonId, "own", today, "Trust");
        await Add(register, other.PersonId, "other", today, "Trust", layla.AccountId);
        register.Actor = layla;

        Assert.Equal(["own"], await Texts(register, new()));
        Assert.Empty(await Texts(register, new() { Mine = true }));
        Assert.Empty(await register.The<ActionList>().Again([await Id(register, "other")]));
        register.Actor = analyst;
        await Assert.ThrowsAsync<NotAllowedException>(() => register.The<ActionList>().Page(new()));
    }

    [Fact]
    public async Task A_partner_is_shown_no_action_of_a_suspended_entry()
    {
        await using var register = await TestRegister.Open();
        var council = await register.Save(db =>
            db.Add(new Organisation("City Council", OrganisationKind.Council, new(2026, 1, 1), register.Act)).Entity
        );
        var partner = await register.AddStaff("Amina Green", council.Id, Role.PartnerProfessional);
        var entry = await register.AddPerson();
        await RegisterListTests.Change(register, entry.PersonId, person => person.Involve(
                new()
                {
                    Role = InvolvementRole.SocialWorker,
                    Name = "Amina Green",
                    AccountId = partner.AccountId,
                },
                register.Act
            ));
        await Add(register, entry.PersonId, "Ring housing", today, "Trust");
        register.Actor = partner;
        Assert.Single(await Texts(register, new()));

        register.Actor = Actor.Operator;
        await RegisterListTests.Change(register, entry, registerEntry => registerEntry.Suspend());
        register.Actor = partner;
        Assert.Empty(await Texts(register, new()));
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
        await using var register = await TestRegister.Open();
        var layla = await register.AddStaff("Layla Owen", Role.Keyworker);
        var entry = await register.AddPerson();
        await Add(register, entry.PersonId, "late", today.AddDays(-1), "Trust", layla.AccountId);
        await Add(register, entry.PersonId, "soon", today.AddDays(14), "Trust");
        await Add(register, entry.PersonId, "far", today.AddDays(15), "Trust");
        await Add(register, entry.PersonId, "undated", null, "Council");
        await Add(register, entry.PersonId, "done", today, "Trust", layla.AccountId);
        await register.The<AgreedActions>().Finish(await Id(register, "done"), "It is there.");
        await register.The<AgreedActions>().Move(await Id(register, "far"), ActionStatus.Blocked, "No panel.");

        Assert.Equal(["done"], await Texts(register, new() { Status = ActionStatus.Done }));
        Assert.Equal(["far"], await Texts(register, new() { Status = ActionStatus.Blocked }));
        Assert.Equal(["soon"], await Texts(register, new() { Due = DueWindow.Fortnight }));
        Assert.Equal(["undated"], await Texts(register, new() { Due = DueWindow.Undated }));
        Assert.Empty(await Texts(register, new() { Source = ActionSource.Meeting }));
        var owners = (await register.The<ActionList>().Page(new())).Owners;
        Assert.Equal(
            [("Somebody", "Council", 1), ("Somebody", "Trust", 2), ("Somebody", "Trust", 1)],
            owners
                .OrderBy(ownerCount => ownerCount.Who.AccountId is null ? 0 : 1)
                .ThenBy(ownerCount => ownerCount.Who.Organisation)
                .Select(ownerCount => (ownerCount.Who.Name, ownerCount.Who.Organisation, ownerCount.Open))
        );
        Assert.Equal(["late"], await Texts(register, new() { Owner = layla.AccountId!.Value.ToString("N") }));
        Assert.Equal(["undated"], await Texts(register, new() { Owner = owners.Single(ownerCount => ownerCount.Who.Organisation == "Council").Key }));
        Assert.Empty(await Texts(register, new() { Owner = "nobody" }));
        Assert.Equal(2, (await register.The<ActionList>().Of(owners.Single(ownerCount => ownerCount.Open == 2).Key)).Count);
    }

    static Task<PlanAction> Add(TestRegister register, Guid person, string text, DateOnly? due, string organisation, Guid? owner = null) =>
        register.Save(db =>
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

    static Task<Guid> Id(TestRegister register, string text) =>
        register.Ask(db => db.Actions.Where(action => action.Text == text).Select(action => action.Id).SingleAsync());

    static async Task<IEnumerable<string>> Texts(TestRegister register, ActionFilter filter) =>
        (await register.The<ActionList>().Page(filter)).Rows.Select(row => row.Text);
}

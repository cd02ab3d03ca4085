using Dsr.Blazor.Kernel.Merging;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.People;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.People;

public class PersonRecordsTests
{
    [Fact]
    public async Task What_only_a_colleague_changed_is_kept_and_named()
    {
        await using var register = await TestRegister.OpenAsync();
        var (id, opened) = await OpenedAsync(register);
        await SaveAsync(register, id, opened with { PreferredName = "Eli" }, opened);

        var merge = await SaveAsync(register, id, opened with { CommunicationNeeds = "Makaton" }, opened);

        Assert.Equal("Preferred name", Assert.Single(merge.TakenOver).Field.Label);
        var saved = await register.AskAsync(db => db.People.SingleAsync());
        Assert.Equal(("Eli", "Makaton"), (saved.PreferredName, saved.CommunicationNeeds));
    }

    [Fact]
    public async Task What_both_changed_is_handed_back_unsaved_and_saved_as_chosen()
    {
        await using var register = await TestRegister.OpenAsync();
        var (id, opened) = await OpenedAsync(register);
        await SaveAsync(register, id, opened with { PreferredName = "Eli" }, opened);
        var mine = opened with { PreferredName = "Lije", CommunicationNeeds = "Makaton" };

        var handed = await SaveAsync(register, id, mine, opened);
        Assert.Equal("Eli", Assert.Single(handed.Conflicts).Theirs);
        Assert.Equal("", (await register.AskAsync(db => db.People.SingleAsync())).CommunicationNeeds);

        var chosen = PersonFields.Read(handed.Resolve(new Dictionary<string, Choice> { ["PreferredName"] = Choice.Mine }));
        Assert.True((await SaveAsync(register, id, chosen, PersonFields.Read(handed.Theirs))).IsClean);
        var saved = await register.AskAsync(db => db.People.SingleAsync());
        Assert.Equal(("Lije", "Makaton"), (saved.PreferredName, saved.CommunicationNeeds));
    }

    [Fact]
    public async Task A_restricted_address_is_not_shown_to_the_form_and_survives_its_saving()
    {
        await using var register = await TestRegister.OpenAsync();
        var (id, opened) = await OpenedAsync(register, restricted: true);
        Assert.Equal(("", ""), (opened.Address, opened.Postcode));

        await SaveAsync(register, id, opened with { PreferredName = "Eli" }, opened);

        Assert.Equal("1 Hidden Lane", (await register.AskAsync(db => db.People.SingleAsync())).Address);
    }

    [Fact]
    public async Task Lifting_a_restriction_does_not_show_the_address_that_was_hidden()
    {
        await using var register = await TestRegister.OpenAsync();
        var (id, opened) = await OpenedAsync(register, restricted: true);

        await SaveAsync(register, id, opened with { AddressIsRestricted = false }, opened);

        var saved = await register.AskAsync(db => db.People.SingleAsync());
        Assert.Equal((false, "", ""), (saved.AddressIsRestricted, saved.Address, saved.Postcode));
    }

    [Fact]
    public async Task An_account_linked_sees_the_person_until_the_involvement_ends()
    {
        await using var register = await TestRegister.OpenAsync();
        var person = (await register.AddPersonAsync()).PersonId;
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var records = register.The<PersonRecords>();
        var cancel = TestContext.Current.CancellationToken;
        await records.InvolveAsync(
            person,
            new()
            {
                Role = InvolvementRole.Keyworker,
                Name = "Layla Owen",
                AccountId = layla.AccountId,
            },
            cancel
        );
        Assert.True(await SeesAsync(register, layla, person));

        await records.EndInvolvementAsync(
            person,
            await register.AskAsync(db => db.Involvements.Select(involvement => involvement.Id).SingleAsync()),
            cancel
        );
        Assert.False(await SeesAsync(register, layla, person));
    }

    [Fact]
    public async Task Two_who_change_a_contact_are_merged()
    {
        await using var register = await TestRegister.OpenAsync();
        var person = (await register.AddPersonAsync()).PersonId;
        var records = register.The<PersonRecords>();
        var cancel = TestContext.Current.CancellationToken;
        await records.InvolveAsync(person, new() { Name = "Theo" }, cancel);
        var one = await register.AskAsync(db => db.Involvements.SingleAsync());
        var opened = one.Details();

        await records.ChangeInvolvementAsync(person, one.Id, opened with { Phone = "01632 960 141" }, opened, cancel);
        var merge = await records.ChangeInvolvementAsync(person, one.Id, opened with { Team = "North" }, opened, cancel);

        Assert.True(merge.IsClean);
        var saved = await register.AskAsync(db => db.Involvements.SingleAsync());
        Assert.Equal(("01632 960 141", "North"), (saved.Phone, saved.Team));
    }

    static Task<bool> SeesAsync(TestRegister register, Actor actor, Guid person) =>
        register.AskAsync(db => PersonVisibility.People(db, actor, Permission.SeePeople).AnyAsync(candidate => candidate.Id == person));

    static async Task<(Guid Id, PersonDetails Opened)> OpenedAsync(TestRegister register, bool restricted = false)
    {
        var entry = await register.AddPersonAsync(
            details: TestPeople.Details() with
            {
                Address = "1 Hidden Lane",
                Postcode = "AV1 1AB",
                AddressIsRestricted = restricted,
            }
        );
        return (entry.PersonId, await register.The<PersonRecords>().OpenAsync(entry.PersonId, TestContext.Current.CancellationToken));
    }

    static Task<ThreeWayMerge> SaveAsync(TestRegister register, Guid id, PersonDetails mine, PersonDetails opened) =>
        register.The<PersonRecords>().ChangeAsync(id, mine, opened, cancel: TestContext.Current.CancellationToken);
}

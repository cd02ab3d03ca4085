using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Actions;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Files.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Actions;

public class AgreedActionsTests
{
    static readonly ActionDetails agreed = new()
    {
        Text = "Housing application",
        OwnerName = "Amina Green",
        OwnerOrganisation = "City Council",
        Due = new(2026, 12, 1),
    };

    [Fact]
    public async Task Two_who_change_different_things_are_merged_and_the_same_thing_is_handed_back()
    {
        await using var register = await TestRegister.Open();
        var (actions, id, cancel) = await Agreed(register);
        await actions.Change(id, agreed with { Due = new(2026, 12, 8) }, agreed, cancel);

        Assert.True((await actions.Change(id, agreed with { Text = "Housing application, flat" }, agreed, cancel)).IsClean);
        var handed = await actions.Change(id, agreed with { Due = new(2026, 12, 15) }, agreed, cancel);

        Assert.Equal("By when", Assert.Single(handed.Conflicts).Mine.Label);
        var saved = await One(register);
        Assert.Equal(("Housing application, flat", new DateOnly(2026, 12, 8)), (saved.Text, saved.Due));
    }

    [Theory]
    [InlineData(ActionStatus.Blocked)]
    [InlineData(ActionStatus.Cancelled)]
    public async Task Blocked_and_cancelled_need_a_reason_which_is_kept_as_a_note(ActionStatus to)
    {
        await using var register = await TestRegister.Open();
        var (actions, id, cancel) = await Agreed(register);

        await Assert.ThrowsAsync<RefusedException>(() => actions.Move(id, to, " ", cancel));
        await actions.Move(id, to, "The panel is full.", cancel);

        var saved = await One(register);
        Assert.Equal((to, "The panel is full."), (saved.Status, saved.Notes.Single().Text));
    }

    [Fact]
    public async Task A_keyworker_writes_on_an_action_of_their_person_and_adds_none()
    {
        await using var register = await TestRegister.Open();
        var layla = await register.AddStaff("Layla Owen", Role.Keyworker);
        var (actions, id, cancel) = await Agreed(register, layla.AccountId);
        register.Actor = layla;

        await actions.Note(id, "Rang them.", cancel);

        Assert.Equal((ActionStatus.InProgress, "Layla Owen"), ((await One(register)).Status, (await One(register)).Notes.Single().By));
        var person = (await One(register)).PersonId;
        await Assert.ThrowsAsync<NotAllowedException>(() => actions.Add(person, agreed, cancel: cancel));
    }

    [Fact]
    public async Task An_action_of_somebody_elses_person_is_not_there()
    {
        await using var register = await TestRegister.Open();
        var (actions, id, cancel) = await Agreed(register);
        register.Actor = await register.AddStaff("Layla Owen", Role.Keyworker);

        await Assert.ThrowsAsync<NotThereException>(() => actions.Note(id, "Rang them.", cancel));
    }

    [Fact]
    public async Task A_closed_account_and_a_partner_who_may_not_see_the_person_are_given_nothing()
    {
        await using var register = await TestRegister.Open();
        var (actions, id, cancel) = await Agreed(register);
        var (amina, omar) = (
            await register.AddStaff("Amina Green", Role.PartnerProfessional),
            await register.AddStaff("Omar Owen", Role.Keyworker)
        );
        await register.Save(db =>
        {
            db.Accounts.Single(account => account.Id == omar.AccountId).Deactivate();
            return 0;
        });
        var person = (await One(register)).PersonId;

        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            actions.Add(person, agreed with { OwnerAccountId = amina.AccountId }, cancel: cancel)
        );
        Assert.Contains("may not open this person’s record", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RefusedException>(() =>
            actions.Change(id, agreed with { OwnerAccountId = omar.AccountId }, agreed, cancel)
        );
        Assert.Null((await One(register)).OwnerAccountId);
    }

    [Fact]
    public async Task An_action_of_somebody_who_left_can_still_be_given_another_date()
    {
        await using var register = await TestRegister.Open();
        var layla = await register.AddStaff("Layla Owen", Role.Keyworker);
        var (actions, id, cancel) = await Agreed(register, layla.AccountId);
        var hers = agreed with { OwnerAccountId = layla.AccountId };
        await actions.Change(id, hers, agreed, cancel);
        await register.Save(db =>
        {
            db.Accounts.Single(account => account.Id == layla.AccountId).Deactivate();
            return 0;
        });

        await actions.Change(id, hers with { Due = new(2026, 12, 8) }, hers, cancel);

        Assert.Equal(new DateOnly(2026, 12, 8), (await One(register)).Due);
    }

    [Fact]
    public async Task What_shows_it_may_be_a_file_of_the_person_and_of_nobody_else()
    {
        await using var register = await TestRegister.Open();
        var (actions, id, cancel) = await Agreed(register);
        var other = await register.AddPerson(details: TestPeople.Details(family: "Sharma"));
        var (own, strange) = (await AddFile(register, (await One(register)).PersonId), await AddFile(register, other.PersonId));

        await Assert.ThrowsAsync<NotThereException>(() => actions.Finish(id, "The tenancy.", strange, cancel));
        await actions.Finish(id, "The tenancy.", own, cancel);

        Assert.Equal((ActionStatus.Done, own), ((await One(register)).Status, (await One(register)).Evidence!.FileId));
    }

    static async Task<Guid> AddFile(TestRegister register, Guid person)
    {
        var kept = new KeptFile($"{Guid.NewGuid():N}", "tenancy.pdf", FileContent.Pdf, 10, new string('0', 64));
        return (
            await register.Save(db =>
                db.Add(
                    new RecordFile(
                        person,
                        new("Letter", "Tenancy", new(2026, 11, 1), new(FileReach.Team, null)),
                        ["Letter"],
                        kept,
                        register.Act
                    )
                ).Entity
            )
        ).Id;
    }

    static async Task<(AgreedActions Actions, Guid Id, CancellationToken Cancel)> Agreed(TestRegister register, Guid? keyworker = null)
    {
        var (entry, actions, cancel) = (
            await register.AddPerson(keyworker: keyworker),
            register.The<AgreedActions>(),
            TestContext.Current.CancellationToken
        );
        await actions.Add(entry.PersonId, agreed, cancel: cancel);
        return (actions, (await One(register)).Id, cancel);
    }

    static Task<PlanAction> One(TestRegister register) => register.Ask(db => db.Actions.Include(action => action.Notes).SingleAsync());
}

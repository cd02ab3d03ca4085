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
        await using var register = await TestRegister.OpenAsync();
        var (actions, id, cancel) = await AgreedAsync(register);
        await actions.ChangeAsync(id, agreed with { Due = new(2026, 12, 8) }, agreed, cancel);

        Assert.True((await actions.ChangeAsync(id, agreed with { Text = "Housing application, flat" }, agreed, cancel)).IsClean);
        var handed = await actions.ChangeAsync(id, agreed with { Due = new(2026, 12, 15) }, agreed, cancel);

        Assert.Equal("By when", Assert.Single(handed.Conflicts).Mine.Label);
        var saved = await OneAsync(register);
        Assert.Equal(("Housing application, flat", new DateOnly(2026, 12, 8)), (saved.Text, saved.Due));
    }

    [Theory]
    [InlineData(ActionStatus.Blocked)]
    [InlineData(ActionStatus.Cancelled)]
    public async Task Blocked_and_cancelled_need_a_reason_which_is_kept_as_a_note(ActionStatus to)
    {
        await using var register = await TestRegister.OpenAsync();
        var (actions, id, cancel) = await AgreedAsync(register);

        await Assert.ThrowsAsync<RefusedException>(() => actions.MoveAsync(id, to, " ", cancel));
        await actions.MoveAsync(id, to, "The panel is full.", cancel);

        var saved = await OneAsync(register);
        Assert.Equal((to, "The panel is full."), (saved.Status, saved.Notes.Single().Text));
    }

    [Fact]
    public async Task A_keyworker_writes_on_an_action_of_their_person_and_adds_none()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var (actions, id, cancel) = await AgreedAsync(register, layla.AccountId);
        register.Actor = layla;

        await actions.NoteAsync(id, "Rang them.", cancel);

        Assert.Equal(
            (ActionStatus.InProgress, "Layla Owen"),
            ((await OneAsync(register)).Status, (await OneAsync(register)).Notes.Single().By)
        );
        var person = (await OneAsync(register)).PersonId;
        await Assert.ThrowsAsync<ForbiddenException>(() => actions.AddAsync(person, agreed, cancel: cancel));
    }

    [Fact]
    public async Task An_action_of_somebody_elses_person_is_not_there()
    {
        await using var register = await TestRegister.OpenAsync();
        var (actions, id, cancel) = await AgreedAsync(register);
        register.Actor = await register.AddStaffAsync("Layla Owen", Role.Keyworker);

        await Assert.ThrowsAsync<NotFoundException>(() => actions.NoteAsync(id, "Rang them.", cancel));
    }

    [Fact]
    public async Task A_closed_account_and_a_partner_who_may_not_see_the_person_are_given_nothing()
    {
        await using var register = await TestRegister.OpenAsync();
        var (actions, id, cancel) = await AgreedAsync(register);
        var (amina, omar) = (
            await register.AddStaffAsync("Amina Green", Role.PartnerProfessional),
            await register.AddStaffAsync("Omar Owen", Role.Keyworker)
        );
        await register.SaveAsync(db =>
        {
            db.Accounts.Single(account => account.Id == omar.AccountId).Deactivate();
            return 0;
        });
        var person = (await OneAsync(register)).PersonId;

        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            actions.AddAsync(person, agreed with { OwnerAccountId = amina.AccountId }, cancel: cancel)
        );
        Assert.Contains("may not open this person’s record", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RefusedException>(() =>
            actions.ChangeAsync(id, agreed with { OwnerAccountId = omar.AccountId }, agreed, cancel)
        );
        Assert.Null((await OneAsync(register)).OwnerAccountId);
    }

    [Fact]
    public async Task An_action_of_somebody_who_left_can_still_be_given_another_date()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var (actions, id, cancel) = await AgreedAsync(register, layla.AccountId);
        var hers = agreed with { OwnerAccountId = layla.AccountId };
        await actions.ChangeAsync(id, hers, agreed, cancel);
        await register.SaveAsync(db =>
        {
            db.Accounts.Single(account => account.Id == layla.AccountId).Deactivate();
            return 0;
        });

        await actions.ChangeAsync(id, hers with { Due = new(2026, 12, 8) }, hers, cancel);

        Assert.Equal(new DateOnly(2026, 12, 8), (await OneAsync(register)).Due);
    }

    [Fact]
    public async Task What_shows_it_may_be_a_file_of_the_person_and_of_nobody_else()
    {
        await using var register = await TestRegister.OpenAsync();
        var (actions, id, cancel) = await AgreedAsync(register);
        var other = await register.AddPersonAsync(details: TestPeople.Details(family: "Sharma"));
        var (own, strange) = (
            await AddFileAsync(register, (await OneAsync(register)).PersonId),
            await AddFileAsync(register, other.PersonId)
        );

        await Assert.ThrowsAsync<NotFoundException>(() => actions.FinishAsync(id, "The tenancy.", strange, cancel));
        await actions.FinishAsync(id, "The tenancy.", own, cancel);

        Assert.Equal((ActionStatus.Done, own), ((await OneAsync(register)).Status, (await OneAsync(register)).Evidence!.FileId));
    }

    static async Task<Guid> AddFileAsync(TestRegister register, Guid person)
    {
        var kept = new KeptFile($"{Guid.NewGuid():N}", "tenancy.pdf", FileContent.Pdf, 10, new string('0', 64));
        return (
            await register.SaveAsync(db =>
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

    static async Task<(AgreedActions Actions, Guid Id, CancellationToken Cancel)> AgreedAsync(TestRegister register, Guid? keyworker = null)
    {
        var (entry, actions, cancel) = (
            await register.AddPersonAsync(keyworker: keyworker),
            register.The<AgreedActions>(),
            TestContext.Current.CancellationToken
        );
        await actions.AddAsync(entry.PersonId, agreed, cancel: cancel);
        return (actions, (await OneAsync(register)).Id, cancel);
    }

    static Task<PlanAction> OneAsync(TestRegister register) =>
        register.AskAsync(db => db.Actions.Include(action => action.Notes).SingleAsync());
}

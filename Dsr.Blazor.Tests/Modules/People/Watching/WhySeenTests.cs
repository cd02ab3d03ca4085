using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.People.Watching;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.People.Watching;

public class WhySeenTests
{
    [Theory]
    [InlineData(Role.Coordinator, "You are the DSR coordinator: the register’s team sees everybody.")]
    [InlineData(Role.Lead, "You are the DSR lead: the register’s team sees everybody.")]
    [InlineData(Role.Chair, "You chair the register’s meetings: whoever chairs sees everybody who may come up.")]
    [InlineData(Role.Commissioner, "You are the commissioner: the board responsible for the register sees everybody on it.")]
    [InlineData(Role.Governance, "You look after information governance: you see every record, and each look is written down.")]
    public async Task A_role_that_sees_everybody_says_so(Role role, string ground)
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        register.Actor = await register.AddStaffAsync("Somebody", role);

        Assert.Equal([ground], await WhyAsync(register, entry));
    }

    [Fact]
    public async Task A_keyworker_is_involved_since_a_day()
    {
        await using var register = await TestRegister.OpenAsync();
        register.Time.At(new(2026, 3, 3));
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var entry = await register.AddPersonAsync(keyworker: layla.AccountId);
        register.Time.At(new(2026, 11, 20));
        register.Actor = layla;

        Assert.Equal(
            ["You are involved as keyworker since 3 March 2026, and Community Trust has signed the sharing agreement."],
            await WhyAsync(register, entry)
        );
    }

    [Fact]
    public async Task A_partner_is_named_themselves_or_their_organisation_was_given_access()
    {
        await using var register = await TestRegister.OpenAsync();
        var council = await register.SaveAsync(db =>
            db.Add(new Organisation("City Council", OrganisationKind.Council, new DateOnly(2026, 1, 5), register.Act)).Entity
        );
        var (amina, ben) = (
            await register.AddStaffAsync("Amina Green", council.Id, Role.PartnerProfessional),
            await register.AddStaffAsync("Ben Hall", council.Id, Role.PartnerProfessional)
        );
        var entry = await register.AddPersonAsync();
        await InvolveAsync(
            register,
            entry,
            new()
            {
                Role = InvolvementRole.SocialWorker,
                Name = "Amina Green",
                OrganisationId = council.Id,
                AccountId = amina.AccountId,
            }
        );
        register.Actor = ben;
        await Assert.ThrowsAsync<NotFoundException>(() => WhyAsync(register, entry));

        register.Actor = Actor.Operator;
        await register.GrantAsync(entry.PersonId, council);

        const string granted =
            "City Council has access from 20 November 2026 until 20 December 2026, given by operator: They plan the move into a new home.";
        register.Actor = amina;
        Assert.Equal(
            ["You are involved as social worker since 20 November 2026, and City Council has signed the sharing agreement.", granted],
            await WhyAsync(register, entry)
        );
        register.Actor = ben;
        Assert.Equal([granted], await WhyAsync(register, entry));
    }

    [Fact]
    public async Task Whom_nothing_lets_see_is_not_told_that_there_is_anybody()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var entry = await register.AddPersonAsync(keyworker: layla.AccountId);
        var involvement = await register.AskAsync(db => db.Involvements.Select(candidate => candidate.Id).SingleAsync());
        await ChangeAsync(register, entry, person => person.Involvement(involvement).End(register.Act));
        register.Actor = layla;

        await Assert.ThrowsAsync<NotFoundException>(() => WhyAsync(register, entry));
    }

    // Every role: who may open the record is told why, and who may not is told nothing.
    [Fact]
    public async Task There_is_a_ground_for_whoever_may_open_the_record_and_for_nobody_else()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        foreach (var role in Enum.GetValues<Role>())
        {
            register.Actor = Actor.Operator;
            var somebody = await register.AddStaffAsync("Somebody", role);
            register.Actor = somebody;
            var sees = await register.AskAsync(db => PersonVisibility.People(db, somebody, Permission.SeePeople).AnyAsync());
            if (sees)
                Assert.NotEmpty(await WhyAsync(register, entry));
            else
                await Assert.ThrowsAsync<NotFoundException>(() => WhyAsync(register, entry));
        }
    }

    static Task<IReadOnlyList<string>> WhyAsync(TestRegister register, RegisterEntry entry) =>
        register.The<WhySeen>().OfAsync(entry.PersonId, TestContext.Current.CancellationToken);

    static Task<Person> InvolveAsync(TestRegister register, RegisterEntry entry, InvolvementDetails details) =>
        ChangeAsync(register, entry, person => person.Involve(details, register.Act));

    static Task<Person> ChangeAsync(TestRegister register, RegisterEntry entry, Action<Person> change) =>
        register.SaveAsync(db =>
        {
            var person = db.People.Include(candidate => candidate.Involvements).Single(candidate => candidate.Id == entry.PersonId);
            change(person);
            return person;
        });
}

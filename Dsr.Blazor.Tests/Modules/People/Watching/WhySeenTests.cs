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
        await using var register = await TestRegister.Open();
        var entry = await register.AddPerson();
        register.Actor = await register.AddStaff("Somebody", role);

        Assert.Equal([ground], await Why(register, entry));
    }

    [Fact]
    public async Task A_keyworker_is_involved_since_a_day()
    {
        await using var register = await TestRegister.Open();
        register.Time.At(new(2026, 3, 3));
        var layla = await register.AddStaff("Layla Owen", Role.Keyworker);
        var entry = await register.AddPerson(keyworker: layla.AccountId);
        register.Time.At(new(2026, 11, 20));
        register.Actor = layla;

        Assert.Equal(
            ["You are involved as keyworker since 3 March 2026, and Community Trust has signed the sharing agreement."],
            await Why(register, entry)
        );
    }

    [Fact]
    public async Task A_partner_is_named_themselves_or_their_organisation_was_given_access()
    {
        await using var register = await TestRegister.Open();
        var council = await register.Save(db =>
            db.Add(new Organisation("City Council", OrganisationKind.Council, new DateOnly(2026, 1, 5), register.Act)).Entity
        );
        var (amina, ben) = (
            await register.AddStaff("Amina Green", council.Id, Role.PartnerProfessional),
            await register.AddStaff("Ben Hall", council.Id, Role.PartnerProfessional)
        );
        var entry = await register.AddPerson();
        await Involve(
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
        await Assert.ThrowsAsync<NotThereException>(() => Why(register, entry));

        register.Actor = Actor.Operator;
        await register.Grant(entry.PersonId, council);

        const string granted =
            "City Council has access from 20 November 2026 until 20 December 2026, given by operator: They plan the move into a new home.";
        register.Actor = amina;
        Assert.Equal(
            ["You are involved as social worker since 20 November 2026, and City Council has signed the sharing agreement.", granted],
            await Why(register, entry)
        );
        register.Actor = ben;
        Assert.Equal([granted], await Why(register, entry));
    }

    [Fact]
    public async Task Whom_nothing_lets_see_is_not_told_that_there_is_anybody()
    {
        await using var register = await TestRegister.Open();
        var layla = await register.AddStaff("Layla Owen", Role.Keyworker);
        var entry = await register.AddPerson(keyworker: layla.AccountId);
        var involvement = await register.Ask(db => db.Involvements.Select(candidate => candidate.Id).SingleAsync());
        await Change(register, entry, person => person.Involvement(involvement).End(register.Act));
        register.Actor = layla;

        await Assert.ThrowsAsync<NotThereException>(() => Why(register, entry));
    }

    // Every role: who may open the record is told why, and who may not is told nothing.
    [Fact]
    public async Task There_is_a_ground_for_whoever_may_open_the_record_and_for_nobody_else()
    {
        await using var register = await TestRegister.Open();
        var entry = await register.AddPerson();
        foreach (var role in Enum.GetValues<Role>())
        {
            register.Actor = Actor.Operator;
            var somebody = await register.AddStaff("Somebody", role);
            register.Actor = somebody;
            var sees = await register.Ask(db => Visible.People(db, somebody, Function.SeePeople).AnyAsync());
            if (sees)
                Assert.NotEmpty(await Why(register, entry));
            else
                await Assert.ThrowsAsync<NotThereException>(() => Why(register, entry));
        }
    }

    static Task<IReadOnlyList<string>> Why(TestRegister register, RegisterEntry entry) =>
        register.The<WhySeen>().Of(entry.PersonId, TestContext.Current.CancellationToken);

    static Task<Person> Involve(TestRegister register, RegisterEntry entry, InvolvementDetails details) =>
        Change(register, entry, person => person.Involve(details, register.Act));

    static Task<Person> Change(TestRegister register, RegisterEntry entry, Action<Person> change) =>
        register.Save(db =>
        {
            var person = db.People.Include(candidate => candidate.Involvements).Single(candidate => candidate.Id == entry.PersonId);
            change(person);
            return person;
        });
}

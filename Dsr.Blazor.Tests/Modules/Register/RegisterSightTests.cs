using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using static Dsr.Blazor.Tests.Modules.Register.RegisterListTests;

namespace Dsr.Blazor.Tests.Modules.Register;

public class RegisterSightTests
{
    [Theory]
    [InlineData(Role.Referrer)]
    [InlineData(Role.PanelMember)]
    [InlineData(Role.Analyst)]
    [InlineData(Role.SystemAdministrator)]
    public async Task Who_sees_no_people_gets_neither_rows_nor_counts(Role role)
    {
        await using var register = await TestRegister.Open();
        await register.AddPerson();
        register.Actor = await register.AddStaff("Tom Ellis", role);
        var list = register.The<RegisterList>();

        await Assert.ThrowsAsync<NotAllowedException>(() => list.Page(new()));
        await Assert.ThrowsAsync<NotAllowedException>(() => list.Counts(new()));
        await Assert.ThrowsAsync<NotAllowedException>(() => list.Choices());
        await Assert.ThrowsAsync<NotAllowedException>(() => list.RowsAfter([Guid.NewGuid()], 1));
    }

    [Fact]
    public async Task A_keyworker_sees_and_counts_their_own_people_alone()
    {
        await using var register = await TestRegister.Open();
        var layla = await register.AddStaff("Layla Owen", Role.Keyworker);
        var own = await register.AddPerson(details: Of("Elijah", "Okonkwo"), keyworker: layla.AccountId);
        var other = await register.AddPerson(details: Of("Maya", "Sharma"));
        register.Actor = layla;

        Assert.Equal(["Okonkwo"], await Names(register, new()));
        Assert.Empty(await Names(register, new() { Search = "Sharma" }));
        Assert.Equal(1, (await register.The<RegisterList>().Counts(new())).Total);
        Assert.Equal([own.Id], (await register.The<RegisterList>().RowsAfter([own.Id, other.Id], 1)).Keys);
    }

    [Fact]
    public async Task What_one_may_see_is_never_shared_with_one_who_may_not()
    {
        await using var register = await TestRegister.Open();
        var layla = await register.AddStaff("Layla Owen", Role.Keyworker);
        var sam = await register.AddStaff("Sam Reid", Role.Lead);
        var entry = await register.AddPerson();
        register.Actor = sam;
        Assert.Single(await register.The<RegisterList>().RowsAfter([entry.Id], 7));
        Assert.Equal(1, (await register.The<RegisterList>().CountsAfter(new(), 7)).Total);

        register.Actor = layla;
        Assert.Empty(await register.The<RegisterList>().RowsAfter([entry.Id], 7));
        Assert.Equal(0, (await register.The<RegisterList>().CountsAfter(new(), 7)).Total);
    }

    [Fact]
    public async Task My_people_are_those_one_is_involved_with()
    {
        await using var register = await TestRegister.Open();
        var sam = await register.AddStaff("Sam Reid", Role.Lead);
        await register.AddPerson(details: Of("Elijah", "Okonkwo"), keyworker: sam.AccountId);
        await register.AddPerson(details: Of("Maya", "Sharma"));
        register.Actor = sam;

        Assert.Equal(["Okonkwo"], await Names(register, new() { Mine = true }));
        Assert.Equal(2, (await Names(register, new())).Count);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task A_partner_lists_those_to_whom_their_organisation_was_given_access_and_no_contacts(bool granted, int seen)
    {
        await using var register = await TestRegister.Open();
        var council = await register.Save(db =>
            db.Add(new Organisation("City Council", OrganisationKind.Council, new(2026, 1, 1), register.Act)).Entity
        );
        var partner = await register.AddStaff("Amina Green", council.Id, Role.PartnerProfessional);
        var entry = await register.AddPerson();
        await Change(register, entry.PersonId, person => person.Involve(
                new()
                {
                    Role = InvolvementRole.SocialWorker,
                    Name = "Somebody else",
                    OrganisationId = council.Id,
                },
                register.Act
            ));
        if (granted)
            await register.Grant(entry.PersonId, council);
        await register.AddPerson(details: Of("Maya", "Sharma"));
        register.Actor = partner;

        Assert.Equal(seen, (await register.The<RegisterList>().Page(new())).Total);
    }

    [Fact]
    public async Task A_suspended_entry_is_hidden_from_a_partner_and_a_keyworker_and_shown_to_the_team()
    {
        await using var register = await TestRegister.Open();
        var council = await register.Save(db =>
            db.Add(new Organisation("City Council", OrganisationKind.Council, new(2026, 1, 1), register.Act)).Entity
        );
        var partner = await register.AddStaff("Amina Green", council.Id, Role.PartnerProfessional);
        var layla = await register.AddStaff("Layla Owen", Role.Keyworker);
        var entry = await register.AddPerson(keyworker: layla.AccountId);
        await Change(register, entry.PersonId, person => person.Involve(
                new()
                {
                    Role = InvolvementRole.SocialWorker,
                    Name = "Amina Green",
                    AccountId = partner.AccountId,
                },
                register.Act
            ));
        register.Actor = partner;
        Assert.Single(await Names(register, new()));

        register.Actor = Actor.Operator;
        await Change(register, entry, registerEntry => registerEntry.Suspend());

        Assert.Single(await Names(register, new()));
        register.Actor = layla;
        Assert.Empty(await Names(register, new()));
        register.Actor = partner;
        Assert.Empty(await Names(register, new()));
        Assert.Empty(await register.The<RegisterList>().RowsAfter([entry.Id], 3));
    }
}

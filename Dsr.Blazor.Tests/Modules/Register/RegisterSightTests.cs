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
        await using var register = await TestRegister.OpenAsync();
        await register.AddPersonAsync();
        register.Actor = await register.AddStaffAsync("Tom Ellis", role);
        var list = register.The<RegisterList>();

        await Assert.ThrowsAsync<ForbiddenException>(() => list.PageAsync(new()));
        await Assert.ThrowsAsync<ForbiddenException>(() => list.CountsAsync(new()));
        await Assert.ThrowsAsync<ForbiddenException>(() => list.ChoicesAsync());
        await Assert.ThrowsAsync<ForbiddenException>(() => list.RowsAfterAsync([Guid.NewGuid()], 1));
    }

    [Fact]
    public async Task A_keyworker_sees_and_counts_their_own_people_alone()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var own = await register.AddPersonAsync(details: Of("Elijah", "Okonkwo"), keyworker: layla.AccountId);
        var other = await register.AddPersonAsync(details: Of("Maya", "Sharma"));
        register.Actor = layla;

        Assert.Equal(["Okonkwo"], await NamesAsync(register, new()));
        Assert.Empty(await NamesAsync(register, new() { Search = "Sharma" }));
        Assert.Equal(1, (await register.The<RegisterList>().CountsAsync(new())).Total);
        Assert.Equal([own.Id], (await register.The<RegisterList>().RowsAfterAsync([own.Id, other.Id], 1)).Keys);
    }

    [Fact]
    public async Task What_one_may_see_is_never_shared_with_one_who_may_not()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var sam = await register.AddStaffAsync("Sam Reid", Role.Lead);
        var entry = await register.AddPersonAsync();
        register.Actor = sam;
        Assert.Single(await register.The<RegisterList>().RowsAfterAsync([entry.Id], 7));
        Assert.Equal(1, (await register.The<RegisterList>().CountsAfterAsync(new(), 7)).Total);

        register.Actor = layla;
        Assert.Empty(await register.The<RegisterList>().RowsAfterAsync([entry.Id], 7));
        Assert.Equal(0, (await register.The<RegisterList>().CountsAfterAsync(new(), 7)).Total);
    }

    [Fact]
    public async Task My_people_are_those_one_is_involved_with()
    {
        await using var register = await TestRegister.OpenAsync();
        var sam = await register.AddStaffAsync("Sam Reid", Role.Lead);
        await register.AddPersonAsync(details: Of("Elijah", "Okonkwo"), keyworker: sam.AccountId);
        await register.AddPersonAsync(details: Of("Maya", "Sharma"));
        register.Actor = sam;

        Assert.Equal(["Okonkwo"], await NamesAsync(register, new() { Mine = true }));
        Assert.Equal(2, (await NamesAsync(register, new())).Count);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task A_partner_lists_those_to_whom_their_organisation_was_given_access_and_no_contacts(bool granted, int seen)
    {
        await using var register = await TestRegister.OpenAsync();
        var council = await register.SaveAsync(db =>
            db.Add(new Organisation("City Council", OrganisationKind.Council, new(2026, 1, 1), register.Act)).Entity
        );
        var partner = await register.AddStaffAsync("Amina Green", council.Id, Role.PartnerProfessional);
        var entry = await register.AddPersonAsync();
        await ChangeAsync(register, entry.PersonId, person => person.Involve(
                new()
                {
                    Role = InvolvementRole.SocialWorker,
                    Name = "Somebody else",
                    OrganisationId = council.Id,
                },
                register.Act
            ));
        if (granted)
            await register.GrantAsync(entry.PersonId, council);
        await register.AddPersonAsync(details: Of("Maya", "Sharma"));
        register.Actor = partner;

        Assert.Equal(seen, (await register.The<RegisterList>().PageAsync(new())).Total);
    }

    [Fact]
    public async Task A_suspended_entry_is_hidden_from_a_partner_and_a_keyworker_and_shown_to_the_team()
    {
        await using var register = await TestRegister.OpenAsync();
        var council = await register.SaveAsync(db =>
            db.Add(new Organisation("City Council", OrganisationKind.Council, new(2026, 1, 1), register.Act)).Entity
        );
        var partner = await register.AddStaffAsync("Amina Green", council.Id, Role.PartnerProfessional);
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var entry = await register.AddPersonAsync(keyworker: layla.AccountId);
        await ChangeAsync(register, entry.PersonId, person => person.Involve(
                new()
                {
                    Role = InvolvementRole.SocialWorker,
                    Name = "Amina Green",
                    AccountId = partner.AccountId,
                },
                register.Act
            ));
        register.Actor = partner;
        Assert.Single(await NamesAsync(register, new()));

        register.Actor = Actor.Operator;
        await ChangeAsync(register, entry, registerEntry => registerEntry.Suspend());

        Assert.Single(await NamesAsync(register, new()));
        register.Actor = layla;
        Assert.Empty(await NamesAsync(register, new()));
        register.Actor = partner;
        Assert.Empty(await NamesAsync(register, new()));
        Assert.Empty(await register.The<RegisterList>().RowsAfterAsync([entry.Id], 3));
    }
}

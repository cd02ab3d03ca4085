using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Accounts;

public class SignatoriesTests
{
    [Fact]
    public async Task A_partner_sees_their_people_from_the_first_day_to_the_last_and_no_day_more()
    {
        await using var register = await TestRegister.OpenAsync();
        var (school, teacher) = await SchoolAsync(register);
        var kai = await register.AddStaffAsync("Kai Morris", Role.SystemAdministrator);
        Assert.Equal(0, await SeenAsync(register, teacher));

        await register.As<Signatories>(kai).SignAsync(school, new(2026, 11, 21), new(2026, 11, 22));

        // No commit falls on these days: what is kept for open pages after a commit follows the day too.
        Assert.Equal(0, await SeenAsync(register, teacher));
        register.Time.At(new(2026, 11, 21), 0);
        Assert.Equal(1, await SeenAsync(register, teacher));
        register.Time.At(new(2026, 11, 22), 23);
        Assert.Equal(1, await SeenAsync(register, teacher));
        register.Time.At(new(2026, 11, 23), 0);
        Assert.Equal(0, await SeenAsync(register, teacher));
    }

    [Fact]
    public async Task What_is_taken_back_closes_at_once_and_the_audit_says_who()
    {
        await using var register = await TestRegister.OpenAsync();
        var (school, teacher) = await SchoolAsync(register);
        var kai = await register.AddStaffAsync("Kai Morris", Role.SystemAdministrator);
        await register.As<Signatories>(kai).SignAsync(school, register.Act.Today, null);
        Assert.Equal(1, await SeenAsync(register, teacher));
        var agreement = (await register.As<Signatories>(kai).ListAsync()).Single().Current!;

        await register.As<Signatories>(kai).TakeBackAsync(school, agreement.Id, "They left the area.");

        Assert.Equal(0, await SeenAsync(register, teacher));
        var row = (await register.As<Signatories>(kai).ListAsync()).Single();
        Assert.Equal((null, null, 1, 1), (row.Current, row.Coming, row.History.Count, row.Accounts));
        var last = await register.AskAsync(db => db.AuditEvents.OrderByDescending(link => link.Sequence).FirstAsync());
        Assert.Equal(("took an organisation's sharing agreement back", kai.Id, school), (last.Why, last.ActorId, last.AggregateId));
    }

    [Theory]
    [InlineData(Role.SystemAdministrator, true, true)]
    [InlineData(Role.Coordinator, true, false)]
    [InlineData(Role.Governance, true, false)]
    [InlineData(Role.Lead, false, false)]
    [InlineData(Role.Commissioner, false, false)]
    [InlineData(Role.PartnerProfessional, false, false)]
    public async Task An_administrator_changes_it_and_who_looks_after_accounts_reads_it(Role role, bool reads, bool changes)
    {
        await using var register = await TestRegister.OpenAsync();
        var (school, _) = await SchoolAsync(register);
        var signatories = register.As<Signatories>(await register.AddStaffAsync("Somebody", role));

        Assert.Equal(reads, await MayAsync(() => signatories.ListAsync()));
        Assert.Equal(changes, await MayAsync(() => signatories.SignAsync(school, register.Act.Today, null)));
        Assert.Equal(changes, await MayAsync(() => signatories.AddAsync("Another school", OrganisationKind.School)));
        var agreement = await register.AskAsync(db => db.Set<SharingAgreement>().Select(known => known.Id).FirstOrDefaultAsync());
        Assert.Equal(changes, await MayAsync(() => signatories.TakeBackAsync(school, agreement, "A mistake.")));
    }

    [Fact]
    public async Task An_organisation_is_added_once_whatever_its_letters()
    {
        await using var register = await TestRegister.OpenAsync();
        var signatories = register.As<Signatories>(await register.AddStaffAsync("Kai Morris", Role.SystemAdministrator));
        await signatories.AddAsync("Fernhill Care", OrganisationKind.Provider);

        await Assert.ThrowsAsync<RefusedException>(() => signatories.AddAsync(" fernhill care ", OrganisationKind.Provider));
        Assert.Null((await signatories.ListAsync()).Single().Current);
    }

    static async Task<(Guid School, Actor Teacher)> SchoolAsync(TestRegister register)
    {
        var school = await register.SaveAsync(db =>
            db.Add(new Organisation("Wychford School", OrganisationKind.School, null, register.Act)).Entity
        );
        var teacher = await register.AddStaffAsync("Tess Ward", school.Id, Role.PartnerProfessional);
        var entry = await register.AddPersonAsync();
        await using var change = await register.The<UnitOfWork>().BeginAsync(Actor.Operator, "set up a test");
        var person = await change.Db.People.Include(known => known.Involvements).SingleAsync(known => known.Id == entry.PersonId);
        person.Involve(
            new()
            {
                Role = InvolvementRole.Other,
                Name = "Tess Ward",
                AccountId = teacher.AccountId,
                OrganisationId = school.Id,
            },
            change.Act
        );
        await change.CommitAsync();
        return (school.Id, teacher);
    }

    // As a page asks at first, and as an open one asks after a commit.
    static async Task<int> SeenAsync(TestRegister register, Actor teacher)
    {
        var accounts = register.The<Blazor.Platform.Security.Accounts>();
        var latest = await register.AskAsync(db => db.AuditEvents.MaxAsync(link => link.Sequence));
        var (asked, kept) = (
            (await accounts.FindAsync(teacher.AccountId!.Value))!,
            (await accounts.FindAfterAsync(teacher.AccountId.Value, latest))!
        );
        Assert.Equal(asked.OrganisationHasSigned, kept.OrganisationHasSigned);
        return await register.AskAsync(db => PersonVisibility.People(db, asked, Permission.SeePeople).CountAsync());
    }

    static async Task<bool> MayAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (ForbiddenException)
        {
            return false;
        }
    }
}

using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.People;
using Dsr.Blazor.Modules.ProfessionalReferral;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Dsr.Blazor.Tests.Modules.Accounts.Domain;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Accounts;

public class AccountRequestsTests
{
    const string Subject = "sub-robin";

    static readonly AccountAsked asked = AccountAskedTests.Nurse;

    static async Task<(AccountRequests Requests, Guid Id)> AskedAsync(
        TestRegister register,
        AccountAsked? what = null,
        string subject = Subject
    )
    {
        var requests = register.The<AccountRequests>();
        await requests.AskAsync(subject, what ?? asked);
        return (requests, (await requests.LastOfAsync(subject))!.Id);
    }

    static Task<Actor> PriyaAsync(TestRegister register) => register.AddStaffAsync("Priya Kaur", Role.Coordinator);

    [Fact]
    public async Task Until_it_is_approved_there_is_no_account_and_nobody_to_act()
    {
        await using var register = await TestRegister.OpenAsync();
        await AskedAsync(register);

        Assert.Null(await register.The<Blazor.Platform.Security.Accounts>().FindBySubjectAsync(Subject));
        Assert.Equal(
            ("the public form", "asked for an account"),
            await register.AskAsync(db =>
                db.AuditEvents.OrderBy(auditEvent => auditEvent.Sequence)
                    .Select(auditEvent => ValueTuple.Create(auditEvent.ActorName, auditEvent.Why))
                    .LastAsync()
            )
        );
    }

    [Fact]
    public async Task To_ask_again_while_it_waits_makes_no_second_request()
    {
        await using var register = await TestRegister.OpenAsync();
        var (requests, id) = await AskedAsync(register);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => requests.AskAsync(Subject, asked with { Name = "Another" })));

        Assert.Equal(
            (id, "Robin Hale"),
            await register.AskAsync(db =>
                db.AccountRequests.Select(accountRequest => ValueTuple.Create(accountRequest.Id, accountRequest.Name)).SingleAsync()
            )
        );
    }

    [Fact]
    public async Task Who_has_an_account_is_told_to_sign_in()
    {
        await using var register = await TestRegister.OpenAsync();
        await register.SaveAsync(db =>
            db.Add(new Account(Subject, "Robin Hale", "robin@example.org", [Role.Referrer], null, register.Act)).Entity
        );

        Assert.Contains(
            "Sign in",
            (await Assert.ThrowsAsync<RefusedException>(() => register.The<AccountRequests>().AskAsync(Subject, asked))).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Approved_they_see_nobody_but_their_own_referrals()
    {
        await using var register = await TestRegister.OpenAsync();
        var person = await register.AddPersonAsync();
        var (requests, id) = await AskedAsync(register);
        register.Actor = await PriyaAsync(register);

        await requests.ApproveAsync(
            id,
            new()
            {
                Roles = [Role.Referrer],
                NewOrganisation = "Wychford School",
                Kind = OrganisationKind.School,
            }
        );

        register.Actor = (await register.The<Blazor.Platform.Security.Accounts>().FindBySubjectAsync(Subject))!;
        Assert.Equal(("Robin Hale", false), (register.Actor.Name, register.Actor.OrganisationHasSigned));
        Assert.Equal(0, await register.AskAsync(db => PersonVisibility.People(db, register.Actor, Permission.SeePeople).CountAsync()));
        await Assert.ThrowsAsync<NotFoundException>(() =>
            register.The<PersonRecords>().OpenAsync(person.PersonId, TestContext.Current.CancellationToken)
        );
        Assert.Empty((await register.The<MyReferrals>().PageAsync(cancel: TestContext.Current.CancellationToken)).Rows);
    }

    [Fact]
    public async Task A_new_organisation_has_signed_nothing_so_a_partner_there_sees_nobody_even_where_named()
    {
        await using var register = await TestRegister.OpenAsync();
        var (requests, id) = await AskedAsync(register);
        register.Actor = await PriyaAsync(register);
        await requests.ApproveAsync(id, new() { Roles = [Role.PartnerProfessional], NewOrganisation = " Fernhill Care " });

        var robin = (await register.The<Blazor.Platform.Security.Accounts>().FindBySubjectAsync(Subject))!;
        await register.AddPersonAsync(keyworker: robin.AccountId);

        Assert.Equal(
            ("Fernhill Care", 0),
            await register.AskAsync(db =>
                db.Organisations.Select(organisation => ValueTuple.Create(organisation.Name, organisation.Agreements.Count)).SingleAsync()
            )
        );
        Assert.Equal(0, await register.AskAsync(db => PersonVisibility.People(db, robin, Permission.SeePeople).CountAsync()));
    }

    [Fact]
    public async Task An_organisation_that_is_known_is_not_written_down_twice()
    {
        await using var register = await TestRegister.OpenAsync();
        var school = await register.SaveAsync(db =>
            db.Add(new Organisation("Wychford School", OrganisationKind.School, null, register.Act)).Entity
        );
        var (requests, id) = await AskedAsync(register);
        register.Actor = await PriyaAsync(register);

        await requests.ApproveAsync(id, new() { Roles = [Role.Referrer], NewOrganisation = "wychford school" });

        Assert.Equal(school.Id, (await register.The<Blazor.Platform.Security.Accounts>().FindBySubjectAsync(Subject))!.OrganisationId);
    }

    public static TheoryData<Role> OtherRoles => [.. Enum.GetValues<Role>().Except(Roles.OfPartners)];

    [Theory, MemberData(nameof(OtherRoles))]
    public async Task A_coordinator_gives_no_role_but_those_of_partners(Role role)
    {
        await using var register = await TestRegister.OpenAsync();
        var (requests, id) = await AskedAsync(register);
        register.Actor = await PriyaAsync(register);

        await Assert.ThrowsAsync<ForbiddenException>(() => requests.ApproveAsync(id, new() { Roles = [Role.Referrer, role] }));
        Assert.Null(await register.The<Blazor.Platform.Security.Accounts>().FindBySubjectAsync(Subject));

        register.Actor = await register.AddStaffAsync("Kai Morris", Role.SystemAdministrator);
        await requests.ApproveAsync(id, new() { Roles = [role] });
        Assert.Equal([role], (await register.The<Blazor.Platform.Security.Accounts>().FindBySubjectAsync(Subject))!.Roles);
    }

    [Theory]
    [InlineData(Role.Lead)]
    [InlineData(Role.Chair)]
    [InlineData(Role.Governance)]
    [InlineData(Role.Referrer)]
    [InlineData(Role.Keyworker)]
    public async Task Nobody_else_decides(Role role)
    {
        await using var register = await TestRegister.OpenAsync();
        var (requests, id) = await AskedAsync(register);
        register.Actor = await register.AddStaffAsync("Somebody", role);

        await Assert.ThrowsAsync<ForbiddenException>(() => requests.ApproveAsync(id, new() { Roles = [Role.Referrer] }));
        await Assert.ThrowsAsync<ForbiddenException>(() => requests.TurnDownAsync(id, "We could not confirm where you work."));
        Assert.Equal(role == Role.Governance, register.Actor.May(Permission.SeeAccounts));
        if (role != Role.Governance)
            await Assert.ThrowsAsync<ForbiddenException>(() => register.The<AccountList>().WaitingAsync());
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_decides_and_the_other_is_told()
    {
        await using var register = await TestRegister.OpenAsync();
        var (requests, id) = await AskedAsync(register);
        register.Actor = await PriyaAsync(register);

        var both = new[]
        {
            requests.ApproveAsync(id, new() { Roles = [Role.Referrer] }),
            requests.TurnDownAsync(id, "We could not confirm where you work."),
            requests.ApproveAsync(id, new() { Roles = [Role.Keyworker] }),
        };
        await Task.WhenAll(
            both.Select(task =>
                task.ContinueWith(_ => { }, TestContext.Current.CancellationToken, TaskContinuationOptions.None, TaskScheduler.Default)
            )
        );

        Assert.Equal(1, both.Count(task => task.IsCompletedSuccessfully));
        Assert.All(both.Where(task => task.IsFaulted), task => Assert.IsType<ConcurrentDecisionException>(task.Exception!.InnerException));
        Assert.InRange(await register.AskAsync(db => db.Accounts.CountAsync(account => account.Subject == Subject)), 0, 1);
    }

    [Fact]
    public async Task A_closed_account_opens_again_with_what_is_decided_now_and_nothing_else()
    {
        await using var register = await TestRegister.OpenAsync();
        var old = await register.SaveAsync(db =>
            db.Add(new Account(Subject, "Robin Hale", "robin@example.org", [Role.Lead], null, register.Act)).Entity
        );
        await register.The<StaffAccounts>().CloseAsync(Subject, TestContext.Current.CancellationToken);
        var (requests, id) = await AskedAsync(register);
        register.Actor = await PriyaAsync(register);
        Assert.True(Assert.Single(await register.The<AccountList>().WaitingAsync()).HadAccount);

        await requests.ApproveAsync(id, new() { Roles = [Role.Referrer] });

        var robin = (await register.The<Blazor.Platform.Security.Accounts>().FindBySubjectAsync(Subject))!;
        Assert.Equal(old.Id, robin.AccountId);
        Assert.Equal([Role.Referrer], robin.Roles);
    }

    [Fact]
    public async Task Refused_they_read_why_and_may_ask_again()
    {
        await using var register = await TestRegister.OpenAsync();
        var (requests, id) = await AskedAsync(register);
        register.Actor = await PriyaAsync(register);
        await requests.TurnDownAsync(id, "We could not confirm where you work.");
        Assert.Equal("We could not confirm where you work.", (await requests.LastOfAsync(Subject))!.Reason);

        register.Time.Advance(TimeSpan.FromMinutes(1));
        await requests.AskAsync(Subject, asked);

        Assert.Equal(AccountRequestState.Waiting, (await requests.LastOfAsync(Subject))!.State);
        Assert.Equal(
            (1, 1),
            ((await register.The<AccountList>().WaitingAsync()).Count, (await register.The<AccountList>().DecidedAsync()).Count)
        );
    }

    [Fact]
    public async Task A_partner_needs_an_organisation()
    {
        await using var register = await TestRegister.OpenAsync();
        var (requests, id) = await AskedAsync(register);
        register.Actor = await PriyaAsync(register);

        Assert.Equal(
            "Organisation",
            (
                await Assert.ThrowsAsync<RefusedException>(() => requests.ApproveAsync(id, new() { Roles = [Role.PartnerProfessional] }))
            ).Field
        );
        Assert.Null(await register.The<Blazor.Platform.Security.Accounts>().FindBySubjectAsync(Subject));
    }
}

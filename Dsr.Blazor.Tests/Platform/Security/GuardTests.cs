using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Platform.Security.Sessions;
using Dsr.Blazor.Platform.Security.SignIn;
using Dsr.Blazor.Tests.Builders;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dsr.Blazor.Tests.Platform.Security;

public class GuardTests
{
    [Fact]
    public async Task A_keyworker_sees_and_changes_only_the_people_they_are_involved_with()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var mine = await register.AddPersonAsync(keyworker: layla.AccountId);
        var anothers = await register.AddPersonAsync(details: TestPeople.Details("Maya", "Sharma"));

        Assert.Equal([mine.PersonId], await SeenAsync(register, layla));
        Assert.Null(await RefusalAsync(register, layla, Permission.ChangePeople, mine.PersonId));
        Assert.IsType<NotFoundException>(await RefusalAsync(register, layla, Permission.ChangePeople, anothers.PersonId));
    }

    [Fact]
    public async Task An_involvement_that_ended_shows_nothing_any_more()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var entry = await register.AddPersonAsync(keyworker: layla.AccountId);

        await using (var change = await register.The<UnitOfWork>().BeginAsync(Actor.Operator, "ended an involvement"))
        {
            var person = await change.Db.People.Include(candidate => candidate.Involvements).SingleAsync();
            person.Involvement(person.Involvements[0].Id).End(change.Act);
            await change.CommitAsync();
        }

        Assert.Empty(await SeenAsync(register, layla));
        Assert.IsType<NotFoundException>(await RefusalAsync(register, layla, Permission.SeePeople, entry.PersonId));
    }

    // The form says that a name without an account cannot open the record, and so it is.
    [Theory]
    [InlineData(Role.PartnerProfessional)]
    [InlineData(Role.Keyworker)]
    public async Task Writing_down_a_contacts_organisation_opens_the_record_to_nobody(Role role)
    {
        await using var register = await TestRegister.OpenAsync();
        var council = await OrganisationAsync(register, hasSigned: true);
        var actor = await register.AddStaffAsync("Amina Green", council.Id, role);
        var entry = await register.AddPersonAsync();
        await InvolveAsync(
            register,
            entry.PersonId,
            new()
            {
                Role = InvolvementRole.SocialWorker,
                Name = "A colleague",
                OrganisationId = council.Id,
            }
        );

        Assert.Empty(await SeenAsync(register, actor));
    }

    [Theory]
    [InlineData(true, Role.PartnerProfessional, true)]
    [InlineData(false, Role.PartnerProfessional, false)]
    [InlineData(true, Role.Keyworker, false)]
    public async Task An_organisation_that_was_given_access_is_its_partner_professionals_while_its_agreement_stands(
        bool hasSigned,
        Role role,
        bool seen
    )
    {
        await using var register = await TestRegister.OpenAsync();
        var council = await OrganisationAsync(register, hasSigned: true);
        var actor = (await register.AddStaffAsync("Amina Green", council.Id, role)) with { OrganisationHasSigned = hasSigned };
        var entry = await register.AddPersonAsync();
        await register.GrantAsync(entry.PersonId, council);

        Assert.Equal(seen, (await SeenAsync(register, actor)).Contains(entry.PersonId));
    }

    [Theory]
    [InlineData(Role.PartnerProfessional)]
    [InlineData(Role.Keyworker)]
    public async Task Without_a_signed_agreement_nobody_is_seen_even_where_one_is_named(Role role)
    {
        await using var register = await TestRegister.OpenAsync();
        var school = await OrganisationAsync(register, hasSigned: false);
        foreach (var organisation in new Guid?[] { school.Id, null })
        {
            var teacher = await register.AddStaffAsync("Tess Ward", organisation, role);
            var entry = await register.AddPersonAsync();
            await InvolveAsync(
                register,
                entry.PersonId,
                new()
                {
                    Role = InvolvementRole.Keyworker,
                    Name = "Tess Ward",
                    AccountId = teacher.AccountId,
                    OrganisationId = school.Id,
                }
            );

            Assert.Empty(await SeenAsync(register, teacher));
        }
    }

    [Theory]
    [InlineData(Role.PartnerProfessional, false)]
    [InlineData(Role.Keyworker, false)]
    [InlineData(Role.Coordinator, true)]
    public async Task A_suspended_entry_hides_the_person_from_partners_and_keyworkers(Role role, bool seen)
    {
        await using var register = await TestRegister.OpenAsync();
        var council = await register.SaveAsync(db =>
            db.Add(new Organisation("Severnside City Council", OrganisationKind.Council, new(2025, 4, 2), register.Act)).Entity
        );
        var actor = await register.AddStaffAsync("Amina Green", council.Id, role);
        var entry = await register.AddPersonAsync();
        await InvolveAsync(
            register,
            entry.PersonId,
            new()
            {
                Role = InvolvementRole.Other,
                Name = "Amina Green",
                AccountId = actor.AccountId,
                OrganisationId = council.Id,
            }
        );
        Assert.Contains(entry.PersonId, await SeenAsync(register, actor));

        await using (var change = await register.The<UnitOfWork>().BeginAsync(Actor.Operator, "suspended"))
        {
            (await change.Db.Entries.SingleAsync()).Suspend();
            await change.CommitAsync();
        }

        Assert.Equal(seen, (await SeenAsync(register, actor)).Contains(entry.PersonId));
    }

    [Fact]
    public async Task Seeing_somebody_is_not_yet_leave_to_change_them()
    {
        await using var register = await TestRegister.OpenAsync();
        var chair = await register.AddStaffAsync("Helen Marsh", Role.Chair);
        var entry = await register.AddPersonAsync();

        Assert.IsType<ForbiddenException>(await RefusalAsync(register, chair, Permission.ChangePeople, entry.PersonId));
    }

    [Fact]
    public async Task Who_may_not_see_reads_the_same_whether_there_is_somebody_or_not()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var entry = await register.AddPersonAsync();

        var there = await RefusalAsync(register, layla, Permission.SeePeople, entry.PersonId);
        var nowhere = await RefusalAsync(register, layla, Permission.SeePeople, Guid.NewGuid());

        Assert.Equal((there!.GetType(), there.Message), (nowhere!.GetType(), nowhere.Message));
    }

    [Fact]
    public async Task A_closed_account_and_an_ended_session_act_no_more_on_a_page_that_is_still_open()
    {
        await using var register = await TestRegister.OpenAsync();
        var sessions = new OpenSessions(new SignInSettings(), register.Time);
        var actor = await register.AddStaffAsync("Sam Reid", Role.Lead);
        var (kept, ended) = (sessions.Begin(actor.AccountId!.Value), sessions.Begin(actor.AccountId!.Value));
        Assert.Equal(actor.Id, (await Page(register, sessions, actor, kept).GetAsync()).Id);

        sessions.End(ended);
        await Assert.ThrowsAsync<ForbiddenException>(async () => await Page(register, sessions, actor, ended).GetAsync());

        await using (var change = await register.The<UnitOfWork>().BeginAsync(Actor.Operator, "closed an account"))
        {
            (await change.Db.Accounts.SingleAsync()).Deactivate();
            await change.CommitAsync();
        }
        await Assert.ThrowsAsync<ForbiddenException>(async () => await Page(register, sessions, actor, kept).GetAsync());
    }

    [Fact]
    public async Task A_page_brought_up_to_date_knows_its_account_as_the_commit_left_it_and_its_session_as_it_is()
    {
        await using var register = await TestRegister.OpenAsync();
        var sessions = new OpenSessions(new SignInSettings(), register.Time);
        var actor = await register.AddStaffAsync("Sam Reid", Role.Lead);
        var (kept, ended) = (sessions.Begin(actor.AccountId!.Value), sessions.Begin(actor.AccountId!.Value));
        Assert.Equal(actor.Id, (await Page(register, sessions, actor, kept).WhoAfterAsync(1)).Id);

        sessions.End(ended);
        await Assert.ThrowsAsync<ForbiddenException>(async () => await Page(register, sessions, actor, ended).WhoAfterAsync(1));

        await using (var change = await register.The<UnitOfWork>().BeginAsync(Actor.Operator, "closed an account"))
        {
            (await change.Db.Accounts.SingleAsync()).Deactivate();
            await change.CommitAsync();
        }
        Assert.Equal(actor.Id, (await Page(register, sessions, actor, kept).WhoAfterAsync(1)).Id);
        await Assert.ThrowsAsync<ForbiddenException>(async () => await Page(register, sessions, actor, kept).WhoAfterAsync(2));
    }

    static SignedInActor Page(TestRegister register, OpenSessions sessions, Actor actor, SessionId session) =>
        new(new SignedIn(new(Identity.Of(actor, session))), register.The<Accounts>(), sessions);

    static async Task<Exception?> RefusalAsync(TestRegister register, Actor actor, Permission function, Guid person)
    {
        await using var db = await register.The<IDbContextFactory<DsrDb>>().CreateDbContextAsync();
        return await Record.ExceptionAsync(() => new Authorizer(new FixedActor(actor)).RequireAsync(function, db, person));
    }

    static Task<List<Guid>> SeenAsync(TestRegister register, Actor actor) =>
        register.AskAsync(db => PersonVisibility.People(db, actor, Permission.SeePeople).Select(person => person.Id).ToListAsync());

    static async Task InvolveAsync(TestRegister register, Guid person, InvolvementDetails details)
    {
        await using var change = await register.The<UnitOfWork>().BeginAsync(Actor.Operator, "set up a test");
        (await change.Db.People.Include(candidate => candidate.Involvements).SingleAsync(candidate => candidate.Id == person)).Involve(
            details,
            change.Act
        );
        await change.CommitAsync();
    }

    sealed class SignedIn(AuthenticationState state) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(state);
    }

    static Task<Organisation> OrganisationAsync(TestRegister register, bool hasSigned) =>
        register.SaveAsync(db =>
            db.Add(
                new Organisation("Severnside City Council", OrganisationKind.Council, hasSigned ? new(2025, 4, 2) : null, register.Act)
            ).Entity
        );
}

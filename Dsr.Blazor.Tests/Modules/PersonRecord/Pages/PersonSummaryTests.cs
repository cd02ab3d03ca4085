using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Actions;
using Dsr.Blazor.Modules.People.Access;
using Dsr.Blazor.Modules.PersonRecord.Pages;
using Dsr.Blazor.Modules.PersonRecord.Pages.Timeline;
using Dsr.Blazor.Modules.Plans.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.PersonRecord.Pages;

public class PersonSummaryTests
{
    [Fact]
    public async Task A_red_rating_shows_what_follows_from_it_with_its_working()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync(Rating.Red);

        var rating = (await ReadAsync(register, entry)).Rating!;

        Assert.Equal("28 days from the Red rating on 20 November 2026", rating.CommunityReview!.Working);
        Assert.Equal(new DateOnly(2026, 12, 4), rating.NextByRating[Rating.Amber].Due);
    }

    [Fact]
    public async Task A_restricted_address_is_in_nothing_that_the_page_holds()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync(
            details: TestPeople.Details() with
            {
                Address = "1 Hidden Lane",
                Postcode = "AV1 1AB",
                AddressIsRestricted = true,
            }
        );

        var head = (await ReadAsync(register, entry)).Head!;

        Assert.Equal(("", ""), (head.Details.Address, head.Details.Postcode));
        Assert.Contains("Restricted address", head.Alerts);
        var events = await register.AskAsync(db =>
            db.AuditEvents.Where(auditEvent => auditEvent.PersonId == entry.PersonId)
                .Select(auditEvent => auditEvent.Sequence)
                .ToListAsync()
        );
        foreach (var sequence in events)
            Assert.DoesNotContain(
                await new ChangeDetails(register.The<Authorizer>(), register.The<IDbContextFactory<DsrDb>>()).OfAsync(
                    entry.PersonId,
                    sequence,
                    TestContext.Current.CancellationToken
                ),
                change =>
                    change.After.Contains("Hidden Lane", StringComparison.Ordinal) || change.After.Contains("AV1", StringComparison.Ordinal)
            );
    }

    [Fact]
    public async Task Without_consent_the_banner_says_so()
    {
        await using var register = await TestRegister.OpenAsync();

        Assert.Contains("No consent yet", (await ReadAsync(register, await register.AddPersonAsync())).Head!.Alerts);
    }

    [Theory]
    [InlineData(Role.Coordinator, true, false, true, true)]
    [InlineData(Role.Lead, true, true, false, true)]
    [InlineData(Role.Chair, false, false, false, true)]
    [InlineData(Role.Commissioner, true, true, false, true)]
    [InlineData(Role.Governance, false, false, false, false)]
    public async Task What_a_role_may_do_decides_what_is_offered(Role role, bool change, bool decide, bool propose, bool actions)
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        register.Actor = await register.AddStaffAsync("Somebody", role);

        var rights = (await ReadAsync(register, entry)).Rights;

        Assert.Equal((change, decide, propose, actions), (rights.Change, rights.Decide, rights.Propose, rights.AddActions));
    }

    [Theory]
    [InlineData(Role.Keyworker)]
    [InlineData(Role.PartnerProfessional)]
    [InlineData(Role.Analyst)]
    [InlineData(Role.Referrer)]
    [InlineData(Role.SystemAdministrator)]
    public async Task Somebody_elses_person_is_not_there(Role role)
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        register.Actor = await register.AddStaffAsync("Somebody", role);

        await Assert.ThrowsAsync<NotFoundException>(() => ReadAsync(register, entry));
    }

    [Fact]
    public async Task A_section_is_asked_for_again_alone()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        var view = await ReadAsync(register, entry);
        await register
            .The<AgreedActions>()
            .AddAsync(
                entry.PersonId,
                new()
                {
                    Text = "Ring",
                    OwnerName = "A",
                    OwnerOrganisation = "B",
                    Due = new(2026, 12, 1),
                },
                cancel: TestContext.Current.CancellationToken
            );
        await register
            .The<Blazor.Modules.Plans.PlanService>()
            .AddAsync(entry.PersonId, PlanItemKind.CurrentIssue, "Words", cancel: TestContext.Current.CancellationToken);

        await Summary(register).ReadAsync(view, Section.Actions, TestContext.Current.CancellationToken);

        Assert.Single(view.Actions);
        Assert.Empty(view.Plan);
    }

    [Fact]
    public async Task Only_who_may_see_the_audit_sees_what_an_event_changed()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        var sequence = await register.AskAsync(db =>
            db.AuditEvents.Where(auditEvent => auditEvent.Kind == "Person").Select(auditEvent => auditEvent.Sequence).SingleAsync()
        );
        var details = new ChangeDetails(register.The<Authorizer>(), register.The<IDbContextFactory<DsrDb>>());
        Assert.Contains(await details.OfAsync(entry.PersonId, sequence, TestContext.Current.CancellationToken), change =>
            change is { Field: "Given name", After: "Elijah" }
        );

        register.Actor = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);

        await Assert.ThrowsAsync<ForbiddenException>(() =>
            details.OfAsync(entry.PersonId, sequence, TestContext.Current.CancellationToken)
        );
    }

    [Theory]
    [InlineData("Person", Section.Timeline | Section.Head | Section.Contacts | Section.Consent)]
    [InlineData("RegisterEntry", Section.Timeline | Section.Head | Section.Rating | Section.Consent)]
    [InlineData("PlanAction", Section.Timeline | Section.Actions)]
    [InlineData("ConsentRecord", Section.Timeline | Section.Consent | Section.Head)]
    [InlineData("CapacityAssessment", Section.Timeline | Section.Consent | Section.Head)]
    [InlineData("BestInterestsDecision", Section.Timeline | Section.Consent | Section.Head)]
    [InlineData("SharingTold", Section.Timeline | Section.Consent)]
    [InlineData("TeamTask", Section.Timeline | Section.Consent)]
    public void A_notice_concerns_the_sections_of_its_record_and_nobody_elses(string kind, object concerned)
    {
        var person = Guid.NewGuid();

        Assert.Equal((Section)concerned, Sections.Concerned([new ChangeNotice(9, [new Touched(kind, Guid.NewGuid(), person)])], person));
        Assert.Equal(Section.None, Sections.Concerned([new ChangeNotice(9, [new Touched(kind, Guid.NewGuid(), Guid.NewGuid())])], person));
    }

    [Fact]
    public async Task A_change_is_marked_for_colleagues_and_not_for_who_made_it()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        var (sam, priya) = (
            await register.AddStaffAsync("Sam Reid", Role.Lead),
            await register.AddStaffAsync("Priya Kaur", Role.Coordinator)
        );
        register.Actor = sam;
        await register
            .The<Blazor.Modules.Plans.PlanService>()
            .AddAsync(entry.PersonId, PlanItemKind.CurrentIssue, "Words", cancel: TestContext.Current.CancellationToken);
        var link = await register.AskAsync(db => db.AuditEvents.OrderByDescending(auditEvent => auditEvent.Sequence).FirstAsync());
        ChangeNotice[] notices = [new(link.Sequence, [new(link.Kind, link.AggregateId, link.PersonId)])];

        Assert.Empty(
            await Summary(register).ChangesAsync(await ReadAsync(register, entry), notices, TestContext.Current.CancellationToken)
        );
        register.Actor = priya;
        var mark = Assert.Single(
            await Summary(register).ChangesAsync(await ReadAsync(register, entry), notices, TestContext.Current.CancellationToken)
        );
        Assert.Equal(("Sam Reid", "added to the plan", link.AggregateId), (mark.Who, mark.Why, mark.Id));
    }

    static async Task<PersonView> ReadAsync(TestRegister register, RegisterEntry entry)
    {
        var view = new PersonView(entry.PersonId);
        await Summary(register).ReadAsync(view, Section.All, TestContext.Current.CancellationToken);
        return view;
    }

    static PersonSummary Summary(TestRegister register) =>
        new(
            register.The<Authorizer>(),
            register.The<IDbContextFactory<DsrDb>>(),
            register.The<PolicyStore>(),
            register.The<Blazor.Modules.People.AboutPeople>(),
            register.The<Blazor.Modules.Keyworking.KeyworkerRequests>(),
            register.The<OrganisationAccesses>(),
            register.The<WorkingCalendar>(),
            register.The<Blazor.Kernel.Time.Clock>()
        );
}

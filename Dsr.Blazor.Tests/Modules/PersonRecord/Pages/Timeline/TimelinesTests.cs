using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Actions;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Consent;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.People;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.PersonRecord.Pages.Timeline;
using Dsr.Blazor.Modules.Plans.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Ratings;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.PersonRecord.Pages.Timeline;

public partial class TimelinesTests
{
    const string reason = "Three attendances in ten days; notice given.";

    static readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Decisions_reviews_and_notes_are_told_in_sentences_latest_first()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync(Rating.Amber);
        await AtAsync(register, () => register
                .The<Blazor.Modules.Register.Ratings.RatingService>()
                .DecideAsync(
                    entry.Id,
                    new()
                    {
                        Rating = Rating.Red,
                        Reason = reason,
                        Seen = 1,
                    },
                    cancel
                ));
        await AtAsync(register, () => register.The<ReviewService>().HoldAsync(entry.Id, new("", true, null), cancel));
        var action = await AddActionAsync(register, entry);
        await AtAsync(register, () =>
            register.The<AgreedActions>().MoveAsync(action, ActionStatus.Cancelled, "Not needed any more.", cancel)
        );

        var shown = (await ReadAsync(register, entry)).Shown;

        Assert.Equal(
            [
                "Cancelled an action: Ring",
                "Agreed an action, for A: Ring",
                "Reviewed: stays Red",
                "Amber to Red",
                "Joined the register as Amber",
                "The record was opened",
            ],
            shown.Select(happening => happening.What).Where(what => !what.StartsWith("For the team", StringComparison.Ordinal))
        );
        Assert.Equal(("Not needed any more.", reason), (shown[0].Words, shown[3].Words));
        Assert.Contains("Status: was Open, is now Cancelled", shown[0].Changes.Select(fieldChange => fieldChange.InWords));
    }

    [Fact]
    public async Task Changed_details_are_told_with_what_was_and_what_is()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        await ChangeDetailsAsync(register, entry, was =>
            was with
            {
                LocalAuthority = "Mendip District Council",
                CommunicationNeeds = "Makaton",
                DateOfBirth = new(2005, 7, 4),
                Diagnosis = DiagnosisCategory.LearningDisability,
            }
        );

        var told = (await ReadAsync(register, entry)).Shown[0];

        Assert.Equal("Changed date of birth, diagnosis, local authority and communication needs", told.What);
        Assert.Equal(
            [
                "Date of birth: was 7 April 2005, is now 4 July 2005",
                "Diagnosis: was Autistic, is now Learning disability",
                "Local authority: was Severnside City Council, is now Mendip District Council",
                "Communication needs: Makaton",
            ],
            told.Changes.Select(fieldChange => fieldChange.InWords)
        );
    }

    [Fact]
    public async Task A_restricted_address_is_never_told_whoever_reads_and_whenever_it_was_restricted()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync(details: TestPeople.Details() with { Address = "1 Open Lane", Postcode = "AV1 1AB" });
        await ChangeDetailsAsync(register, entry, was =>
            was with
            {
                Address = "2 Hidden Lane",
                Postcode = "AV2 2AB",
                AddressIsRestricted = true,
            }
        );
        await ChangeDetailsAsync(register, entry, was =>
            was with
            {
                Address = "3 Open Lane",
                Postcode = "AV3 3AB",
                AddressIsRestricted = false,
            }
        );

        var shown = (await ReadAsync(register, entry)).Shown;

        Assert.Equal(
            ["Changed address and postcode", "The address is restricted no longer"],
            shown.Take(2).Select(happening => happening.What).Order()
        );
        Assert.Contains(shown, happening => happening.What == "The address is restricted from now on");
        Assert.DoesNotContain(shown, happening =>
            happening.ToString().Contains("Lane", StringComparison.Ordinal)
            || happening.Changes.Any(change =>
                change.InWords.Contains("Lane", StringComparison.Ordinal) || change.InWords.Contains("AV", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public async Task The_plan_is_told_as_it_was_at_the_time_and_before()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        await AtAsync(register, () =>
            register
                .The<Blazor.Modules.Plans.PlanService>()
                .AddAsync(entry.PersonId, PlanItemKind.CouldHelp, "A quiet room.", cancel: cancel)
        );
        var item = await register.AskAsync(db => db.PlanItems.Select(planItem => planItem.Id).SingleAsync());
        await AtAsync(register, () =>
            register.The<Blazor.Modules.Plans.PlanService>().ReviseAsync(item, "A quiet room and a dog.", "A quiet room.", cancel: cancel)
        );

        var shown = (await ReadAsync(register, entry, TimelineSort.Notes)).Shown;

        Assert.Equal(
            [
                ("Revised the plan: what could help", "A quiet room.", "A quiet room and a dog."),
                ("Added to the plan: what could help", "", "A quiet room."),
            ],
            shown.Select(happening => (happening.What, happening.Before, happening.Words))
        );
    }

    [Fact]
    public async Task An_escalation_is_told_with_its_reason_and_then_with_who_answered_and_a_gap_by_its_kind()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        var service = register.The<Blazor.Modules.Escalations.EscalationService>();
        var first = Guid.Empty;
        await AtAsync(register, async () =>
            first = await service.RaiseAsync(entry.PersonId, new() { To = "region", Reason = reason }, cancel: cancel)
        );
        await AtAsync(register, () => service.AnswerAsync(first, new("A bed was found.", "The region’s lead", null), cancel));
        await AtAsync(register, async () =>
            first = await service.RaiseAsync(entry.PersonId, new() { To = "lead", Reason = reason }, cancel: cancel)
        );
        await AtAsync(register, () => service.WithdrawAsync(first, "Settled.", cancel));
        await AtAsync(register, () =>
            register.The<Blazor.Modules.ServiceGaps.ServiceGapService>().RaiseAsync(TestGaps.Form, [entry.PersonId], cancel: cancel)
        );

        Assert.Equal(
            [
                ("A gap in service was raised: short breaks", TestGaps.Form.What),
                ("An escalation was withdrawn", "Settled."),
                ("Escalated to the DSR lead", reason),
                ("An escalation was answered by The region’s lead", "A bed was found."),
                ("Escalated to the region", reason),
            ],
            (await ReadAsync(register, entry, TimelineSort.Actions)).Shown.Select(happening => (happening.What, happening.Words))
        );
    }

    [Fact]
    public async Task Consent_names_the_answer_before_it()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        var given = new ConsentAnswer
        {
            Decision = ConsentDecision.Given,
            Basis = ConsentBasis.Person16OrOver,
            ByWhom = "Elijah",
        };
        await AtAsync(register, () => register.The<ConsentService>().RecordAsync(entry.PersonId, given, null, cancel));
        var first = await register.AskAsync(db => db.Consents.Select(consent => consent.Id).SingleAsync());
        await AtAsync(register, () =>
            register.The<ConsentService>().RecordAsync(entry.PersonId, given with { Decision = ConsentDecision.Withdrawn }, first, cancel)
        );

        Assert.Equal(
            ["Consent to be on the register: withdrawn by Elijah (before: given)", "Consent to be on the register: given by Elijah"],
            (await ReadAsync(register, entry, TimelineSort.Consent)).Shown.Select(happening => happening.What)
        );
    }

    [Fact]
    public async Task Who_came_changed_and_left_is_named()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        var records = register.The<PersonRecords>();
        var layla = new InvolvementDetails { Role = InvolvementRole.Keyworker, Name = "Layla Owen" };
        await AtAsync(register, () => records.InvolveAsync(entry.PersonId, layla, cancel));
        var id = await register.AskAsync(db => db.Involvements.Select(involvement => involvement.Id).SingleAsync());
        await AtAsync(register, () =>
            records.ChangeInvolvementAsync(entry.PersonId, id, layla with { Phone = "0117 496 0000" }, layla, cancel)
        );
        await AtAsync(register, () => records.EndInvolvementAsync(entry.PersonId, id, cancel));

        var shown = (await ReadAsync(register, entry, TimelineSort.Contacts)).Shown;

        Assert.Equal(
            [
                "Layla Owen, keyworker, is involved no longer",
                "Changed what is written of Layla Owen",
                "Layla Owen, keyworker, is involved from 20 November 2026",
            ],
            shown.Select(happening => happening.What)
        );
        Assert.Equal("Phone: 0117 496 0000", Assert.Single(shown[1].Changes).InWords);
        Assert.DoesNotContain((await ReadAsync(register, entry, TimelineSort.Changes)).Shown, happening =>
            happening.What.Contains("Layla", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_meeting_that_spoke_of_the_person_is_told_though_its_events_are_of_many()
    {
        await using var register = await TestRegister.OpenAsync();
        await register.AddPersonAsync(Rating.Red);
        await register.AddPersonAsync(Rating.Red, TestPeople.Details("Anna", "Other") with { NhsNumber = "" });
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead, Role.Chair);
        var meetings = register.The<Blazor.Modules.Meetings.MeetingService>();
        var meeting = await meetings.MakeAsync(new(2026, 11, 20), "Weekly review");
        await meetings.StartAsync(meeting);
        var (item, person) = await register.AskAsync(db =>
            db.MeetingItems.Where(meetingItem => meetingItem.TakenAt == null)
                .Select(meetingItem => ValueTuple.Create(meetingItem.Id, meetingItem.PersonId!.Value))
                .SingleAsync(cancel)
        );
        Assert.Empty((await Timelines(register).ReadAsync(person, TimelineSort.Meetings, 100, cancel)).Shown);
        await AtAsync(register, () => meetings.GoToAsync(meeting, item));
        Assert.Empty((await Timelines(register).ReadAsync(person, TimelineSort.Meetings, 100, cancel)).Shown);
        await meetings.SayAsync(meeting, item, "Slept well.", "");

        var told = Assert.Single((await Timelines(register).ReadAsync(person, TimelineSort.Meetings, 100, cancel)).Shown);

        Assert.Equal(("Talked about at the meeting “Weekly review” of 20 November 2026", "Sam Reid"), (told.What, told.Who));
        Assert.Equal(told.What, (await Timelines(register).ReadAsync(person, null, 100, cancel)).Shown[0].What);
    }

    [Fact]
    public async Task It_is_read_in_pages()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        for (var i = 0; i < 10; i++)
            await register
                .The<Blazor.Modules.Plans.PlanService>()
                .AddAsync(entry.PersonId, PlanItemKind.CurrentIssue, $"Words {i}", cancel: cancel);

        Assert.Equal((8, true), (await ReadAsync(register, entry, length: 8)) is var page ? (page.Shown.Count, page.HasOlder) : default);
        Assert.Equal(
            (12, false),
            (await ReadAsync(register, entry, length: 16)) is var whole ? (whole.Shown.Count, whole.HasOlder) : default
        );
    }

    [Fact]
    public async Task A_kind_of_event_stands_under_one_heading_and_all_together_are_the_whole()
    {
        await using var register = await TestRegister.OpenAsync();
        var person = await EverythingAsync(register);

        var all = await register.The<IDbContextFactory<DsrDb>>().CreateDbContextAsync(cancel);
        await using var _ = all;
        var whole = await all.AuditEvents.CountAsync(auditEvent => auditEvent.PersonId == person, cancel);
        var parts = 0;
        foreach (var sort in Enum.GetValues<TimelineSort>())
            parts += await all.AuditEvents.Where(auditEvent => auditEvent.PersonId == person).Under(sort).CountAsync(cancel);

        Assert.Equal(whole, parts);
        foreach (var link in await all.AuditEvents.Where(auditEvent => auditEvent.PersonId == person).ToListAsync(cancel))
            Assert.Contains(
                link.Sequence,
                await all
                    .AuditEvents.Under(TimelineSorts.Of(link.Kind, link.Why))
                    .Select(auditEvent => auditEvent.Sequence)
                    .ToListAsync(cancel)
            );
    }

    // A new kind of record about a person is not on the timeline by accident: it says where it stands, and Sentences says it in words.
    [Fact]
    public void Every_kind_of_record_about_a_person_has_a_heading()
    {
        var kinds = typeof(Aggregate)
            .Assembly.GetTypes()
            .Where(type =>
                type.IsSubclassOf(typeof(Aggregate))
                && (type.IsAssignableTo(typeof(IAboutPerson)) || type.IsAssignableTo(typeof(IMayBeAboutPerson)))
            )
            .Select(type => type.Name);

        Assert.Empty(kinds.Except(TimelineSorts.Kinds));
    }

    [Fact]
    public async Task No_event_falls_back_to_the_bare_words_of_its_act()
    {
        await using var register = await TestRegister.OpenAsync();
        var person = await EverythingAsync(register);
        var page = await Timelines(register).ReadAsync(person, null, 500, cancel);
        var links = await register.AskAsync(db =>
            db.AuditEvents.AsNoTracking().Where(auditEvent => auditEvent.PersonId == person).ToListAsync(cancel)
        );

        foreach (var link in links)
        {
            var told = page.Shown.Where(happening => happening.Sequence == link.Sequence).ToList();
            Assert.NotEmpty(told);
            Assert.DoesNotContain(told, happening =>
                happening.What.Equals(link.Why, StringComparison.OrdinalIgnoreCase)
                || happening.What.Contains(link.Kind, StringComparison.Ordinal)
            );
        }
        Assert.Equal(links.Select(auditEvent => auditEvent.Kind).Distinct().Order(), TimelineSorts.Kinds.Except(["Meeting"]).Order());
    }

    [Fact]
    public async Task The_teams_tasks_and_others_referrals_are_not_told_to_a_keyworker()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var person = await EverythingAsync(register, layla.AccountId);
        register.Actor = layla;

        var shown = (await Timelines(register).ReadAsync(person, null, 500, cancel)).Shown;

        Assert.Contains(shown, happening => happening.What == "Added to the plan: strengths");
        Assert.DoesNotContain(shown, happening =>
            happening.What.Contains("DSR-R-", StringComparison.Ordinal)
            || happening.What.StartsWith("For the team", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task What_colleagues_saved_since_is_told_by_section_without_ones_own()
    {
        await using var register = await TestRegister.OpenAsync();
        var (sam, priya) = (
            await register.AddStaffAsync("Sam Reid", Role.Lead),
            await register.AddStaffAsync("Priya Kaur", Role.Coordinator)
        );
        var entry = await register.AddPersonAsync();
        register.Actor = sam;
        var timelines = Timelines(register);
        var opened = await timelines.LatestAsync(entry.PersonId, cancel);
        await register.The<Blazor.Modules.Plans.PlanService>().AddAsync(entry.PersonId, PlanItemKind.Strength, "Mine", cancel: cancel);
        register.Actor = priya;
        await register.The<Blazor.Modules.Plans.PlanService>().AddAsync(entry.PersonId, PlanItemKind.Strength, "Theirs", cancel: cancel);
        await AddActionAsync(register, entry);
        var theirs = await register.AskAsync(db =>
            db.PlanItems.Where(planItem => planItem.Text == "Theirs").Select(planItem => planItem.Id).SingleAsync(cancel)
        );
        register.Actor = sam;

        var saved = Assert.Single(await timelines.SinceAsync(entry.PersonId, opened, TimelineSort.Notes, cancel));

        Assert.Equal(("Added to the plan: strengths", "Theirs", "Priya Kaur"), (saved.Said.What, saved.Said.Words, saved.Said.Who));
        Assert.Equal([theirs], saved.Records);
        Assert.Empty(await timelines.SinceAsync(entry.PersonId, opened, TimelineSort.Contacts, cancel));
    }

    static async Task<Guid> AddActionAsync(TestRegister register, RegisterEntry entry)
    {
        await AtAsync(register, () => register
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
                    cancel: cancel
                ));
        return await register.AskAsync(db =>
            db.Actions.Where(action => action.PersonId == entry.PersonId)
                .OrderByDescending(action => action.AgreedAt)
                .Select(action => action.Id)
                .FirstAsync(cancel)
        );
    }

    static async Task ChangeDetailsAsync(TestRegister register, RegisterEntry entry, Func<PersonDetails, PersonDetails> change)
    {
        var opened = await register.The<PersonRecords>().OpenAsync(entry.PersonId, cancel);
        await AtAsync(register, () => register.The<PersonRecords>().ChangeAsync(entry.PersonId, change(opened), opened, cancel: cancel));
    }

    static async Task AtAsync(TestRegister register, Func<Task> act)
    {
        register.Time.Advance(TimeSpan.FromMinutes(1));
        await act();
    }

    static Task<TimelinePage> ReadAsync(TestRegister register, RegisterEntry entry, TimelineSort? sort = null, int length = 100) =>
        Timelines(register).ReadAsync(entry.PersonId, sort, length, cancel);

    // Features are not among the rooms that a test register holds.
    static Timelines Timelines(TestRegister register) => new(register.The<Authorizer>(), register.The<IDbContextFactory<DsrDb>>());
}

using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Actions;
using Dsr.Blazor.Modules.Duplicates;
using Dsr.Blazor.Modules.Duplicates.Domain;
using Dsr.Blazor.Modules.Inpatient.Domain;
using Dsr.Blazor.Modules.People;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Plans.Domain;
using Dsr.Blazor.Modules.Register;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Duplicates;

public class RecordMergesTests
{
    [Fact]
    public async Task A_merge_carries_everything_keeps_what_was_chosen_and_closes_the_other_episode()
    {
        await using var two = await TwoRecords.OpenAsync();
        await two.Register.SaveAsync(db =>
            db.Add(new PlanItem(two.Goes.PersonId, PlanItemKind.Strength, "He draws trains.", two.Register.Act)).Entity
        );

        await two.MergeAsync();

        var person = await two.Register.AskAsync(db => db.People.SingleAsync());
        Assert.Equal(
            (two.Stays.PersonId, "Elijah", "999 000 0018", DiagnosisCategory.Autism),
            (person.Id, person.GivenName, person.NhsNumber.ToString(), person.Diagnosis)
        );
        Assert.Equal(
            two.Stays.PersonId,
            await two.Register.AskAsync(db => db.PlanItems.Select(planItem => planItem.PersonId).SingleAsync())
        );
        var closed = await EntryAsync(two, two.Goes);
        Assert.Equal(
            (two.Stays.PersonId, EntryStatus.Closed, ClosureReason.AddedInError, two.Stays.Id),
            (closed.PersonId, closed.Status, closed.ClosureReason, closed.InFavourOf)
        );
        Assert.All(closed.Decisions, decision => Assert.Equal(two.Stays.PersonId, decision.PersonId));
        Assert.Equal(EntryStatus.Active, (await EntryAsync(two, two.Stays)).Status);
    }

    [Fact]
    public async Task What_was_merged_away_is_in_no_list_and_its_address_leads_to_the_one_that_stays()
    {
        await using var two = await TwoRecords.OpenAsync();
        await two.MergeAsync();

        Assert.Equal(
            [two.Stays.PersonId],
            (await two.Register.The<RegisterList>().PageAsync(new RegisterFilter())).Rows.Select(row => row.PersonId)
        );
        await Assert.ThrowsAsync<NotFoundException>(() => two.Register.The<PersonRecords>().OpenAsync(two.Goes.PersonId));
        var leads = await two.Register.The<MergeReading>().LeadsToAsync(two.Goes.PersonId);
        Assert.Equal((two.Stays.PersonId, "Sam Reid"), (leads!.StaysId, leads.By));
        Assert.Null(await two.Register.The<MergeReading>().LeadsToAsync(two.Stays.PersonId));

        two.Register.Actor = await two.Register.AddStaffAsync("Layla Owen", Role.Keyworker);
        Assert.Null(await two.Register.The<MergeReading>().LeadsToAsync(two.Goes.PersonId));
    }

    [Fact]
    public async Task The_episode_that_was_chosen_goes_on_also_where_it_is_the_other_records()
    {
        await using var two = await TwoRecords.OpenAsync();
        var id = await MergeOnOthersEpisodeAsync(two);

        Assert.Equal(
            (EntryStatus.Active, two.Stays.PersonId),
            ((await EntryAsync(two, two.Goes)).Status, (await EntryAsync(two, two.Goes)).PersonId)
        );
        Assert.Equal(EntryStatus.Closed, (await EntryAsync(two, two.Stays)).Status);

        await two.UnmergeAsync(id);
        Assert.Equal(
            (EntryStatus.Active, two.Goes.PersonId),
            ((await EntryAsync(two, two.Goes)).Status, (await EntryAsync(two, two.Goes)).PersonId)
        );
        Assert.Equal(
            (EntryStatus.Active, two.Stays.PersonId),
            ((await EntryAsync(two, two.Stays)).Status, (await EntryAsync(two, two.Stays)).PersonId)
        );
    }

    [Fact]
    public async Task Unmerging_puts_back_what_was_carried_and_names_what_was_added_since()
    {
        await using var two = await TwoRecords.OpenAsync();
        var plan = await two.Register.SaveAsync(db =>
            db.Add(new PlanItem(two.Goes.PersonId, PlanItemKind.Strength, "He draws trains.", two.Register.Act)).Entity
        );
        var (before, beforeGoes) = (await DetailsAsync(two, two.Stays), await DetailsAsync(two, two.Goes));
        var id = await two.MergeAsync();
        await two
            .Register.The<AgreedActions>()
            .AddAsync(
                two.Stays.PersonId,
                new()
                {
                    Text = "Ask the GP",
                    OwnerName = "Sam Reid",
                    OwnerOrganisation = "The DSR team",
                    Due = two.Register.Act.Today.AddDays(7),
                }
            );

        Assert.Equal(["added an action, Sam Reid, 20 November 2026"], await two.Register.The<MergeReading>().WouldStayAsync(id));
        await two.UnmergeAsync(id);

        Assert.Equal((before, beforeGoes), (await DetailsAsync(two, two.Stays), await DetailsAsync(two, two.Goes)));
        Assert.Equal(
            two.Goes.PersonId,
            await two.Register.AskAsync(db =>
                db.PlanItems.Where(planItem => planItem.Id == plan.Id).Select(planItem => planItem.PersonId).SingleAsync()
            )
        );
        Assert.Equal(two.Stays.PersonId, await two.Register.AskAsync(db => db.Actions.Select(action => action.PersonId).SingleAsync()));
        var opened = await EntryAsync(two, two.Goes);
        Assert.Equal((EntryStatus.Active, two.Goes.PersonId, (ClosureReason?)null), (opened.Status, opened.PersonId, opened.ClosureReason));
        var row = await two.Register.The<MergeReading>().OneAsync(id);
        Assert.Equal((MergeState.Unmerged, "Sam Reid", 1), (row.State, row.UnmergedBy, row.StayedBehind.Count));
        Assert.Null(await two.Register.The<MergeReading>().LeadsToAsync(two.Goes.PersonId));
    }

    [Fact]
    public async Task A_decision_made_since_on_a_carried_episode_goes_back_with_it()
    {
        await using var two = await TwoRecords.OpenAsync();
        var id = await MergeOnOthersEpisodeAsync(two);
        await two
            .Register.The<Blazor.Modules.Register.Ratings.RatingService>()
            .DecideAsync(
                two.Goes.Id,
                new()
                {
                    Rating = Rating.Green,
                    Reason = "The plan holds since the move to the new home.",
                    Seen = 1,
                }
            );

        await two.UnmergeAsync(id);

        Assert.Equal(
            [two.Goes.PersonId, two.Goes.PersonId],
            (await EntryAsync(two, two.Goes)).Decisions.Select(decision => decision.PersonId)
        );
    }

    [Fact]
    public async Task Who_proposed_cannot_approve_even_with_both_roles_and_others_may_not_at_all()
    {
        await using var two = await TwoRecords.OpenAsync();
        var both = await two.Register.AddStaffAsync("Bo Lind", Role.Coordinator, Role.Lead);
        two.Register.Actor = both;
        var id = await two.Register.The<RecordMerges>().ProposeAsync(await two.FormAsync());
        var seen = (await two.CompareAsync()).Seen;

        await Assert.ThrowsAsync<RefusedException>(() => two.Register.The<RecordMerges>().ApproveAsync(id, seen, ""));
        Assert.False((await two.Register.The<MergeReading>().OneAsync(id)).MayDecide);
        two.Register.Actor = two.Priya;
        await Assert.ThrowsAsync<ForbiddenException>(() => two.Register.The<RecordMerges>().ApproveAsync(id, seen, ""));
        two.Register.Actor = two.Sam;
        Assert.True((await two.Register.The<MergeReading>().OneAsync(id)).MayDecide);
        await Assert.ThrowsAsync<ForbiddenException>(async () =>
            await two.Register.The<RecordMerges>().ProposeAsync(await two.FormAsync())
        );
        Assert.Equal(2, await two.Register.AskAsync(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task A_change_since_the_proposal_is_told_and_nothing_is_merged()
    {
        await using var two = await TwoRecords.OpenAsync();
        var id = await two.ProposeAsync();
        two.Register.Actor = two.Sam;
        var seen = (await two.CompareAsync()).Seen;
        await two
            .Register.The<AgreedActions>()
            .AddAsync(
                two.Goes.PersonId,
                new()
                {
                    Text = "Ask the GP",
                    OwnerName = "Sam Reid",
                    OwnerOrganisation = "The DSR team",
                    Due = two.Register.Act.Today.AddDays(7),
                }
            );

        var told = await Assert.ThrowsAsync<ConcurrentDecisionException>(() => two.Register.The<RecordMerges>().ApproveAsync(id, seen, ""));
        Assert.Contains("added an action", told.Message, StringComparison.Ordinal);

        // Seen again, a new action is nothing that was chosen; a detail is.
        var opened = await two.Register.The<PersonRecords>().OpenAsync(two.Goes.PersonId);
        await two.Register.The<PersonRecords>().ChangeAsync(two.Goes.PersonId, opened with { LocalAuthority = "Elsewhere" }, opened);
        await Assert.ThrowsAsync<ConcurrentDecisionException>(async () =>
            await two.Register.The<RecordMerges>().ApproveAsync(id, (await two.CompareAsync()).Seen, "")
        );
        Assert.Equal(2, await two.Register.AskAsync(db => db.People.CountAsync()));

        var again = await two.ProposeAsync();
        Assert.Equal(
            MergeState.Replaced,
            await two.Register.AskAsync(db => db.Merges.Where(merge => merge.Id == id).Select(merge => merge.State).SingleAsync())
        );
        two.Register.Actor = two.Sam;
        await two.Register.The<RecordMerges>().ApproveAsync(again, (await two.CompareAsync()).Seen, "");
        Assert.Equal(1, await two.Register.AskAsync(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task A_restricted_address_is_in_nothing_that_the_comparison_or_the_merge_hands_out()
    {
        await using var two = await TwoRecords.OpenAsync(restricted: true);
        two.Register.Actor = two.Priya;
        var shown = System.Text.Json.JsonSerializer.Serialize(await two.CompareAsync());
        var id = await two.MergeAsync();
        var row = System.Text.Json.JsonSerializer.Serialize(
            new { One = await two.Register.The<MergeReading>().OneAsync(id), All = await two.Register.The<MergeReading>().AllAsync() }
        );

        Assert.All(new[] { shown, row }, json => Assert.DoesNotContain("Refuge", json, StringComparison.Ordinal));
        Assert.All(new[] { shown, row }, json => Assert.DoesNotContain("Test Row", json, StringComparison.Ordinal));
        var person = await two.Register.AskAsync(db => db.People.SingleAsync());
        Assert.Equal(("2 Refuge Street", "TE2 2ND", true), (person.Address, person.Postcode, person.AddressIsRestricted));
    }

    [Fact]
    public async Task Two_open_hospital_stays_are_told_before_anything_is_carried()
    {
        await using var two = await TwoRecords.OpenAsync();
        foreach (var person in new[] { two.Stays.PersonId, two.Goes.PersonId })
            await two.Register.SaveAsync(db =>
                db.Add(new InpatientStay(person, "Meadow Ward", two.Register.Act.Today, two.Register.Act)).Entity
            );

        var refusal = await Assert.ThrowsAsync<RefusedException>(two.ProposeAsync);

        Assert.Contains("hospital stay", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merge_of_what_was_merged_is_undone_last_first()
    {
        await using var two = await TwoRecords.OpenAsync();
        var first = await two.MergeAsync();
        var third = await two.Register.AddPersonAsync(Rating.Green, TestPeople.Details("Eli") with { NhsNumber = "" });
        two.Register.Actor = two.Priya;
        var seen = await two.Register.The<MergeReading>().CompareAsync(third.PersonId, two.Stays.PersonId);
        var second = await two
            .Register.The<RecordMerges>()
            .ProposeAsync(
                new(
                    third.PersonId,
                    two.Stays.PersonId,
                    seen.Fields.ToDictionary(comparedField => comparedField.Name, comparedField => comparedField.Suggested),
                    seen.Episodes.ToDictionary(episodePair => episodePair.RegisterId, episodePair => episodePair.OfStays.Id),
                    "The GP says that this is one person.",
                    seen.Seen
                )
            );
        two.Register.Actor = two.Sam;
        await two.Register.The<RecordMerges>().ApproveAsync(second, seen.Seen, "");

        Assert.Equal(third.PersonId, (await two.Register.The<MergeReading>().LeadsToAsync(two.Goes.PersonId))!.StaysId);
        await Assert.ThrowsAsync<RefusedException>(() => two.UnmergeAsync(first));
        await two.UnmergeAsync(second);
        await two.UnmergeAsync(first);

        Assert.Equal(3, await two.Register.AskAsync(db => db.People.CountAsync()));
        foreach (var entry in new[] { two.Stays, two.Goes, third })
        {
            var now = await EntryAsync(two, entry);
            Assert.Equal((entry.PersonId, EntryStatus.Active), (now.PersonId, now.Status));
        }
    }

    [Fact]
    public async Task Each_record_that_is_carried_has_its_event_and_its_version()
    {
        await using var two = await TwoRecords.OpenAsync();
        var plan = await two.Register.SaveAsync(db =>
            db.Add(new PlanItem(two.Goes.PersonId, PlanItemKind.Strength, "He draws trains.", two.Register.Act)).Entity
        );

        await two.MergeAsync();

        var link = await two.Register.AskAsync(db =>
            db.AuditEvents.Where(auditEvent => auditEvent.AggregateId == plan.Id)
                .OrderByDescending(auditEvent => auditEvent.Sequence)
                .FirstAsync()
        );
        Assert.Equal((two.Stays.PersonId, RecordMerge.Merging, "Sam Reid"), (link.PersonId!.Value, link.Why, link.ActorName));
        Assert.Equal(2, await two.Register.AskAsync(db => db.PlanItems.Select(planItem => planItem.Version).SingleAsync()));
    }

    static async Task<Guid> MergeOnOthersEpisodeAsync(TwoRecords two)
    {
        two.Register.Actor = two.Priya;
        var form = await two.FormAsync();
        var id = await two
            .Register.The<RecordMerges>()
            .ProposeAsync(form with { Episodes = form.Episodes.ToDictionary(pair => pair.Key, _ => two.Goes.Id) });
        two.Register.Actor = two.Sam;
        await two.Register.The<RecordMerges>().ApproveAsync(id, (await two.CompareAsync()).Seen, "");
        return id;
    }

    static Task<RegisterEntry> EntryAsync(TwoRecords two, RegisterEntry entry) =>
        two.Register.AskAsync(db => db.Entries.Include(register => register.Decisions).SingleAsync(register => register.Id == entry.Id));

    static Task<PersonDetails> DetailsAsync(TwoRecords two, RegisterEntry entry) =>
        two.Register.AskAsync(async db => (await db.People.SingleAsync(person => person.Id == entry.PersonId)).Details());
}

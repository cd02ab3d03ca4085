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
        await using var two = await TwoRecords.Open();
        await two.Register.Save(db =>
            db.Add(new PlanItem(two.Goes.PersonId, PlanItemKind.Strength, "He draws trains.", two.Register.Act)).Entity
        );

        await two.Merge();

        var person = await two.Register.Ask(db => db.People.SingleAsync());
        Assert.Equal(
            (two.Stays.PersonId, "Elijah", "999 000 0018", DiagnosisCategory.Autism),
            (person.Id, person.GivenName, person.NhsNumber.ToString(), person.Diagnosis)
        );
        Assert.Equal(two.Stays.PersonId, await two.Register.Ask(db => db.PlanItems.Select(planItem => planItem.PersonId).SingleAsync()));
        var closed = await Entry(two, two.Goes);
        Assert.Equal(
            (two.Stays.PersonId, EntryStatus.Closed, ClosureReason.AddedInError, two.Stays.Id),
            (closed.PersonId, closed.Status, closed.ClosureReason, closed.InFavourOf)
        );
        Assert.All(closed.Decisions, decision => Assert.Equal(two.Stays.PersonId, decision.PersonId));
        Assert.Equal(EntryStatus.Active, (await Entry(two, two.Stays)).Status);
    }

    [Fact]
    public async Task What_was_merged_away_is_in_no_list_and_its_address_leads_to_the_one_that_stays()
    {
        await using var two = await TwoRecords.Open();
        await two.Merge();

        Assert.Equal(
            [two.Stays.PersonId],
            (await two.Register.The<RegisterList>().Page(new RegisterFilter())).Rows.Select(row => row.PersonId)
        );
        await Assert.ThrowsAsync<NotThereException>(() => two.Register.The<PersonRecords>().Open(two.Goes.PersonId));
        var leads = await two.Register.The<MergeReading>().LeadsTo(two.Goes.PersonId);
        Assert.Equal((two.Stays.PersonId, "Sam Reid"), (leads!.StaysId, leads.By));
        Assert.Null(await two.Register.The<MergeReading>().LeadsTo(two.Stays.PersonId));

        two.Register.Actor = await two.Register.AddStaff("Layla Owen", Role.Keyworker);
        Assert.Null(await two.Register.The<MergeReading>().LeadsTo(two.Goes.PersonId));
    }

    [Fact]
    public async Task The_episode_that_was_chosen_goes_on_also_where_it_is_the_other_records()
    {
        await using var two = await TwoRecords.Open();
        var id = await MergeOnOthersEpisode(two);

        Assert.Equal(
            (EntryStatus.Active, two.Stays.PersonId),
            ((await Entry(two, two.Goes)).Status, (await Entry(two, two.Goes)).PersonId)
        );
        Assert.Equal(EntryStatus.Closed, (await Entry(two, two.Stays)).Status);

        await two.Unmerge(id);
        Assert.Equal((EntryStatus.Active, two.Goes.PersonId), ((await Entry(two, two.Goes)).Status, (await Entry(two, two.Goes)).PersonId));
        Assert.Equal(
            (EntryStatus.Active, two.Stays.PersonId),
            ((await Entry(two, two.Stays)).Status, (await Entry(two, two.Stays)).PersonId)
        );
    }

    [Fact]
    public async Task Unmerging_puts_back_what_was_carried_and_names_what_was_added_since()
    {
        await using var two = await TwoRecords.Open();
        var plan = await two.Register.Save(db =>
            db.Add(new PlanItem(two.Goes.PersonId, PlanItemKind.Strength, "He draws trains.", two.Register.Act)).Entity
        );
        var (before, beforeGoes) = (await Details(two, two.Stays), await Details(two, two.Goes));
        var id = await two.Merge();
        await two
            .Register.The<AgreedActions>()
            .Add(
                two.Stays.PersonId,
                new()
                {
                    Text = "Ask the GP",
                    OwnerName = "Sam Reid",
                    OwnerOrganisation = "The DSR team",
                    Due = two.Register.Act.Today.AddDays(7),
                }
            );

        Assert.Equal(["added an action, Sam Reid, 20 November 2026"], await two.Register.The<MergeReading>().WouldStay(id));
        await two.Unmerge(id);

        Assert.Equal((before, beforeGoes), (await Details(two, two.Stays), await Details(two, two.Goes)));
        Assert.Equal(
            two.Goes.PersonId,
            await two.Register.Ask(db => db.PlanItems.Where(planItem => planItem.Id == plan.Id).Select(planItem => planItem.PersonId).SingleAsync())
        );
        Assert.Equal(two.Stays.PersonId, await two.Register.Ask(db => db.Actions.Select(action => action.PersonId).SingleAsync()));
        var opened = await Entry(two, two.Goes);
        Assert.Equal((EntryStatus.Active, two.Goes.PersonId, (ClosureReason?)null), (opened.Status, opened.PersonId, opened.ClosureReason));
        var row = await two.Register.The<MergeReading>().One(id);
        Assert.Equal((MergeState.Unmerged, "Sam Reid", 1), (row.State, row.UnmergedBy, row.StayedBehind.Count));
        Assert.Null(await two.Register.The<MergeReading>().LeadsTo(two.Goes.PersonId));
    }

    [Fact]
    public async Task A_decision_made_since_on_a_carried_episode_goes_back_with_it()
    {
        await using var two = await TwoRecords.Open();
        var id = await MergeOnOthersEpisode(two);
        await two
            .Register.The<Blazor.Modules.Register.Ratings.Ratings>()
            .Decide(
                two.Goes.Id,
                new()
                {
                    Rating = Rating.Green,
                    Reason = "The plan holds since the move to the new home.",
                    Seen = 1,
                }
            );

        await two.Unmerge(id);

        Assert.Equal([two.Goes.PersonId, two.Goes.PersonId], (await Entry(two, two.Goes)).Decisions.Select(decision => decision.PersonId));
    }

    [Fact]
    public async Task Who_proposed_cannot_approve_even_with_both_roles_and_others_may_not_at_all()
    {
        await using var two = await TwoRecords.Open();
        var both = await two.Register.AddStaff("Bo Lind", Role.Coordinator, Role.Lead);
        two.Register.Actor = both;
        var id = await two.Register.The<RecordMerges>().Propose(await two.Form());
        var seen = (await two.Compare()).Seen;

        await Assert.ThrowsAsync<RefusedException>(() => two.Register.The<RecordMerges>().Approve(id, seen, ""));
        Assert.False((await two.Register.The<MergeReading>().One(id)).MayDecide);
        two.Register.Actor = two.Priya;
        await Assert.ThrowsAsync<NotAllowedException>(() => two.Register.The<RecordMerges>().Approve(id, seen, ""));
        two.Register.Actor = two.Sam;
        Assert.True((await two.Register.The<MergeReading>().One(id)).MayDecide);
        await Assert.ThrowsAsync<NotAllowedException>(async () => await two.Register.The<RecordMerges>().Propose(await two.Form()));
        Assert.Equal(2, await two.Register.Ask(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task A_change_since_the_proposal_is_told_and_nothing_is_merged()
    {
        await using var two = await TwoRecords.Open();
        var id = await two.Propose();
        two.Register.Actor = two.Sam;
        var seen = (await two.Compare()).Seen;
        await two
            .Register.The<AgreedActions>()
            .Add(
                two.Goes.PersonId,
                new()
                {
                    Text = "Ask the GP",
                    OwnerName = "Sam Reid",
                    OwnerOrganisation = "The DSR team",
                    Due = two.Register.Act.Today.AddDays(7),
                }
            );

        var told = await Assert.ThrowsAsync<OvertakenException>(() => two.Register.The<RecordMerges>().Approve(id, seen, ""));
        Assert.Contains("added an action", told.Message, StringComparison.Ordinal);

        // Seen again, a new action is nothing that was chosen; a detail is.
        var opened = await two.Register.The<PersonRecords>().Open(two.Goes.PersonId);
        await two.Register.The<PersonRecords>().Change(two.Goes.PersonId, opened with { LocalAuthority = "Elsewhere" }, opened);
        await Assert.ThrowsAsync<OvertakenException>(async () =>
            await two.Register.The<RecordMerges>().Approve(id, (await two.Compare()).Seen, "")
        );
        Assert.Equal(2, await two.Register.Ask(db => db.People.CountAsync()));

        var again = await two.Propose();
        Assert.Equal(
            MergeState.Replaced,
            await two.Register.Ask(db => db.Merges.Where(merge => merge.Id == id).Select(merge => merge.State).SingleAsync())
        );
        two.Register.Actor = two.Sam;
        await two.Register.The<RecordMerges>().Approve(again, (await two.Compare()).Seen, "");
        Assert.Equal(1, await two.Register.Ask(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task A_restricted_address_is_in_nothing_that_the_comparison_or_the_merge_hands_out()
    {
        await using var two = await TwoRecords.Open(restricted: true);
        two.Register.Actor = two.Priya;
        var shown = System.Text.Json.JsonSerializer.Serialize(await two.Compare());
        var id = await two.Merge();
        var row = System.Text.Json.JsonSerializer.Serialize(
            new { One = await two.Register.The<MergeReading>().One(id), All = await two.Register.The<MergeReading>().All() }
        );

        Assert.All(new[] { shown, row }, json => Assert.DoesNotContain("Refuge", json, StringComparison.Ordinal));
        Assert.All(new[] { shown, row }, json => Assert.DoesNotContain("Test Row", json, StringComparison.Ordinal));
        var person = await two.Register.Ask(db => db.People.SingleAsync());
        Assert.Equal(("2 Refuge Street", "TE2 2ND", true), (person.Address, person.Postcode, person.AddressIsRestricted));
    }

    [Fact]
    public async Task Two_open_hospital_stays_are_told_before_anything_is_carried()
    {
        await using var two = await TwoRecords.Open();
        foreach (var person in new[] { two.Stays.PersonId, two.Goes.PersonId })
            await two.Register.Save(db =>
                db.Add(new InpatientStay(person, "Meadow Ward", two.Register.Act.Today, two.Register.Act)).Entity
            );

        var refusal = await Assert.ThrowsAsync<RefusedException>(two.Propose);

        Assert.Contains("hospital stay", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merge_of_what_was_merged_is_undone_last_first()
    {
        await using var two = await TwoRecords.Open();
        var first = await two.Merge();
        var third = await two.Register.AddPerson(Rating.Green, TestPeople.Details("Eli") with { NhsNumber = "" });
        two.Register.Actor = two.Priya;
        var seen = await two.Register.The<MergeReading>().Compare(third.PersonId, two.Stays.PersonId);
        var second = await two
            .Register.The<RecordMerges>()
            .Propose(
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
        await two.Register.The<RecordMerges>().Approve(second, seen.Seen, "");

        Assert.Equal(third.PersonId, (await two.Register.The<MergeReading>().LeadsTo(two.Goes.PersonId))!.StaysId);
        await Assert.ThrowsAsync<RefusedException>(() => two.Unmerge(first));
        await two.Unmerge(second);
        await two.Unmerge(first);

        Assert.Equal(3, await two.Register.Ask(db => db.People.CountAsync()));
        foreach (var entry in new[] { two.Stays, two.Goes, third })
        {
            var now = await Entry(two, entry);
            Assert.Equal((entry.PersonId, EntryStatus.Active), (now.PersonId, now.Status));
        }
    }

    [Fact]
    public async Task Each_record_that_is_carried_has_its_event_and_its_version()
    {
        await using var two = await TwoRecords.Open();
        var plan = await two.Register.Save(db =>
            db.Add(new PlanItem(two.Goes.PersonId, PlanItemKind.Strength, "He draws trains.", two.Register.Act)).Entity
        );

        await two.Merge();

        var link = await two.Register.Ask(db =>
            db.AuditEvents.Where(auditEvent => auditEvent.AggregateId == plan.Id).OrderByDescending(auditEvent => auditEvent.Sequence).FirstAsync()
        );
        Assert.Equal((two.Stays.PersonId, RecordMerge.Merging, "Sam Reid"), (link.PersonId!.Value, link.Why, link.ActorName));
        Assert.Equal(2, await two.Register.Ask(db => db.PlanItems.Select(planItem => planItem.Version).SingleAsync()));
    }

    static async Task<Guid> MergeOnOthersEpisode(TwoRecords two)
    {
        two.Register.Actor = two.Priya;
        var form = await two.Form();
        var id = await two
            .Register.The<RecordMerges>()
            .Propose(form with { Episodes = form.Episodes.ToDictionary(pair => pair.Key, _ => two.Goes.Id) });
        two.Register.Actor = two.Sam;
        await two.Register.The<RecordMerges>().Approve(id, (await two.Compare()).Seen, "");
        return id;
    }

    static Task<RegisterEntry> Entry(TwoRecords two, RegisterEntry entry) =>
        two.Register.Ask(db => db.Entries.Include(register => register.Decisions).SingleAsync(register => register.Id == entry.Id));

    static Task<PersonDetails> Details(TwoRecords two, RegisterEntry entry) =>
        two.Register.Ask(async db => (await db.People.SingleAsync(person => person.Id == entry.PersonId)).Details());
}

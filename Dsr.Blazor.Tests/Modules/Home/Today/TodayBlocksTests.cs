using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Actions;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Home.Today;
using Dsr.Blazor.Modules.People;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Referrals;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Tests.Builders;
using Dsr.Blazor.Tests.Modules.Accounts.Domain;
using Microsoft.EntityFrameworkCore;
using static Dsr.Blazor.Tests.Modules.Home.Today.OnBoard;

namespace Dsr.Blazor.Tests.Modules.Home.Today;

/// <summary>What each block of the board holds, and leaves out.</summary>
public class TodayBlocksTests
{
    static readonly DateOnly today = new(2026, 11, 20);
    static readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reviews_that_are_late_or_due_within_the_week_stand_soonest_first_and_later_ones_do_not()
    {
        await using var register = await TestRegister.OpenAsync();
        await NamedAsync(register, "Soon", today.AddDays(7));
        await NamedAsync(register, "Late", today.AddDays(-3));
        await NamedAsync(register, "Later", today.AddDays(8));
        var closed = await NamedAsync(register, "Closed", today.AddDays(-9));
        await register.SaveAsync(db =>
        {
            var entry = db.Entries.Single(registerEntry => registerEntry.Id == closed.Id);
            entry.Close(ClosureReason.RiskReduced, register.Act);
            return entry;
        });

        var block = await BlockAsync(register, TodayKind.Reviews);

        Assert.Equal((2, 1), (block.Count, block.Late));
        Assert.Equal(
            [("Late, Person", TodayAct.HoldReview), ("Soon, Person", TodayAct.HoldReview)],
            block.Rows.Select(row => (row.Who, row.Act))
        );
    }

    [Fact]
    public async Task A_proposed_rating_stands_first_of_all_Red_before_the_others_until_it_is_answered()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var (green, red) = (
            await register.AddPersonAsync(Rating.Amber, TestPeople.Details("Noor", "Shah") with { NhsNumber = "" }, layla.AccountId),
            await register.AddPersonAsync(keyworker: layla.AccountId)
        );
        var ratings = register.As<Blazor.Modules.Register.Ratings.RatingService>(layla);
        await ratings.ProposeAsync(green.Id, Rating.Green, "Nothing has happened for a long time.", cancel: cancel);
        await ratings.ProposeAsync(red.Id, Rating.Red, "Three A&E attendances in ten days.", cancel: cancel);

        var block = await BlockAsync(register, TodayKind.Proposals);

        Assert.Equal(TodayKind.Proposals, Enum.GetValues<TodayKind>()[0]);
        Assert.Equal(
            [("Okonkwo, Elijah", "Red is proposed; Amber holds", true), ("Shah, Noor", "Green is proposed; Amber holds", false)],
            block.Rows.Select(row => (row.Who, row.What, row.IsUrgent))
        );
        await register
            .As<Blazor.Modules.Register.Ratings.RatingService>(await register.AddStaffAsync("Sam Reid", Role.Lead))
            .DecideAsync(
                red.Id,
                new()
                {
                    Rating = Rating.Red,
                    Reason = "Three A&E attendances in ten days.",
                    Seen = 1,
                },
                cancel
            );
        Assert.Equal(1, (await BlockAsync(register, TodayKind.Proposals)).Count);
    }

    [Fact]
    public async Task Urgent_referrals_stand_before_those_that_are_due_sooner()
    {
        await using var register = await TestRegister.OpenAsync();
        await ReferredAsync(register, "Earlier");
        register.Time.Advance(TimeSpan.FromDays(1));
        var form = TestReferrals.Form();
        await register
            .The<ReferralIntake>()
            .ReceivePublicAsync(
                form with
                {
                    Urgent = true,
                    Person = form.Person with { FamilyName = "Urgent" },
                },
                [TestReferrals.Agrees],
                ReferralSource.Self,
                cancel
            );

        var block = await BlockAsync(register, TodayKind.NewReferrals);

        Assert.Equal([("Zofia U.", true), ("Zofia E.", false)], block.Rows.Select(row => (row.Who.Split(',')[0], row.IsUrgent)));
    }

    [Fact]
    public async Task Actions_past_their_date_lead_to_their_form_and_done_ones_are_gone()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        register.Time.At(today.AddDays(-10));
        foreach (
            var (text, due) in new[]
            {
                ("Ring", today.AddDays(-1)),
                ("Write", today.AddDays(-5)),
                ("Later", today),
                ("Done", today.AddDays(-2)),
            }
        )
            await register
                .The<AgreedActions>()
                .AddAsync(
                    entry.PersonId,
                    new()
                    {
                        Text = text,
                        OwnerName = "A",
                        OwnerOrganisation = "B",
                        Due = due,
                    },
                    cancel: cancel
                );
        var ids = await register.AskAsync(db => db.Actions.ToDictionaryAsync(action => action.Text, action => action.Id, cancel));
        await register.The<AgreedActions>().MoveAsync(ids["Done"], Blazor.Modules.Actions.Domain.ActionStatus.Done, null, cancel);
        register.Time.At(today);

        var block = await BlockAsync(register, TodayKind.Actions);

        Assert.Equal((2, 2), (block.Count, block.Late));
        Assert.Equal([("Write", ids["Write"]), ("Ring", ids["Ring"])], block.Rows.Select(row => (row.What, row.Item!.Value)));
    }

    [Fact]
    public async Task Referrals_stand_by_the_clock_that_ends_first_and_those_that_wait_apart()
    {
        await using var register = await TestRegister.OpenAsync();
        var older = await ReferredAsync(register, "Older");
        register.Time.Advance(TimeSpan.FromDays(5));
        var (newer, waiting) = (await ReferredAsync(register, "Newer"), await ReferredAsync(register, "Waiting"));
        register.Actor = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        await register.The<Triage>().AskAsync(waiting, "Which school?", cancel);

        var (open, awaiting) = (
            await BlockAsync(register, TodayKind.NewReferrals),
            await BlockAsync(register, TodayKind.AwaitingInformation)
        );

        Assert.Equal([older, newer], open.Rows.Select(row => row.Item!.Value));
        Assert.Equal((2, 1), (open.Count, open.Late));
        Assert.All(open.Rows, row => Assert.NotNull(row.Due));
        Assert.Equal(
            [(waiting, $"Waits since {Written.Date(today.AddDays(5))}")],
            awaiting.Rows.Select(row => (row.Item!.Value, row.What))
        );
    }

    [Theory]
    [InlineData(null, "Nobody has asked for consent to join")]
    [InlineData(ConsentDecision.Given, null)]
    [InlineData(ConsentDecision.Declined, "Consent to join was declined")]
    [InlineData(ConsentDecision.Withdrawn, "Consent to join was withdrawn")]
    [InlineData(ConsentDecision.NotYetObtained, "Consent to join is not yet obtained")]
    public async Task A_consent_gap_is_whoever_isThere_without_an_answer_that_holds(ConsentDecision? decision, string? gap)
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        if (decision is { } answer)
            await register.SaveAsync(db => db.Add(OnBoard.Consent(entry, answer, today, register)).Entity);

        var block = await BlockAsync(register, TodayKind.Consent);

        Assert.Equal(gap is null ? [] : [gap], block.Rows.Select(row => row.What));
        Assert.Equal(gap is null ? 0 : 1, block.Count);
    }

    [Fact]
    public async Task A_parents_yes_is_a_gap_from_the_16th_birthday_on()
    {
        await using var register = await TestRegister.OpenAsync();
        var birth = today.AddYears(-16).AddDays(1);
        var entry = await register.AddPersonAsync(details: TestPeople.Details() with { DateOfBirth = birth });
        await register.SaveAsync(db =>
            db.Add(
                new ConsentRecord(
                    entry.PersonId,
                    birth,
                    new()
                    {
                        Decision = ConsentDecision.Given,
                        Giver = ConsentGiver.Parent,
                        ByWhom = "Ewa",
                        On = today,
                    },
                    register.Act
                )
            ).Entity
        );
        Assert.Equal(0, (await BlockAsync(register, TodayKind.Consent)).Count);

        register.Time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(["Consent to join is not complete"], (await BlockAsync(register, TodayKind.Consent)).Rows.Select(row => row.What));
    }

    [Fact]
    public async Task A_yes_of_nobody_named_is_a_gap()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        await register.SaveAsync(db =>
            db.Add(new ConsentRecord(entry.PersonId, new(2005, 4, 7), new() { Decision = ConsentDecision.Given }, register.Act)).Entity
        );

        Assert.Equal(
            ["A yes to joining is on record, but not whose"],
            (await BlockAsync(register, TodayKind.Consent)).Rows.Select(row => row.What)
        );
    }

    [Fact]
    public async Task The_answer_that_holds_is_the_latest_to_take_effect_whenever_it_was_written_down()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        await register.SaveAsync(db => db.Add(OnBoard.Consent(entry, ConsentDecision.Given, today.AddDays(-1), register)).Entity);
        register.Time.Advance(TimeSpan.FromMinutes(1));
        await register.SaveAsync(db => db.Add(OnBoard.Consent(entry, ConsentDecision.Declined, today.AddDays(-9), register)).Entity);
        Assert.Equal(0, (await BlockAsync(register, TodayKind.Consent)).Count);

        await register.SaveAsync(db =>
            db.Add(
                new ConsentRecord(
                    entry.PersonId,
                    new(2005, 4, 7),
                    new() { Scope = ConsentScope.ShareWithOrganisations, Decision = ConsentDecision.Declined },
                    register.Act
                )
            ).Entity
        );
        Assert.Equal(0, (await BlockAsync(register, TodayKind.Consent)).Count);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    [InlineData(1, null)]
    public async Task Consent_that_was_to_be_asked_again_is_a_gap_from_that_day_and_late_after_it(int days, int? late)
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        await register.SaveAsync(db =>
            db.Add(
                new ConsentRecord(
                    entry.PersonId,
                    new(2005, 4, 7),
                    new()
                    {
                        Scope = ConsentScope.JoinRegister,
                        Decision = ConsentDecision.Given,
                        Basis = ConsentBasis.Person16OrOver,
                        On = today.AddDays(-90),
                        ReviewOn = today.AddDays(days),
                    },
                    register.Act
                )
            ).Entity
        );

        var block = await BlockAsync(register, TodayKind.Consent);

        Assert.Equal((late is null ? 0 : 1, late ?? 0), (block.Count, block.Late));
        if (late is not null)
            Assert.Equal(("Consent to join is to be asked again", today.AddDays(days)), (block.Rows[0].What, block.Rows[0].Due));
    }

    // The database is asked by the rule once more in its own words: both have to find the same people.
    [Theory]
    [MemberData(
        nameof(Blazor.Tests.Modules.Home.Domain.RecordGapsTests.Cases),
        MemberType = typeof(Blazor.Tests.Modules.Home.Domain.RecordGapsTests)
    )]
    public async Task Gaps_are_those_that_the_rule_finds(
        Blazor.Modules.Home.Domain.RecordFacts facts,
        Blazor.Modules.Home.Domain.RecordGap[] gaps
    )
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync(
            facts.Rating,
            new PersonDetails
            {
                GivenName = "Elijah",
                FamilyName = "Okonkwo",
                DateOfBirth = facts.DateOfBirth,
                NhsNumber = facts.HasNhsNumber ? "999 000 0018" : "",
                NhsNumberGap = facts.NhsNumberGap,
                LocalAuthority = facts.LocalAuthority,
                ResponsibleBoard = facts.ResponsibleBoard,
                Diagnosis = facts.Diagnosis,
                EhcPlan = facts.EhcPlan,
            }
        );
        foreach (
            var (isThere, role) in new[]
            {
                (facts.HasLeadProfessional, InvolvementRole.LeadProfessional),
                (facts.HasKeyworker, InvolvementRole.Keyworker),
            }
        )
            if (isThere)
                await register.The<PersonRecords>().InvolveAsync(entry.PersonId, new() { Role = role, Name = "Somebody" }, cancel);

        var block = await BlockAsync(register, TodayKind.Gaps);

        Assert.Equal(gaps.Length > 0 ? 1 : 0, block.Count);
        Assert.Equal(
            gaps.Length > 0 ? [string.Join(", ", gaps.Select(Blazor.Modules.Home.Domain.RecordGaps.InWords))] : [],
            block.Rows.Select(row => row.What)
        );
    }

    [Fact]
    public async Task Notices_tell_who_died_whose_number_is_another_and_whose_address_is_restricted_for_two_weeks()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync(details: TestPeople.Details() with { Address = "1 Hidden Lane" });
        var traced = await register.AddPersonAsync(details: TestPeople.Details("Anna", "Traced") with { NhsNumber = "" });
        await ChangeAsync(register, entry, was => was with { NhsNumber = "999 000 0026", AddressIsRestricted = true });
        await ChangeAsync(register, traced, was => was with { NhsNumber = "999 000 0034" });
        await ChangeAsync(register, traced, was => was with { PreferredName = "Annie" });
        register.Time.Advance(TimeSpan.FromDays(1));
        var dead = await register.AddPersonAsync(details: TestPeople.Details("Ben", "Dead") with { NhsNumber = "" });
        await register.SaveAsync(db =>
        {
            var one = db.Entries.Single(each => each.Id == dead.Id);
            one.Close(ClosureReason.Died, register.Act);
            return one;
        });

        var block = await BlockAsync(register, TodayKind.Notices);

        Assert.Equal(
            [
                ("Dead, Ben", "Has died: nothing is sent, reviews are off"),
                ("Okonkwo, Elijah", "The NHS number is another now: look whose it was"),
                ("Okonkwo, Elijah", "The address is restricted: nothing may show it"),
            ],
            block.Rows.Select(row => (row.Who, row.What))
        );
        Assert.DoesNotContain(block.Rows, row => row.ToString().Contains("Hidden Lane", StringComparison.Ordinal));
        register.Time.Advance(TimeSpan.FromDays(14));
        Assert.Equal(["Dead, Ben"], (await BlockAsync(register, TodayKind.Notices)).Rows.Select(row => row.Who));
    }

    [Fact]
    public async Task Tasks_due_within_the_week_and_accounts_asked_for_stand_there_for_who_decides_them()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        foreach (var days in new[] { 7, -1, 8 })
            await register.SaveAsync(db =>
                db.Add(
                    new TeamTask(
                        TeamTaskKind.AskForKeyworker,
                        "Ask.",
                        Deadline.Chosen(today.AddDays(days), "set", today, WorkingCalendar.EnglandAndWales),
                        null,
                        entry.PersonId,
                        register.Act
                    )
                ).Entity
            );
        await register.The<AccountRequests>().AskAsync("sub-robin", AccountAskedTests.Nurse, cancel);

        Assert.Equal(
            [today.AddDays(-1), today.AddDays(7)],
            (await BlockAsync(register, TodayKind.Tasks)).Rows.Select(row => row.Due!.Value)
        );
        Assert.Equal(TodayAct.DecideAccount, Assert.Single((await BlockAsync(register, TodayKind.Accounts)).Rows).Act);
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead);
        Assert.DoesNotContain(await register.The<TodayBoard>().ReadAsync(cancel: cancel), block => block.Kind == TodayKind.Accounts);
    }
}

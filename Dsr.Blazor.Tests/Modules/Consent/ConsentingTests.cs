using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Consent;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Capacity;
using Dsr.Blazor.Modules.Consent.Domain.Holding;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Dsr.Blazor.Tests.Modules.Consent.Domain.Holding;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Consent;

public class ConsentingTests
{
    static readonly BestInterestsForm decision = new()
    {
        InFavour = true,
        Reasons = "It keeps him at home.",
        Consulted = "His sister.",
        DecisionMaker = "Nadia Cooper",
        Authority = DeputyCheck.Nobody,
        Evidence = "Our notes",
        ReviewOn = new(2027, 5, 1),
    };

    static readonly ConsentAnswer sharing = new()
    {
        Scope = ConsentScope.ShareWithOrganisations,
        Decision = ConsentDecision.Given,
        Giver = ConsentGiver.Person,
        Basis = ConsentBasis.Person16OrOver,
        WithWhom = ["Severnside City Council", "Severnside Advocacy"],
    };

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static async Task<ConsentEvaluation> HoldingAsync(TestRegister register, Guid person, ConsentScope scope = ConsentScope.JoinRegister) =>
        ConsentEvaluator.On(register.Act.Today, scope, await register.AskAsync(db => RecordedFacts.OfAsync(db, person, Cancel)));

    [Fact]
    public async Task An_assessment_and_a_best_interests_decision_are_a_basis_together()
    {
        await using var register = await TestRegister.OpenAsync();
        var person = (await register.AddPersonAsync()).PersonId;

        await register.The<Assessments>().RecordAsync(person, OnRecord.Found(able: false, register.Act.Today), Cancel);
        Assert.Equal(ConsentStatus.Incomplete, (await HoldingAsync(register, person)).Stands);
        await register.The<BestInterests>().RecordAsync(person, decision, null, Cancel);

        var holding = await HoldingAsync(register, person);
        Assert.Equal((ConsentStatus.Holds, ConsentBasis.BestInterests), (holding.Stands, holding.Basis));
        Assert.Equal(
            ("Nadia Cooper", "Our notes", new DateOnly(2027, 5, 1)),
            (holding.RestsOn!.ByWhom, holding.RestsOn.Evidence, holding.RestsOn.ReviewOn)
        );
        Assert.Equal(
            ["recorded a best-interests decision", "recorded a best-interests decision", "recorded whether they can decide"],
            await register.AskAsync(db =>
                db.AuditEvents.Where(auditEvent => auditEvent.PersonId == person && auditEvent.Why.StartsWith("recorded"))
                    .Select(auditEvent => auditEvent.Why)
                    .Order()
                    .ToListAsync()
            )
        );
    }

    [Fact]
    public async Task A_best_interests_decision_on_top_of_an_answer_not_seen_is_overtaken()
    {
        await using var register = await TestRegister.OpenAsync();
        var person = (await register.AddPersonAsync()).PersonId;
        await register
            .The<ConsentService>()
            .RecordAsync(person, new() { Decision = ConsentDecision.Declined, Giver = ConsentGiver.Person }, null, Cancel);

        await Assert.ThrowsAsync<ConcurrentDecisionException>(() =>
            register.The<BestInterests>().RecordAsync(person, decision, null, Cancel)
        );

        Assert.Equal(0, await register.AskAsync(db => db.BestInterests.CountAsync()));
    }

    [Fact]
    public async Task A_decision_about_something_else_is_nobodys_consent()
    {
        await using var register = await TestRegister.OpenAsync();
        var person = (await register.AddPersonAsync()).PersonId;

        await register.The<BestInterests>().RecordAsync(person, decision with { About = null, Question = "Where to live" }, null, Cancel);

        Assert.Equal((1, 0), await register.AskAsync(async db => (await db.BestInterests.CountAsync(), await db.Consents.CountAsync())));
    }

    [Fact]
    public async Task To_share_names_the_organisations_and_each_is_kept()
    {
        await using var register = await TestRegister.OpenAsync();
        var person = (await register.AddPersonAsync()).PersonId;

        Assert.Equal(
            "WithWhom",
            (
                await Assert.ThrowsAsync<RefusedException>(() =>
                    register.The<ConsentService>().RecordAsync(person, sharing with { WithWhom = [] }, null, Cancel)
                )
            ).Field
        );
        Assert.Equal(
            "WithWhom",
            (
                await Assert.ThrowsAsync<RefusedException>(() =>
                    register
                        .The<BestInterests>()
                        .RecordAsync(person, decision with { About = ConsentScope.ShareWithOrganisations }, null, Cancel)
                )
            ).Field
        );
        await register.The<ConsentService>().RecordAsync(person, sharing, null, Cancel);

        Assert.Equal(sharing.WithWhom, (await register.AskAsync(db => db.Consents.SingleAsync())).WithWhom);
        Assert.Contains(
            "With Severnside City Council and Severnside Advocacy.",
            (await HoldingAsync(register, person, ConsentScope.ShareWithOrganisations)).Words,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_withdrawal_is_a_record_of_its_own_and_the_yes_before_it_stays()
    {
        await using var register = await TestRegister.OpenAsync();
        var person = (await register.AddPersonAsync()).PersonId;
        await register.The<ConsentService>().RecordAsync(person, sharing, null, Cancel);
        var first = (await register.AskAsync(db => db.Consents.SingleAsync())).Id;
        register.Time.Advance(TimeSpan.FromMinutes(1));

        await register
            .The<ConsentService>()
            .RecordAsync(
                person,
                sharing with
                {
                    Decision = ConsentDecision.Withdrawn,
                    Basis = ConsentBasis.NotRecorded,
                    WithWhom = [],
                    WithdrawalEffect = "The council is told no longer.",
                },
                first,
                Cancel
            );

        Assert.Equal(
            ["Given ", "Withdrawn The council is told no longer."],
            await register.AskAsync(db =>
                db.Consents.OrderBy(consent => consent.RecordedAt)
                    .Select(consent => $"{consent.Decision} {consent.WithdrawalEffect}")
                    .ToListAsync()
            )
        );
        Assert.Equal(ConsentStatus.Withdrawn, (await HoldingAsync(register, person, ConsentScope.ShareWithOrganisations)).Stands);
    }

    [Fact]
    public async Task Where_parents_disagree_the_lead_decides_with_a_reason_and_nobody_else_may()
    {
        await using var register = await TestRegister.OpenAsync();
        var person = (
            await register.AddPersonAsync(details: TestPeople.Details() with { DateOfBirth = register.Act.Today.AddYears(-12) })
        ).PersonId;
        var rulings = register.The<ConsentRulings>();
        ConsentAnswer Parent(string name, ConsentDecision said) =>
            new()
            {
                Giver = ConsentGiver.Parent,
                Basis = ConsentBasis.ParentalResponsibility,
                ByWhom = name,
                Decision = said,
            };
        await register.The<ConsentService>().RecordAsync(person, Parent("Ewa", ConsentDecision.Given), null, Cancel);
        var seen = (await register.AskAsync(db => db.Consents.SingleAsync())).Id;
        await Assert.ThrowsAsync<RefusedException>(() =>
            rulings.DecideAsync(person, ConsentScope.JoinRegister, true, "Both were heard at length.", seen, Cancel)
        );
        register.Time.Advance(TimeSpan.FromMinutes(1));
        await register.The<ConsentService>().RecordAsync(person, Parent("Jan", ConsentDecision.Declined), seen, Cancel);
        seen = (await register.AskAsync(db => db.Consents.SingleAsync(consent => consent.ByWhom == "Jan"))).Id;
        register.Time.Advance(TimeSpan.FromMinutes(1));

        register.Actor = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        await Assert.ThrowsAsync<ForbiddenException>(() =>
            rulings.DecideAsync(person, ConsentScope.JoinRegister, true, "Both were heard at length.", seen, Cancel)
        );
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead);
        await Assert.ThrowsAsync<RefusedException>(() =>
            rulings.DecideAsync(person, ConsentScope.JoinRegister, true, "Both heard.", seen, Cancel)
        );
        await rulings.DecideAsync(person, ConsentScope.JoinRegister, true, "Both were heard at length.", seen, Cancel);

        var holding = await HoldingAsync(register, person);
        Assert.Equal(ConsentStatus.Holds, holding.Stands);
        Assert.Contains("They disagreed, and Sam Reid decided in favour.", holding.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_they_are_told_is_kept_in_the_areas_words_and_the_statement_says_the_same()
    {
        await using var register = await TestRegister.OpenAsync();
        var person = (await register.AddPersonAsync()).PersonId;
        var tellings = register.The<Tellings>();
        Assert.False((await tellings.StatementAsync(person, LetterFormat.Plain, Cancel)).WasTold);

        await tellings.RecordAsync(
            person,
            new()
            {
                ToWhom = "Elijah and his mother",
                Format = "Easy read",
                ByWhom = "Layla Owen",
                On = new(2026, 11, 12),
            },
            Cancel
        );

        var told = Assert.Single(await register.AskAsync(db => Tellings.OfAsync(db, person, Cancel)));
        Assert.Equal(("Elijah and his mother", "2026-1", "Easy read"), (told.ToWhom, told.Words.WordingVersion, told.Words.Format));
        Assert.Contains("Severnside City Council", told.Words.WithWhom);
        var statement = await tellings.StatementAsync(person, LetterFormat.EasyRead, Cancel);
        Assert.True(statement.WasTold);
        Assert.Contains(statement.Text.Lines, line => line.Text == "You were told this on 12 November 2026 by Layla Owen.");
    }

    [Fact]
    public async Task Whoever_may_not_see_the_person_records_and_reads_nothing()
    {
        await using var register = await TestRegister.OpenAsync();
        var person = (await register.AddPersonAsync()).PersonId;
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        register.Actor = layla;

        await Assert.ThrowsAsync<NotFoundException>(() =>
            register.The<Assessments>().RecordAsync(person, OnRecord.Found(true, register.Act.Today), Cancel)
        );
        await Assert.ThrowsAsync<NotFoundException>(() => register.The<BestInterests>().RecordAsync(person, decision, null, Cancel));
        await Assert.ThrowsAsync<NotFoundException>(() =>
            register
                .The<Tellings>()
                .RecordAsync(
                    person,
                    new()
                    {
                        ToWhom = "Elijah",
                        Format = "Spoken",
                        ByWhom = "Layla Owen",
                    },
                    Cancel
                )
        );
        await Assert.ThrowsAsync<NotFoundException>(() => register.The<Tellings>().StatementAsync(person, LetterFormat.Plain, Cancel));
        register.Actor = await register.AddStaffAsync("Helen Marsh", Role.Chair);
        await Assert.ThrowsAsync<ForbiddenException>(() =>
            register.The<Assessments>().RecordAsync(person, OnRecord.Found(true, register.Act.Today), Cancel)
        );
    }
}

using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Consent;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Holding;
using Dsr.Blazor.Modules.Referrals;
using Dsr.Blazor.Modules.Referrals.Deciding;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Referrals.Deciding;

public class ReferralDecisionsTests
{
    static readonly AcceptForm red = new() { Rating = Rating.Red, Reason = "Three A&E attendances in ten days." };

    static async Task<Received> TakenAsync(TestRegister register, ReferralForm? form = null, params ConsentStatement[] answers)
    {
        var (intake, was) = (register.The<ReferralIntake>(), register.Actor);
        register.Actor = Actor.Operator;
        var received = await intake.ReceiveAsync(
            form ?? TestReferrals.Form(),
            answers.Length == 0 ? [TestReferrals.Agrees] : answers,
            new(ReferralSource.CommunityTeam, ReferralMethod.Phone)
        );
        register.Actor = was;
        return received;
    }

    [Fact]
    public async Task To_accept_makes_the_record_the_episode_the_consent_the_first_review_and_the_tasks()
    {
        await using var register = await TestRegister.OpenAsync();
        var told = new WhatWasTold
        {
            WordingVersion = "2026-11",
            WithWhom = ["Severnside City Council"],
            Format = "Easy read",
            ByWhom = "Nadia Cooper",
        };
        var received = await TakenAsync(register, TestReferrals.Form() with { Told = told, ExplainFirst = true });

        var person = await register.The<ReferralDecisions>().AcceptAsync(received.Id, red);

        var entry = await register.AskAsync(db =>
            db.Entries.Include(registerEntry => registerEntry.Decisions).SingleAsync(registerEntry => registerEntry.PersonId == person)
        );
        Assert.Equal((Rating.Red, RatedAt.Triage, 1), (entry.Rating, entry.Latest!.Where, entry.Decisions.Count));
        Assert.Equal(entry.AddedOn.AddDays(7), entry.NextReviewDue);
        Assert.Equal(told with { WithWhom = entry.Joining!.Told!.WithWhom }, entry.Joining.Told);
        Assert.Equal([RiskCriterion.CrisisTeam], entry.Joining.Criteria);
        var consent = await register.AskAsync(db => db.Consents.SingleAsync(record => record.PersonId == person));
        Assert.Equal(
            (ConsentBasis.Person16OrOver, ConsentDecision.Given, entry.Joining.ConsentId),
            (consent.Basis, consent.Decision, consent.Id)
        );
        var tasks = await register.AskAsync(db =>
            db.TeamTasks.Where(task => task.PersonId == person).Select(task => task.Kind).ToListAsync()
        );
        Assert.Equal([TeamTaskKind.CommunityReview, TeamTaskKind.ExplainFirst], tasks.Order().Reverse());
        Assert.Equal(
            "The crisis team came twice this month.",
            await register.AskAsync(db =>
                db.PlanItems.Where(planItem => planItem.PersonId == person).Select(planItem => planItem.Text).SingleAsync()
            )
        );
        Assert.Equal(
            "Nadia Cooper",
            await register.AskAsync(db =>
                db.Involvements.Where(involvement => involvement.PersonId == person).Select(involvement => involvement.Name).SingleAsync()
            )
        );
    }

    [Fact]
    public async Task To_accept_on_best_interests_brings_the_assessment_and_the_decision_onto_the_record()
    {
        await using var register = await TestRegister.OpenAsync();
        var received = await TakenAsync(
            register,
            null,
            TestReferrals.Says(ConsentGiver.Person, ConsentDecision.NotYetObtained, canDecide: false) with
            {
                GainedBy = "Nadia Cooper",
            },
            TestReferrals.Says(ConsentGiver.DecisionMaker, ConsentDecision.Given, name: "Dr Iyer") with
            {
                Documented = "Our notes",
            }
        );

        var person = await register.The<ReferralDecisions>().AcceptAsync(received.Id, red);

        var facts = await register.AskAsync(db => RecordedFacts.OfAsync(db, person, TestContext.Current.CancellationToken));
        var (found, decision, answer) = (Assert.Single(facts.Assessments), Assert.Single(facts.Decisions), Assert.Single(facts.Answers));
        Assert.Equal((false, "Nadia Cooper", true), (found.CanDecide, found.ByWhom, found.IsFromReferral));
        Assert.Equal(
            ("Dr Iyer", "Her sister and the support team.", DeputyCheck.Nobody),
            (decision.DecisionMaker, decision.Consulted, decision.Authority)
        );
        Assert.Equal((decision.Id, "Our notes"), (answer.BestInterestsId, answer.Evidence));
        Assert.Equal(ConsentBasis.BestInterests, ConsentEvaluator.On(register.Act.Today, ConsentScope.JoinRegister, facts).Basis);
    }

    [Fact]
    public async Task A_competent_childs_yes_holds_on_the_record_as_it_did_on_the_referral()
    {
        await using var register = await TestRegister.OpenAsync();
        var received = await TakenAsync(
            register,
            TestReferrals.Form(TestReferrals.Child),
            TestReferrals.Says(ConsentGiver.Person, ConsentDecision.Given, canDecide: true)
        );

        var person = await register.The<ReferralDecisions>().AcceptAsync(received.Id, red);

        var facts = await register.AskAsync(db => RecordedFacts.OfAsync(db, person, TestContext.Current.CancellationToken));
        Assert.Equal(ConsentBasis.GillickCompetent, ConsentEvaluator.On(register.Act.Today, ConsentScope.JoinRegister, facts).Basis);
    }

    [Fact]
    public async Task What_is_refused_leaves_nothing_behind()
    {
        await using var register = await TestRegister.OpenAsync();
        var received = await TakenAsync(register);

        await Assert.ThrowsAsync<RefusedException>(() =>
            register.The<ReferralDecisions>().AcceptAsync(received.Id, red with { Reason = "Too short" })
        );

        Assert.Equal(0, await register.AskAsync(db => db.People.CountAsync()));
        Assert.Equal(
            ReferralStatus.Acknowledged,
            await register.AskAsync(db => db.Referrals.Select(referral => referral.Status).SingleAsync())
        );
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_decides_and_the_other_is_told()
    {
        await using var register = await TestRegister.OpenAsync();
        var received = await TakenAsync(register);
        var decisions = register.The<ReferralDecisions>();

        var both = new[]
        {
            decisions.AcceptAsync(received.Id, red),
            decisions.NotAcceptAsync(
                received.Id,
                new(
                    NotAcceptedReason.NotAtRisk,
                    "No sign of a risk of admission.",
                    "What you told us is about work, and others help with that.",
                    "Ask the GP for the autism team."
                )
            ),
        };
        await Task.WhenAll(
            both.Select(task =>
                task.ContinueWith(_ => { }, TestContext.Current.CancellationToken, TaskContinuationOptions.None, TaskScheduler.Default)
            )
        );

        Assert.Equal(1, both.Count(task => task.IsCompletedSuccessfully));
        var late = both.Single(task => task.IsFaulted);
        Assert.Contains(
            "referral",
            Assert.IsType<ConcurrentDecisionException>(late.Exception!.InnerException).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_second_referral_of_somebody_just_accepted_is_told_and_makes_nobody_twice()
    {
        await using var register = await TestRegister.OpenAsync();
        var form = TestReferrals.Form();
        form = form with { Person = form.Person with { NhsNumber = "999 000 0018" } };
        var (first, second) = (await TakenAsync(register, form), await TakenAsync(register, form));
        var decisions = register.The<ReferralDecisions>();
        var person = await decisions.AcceptAsync(first.Id, red);

        Assert.Contains(
            "known already",
            (await Assert.ThrowsAsync<RefusedException>(() => decisions.AcceptAsync(second.Id, red))).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "on the register already",
            (await Assert.ThrowsAsync<RefusedException>(() => decisions.AcceptAsync(second.Id, red with { KnownPerson = person }))).Message,
            StringComparison.Ordinal
        );
        Assert.Equal(1, await register.AskAsync(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task Who_comes_back_after_a_closed_episode_gets_a_new_one_on_the_same_record()
    {
        await using var register = await TestRegister.OpenAsync();
        var decisions = register.The<ReferralDecisions>();
        var person = await decisions.AcceptAsync((await TakenAsync(register)).Id, red);
        await register.SaveAsync(db =>
        {
            var entry = db.Entries.Single();
            entry.Close(ClosureReason.RiskReduced, register.Act);
            return entry;
        });

        await decisions.AcceptAsync((await TakenAsync(register)).Id, red with { KnownPerson = person });

        Assert.Equal(
            (1, 2),
            (
                await register.AskAsync(db => db.People.CountAsync()),
                await register.AskAsync(db => db.Entries.CountAsync(entry => entry.PersonId == person))
            )
        );
    }

    [Fact]
    public async Task A_withdrawn_referral_cannot_be_accepted()
    {
        await using var register = await TestRegister.OpenAsync();
        var received = await TakenAsync(register);
        await register.The<ReferralDecisions>().WithdrawAsync(received.Id, "Nadia Cooper", "");

        Assert.Contains(
            "withdrawn",
            (
                await Assert.ThrowsAsync<ConcurrentDecisionException>(() => register.The<ReferralDecisions>().AcceptAsync(received.Id, red))
            ).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(Role.Referrer)]
    [InlineData(Role.Keyworker)]
    [InlineData(Role.PartnerProfessional)]
    [InlineData(Role.Chair)]
    [InlineData(Role.Analyst)]
    public async Task Only_the_team_decides(Role role)
    {
        await using var register = await TestRegister.OpenAsync();
        var received = await TakenAsync(register);
        register.Actor = new Actor(Guid.NewGuid().ToString(), "Tom Ellis", [role], Guid.NewGuid(), null, false);

        await Assert.ThrowsAsync<ForbiddenException>(() => register.The<ReferralDecisions>().AcceptAsync(received.Id, red));
    }

    [Fact]
    public async Task Whoever_fills_in_the_public_form_may_refer_and_nothing_else()
    {
        await using var register = await TestRegister.OpenAsync();
        var received = await register
            .The<ReferralIntake>()
            .ReceivePublicAsync(TestReferrals.Form(), [TestReferrals.Agrees], ReferralSource.Self);
        register.Actor = Actor.Public;

        Assert.Equal(
            "the public form",
            await register.AskAsync(db =>
                db.AuditEvents.Where(auditEvent => auditEvent.AggregateId == received.Id)
                    .Select(auditEvent => auditEvent.ActorName)
                    .SingleAsync()
            )
        );
        Assert.All(Enum.GetValues<Permission>().Where(function => function != Permission.MakeReferral), function =>
            Assert.False(Actor.Public.May(function))
        );
        await Assert.ThrowsAsync<ForbiddenException>(() =>
            register.The<Triage>().NoteAsync(received.Id, "A note.", TestContext.Current.CancellationToken)
        );
    }
}

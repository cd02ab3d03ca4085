using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.ProfessionalReferral;
using Dsr.Blazor.Modules.ProfessionalReferral.Domain;
using Dsr.Blazor.Modules.Referrals;
using Dsr.Blazor.Modules.Referrals.Deciding;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.ProfessionalReferral;

public class MyReferralsTests
{
    static readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    // Tom Ellis refers; the team is the operator.
    static async Task<(TestRegister Register, Actor Tom, Guid Id)> SentAsync(ProfessionalForm? form = null, Role role = Role.Referrer)
    {
        var register = await TestRegister.OpenAsync();
        var tom = register.Actor = await register.AddStaffAsync("Tom Ellis", role);
        return (register, tom, (await register.The<ProfessionalReferrals>().SendAsync(form ?? TestProfessional.Form(), cancel)).Id);
    }

    [Fact]
    public async Task What_is_sent_is_kept_whole_with_the_words_that_the_person_was_told()
    {
        var (register, tom, id) = await SentAsync();
        await using var _ = register;

        var referral = await register.AskAsync(db =>
            db.Referrals.Include(candidate => candidate.Said)
                .Include(candidate => candidate.Consents)
                .AsSplitQuery()
                .SingleAsync(candidate => candidate.Id == id)
        );

        Assert.Equal(
            (ReferralSource.Education, ReferralMethod.ProfessionalForm, tom.AccountId),
            (referral.Source, referral.Method, referral.ReferrerAccountId)
        );
        Assert.Equal(
            ("2026-1", "Easy read", "Tom Ellis"),
            (referral.Form.Told!.WordingVersion, referral.Form.Told.Format, referral.Form.Told.ByWhom)
        );
        Assert.Contains("Severnside Advocacy", referral.Form.Told.WithWhom);
        Assert.DoesNotContain("Mercia County Council", referral.Form.Told.WithWhom);
        Assert.Equal(
            ("Tom Ellis", "School notes"),
            Assert.Single(referral.Consents) is var consent ? (consent.Statement.GainedBy, consent.Statement.Documented) : default
        );
    }

    [Fact]
    public async Task What_stops_a_form_stops_it_at_the_service_too_and_leaves_nothing()
    {
        await using var register = await TestRegister.OpenAsync();
        register.Actor = await register.AddStaffAsync("Tom Ellis", Role.Referrer);
        var form = TestProfessional.Form();

        var refusal = await Assert.ThrowsAsync<RefusedException>(() =>
            register
                .The<ProfessionalReferrals>()
                .SendAsync(form with { Said = form.Said with { Person = form.Said.Person with { NhsNumber = "485 777 3456" } } }, cancel)
        );

        Assert.Equal("NhsNumber", refusal.Field);
        Assert.Equal(0, await register.AskAsync(db => db.Referrals.CountAsync()));
    }

    [Fact]
    public async Task The_short_path_says_that_the_referrer_runs_the_meeting()
    {
        var form = TestProfessional.Form();
        var (register, _, id) = await SentAsync(form with { Said = form.Said with { RunsOwnMeeting = true } }, Role.PartnerProfessional);
        await using var __ = register;

        Assert.True((await register.The<MyReferrals>().OpenAsync(id, cancel)).Said.RunsOwnMeeting);
    }

    [Fact]
    public async Task What_came_by_phone_on_Friday_evening_counts_from_Monday_and_is_nobodys_own()
    {
        await using var register = await TestRegister.OpenAsync();
        register.Time.At(new(2026, 11, 23), 9);
        register.Actor = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);

        var received = await register
            .The<ProfessionalReferrals>()
            .SendAsync(TestProfessional.ByPhone(new(2026, 11, 20), new(18, 0)), cancel);

        Assert.Equal(
            ("5 working days from receipt on 20 November 2026 at 6:00pm, which counts as 23 November 2026", new DateOnly(2026, 11, 30)),
            (received.ContactBy!.Working, received.ContactBy.Due)
        );
        Assert.Equal(
            ("Priya Kaur", ReferralMethod.Phone, null),
            await register.AskAsync(db =>
                db.Referrals.Select(referral => ValueTuple.Create(referral.TakenBy, referral.Method, referral.ReferrerAccountId))
                    .SingleAsync()
            )
        );
        Assert.Empty((await register.The<MyReferrals>().PageAsync(cancel: cancel)).Rows);
    }

    [Fact]
    public async Task A_referrer_writes_down_nothing_that_came_another_way()
    {
        await using var register = await TestRegister.OpenAsync();
        register.Actor = await register.AddStaffAsync("Tom Ellis", Role.Referrer);

        await Assert.ThrowsAsync<ForbiddenException>(() =>
            register.The<ProfessionalReferrals>().SendAsync(TestProfessional.ByPhone(new(2026, 11, 20), new(9, 0)), cancel)
        );
    }

    [Theory]
    [InlineData(Role.Referrer)]
    [InlineData(Role.PartnerProfessional)]
    [InlineData(Role.Keyworker)]
    [InlineData(Role.Coordinator)]
    public async Task Nobody_has_anothers_among_their_own(Role role)
    {
        var (register, _, id) = await SentAsync();
        await using var __ = register;
        register.Actor = await register.AddStaffAsync("Somebody else", role);
        var mine = register.The<MyReferrals>();

        Assert.Empty((await mine.PageAsync(cancel: cancel)).Rows);
        foreach (
            var act in new Func<Task>[]
            {
                () => mine.OpenAsync(id, cancel),
                () => mine.AddAsync(id, new(AdditionTopic.Risks, "Something."), cancel),
                () => mine.AnswerAsync(id, 1, "Something.", cancel),
                () => mine.WithdrawAsync(id, "They changed their mind.", cancel),
                () => mine.OpenAsync(Guid.NewGuid(), cancel),
            }
        )
            Assert.Equal(new NotFoundException().Message, (await Assert.ThrowsAsync<NotFoundException>(act)).Message);
    }

    [Theory]
    [InlineData(Role.Analyst)]
    [InlineData(Role.Chair)]
    [InlineData(Role.Governance)]
    public async Task Who_does_not_refer_has_none(Role role)
    {
        await using var register = await TestRegister.OpenAsync();
        register.Actor = await register.AddStaffAsync("Somebody", role);

        await Assert.ThrowsAsync<ForbiddenException>(() => register.The<MyReferrals>().PageAsync(cancel: cancel));
        await Assert.ThrowsAsync<ForbiddenException>(() =>
            register.The<ProfessionalReferrals>().SendAsync(TestProfessional.Form(), cancel)
        );
    }

    [Fact]
    public async Task An_answer_lets_triage_go_on()
    {
        var (register, tom, id) = await SentAsync();
        await using var _ = register;
        register.Actor = Actor.Operator;
        await register.The<Triage>().AskAsync(id, "Which clinic saw her?", cancel);
        register.Actor = tom;
        Assert.Equal(1, Assert.Single((await register.The<MyReferrals>().PageAsync(cancel: cancel)).Rows).Questions);

        await register.The<MyReferrals>().AnswerAsync(id, 1, "The clinic in Avonbury.", cancel);

        var referral = await register.The<MyReferrals>().OpenAsync(id, cancel);
        Assert.Equal(
            (ReferralStatus.InTriage, 0, "The clinic in Avonbury."),
            (referral.Head.Status, referral.Head.Questions, Assert.Single(referral.Questions).Answer)
        );
        await Assert.ThrowsAsync<RefusedException>(() => register.The<MyReferrals>().AnswerAsync(id, 1, "Another.", cancel));
    }

    [Fact]
    public async Task What_is_added_stands_below_and_the_first_version_stays()
    {
        var (register, _, id) = await SentAsync();
        await using var __ = register;

        await register.The<MyReferrals>().AddAsync(id, new(AdditionTopic.CurrentIssues, "Excluded from school since Monday."), cancel);

        var referral = await register.The<MyReferrals>().OpenAsync(id, cancel);
        Assert.Equal(
            "The crisis team came twice this month.\n\nAdded on 20 November 2026 by Tom Ellis: Excluded from school since Monday.",
            referral.Said.CurrentIssues
        );
        Assert.Equal(["as it was received", "added by the referrer"], referral.Versions.Select(myVersion => myVersion.Why));
    }

    [Fact]
    public async Task What_would_not_fit_is_refused_and_nothing_changes()
    {
        var (register, _, id) = await SentAsync();
        await using var __ = register;

        Assert.Contains(
            "8,000",
            (
                await Assert.ThrowsAsync<RefusedException>(() =>
                    register.The<MyReferrals>().AddAsync(id, new(AdditionTopic.CurrentIssues, new('x', 7990)), cancel)
                )
            ).Message,
            StringComparison.Ordinal
        );
        Assert.Single((await register.The<MyReferrals>().OpenAsync(id, cancel)).Versions);
    }

    [Fact]
    public async Task A_withdrawn_referral_takes_nothing_more()
    {
        var (register, _, id) = await SentAsync();
        await using var __ = register;
        var mine = register.The<MyReferrals>();

        await mine.WithdrawAsync(id, "The family moves away.", cancel);

        Assert.Equal(
            (ReferralStatus.Withdrawn, "Tom Ellis: The family moves away."),
            (await mine.OpenAsync(id, cancel)) is var one ? (one.Head.Status, one.Reason) : default
        );
        await Assert.ThrowsAsync<ConcurrentDecisionException>(() => mine.AddAsync(id, new(AdditionTopic.Risks, "Something."), cancel));
        await Assert.ThrowsAsync<ConcurrentDecisionException>(() => mine.WithdrawAsync(id, "Again.", cancel));
    }

    [Fact]
    public async Task Accepted_it_tells_nothing_of_the_record_and_not_accepted_it_tells_why()
    {
        var (register, tom, id) = await SentAsync();
        await using var _ = register;
        var other = (
            await register.The<ProfessionalReferrals>().SendAsync(TestProfessional.Form() with { Id = Guid.NewGuid() }, cancel)
        ).Id;
        register.Actor = Actor.Operator;
        await register
            .The<ReferralDecisions>()
            .AcceptAsync(
                id,
                new() { Rating = Blazor.Modules.Register.Domain.Rating.Red, Reason = "Three A&E attendances in ten days." },
                cancel
            );
        await register
            .The<ReferralDecisions>()
            .NotAcceptAsync(
                other,
                new(
                    NotAcceptedReason.NotAtRisk,
                    "No sign of a risk of admission.",
                    "What you told us is about work, and others help with that.",
                    "Ask the GP for the autism team."
                ),
                cancel
            );
        register.Actor = tom;

        var (accepted, not) = (
            await register.The<MyReferrals>().OpenAsync(id, cancel),
            await register.The<MyReferrals>().OpenAsync(other, cancel)
        );

        Assert.Equal((ReferralStatus.Accepted, "", ""), (accepted.Head.Status, accepted.Reason, accepted.WhatElse));
        Assert.Equal(
            (NotAcceptedReason.NotAtRisk, "What you told us is about work, and others help with that.", "Ask the GP for the autism team."),
            (not.Because, not.Reason, not.WhatElse)
        );
        Assert.Equal(0, await register.AskAsync(db => PersonVisibility.People(db, tom, Permission.SeePeople).CountAsync()));
    }
}

using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Actions;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Consent;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Inpatient.Domain;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Domain.Episodes;
using Dsr.Blazor.Modules.Register.Episodes;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;
using static Dsr.Blazor.Tests.Modules.Register.Episodes.SuspendedSightTests;

namespace Dsr.Blazor.Tests.Modules.Register.Episodes;

public sealed class ClosuresTests
{
    [Theory]
    [InlineData(Role.Lead, true, false)]
    [InlineData(Role.Coordinator, false, true)]
    [InlineData(Role.Chair, false, true)]
    [InlineData(Role.Keyworker, false, true)]
    [InlineData(Role.PartnerProfessional, false, true)]
    [InlineData(Role.Commissioner, false, false)]
    [InlineData(Role.Governance, false, false)]
    public async Task The_lead_closes_and_others_propose(Role role, bool closes, bool proposes)
    {
        await using var register = await TestRegister.OpenAsync();
        var council = await register.SaveAsync(db =>
            db.Add(new Organisation("City Council", OrganisationKind.Council, new(2026, 1, 1), register.Act)).Entity
        );
        var actor = await register.AddStaffAsync("Amina Green", council.Id, role);
        var entry = await register.AddPersonAsync();
        await register.SaveAsync(db =>
            db.People.Single(person => person.Id == entry.PersonId)
                .Involve(new() { Name = "Amina Green", AccountId = actor.AccountId }, register.Act)
        );
        register.Actor = actor;

        var proposed = await Record.ExceptionAsync(() =>
            register
                .The<Blazor.Modules.Register.Episodes.EpisodeService>()
                .ProposeAsync(entry.Id, ClosureReason.RiskReduced, "The plan holds and the risk is low.")
        );
        Assert.Equal(proposes, proposed is null);
        var closed = await Record.ExceptionAsync(() =>
            register.The<Closures>().CloseAsync(entry.Id, TestEpisodes.Form(ClosureReason.RiskReduced))
        );
        Assert.Equal(closes, closed is null);
        Assert.All(new[] { proposed, closed }.OfType<Exception>(), no => Assert.IsType<ForbiddenException>(no));
        var rights = (await register.The<EpisodeRecords>().OfAsync(entry.PersonId))!.May;
        Assert.Equal((closes, proposes), (rights.Close, rights.Propose));
    }

    [Fact]
    public async Task Closing_decides_every_open_action_ends_the_ratings_tasks_and_keeps_the_letters()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        foreach (var text in new[] { "Ring the school", "Find a flat" })
            await register
                .The<AgreedActions>()
                .AddAsync(
                    entry.PersonId,
                    new()
                    {
                        Text = text,
                        OwnerName = "Layla Owen",
                        OwnerOrganisation = "Trust",
                        Due = register.Act.Today,
                    }
                );
        await register.SaveAsync(db =>
            db.Add(new TeamTask(TeamTaskKind.CommunityReview, "Arrange it.", TestActs.InDays(7), null, entry.PersonId, register.Act)).Entity
        );
        var actions = (await register.The<EpisodeRecords>().OfAsync(entry.PersonId))!.Actions;
        var form = TestEpisodes.Form(ClosureReason.RiskReduced) with { EasyReadLetter = true };

        Assert.Contains(
            "2 open actions",
            (await Assert.ThrowsAsync<RefusedException>(() => register.The<Closures>().CloseAsync(entry.Id, form))).Message
        );
        var kept = actions.Single(openAction => openAction.Text == "Ring the school").Id;
        await Assert.ThrowsAsync<RefusedException>(() =>
            register
                .The<Closures>()
                .CloseAsync(
                    entry.Id,
                    form with
                    {
                        Actions = actions.ToDictionary(openAction => openAction.Id, _ => new ActionChoice(false, "")),
                    }
                )
        );
        await register
            .The<Closures>()
            .CloseAsync(
                entry.Id,
                form with
                {
                    Actions = actions.ToDictionary(
                        openAction => openAction.Id,
                        openAction => new ActionChoice(openAction.Id == kept, openAction.Id == kept ? "" : "The tenancy is safe now.")
                    ),
                }
            );

        var after = await register.AskAsync(db => db.Actions.Include(action => action.Notes).ToDictionaryAsync(action => action.Text));
        Assert.Equal(
            (ActionStatus.Open, ActionStatus.Cancelled, "The tenancy is safe now."),
            (after["Ring the school"].Status, after["Find a flat"].Status, after["Find a flat"].Notes[0].Text)
        );
        Assert.False((await register.AskAsync(db => db.TeamTasks.SingleAsync())).IsOpen);
        var letters = await register.AskAsync(db => db.Letters.ToListAsync());
        Assert.Equal([LetterFormat.EasyRead, LetterFormat.Plain], letters.Select(letter => letter.Format).Order().Reverse());
        Assert.All(letters, letter =>
            Assert.Equal(
                (LetterKind.Closed, LetterTo.Person, "Elijah Okonkwo", entry.PersonId),
                (letter.Kind, letter.To, letter.Addressee, letter.PersonId)
            )
        );
        Assert.Contains("risk of going into hospital is lower", letters[0].AsText);
    }

    [Fact]
    public async Task Withdrawing_asks_what_must_be_checked_then_closes_with_its_letter()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        await ConsentedAsync(register, entry.PersonId);
        await WithdrawAsync(register, entry.PersonId);
        var record = (await register.The<EpisodeRecords>().OfAsync(entry.PersonId))!;
        Assert.Equal(
            (true, "Consent was withdrawn", 5),
            (record.IsSuspended, record.Entry.Suspended!.Because, record.Entry.Unanswered(record.Asked).Count)
        );

        Assert.Contains(
            "5 questions",
            (
                await Assert.ThrowsAsync<RefusedException>(() =>
                    register.The<Closures>().CloseAsync(entry.Id, TestEpisodes.Form(ClosureReason.ConsentWithdrawn))
                )
            ).Message
        );
        await CloseWithdrawnAsync(register, entry.Id);
        var after = (await register.The<EpisodeRecords>().OfAsync(entry.PersonId))!;
        Assert.Equal((ClosureReason.ConsentWithdrawn, 5), (after.Entry.ClosureReason, after.Entry.Checks.Count));
        Assert.Equal(LetterKind.ConsentWithdrawn, Assert.Single(after.Letters).Kind);
    }

    [Fact]
    public async Task A_new_answer_brings_the_entry_back_with_who_and_why()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        await ConsentedAsync(register, entry.PersonId);
        var old = await LatestAsync(register);
        await WithdrawAsync(register, entry.PersonId);
        var episodes = register.The<Blazor.Modules.Register.Episodes.EpisodeService>();
        await Assert.ThrowsAsync<RefusedException>(() => episodes.ResumeAsync(entry.Id, new(old, null, "They said yes again when asked.")));
        await ConsentedAsync(register, entry.PersonId);
        register.Actor = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        await episodes.ResumeAsync(entry.Id, new(await LatestAsync(register), null, "They said yes again when asked."));

        var suspension = Assert.Single((await register.The<EpisodeRecords>().OfAsync(entry.PersonId))!.Entry.Suspensions);
        Assert.Equal(("Priya Kaur", "They said yes again when asked."), (suspension.ResumedBy, suspension.ResumedWhy));
        Assert.Equal(
            EntryStatus.Active,
            await register.AskAsync(db => db.Entries.Select(registerEntry => registerEntry.Status).SingleAsync())
        );
    }

    [Fact]
    public async Task A_safeguarding_decision_is_the_leads()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        await ConsentedAsync(register, entry.PersonId);
        await WithdrawAsync(register, entry.PersonId);
        var basis = new NewBasis(
            null,
            new("A strategy meeting decided that the risk is too great.", "The council", register.Act.Today.AddDays(28)),
            "Decided at the strategy meeting."
        );
        register.Actor = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        await Assert.ThrowsAsync<ForbiddenException>(() =>
            register.The<Blazor.Modules.Register.Episodes.EpisodeService>().ResumeAsync(entry.Id, basis)
        );
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead);
        await register.The<Blazor.Modules.Register.Episodes.EpisodeService>().ResumeAsync(entry.Id, basis);
        Assert.Equal(
            "The council",
            (await register.The<EpisodeRecords>().OfAsync(entry.PersonId))!.Entry.Suspensions[0].Safeguarding!.Consulted
        );
    }

    [Fact]
    public async Task A_childs_no_leaves_a_parents_yes_and_the_entry()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync(details: TestPeople.Details() with { DateOfBirth = new(2014, 4, 7) });
        var consents = register.The<ConsentService>();
        await consents.RecordAsync(
            entry.PersonId,
            new() { Decision = ConsentDecision.Given, Basis = ConsentBasis.ParentalResponsibility },
            null
        );
        register.Time.Advance(TimeSpan.FromMinutes(1));
        await consents.RecordAsync(
            entry.PersonId,
            new() { Decision = ConsentDecision.Declined, Basis = ConsentBasis.GillickCompetent },
            await LatestAsync(register)
        );
        Assert.Equal(
            EntryStatus.Active,
            await register.AskAsync(db => db.Entries.Select(registerEntry => registerEntry.Status).SingleAsync())
        );
    }

    [Fact]
    public async Task A_death_ends_the_stay_and_the_tasks_writes_no_letter_and_asks_for_LeDeR()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync(Rating.Blue);
        await register.SaveAsync(db =>
            db.Add(new InpatientStay(entry.PersonId, "Larch ward", register.Act.Today.AddDays(-40), register.Act)).Entity
        );
        await register.SaveAsync(db =>
            db.Add(new TeamTask(TeamTaskKind.AskForKeyworker, "Ask.", TestActs.InDays(7), null, entry.PersonId, register.Act)).Entity
        );
        var died = register.Act.Today.AddDays(-2);
        var early = await Assert.ThrowsAsync<RefusedException>(() =>
            register.The<Closures>().CloseAsync(entry.Id, TestEpisodes.Form(ClosureReason.Died) with { DiedOn = died.AddDays(-60) })
        );
        Assert.Equal(
            "The date of death, 19 September 2026, is before the admission to hospital on 11 October 2026. Check both dates.",
            early.Message
        );
        await register.The<Closures>().CloseAsync(entry.Id, TestEpisodes.Form(ClosureReason.Died) with { DiedOn = died });

        Assert.Equal(died, await register.AskAsync(db => db.People.Select(person => person.DiedOn).SingleAsync()));
        Assert.Equal(died, await register.AskAsync(db => db.Stays.Select(stay => stay.DischargedOn).SingleAsync()));
        Assert.Empty(await register.AskAsync(db => db.Letters.ToListAsync()));
        var task = await register.AskAsync(db => db.TeamTasks.SingleAsync(team => team.DoneAt == null));
        Assert.Equal(TeamTaskKind.TellLeder, task.Kind);
        Assert.Contains("leder.nhs.uk", task.Words);
        await ConsentedAsync(register, entry.PersonId);
        var latest = await LatestAsync(register);
        await Assert.ThrowsAsync<RefusedException>(() =>
            register
                .The<Reopenings>()
                .ReopenAsync(
                    entry.Id,
                    new()
                    {
                        ConsentId = latest,
                        Rating = Rating.Red,
                        Reason = "They asked to come back after a hard month.",
                        PlainLetter = true,
                    }
                )
        );
    }

    [Fact]
    public async Task A_letter_that_lies_ready_is_not_sent_to_somebody_who_died()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        await register.The<Closures>().CloseAsync(entry.Id, TestEpisodes.Form(ClosureReason.RiskReduced));
        var letter = await register.AskAsync(db => db.Letters.Select(candidate => candidate.Id).SingleAsync());
        await register.SaveAsync(db =>
        {
            db.People.Single().Die(register.Act.Today, register.Act);
            return 0;
        });
        await Assert.ThrowsAsync<RefusedException>(() =>
            register.The<Blazor.Modules.Letters.LetterService>().MarkSentAsync(letter, LetterChannel.Post, register.Act.Today)
        );
    }

    [Fact]
    public async Task Who_moved_is_handed_over_until_it_is_accepted()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        await Assert.ThrowsAsync<RefusedException>(() =>
            register.The<Closures>().CloseAsync(entry.Id, TestEpisodes.Form(ClosureReason.MovedArea) with { Handover = new() })
        );
        await register.The<Closures>().CloseAsync(entry.Id, TestEpisodes.Form(ClosureReason.MovedArea));
        var handover = Assert.Single((await register.The<EpisodeRecords>().OfAsync(entry.PersonId))!.Handovers);
        Assert.True(handover.IsOpen);
        await register
            .The<Blazor.Modules.Register.Episodes.EpisodeService>()
            .AcceptHandoverAsync(handover.Id, "Jo Field, DSR lead", register.Act.Today);
        Assert.False((await register.The<EpisodeRecords>().OfAsync(entry.PersonId))!.Handovers[0].IsOpen);
    }

    [Fact]
    public async Task Coming_back_is_a_new_episode_with_its_own_basis_linked_to_the_one_before()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        await register.The<Closures>().CloseAsync(entry.Id, TestEpisodes.Form(ClosureReason.RiskReduced));
        var (reopenings, form) = (
            register.The<Reopenings>(),
            new ReopenForm
            {
                Rating = Rating.Red,
                Reason = "They asked to come back after a hard month.",
                EasyReadLetter = true,
            }
        );
        await Assert.ThrowsAsync<RefusedException>(() => reopenings.ReopenAsync(entry.Id, form));
        await ConsentedAsync(register, entry.PersonId);
        await Assert.ThrowsAsync<ConcurrentDecisionException>(() => reopenings.ReopenAsync(entry.Id, form));
        await reopenings.ReopenAsync(entry.Id, form with { ConsentId = await LatestAsync(register) });

        var record = (await register.The<EpisodeRecords>().OfAsync(entry.PersonId))!;
        Assert.Equal(
            (EntryStatus.Active, Rating.Red, entry.Id, await LatestAsync(register)),
            (record.Entry.Status, record.Entry.Rating, record.Entry.EarlierEntryId, record.Entry.BasisConsentId)
        );
        Assert.Equal(entry.Id, Assert.Single(record.Earlier).Id);
        Assert.Contains(record.Letters, episodeLetter => episodeLetter is { Kind: LetterKind.Reopened, Format: LetterFormat.EasyRead });
        Assert.Contains(await register.AskAsync(db => db.TeamTasks.Select(task => task.Kind).ToListAsync()), kind =>
            kind == TeamTaskKind.CommunityReview
        );
        var latest = await LatestAsync(register);
        await Assert.ThrowsAsync<RefusedException>(() => reopenings.ReopenAsync(entry.Id, form with { ConsentId = latest }));
    }

    [Fact]
    public async Task A_parents_yes_given_at_15_brings_nobody_back_at_16()
    {
        await using var register = await TestRegister.OpenAsync();
        var birth = register.Act.Today.AddYears(-16).AddDays(3);
        var entry = await register.AddPersonAsync(details: TestPeople.Details() with { DateOfBirth = birth });
        var consents = register.The<ConsentService>();
        await consents.RecordAsync(
            entry.PersonId,
            new() { Decision = ConsentDecision.Given, Basis = ConsentBasis.ParentalResponsibility },
            null
        );
        var parents = await LatestAsync(register);
        await register.The<Closures>().CloseAsync(entry.Id, TestEpisodes.Form(ClosureReason.RiskReduced));
        var form = new ReopenForm
        {
            ConsentId = parents,
            Rating = Rating.Amber,
            Reason = "They asked to come back after a hard month.",
            PlainLetter = true,
        };

        register.Time.Advance(TimeSpan.FromDays(3));

        await Assert.ThrowsAsync<RefusedException>(() => register.The<Reopenings>().ReopenAsync(entry.Id, form));
        var record = (await register.The<EpisodeRecords>().OfAsync(entry.PersonId))!;
        Assert.Null(record.Holds);
        Assert.Contains("turned 16", record.Consent.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parents_yes_given_at_15_resumes_no_entry_at_16()
    {
        await using var register = await TestRegister.OpenAsync();
        var birth = register.Act.Today.AddYears(-16).AddDays(3);
        var entry = await register.AddPersonAsync(details: TestPeople.Details() with { DateOfBirth = birth });
        var consents = register.The<ConsentService>();
        await consents.RecordAsync(entry.PersonId, new() { Decision = ConsentDecision.Withdrawn, Giver = ConsentGiver.Parent }, null);
        register.Time.Advance(TimeSpan.FromMinutes(1));
        await consents.RecordAsync(
            entry.PersonId,
            new() { Decision = ConsentDecision.Given, Basis = ConsentBasis.ParentalResponsibility },
            await LatestAsync(register)
        );
        var parents = await LatestAsync(register);

        register.Time.Advance(TimeSpan.FromDays(3));

        await Assert.ThrowsAsync<RefusedException>(() =>
            register
                .The<Blazor.Modules.Register.Episodes.EpisodeService>()
                .ResumeAsync(entry.Id, new(parents, null, "Their mother said yes again when asked."))
        );
    }
}

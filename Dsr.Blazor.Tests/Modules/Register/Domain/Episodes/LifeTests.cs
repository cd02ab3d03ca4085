using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Tests.Builders;
using static Dsr.Blazor.Tests.Builders.TestActs;

namespace Dsr.Blazor.Tests.Modules.Register.Domain.Episodes;

public sealed class LifeTests
{
    static readonly Dictionary<string, Action<RegisterEntry>> acts = new()
    {
        ["suspend"] = entry => entry.Suspend("Consent was withdrawn", null, At(20)),
        ["answer"] = entry => entry.Answer(TestEpisodes.Asked[0], "Not in hospital.", At(20)),
        ["resume on consent"] = entry =>
        {
            var given = Given(entry, 15);
            entry.Resume(new(given.Id, null, "They said yes again when asked."), given, At(20));
        },
        ["resume for safety"] = entry =>
            entry.Resume(
                new(null, new("The panel decided to keep them safe.", "The council", Today.AddDays(30)), "Decided with the council."),
                null,
                At(20)
            ),
        ["propose to close"] = entry => entry.ProposeClosing(ClosureReason.RiskReduced, "The plan holds and the risk is low.", At(20)),
        ["rate on the record"] = entry => entry.Decide(Choose(Rating.Red), entry.Decisions.Count, InDays(7), At(20)),
        ["rate in a meeting"] = entry =>
            entry.Decide(Choose(Rating.Red) with { Where = RatedAt.Meeting }, entry.Decisions.Count, InDays(7), At(20)),
        ["propose a rating"] = entry => entry.Propose(Rating.Red, "Three A&E attendances in ten days.", At(20)),
        ["review"] = entry => entry.Review(Today, "No change.", true, null, InDays(14), At(20)),
        ["follow with another"] = entry =>
            new RegisterEntry(entry.RegisterId, entry.PersonId, "DSR-2026-0500", Today, At(20)).Follow(entry, null),
    };

    [Theory]
    [InlineData("suspend", "yes", "no", "no", "no")]
    [InlineData("answer", "no", "yes", "yes", "no")]
    [InlineData("resume on consent", "no", "yes", "yes", "no")]
    [InlineData("resume for safety", "no", "yes", "yes", "no")]
    [InlineData("propose to close", "yes", "yes", "yes", "no")]
    [InlineData("rate on the record", "yes", "yes", "yes", "no")]
    [InlineData("rate in a meeting", "yes", "no", "no", "no")]
    [InlineData("propose a rating", "yes", "no", "no", "no")]
    [InlineData("review", "yes", "no", "no", "no")]
    [InlineData("follow with another", "no", "no", "no", "yes")]
    public void Each_act_is_open_to_some_states_alone(string act, string active, string suspended, string check, string closed)
    {
        foreach (var (state, allowed) in new[] { ("active", active), ("suspended", suspended), ("checked", check), ("closed", closed) })
        {
            var refusal = Record.Exception(() => acts[act](Entry(state)));
            Assert.True(refusal is null or RefusedException, $"{act}, {state}: {refusal}");
            Assert.True((refusal is null) == (allowed == "yes"), $"{act}, {state}: {refusal?.Message ?? "allowed"}");
        }
    }

    [Theory]
    [InlineData(ClosureReason.RiskReduced, "yes", "no", "yes", "no")]
    [InlineData(ClosureReason.CriteriaNoLongerMet, "yes", "no", "yes", "no")]
    [InlineData(ClosureReason.ConsentWithdrawn, "no", "no", "yes", "no")]
    [InlineData(ClosureReason.MovedArea, "yes", "no", "yes", "no")]
    [InlineData(ClosureReason.Died, "yes", "yes", "yes", "no")]
    [InlineData(ClosureReason.TransferredService, "yes", "no", "yes", "no")]
    [InlineData(ClosureReason.NotFound, "yes", "no", "yes", "no")]
    [InlineData(ClosureReason.AddedInError, "yes", "no", "yes", "no")]
    public void Each_reason_closes_some_states_alone(ClosureReason reason, string active, string suspended, string check, string closed)
    {
        foreach (var (state, allowed) in new[] { ("active", active), ("suspended", suspended), ("checked", check), ("closed", closed) })
        {
            var entry = Entry(state);
            var refusal = Record.Exception(() => entry.Close(TestEpisodes.Form(reason), TestEpisodes.Asked, At(20)));
            Assert.True((refusal is null) == (allowed == "yes"), $"{reason}, {state}: {refusal?.Message ?? "allowed"}");
            if (refusal is null)
                Assert.Equal((EntryStatus.Closed, reason, Today), (entry.Status, entry.ClosureReason, entry.ClosedOn));
        }
    }

    [Fact]
    public void What_must_be_checked_is_asked_anew_at_each_suspension()
    {
        var entry = Entry("checked");
        Assert.Empty(entry.Unanswered(TestEpisodes.Asked));
        var given = Given(entry, 15);
        entry.Resume(new(given.Id, null, "They said yes again when asked."), given, At(20));
        entry.Suspend("Consent was withdrawn", null, At(30));
        Assert.Equal(2, entry.Unanswered(TestEpisodes.Asked).Count);
        Assert.Equal(2, entry.Checks.Count);
    }

    [Fact]
    public void A_later_answer_stands_beside_the_earlier_and_counts()
    {
        var entry = Entry("checked");
        entry.Answer(TestEpisodes.Asked[0], "In hospital since this morning.", At(25, "priya", "Priya Kaur"));
        Assert.Equal(("In hospital since this morning.", "Priya Kaur"), (entry.AnswerTo("stay")!.Answer, entry.AnswerTo("stay")!.By));
        Assert.Equal(3, entry.Checks.Count);
    }

    [Fact]
    public void A_consent_older_than_the_suspension_is_no_new_basis()
    {
        var entry = Entry("suspended");
        var given = Given(entry, 5);
        Assert.Contains(
            "older",
            Assert
                .Throws<RefusedException>(() => entry.Resume(new(given.Id, null, "They said yes again when asked."), given, At(20)))
                .Message
        );
    }

    [Theory]
    [InlineData(ConsentDecision.Declined)]
    [InlineData(ConsentDecision.NotYetObtained)]
    public void What_does_not_say_yes_is_no_new_basis(ConsentDecision decision)
    {
        var entry = Entry("suspended");
        var answer = Answered(entry, decision, 15);
        Assert.Throws<RefusedException>(() => entry.Resume(new(answer.Id, null, "They said yes again when asked."), answer, At(20)));
        Assert.Equal(EntryStatus.Suspended, entry.Status);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(91)]
    public void A_safeguarding_decision_is_looked_at_again_within_ninety_days(int days) =>
        Assert.Throws<RefusedException>(() =>
            Entry("suspended")
                .Resume(
                    new(null, new("The panel decided to keep them safe.", "The council", Today.AddDays(days)), "Decided with the council."),
                    null,
                    At(20)
                )
        );

    [Fact]
    public void Closing_approves_the_proposal_that_waits()
    {
        var entry = Entry("active");
        var proposal = entry.ProposeClosing(ClosureReason.RiskReduced, "The plan holds and the risk is low.", At(1, "priya", "Priya Kaur"));
        Assert.Throws<RefusedException>(() =>
            entry.ProposeClosing(ClosureReason.RiskReduced, "The plan holds and the risk is low.", At(2))
        );
        entry.Close(ClosureReason.RiskReduced, At(3));
        Assert.Equal((true, "Sam Reid"), (proposal.Approved, proposal.AnsweredBy));
    }

    [Fact]
    public void A_declined_proposal_keeps_why_and_is_answered_once()
    {
        var entry = Entry("active");
        var proposal = entry.ProposeClosing(ClosureReason.NotFound, "Three letters came back, and no call was answered.", At(1));
        Assert.Throws<RefusedException>(() => entry.DeclineClosing(proposal.Id, " ", At(2)));
        entry.DeclineClosing(proposal.Id, "Try the school first.", At(2));
        Assert.Equal((false, "Try the school first.", EntryStatus.Active), (proposal.Approved, proposal.Answer, entry.Status));
        Assert.Throws<ConcurrentDecisionException>(() => entry.DeclineClosing(proposal.Id, "Again.", At(3)));
    }

    [Fact]
    public void Closing_asks_for_why_whether_told_and_a_letter()
    {
        var form = TestEpisodes.Form(ClosureReason.RiskReduced);
        foreach (
            var (wrong, field) in new[]
            {
                (form with { Reason = null }, "Reason"),
                (form with { Rationale = "Too short" }, "Rationale"),
                (form with { PersonTold = null }, "PersonTold"),
                (form with { ToldHow = "" }, "ToldHow"),
                (form with { PlainLetter = false }, "PlainLetter"),
                (form with { Reason = ClosureReason.Died, DiedOn = null }, "DiedOn"),
            }
        )
            Assert.Equal(field, Assert.Throws<RefusedException>(() => Entry("active").Close(wrong, [], At(1))).Field);
    }

    static RegisterEntry Entry(string state)
    {
        var entry = TestActs.Entry();
        if (state is "suspended" or "checked")
            entry.Suspend("Consent was withdrawn", null, At(10));
        if (state == "checked")
            foreach (var question in TestEpisodes.Asked)
                entry.Answer(question, "Looked at, and written down.", At(11));
        if (state == "closed")
            entry.Close(ClosureReason.RiskReduced, At(10));
        return entry;
    }

    static ConsentRecord Given(RegisterEntry entry, int minutes) => Answered(entry, ConsentDecision.Given, minutes);

    static ConsentRecord Answered(RegisterEntry entry, ConsentDecision decision, int minutes) =>
        new(entry.PersonId, new(2000, 1, 1), new() { Decision = decision, Basis = ConsentBasis.Person16OrOver }, At(minutes));
}

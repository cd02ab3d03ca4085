using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Escalations.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Escalations.Domain;

public class EscalationTests
{
    const string reason = "No placement was found in three weeks, and notice ends on Friday.";

    static readonly EscalationForm form = new() { To = "panel", Reason = reason };
    static readonly EscalationAnswer answer = new("Funding agreed for a bridging placement.", "Nadia Jackson, panel chair", null);

    static Escalation Raise(EscalationForm said) =>
        new(
            Guid.NewGuid(),
            said,
            EscalationOrigin.OnRecord,
            PolicyBook.Defaults.On(TestActs.Today, EscalationPolicies.Places),
            TestActs.Sam
        );

    [Fact]
    public void It_says_where_to_why_when_and_who()
    {
        var raised = Raise(form with { On = TestActs.Today.AddDays(-2) });

        Assert.Equal(
            ("panel", "the ICS oversight panel", reason, TestActs.Today.AddDays(-2), "Sam Reid", EscalationStatus.Open),
            (raised.To, raised.ToName, raised.Reason, raised.On, raised.RaisedBy, raised.Status)
        );
        Assert.Equal(9, raised.DaysOpen(TestActs.Today.AddDays(7)));
    }

    [Theory]
    [InlineData(null, reason, 0, "To")]
    [InlineData("", reason, 0, "To")]
    [InlineData("the pub", reason, 0, "To")]
    [InlineData("panel", "", 0, "Reason")]
    [InlineData("panel", "Nineteen characters", 0, "Reason")]
    [InlineData("panel", "Twenty characters ok", 0, null)]
    [InlineData("panel", reason, 1, "On")]
    [InlineData("panel", reason, -30, null)]
    public void What_is_missing_or_impossible_is_refused_at_its_field(string? to, string why, int daysAhead, string? field)
    {
        var refused =
            Record.Exception(() =>
                Raise(
                    new()
                    {
                        To = to,
                        Reason = why,
                        On = TestActs.Today.AddDays(daysAhead),
                    }
                )
            ) as RefusedException;

        Assert.Equal(field, refused?.Field);
    }

    [Theory]
    [InlineData("", "Nadia", 0, "Outcome")]
    [InlineData("Agreed.", " ", 0, "By")]
    [InlineData("Agreed.", "Nadia", 1, "On")]
    [InlineData("Agreed.", "Nadia", -1, "On")]
    [InlineData("Agreed.", "Nadia", 0, null)]
    public void An_answer_says_what_who_and_a_possible_day(string outcome, string by, int daysAhead, string? field)
    {
        var raised = Raise(form);
        var refused =
            Record.Exception(() => raised.Answer(new(outcome, by, TestActs.Today.AddDays(daysAhead)), TestActs.Sam)) as RefusedException;

        Assert.Equal(field, refused?.Field);
        Assert.Equal(field is not null, raised.IsOpen);
    }

    [Fact]
    public void Once_it_has_ended_a_second_end_is_told_who_was_first()
    {
        var (answered, withdrawn) = (Raise(form), Raise(form));
        answered.Answer(answer, TestActs.At(5));
        withdrawn.Withdraw("The placement was found after all.", TestActs.At(5));

        foreach (var escalation in new[] { answered, withdrawn })
        {
            Assert.Contains(
                "Sam Reid",
                Assert.Throws<ConcurrentDecisionException>(() => escalation.Answer(answer, TestActs.At(9, "priya", "Priya Kaur"))).Message,
                StringComparison.Ordinal
            );
            Assert.Throws<ConcurrentDecisionException>(() => escalation.Withdraw("Again.", TestActs.At(9)));
        }
        Assert.Equal(
            (EscalationStatus.Answered, "Nadia Jackson, panel chair", TestActs.Today),
            (answered.Status, answered.AnsweredBy, answered.EndedOn)
        );
        Assert.Equal(
            (EscalationStatus.Withdrawn, "", "The placement was found after all."),
            (withdrawn.Status, withdrawn.AnsweredBy, withdrawn.Outcome)
        );
    }

    [Fact]
    public void Withdrawing_says_why() => Assert.Throws<RefusedException>(() => Raise(form).Withdraw(" ", TestActs.Sam));
}

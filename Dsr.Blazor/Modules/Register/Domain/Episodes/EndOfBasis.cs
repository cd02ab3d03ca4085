using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Holding;

namespace Dsr.Blazor.Modules.Register.Domain.Episodes;

/// <summary>Whether an answer about joining ends what an entry rests on.</summary>
public static class EndOfBasis
{
    /// <summary>
    /// A no and a taking back do, unless there is a basis all the same (<see cref="ConsentEvaluator"/>): a child's no never cancels a
    /// parent's yes, nor a parent's no the yes of somebody of 16 or over. A no that opens a question, of competence or between those who
    /// may decide, leaves what held until it is answered; a yes taken back is acted on at once, and what else there may be is checked
    /// meanwhile.
    /// </summary>
    /// <param name="answer">The answer just recorded.</param>
    /// <param name="today">The day, not before birth.</param>
    /// <param name="facts">All that is on record, this answer among it.</param>
    public static bool By(ConsentRecord answer, DateOnly today, ConsentFacts facts)
    {
        if (answer.Scope != ConsentScope.JoinRegister || answer.Decision is not (ConsentDecision.Withdrawn or ConsentDecision.Declined))
            return false;
        // An answer of an earlier day, written down late, does not undo what was answered after it.
        if (ConsentState.On(today, ConsentScope.JoinRegister, facts.Answers)?.Id != answer.Id)
            return false;
        var holding = ConsentEvaluator.On(today, ConsentScope.JoinRegister, facts);
        if (holding.IsBasis)
            return false;
        var opensAQuestion = holding.Stands is ConsentStatus.Disagreement or ConsentStatus.Incomplete;
        return answer.Decision == ConsentDecision.Withdrawn || !opensAQuestion || !Before(answer, today, facts).IsBasis;
    }

    static ConsentEvaluation Before(ConsentRecord answer, DateOnly today, ConsentFacts facts) =>
        ConsentEvaluator.On(
            today,
            ConsentScope.JoinRegister,
            facts with
            {
                Answers = [.. facts.Answers.Where(consent => consent.Id != answer.Id)],
            }
        );
}

using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Consent.Domain;

/// <summary>Whether there is a basis for what was asked: to join the register, to share, a C(E)TR, a keyworker.</summary>
public enum ConsentFindingStatus
{
    Valid,
    Missing,
    Refused,
    Held,
}

/// <summary>What the answers come to.</summary>
/// <param name="Standing">Whether there is a basis.</param>
/// <param name="Basis">Which, where there is.</param>
/// <param name="Words">The same in a sentence: what holds, or what to do next.</param>
public sealed record ConsentFinding(ConsentFindingStatus Standing, ConsentBasis? Basis, string Words);

/// <summary>
/// From the answers to the basis. At 16 and over the person decides, with capacity presumed; somebody who lacks it joins by a
/// best-interests decision, or by their deputy or attorney (Mental Capacity Act 2005). Under 16 a Gillick-competent child decides,
/// or somebody with parental responsibility; where these disagree, the lead does (dynamic support register policy, 2023, and local
/// practice).
/// </summary>
public static class ConsentRules
{
    /// <param name="birth">The date of birth; null where not yet known.</param>
    /// <param name="today">The day on which it is asked: a 16th birthday changes the answer.</param>
    /// <param name="statements">Every answer, first to last; of each giver the last counts.</param>
    /// <param name="ruling">The lead's decision, where there was a disagreement.</param>
    public static ConsentFinding Of(
        DateOnly? birth,
        DateOnly today,
        IReadOnlyList<ConsentStatement> statements,
        ConsentRuling? ruling = null
    )
    {
        if (birth is not { } born)
            return Missing("The date of birth is not known, and who decides depends on it. Ask for it first.");
        var answers = new Answers(statements);
        return Age.On(today, born) >= 16 ? From16(answers) : Under16(answers, ruling?.Answers == statements.Count ? ruling : null);
    }

    static ConsentFinding From16(Answers answers) =>
        answers.Person switch
        {
            { CanDecide: false } => LackingCapacity(answers),
            { Decision: ConsentDecision.Given } => Valid(
                ConsentBasis.Person16OrOver,
                "The person agreed, at 16 or over their own decision."
            ),
            { Decision: ConsentDecision.Declined } => Refused(
                "The person said no. At 16 and over nobody else can decide for somebody who has capacity."
            ),
            { Decision: ConsentDecision.Withdrawn } => Refused("The person has withdrawn their consent."),
            _ when answers.Deputy is not null || answers.DecisionMaker is not null => Missing(
                "Capacity is presumed from 16. Record how it was found that the person cannot make this decision, or ask them."
            ),
            _ when answers.Parents.Count > 0 => Missing(
                "From 16 a parent’s answer is not enough: it is the person’s own decision. Ask them."
            ),
            _ => Missing("The person has not been asked yet. Ask them."),
        };

    static ConsentFinding LackingCapacity(Answers answers)
    {
        if (answers.Person!.Assessment.Length == 0)
            return Missing("It does not say how it was found that the person cannot make this decision. Add it.");
        if (answers.Deputy is { } deputy)
            return deputy.Decision switch
            {
                ConsentDecision.Given => Valid(
                    ConsentBasis.DeputyOrAttorney,
                    "The deputy or attorney agreed for somebody who lacks capacity for this decision."
                ),
                ConsentDecision.NotYetObtained => Missing("A deputy or attorney decides, and has not answered yet. Ask them."),
                _ => Refused("The deputy or attorney decides, and said no."),
            };
        return answers.DecisionMaker switch
        {
            null or { Decision: ConsentDecision.NotYetObtained } => Missing(
                "The person lacks capacity for this decision, and no best-interests decision is recorded yet. Record one, with who was consulted."
            ),
            { Decision: not ConsentDecision.Given } => Refused("The best-interests decision was that it is not in the person’s interests."),
            { Consulted.Length: 0 } => Missing("The best-interests decision does not say who was consulted. Add it."),
            { NoDeputyOrAttorney: false } => Missing(
                "Check that no court-appointed deputy and no attorney for health and welfare decides, and record that you did."
            ),
            _ => Valid(ConsentBasis.BestInterests, "Best-interests decision, with who was consulted; no deputy or attorney decides."),
        };
    }

    static ConsentFinding Under16(Answers answers, ConsentRuling? ruling)
    {
        var (child, yes, no) = (answers.Person, answers.Parents.Any(Agrees), answers.Parents.Any(SaysNo));
        var competent = child?.CanDecide == true;
        var (childYes, childNo) = (competent && Agrees(child!), competent && SaysNo(child!));
        if (child is { CanDecide: null } && SaysNo(child))
            return Missing(
                "The child said no. Record whether they are competent to make this decision themselves; then it is clear who decides."
            );
        if (yes && no || childYes && no || childNo && yes)
            return Disagreement(childYes, ruling);
        if (childYes)
            return Valid(ConsentBasis.GillickCompetent, "The child agreed, and is competent to make this decision.");
        if (childNo)
            return Refused("The child, competent to make this decision, said no, and no parent agreed.");
        if (yes)
            return Valid(
                ConsentBasis.ParentalResponsibility,
                "Somebody with parental responsibility agreed."
                    + (child is null or { Decision: ConsentDecision.NotYetObtained } ? " Ask the child too." : "")
            );
        if (no)
            return Refused("Nobody with parental responsibility agreed.");
        if (answers.DecisionMaker is not null)
            return Missing(
                "Under 16 a best-interests decision is no basis: somebody with parental responsibility decides, which may be the council. Ask them."
            );
        return Missing(
            child is { CanDecide: null } && Agrees(child)
                ? "The child agreed. Record whether they are competent to make this decision, or ask somebody with parental responsibility."
                : "Under 16 somebody with parental responsibility decides, or a competent child. Nobody has been asked yet."
        );
    }

    static ConsentFinding Disagreement(bool childYes, ConsentRuling? ruling) =>
        ruling switch
        {
            null => new(
                ConsentFindingStatus.Held,
                null,
                "They disagree: not everybody who may decide said the same. The DSR lead decides, with a reason; both answers are kept."
            ),
            { InFavour: true } => Valid(
                childYes ? ConsentBasis.GillickCompetent : ConsentBasis.ParentalResponsibility,
                $"They disagreed, and {ruling.By} decided in favour."
            ),
            _ => Refused($"They disagreed, and {ruling.By} decided against it."),
        };

    static bool Agrees(ConsentStatement one) => one.Decision == ConsentDecision.Given;

    // To withdraw is to say no from then on.
    static bool SaysNo(ConsentStatement one) => one.Decision is ConsentDecision.Declined or ConsentDecision.Withdrawn;

    static ConsentFinding Valid(ConsentBasis basis, string words) => new(ConsentFindingStatus.Valid, basis, words);

    static ConsentFinding Missing(string words) => new(ConsentFindingStatus.Missing, null, words);

    static ConsentFinding Refused(string words) => new(ConsentFindingStatus.Refused, null, words);

    // Of each giver the last answer counts; two parents are told apart by name.
    sealed class Answers(IReadOnlyList<ConsentStatement> all)
    {
        public ConsentStatement? Person { get; } = all.LastOrDefault(statement => statement.Giver == ConsentGiver.Person);
        public ConsentStatement? DecisionMaker { get; } = all.LastOrDefault(statement => statement.Giver == ConsentGiver.DecisionMaker);
        public ConsentStatement? Deputy { get; } = all.LastOrDefault(statement => statement.Giver == ConsentGiver.DeputyOrAttorney);
        public IReadOnlyList<ConsentStatement> Parents { get; } =
        [
            .. all.Where(statement => statement.Giver == ConsentGiver.Parent)
                .GroupBy(statement => FoldedText.Of(statement.Name))
                .Select(group => group.Last()),
        ];
    }
}

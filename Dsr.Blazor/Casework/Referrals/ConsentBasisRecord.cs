using Dsr.Blazor.Domain.Consent;
using Dsr.Blazor.Domain.Referrals;

namespace Dsr.Blazor.Casework.Referrals;

/// <summary>The consent record that an accepted referral rests on: the answer that is the basis, with what was found beside it. The other answers stay on the referral.</summary>
static class ConsentBasisRecord
{
    internal static ConsentAnswer Of(Referral referral, DateOnly today)
    {
        var basis = referral.Consent(today).Basis!.Value;
        var answer = referral.Consents.Select(one => one.Statement).Last(one => one.Giver == Giver(basis) && one.Decision == ConsentDecision.Given);
        return new()
        {
            Scope = ConsentScope.JoinRegister,
            Decision = ConsentDecision.Given,
            Basis = basis,
            Method = answer.Method,
            On = answer.On,
            ByWhom = Cut(answer.Relationship.Length > 0 && answer.Name.Length > 0 ? $"{answer.Name}, {answer.Relationship}" : answer.Name, 120),
            Note = Cut(string.Join(" ", Notes(answer, referral)), 2000),
        };
    }

    static ConsentGiver Giver(ConsentBasis basis) => basis switch
    {
        ConsentBasis.ParentalResponsibility => ConsentGiver.Parent,
        ConsentBasis.BestInterests => ConsentGiver.DecisionMaker,
        ConsentBasis.DeputyOrAttorney => ConsentGiver.DeputyOrAttorney,
        _ => ConsentGiver.Person,
    };

    static IEnumerable<string> Notes(ConsentStatement answer, Referral referral)
    {
        yield return $"From referral {referral.Reference}.";
        if (answer.GainedBy.Length > 0) yield return $"Gained by {answer.GainedBy}.";
        if (answer.Documented.Length > 0) yield return $"Documented: {answer.Documented}.";
        if (answer.Consulted.Length > 0) yield return $"Consulted: {answer.Consulted}.";
        if (referral.Consents.Select(one => one.Statement).LastOrDefault(one => one.Giver == ConsentGiver.Person) is { Assessment.Length: > 0 } person) yield return $"Whether the person can decide: {person.Assessment}.";
        if (referral.Ruling is { } ruling) yield return $"They disagreed; {ruling.By} decided: {ruling.Reason}";
    }

    static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}

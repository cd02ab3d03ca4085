using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Holding;
using Dsr.Blazor.Modules.Referrals.Domain;

namespace Dsr.Blazor.Modules.Referrals.Deciding;

/// <summary>
/// The consent record that an accepted referral rests on: the answer that is the basis, with what was found beside it. The other answers
/// stay on the referral.
/// </summary>
static class ConsentBasisRecord
{
    internal static ConsentAnswer Of(Referral referral, DateOnly today)
    {
        var basis = referral.Consent(today).Basis!.Value;
        var giver = ConsentEvaluator.GiverOf(basis);
        var answer = Answer(referral, giver);
        return new()
        {
            Scope = ConsentScope.JoinRegister,
            Decision = ConsentDecision.Given,
            Basis = basis,
            Giver = giver,
            Method = answer.Method,
            Evidence = answer.Documented,
            On = answer.On,
            ByWhom = Cut(
                answer.Relationship.Length > 0 && answer.Name.Length > 0 ? $"{answer.Name}, {answer.Relationship}" : answer.Name,
                120
            ),
            Note = Cut(string.Join(" ", Notes(answer, referral)), 2000),
        };
    }

    /// <summary>The person's part of what was said, with whether they can decide; null where nobody asked them.</summary>
    internal static ConsentStatement? Person(Referral referral) =>
        referral
            .Consents.Select(statedConsent => statedConsent.Statement)
            .LastOrDefault(statement => statement.Giver == ConsentGiver.Person);

    /// <summary>The yes of somebody who may give it.</summary>
    internal static ConsentStatement Answer(Referral referral, ConsentGiver giver) =>
        referral
            .Consents.Select(statedConsent => statedConsent.Statement)
            .Last(statement => statement.Giver == giver && statement.Decision == ConsentDecision.Given);

    // Who said otherwise stands with the answer that holds: of each who was asked the last word.
    static IEnumerable<string> Others(ConsentStatement answer, Referral referral) =>
        referral
            .Consents.Select(stated => stated.Statement)
            .GroupBy(stated => (stated.Giver, stated.Giver == ConsentGiver.Person ? "" : FoldedText.Of(stated.Name)))
            .Select(all => all.Last())
            .Where(stated => stated != answer && stated.Decision != ConsentDecision.NotYetObtained)
            .Select(stated =>
                $"{Whose(stated)}: {stated.Decision.InWords().ToLowerInvariant()}{(stated.On is { } on ? $", {Written.Date(on)}" : "")}."
            );

    static string Whose(ConsentStatement stated)
    {
        string[] who = [stated.Giver.InWords(), stated.Giver == ConsentGiver.Person ? "" : stated.Name, stated.Relationship];
        return string.Join(", ", who.Where(part => part.Length > 0));
    }

    static IEnumerable<string> Notes(ConsentStatement answer, Referral referral)
    {
        yield return $"From referral {referral.Reference}.";
        foreach (var other in Others(answer, referral))
            yield return other;
        if (answer.GainedBy.Length > 0)
            yield return $"Gained by {answer.GainedBy}.";
        // Where nobody looked whether the person can decide, what was written of it has no record of its own.
        if (Person(referral) is { CanDecide: null, Assessment.Length: > 0 } person)
            yield return $"Whether the person can decide: {person.Assessment}.";
        if (referral.Ruling is { } ruling)
            yield return $"They disagreed; {ruling.By} decided: {ruling.Reason}";
    }

    static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}

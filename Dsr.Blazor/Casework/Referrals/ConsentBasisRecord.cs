using Dsr.Blazor.Domain.Consent;
using Dsr.Blazor.Domain.Consent.Holding;
using Dsr.Blazor.Domain.Referrals;

namespace Dsr.Blazor.Casework.Referrals;

/// <summary>The consent record that an accepted referral rests on: the answer that is the basis, with what was found beside it. The other answers stay on the referral.</summary>
static class ConsentBasisRecord
{
    internal static ConsentAnswer Of(Referral referral, DateOnly today)
    {
        var basis = referral.Consent(today).Basis!.Value;
        var giver = WhatHolds.GiverOf(basis);
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
            ByWhom = Cut(answer.Relationship.Length > 0 && answer.Name.Length > 0 ? $"{answer.Name}, {answer.Relationship}" : answer.Name, 120),
            Note = Cut(string.Join(" ", Notes(answer, referral)), 2000),
        };
    }

    /// <summary>The person's part of what was said, with whether they can decide; null where nobody asked them.</summary>
    internal static ConsentStatement? Person(Referral referral) => referral.Consents.Select(one => one.Statement).LastOrDefault(one => one.Giver == ConsentGiver.Person);

    /// <summary>The yes of somebody who may give it.</summary>
    internal static ConsentStatement Answer(Referral referral, ConsentGiver giver) =>
        referral.Consents.Select(one => one.Statement).Last(one => one.Giver == giver && one.Decision == ConsentDecision.Given);

    static IEnumerable<string> Notes(ConsentStatement answer, Referral referral)
    {
        yield return $"From referral {referral.Reference}.";
        if (answer.GainedBy.Length > 0) yield return $"Gained by {answer.GainedBy}.";
        // Where nobody looked whether the person can decide, what was written of it has no record of its own.
        if (Person(referral) is { CanDecide: null, Assessment.Length: > 0 } person) yield return $"Whether the person can decide: {person.Assessment}.";
        if (referral.Ruling is { } ruling) yield return $"They disagreed; {ruling.By} decided: {ruling.Reason}";
    }

    static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}

using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.PublicReferral.Domain.Asking;

namespace Dsr.Blazor.Modules.PublicReferral.Domain.Sending;

/// <summary>The answers about joining, giver by giver. What they come to, <see cref="ConsentRules"/> works out.</summary>
static class StatedChoices
{
    /// <summary>Somebody's word that the person cannot decide is not an assessment of capacity.</summary>
    const string OnlySaid = "Whoever filled in the form says that they cannot decide this for themselves.";

    internal static IReadOnlyList<ConsentStatement> Of(SelfReferralState asked) =>
        [.. asked.IsChild ? [.. Parents(asked), Child(asked)] : new[] { Adult(asked) }.Concat(InTheirPlace(asked))];

    static ConsentStatement Adult(SelfReferralState asked)
    {
        var own = Person(asked, asked["agree"]);
        if (asked["agree"] != "cannot")
            return own;
        return asked["assessment"] is { Length: > 0 } assessment
            ? own with
            {
                CanDecide = false,
                Assessment = assessment,
            }
            : own with
            {
                Assessment = OnlySaid,
            };
    }

    static IEnumerable<ConsentStatement> InTheirPlace(SelfReferralState asked) =>
        asked["decides"] switch
        {
            "deputy" => [Other(asked, ConsentGiver.DeputyOrAttorney, asked["deputy-name"], asked["deputy-says"])],
            "decided" =>
            [
                Other(asked, ConsentGiver.DecisionMaker, asked["decider-name"], asked["decider-says"]) with
                {
                    Consulted = asked["consulted"],
                    NoDeputyOrAttorney = asked["no-deputy"].Length > 0,
                },
            ],
            "nobody" when asked["decider-expected"].Length + asked["to-consult"].Length > 0 =>
            [
                Other(asked, ConsentGiver.DecisionMaker, asked["decider-expected"], "not-asked") with
                {
                    Assessment = Prefixed("Should be asked: ", asked["to-consult"]),
                },
            ],
            _ => [],
        };

    static IEnumerable<ConsentStatement> Parents(SelfReferralState asked)
    {
        if (asked["parents"] == "me")
            yield return Parent(asked, "your", "yes") with
            {
                Method = ConsentMethod.Online,
                GainedBy = "",
            };
        if (asked["parents"] == "yes")
            yield return Parent(asked, "parent", "yes");
        if (asked["parents"] == "no")
            yield return Parent(asked, "refuser", "no");
        if (asked["second"].Length > 0)
            yield return Parent(asked, "second", "no");
    }

    static ConsentStatement Child(SelfReferralState asked)
    {
        if (asked.IsSelf)
            return Person(asked, asked["agree"]);
        var found = asked["competent"] switch
        {
            "yes" => asked["competent-how"],
            "no" => asked["not-competent-how"],
            _ => "",
        };
        return Person(asked, asked["child"]) with
        {
            CanDecide = asked["competent"] switch
            {
                "yes" => true,
                "no" => false,
                _ => null,
            },
            Assessment = string.Join(
                ' ',
                new[] { found, Prefixed("In their own words: ", asked["child-words"]) }.Where(text => text.Length > 0)
            ),
        };
    }

    static ConsentStatement Person(SelfReferralState asked, string said) =>
        Other(asked, ConsentGiver.Person, $"{asked["given-name"]} {asked["family-name"]}".Trim(), said) is var one && asked.IsSelf
            ? one with
            {
                Method = ConsentMethod.Online,
            }
            : one;

    static ConsentStatement Parent(SelfReferralState asked, string who, string said) =>
        Other(asked, ConsentGiver.Parent, asked[who + "-name"], said) with
        {
            Relationship = asked[who + "-relationship"],
        };

    static ConsentStatement Other(SelfReferralState asked, ConsentGiver giver, string name, string said) =>
        new()
        {
            Giver = giver,
            Name = name,
            Decision = said switch
            {
                "yes" => ConsentDecision.Given,
                "no" => ConsentDecision.Declined,
                _ => ConsentDecision.NotYetObtained,
            },
            GainedBy = asked["your-name"],
            On = asked.Today,
        };

    static string Prefixed(string prefix, string text) => text.Length == 0 ? "" : prefix + text;
}

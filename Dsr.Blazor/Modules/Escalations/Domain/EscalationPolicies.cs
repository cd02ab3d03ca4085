using Dsr.Blazor.Kernel.Policy;

namespace Dsr.Blazor.Modules.Escalations.Domain;

/// <summary>Somewhere to escalate to.</summary>
/// <param name="Key">Names it from one wording to the next.</param>
/// <param name="Name">As it stands in a sentence: "the ICS oversight panel".</param>
public sealed record EscalationPlace(string Key, string Name)
{
    /// <summary>The DSR lead, who answers what comes to them.</summary>
    public const string Lead = "lead";

    /// <summary>Safeguarding, which never takes the place of the local referral.</summary>
    public const string Safeguarding = "safeguarding";

    /// <summary>"The ICS oversight panel", at the beginning of a line.</summary>
    public string Title => char.ToUpperInvariant(Name[0]) + Name[1..];
}

/// <summary>What policy says of escalations.</summary>
public static class EscalationPolicies
{
    /// <summary>Where an escalation may go.</summary>
    public static readonly PolicyKey<IReadOnlyList<EscalationPlace>> Places = new(
        "escalation.places",
        "Where an escalation about a person may go. The keys lead and safeguarding carry rules of their own.",
        "The ICS oversight panel: NHS England’s C(E)TR policy of 2023. The others are a proposed default.",
        [
            new(EscalationPlace.Lead, "the DSR lead"),
            new("panel", "the ICS oversight panel"),
            new("quality", "the quality board"),
            new(EscalationPlace.Safeguarding, "safeguarding"),
            new("region", "the region"),
        ]
    );

    /// <summary>What is said where safeguarding is chosen.</summary>
    public static readonly PolicyKey<string> SafeguardingWords = new(
        "escalation.safeguarding.words",
        "What is said to whoever escalates to safeguarding.",
        "Care Act 2014, s.42, and Working together to safeguard children: confirm the local route.",
        "This does not replace a safeguarding referral. If somebody is in danger now, call 999. Otherwise make the safeguarding referral to the council as your local procedure says, and put the details of the concern there."
    );

    /// <summary>Every key of these.</summary>
    public static readonly IReadOnlyList<PolicyKey> All = [Places, SafeguardingWords];
}

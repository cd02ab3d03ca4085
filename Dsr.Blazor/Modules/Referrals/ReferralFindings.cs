using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Duplicates.Domain.Matching;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register;

namespace Dsr.Blazor.Modules.Referrals;

/// <summary>What the rules say about one of the checks, before anybody has looked.</summary>
/// <param name="Kind">Which check.</param>
/// <param name="Result">What the rules find.</param>
/// <param name="Words">The same in a sentence.</param>
public sealed record Finding(CheckKind Kind, CheckResult Result, string Words);

/// <summary>What the rules find about a referral, check by check. A coordinator's own finding stands beside it.</summary>
public static class ReferralFindings
{
    /// <summary>All of them, in the order in which they are read.</summary>
    public static IReadOnlyList<Finding> Of(Referral referral, PolicyBook policy, IReadOnlyCollection<Likelihood> alike, DateOnly today) =>
        [
            Area(referral.Form.Person, policy, today),
            Diagnosis(referral.Form, policy, today),
            Criteria(referral.Form),
            Consent(referral.Consent(today)),
            Duplicates(alike),
        ];

    /// <summary>Whether they live where the register is for.</summary>
    public static Finding Area(PersonDetails person, PolicyBook policy, DateOnly today)
    {
        var councils = policy.On(today, ReferralPolicies.Councils);
        if (person.LocalAuthority.Length == 0)
            return new(CheckKind.Area, CheckResult.Unclear, "The council of ordinary residence is not known.");
        if (councils.Count == 0 || councils.Any(text => FoldedText.Of(text) == FoldedText.Of(person.LocalAuthority)))
            return new(CheckKind.Area, CheckResult.Met, $"Ordinarily resident in the area of {person.LocalAuthority}.");
        return new(CheckKind.Area, CheckResult.NotMet, $"{person.LocalAuthority} is none of the councils that this register is for.");
    }

    static Finding Diagnosis(ReferralForm form, PolicyBook policy, DateOnly today)
    {
        var person = form.Person;
        if (person.Diagnosis == DiagnosisCategory.NotYetKnown)
            return new(
                CheckKind.Diagnosis,
                CheckResult.Unclear,
                "It is not recorded whether they have a learning disability, are autistic, or both."
            );
        var said =
            $"{person.Diagnosis.InWords()}, {person.DiagnosisStatus.InWords()}{(form.DiagnosisSource.Length > 0 ? $": {form.DiagnosisSource}" : "")}.";
        var accepted = policy.On(today, ReferralPolicies.DiagnosisAccepted);
        return accepted.Contains(person.DiagnosisStatus)
            ? new(CheckKind.Diagnosis, CheckResult.Met, said)
            : new(
                CheckKind.Diagnosis,
                CheckResult.NotMet,
                $"{said} Here it has to be {string.Join(" or ", accepted.Select(diagnosisStatus => diagnosisStatus.InWords()))}."
            );
    }

    static Finding Criteria(ReferralForm form) =>
        form.Criteria.Count == 0
            ? new(CheckKind.Criteria, CheckResult.NotMet, "No risk criterion is ticked.")
            : new(
                CheckKind.Criteria,
                CheckResult.Met,
                $"{Written.Count(form.Criteria.Count, "criterion").Replace("criterions", "criteria", StringComparison.Ordinal)} ticked: {string.Join("; ", form.Criteria.Select(riskCriterion => riskCriterion.InWords()))}."
            );

    static Finding Consent(ConsentFinding consent) =>
        new(
            CheckKind.Consent,
            consent.Standing switch
            {
                ConsentFindingStatus.Valid => CheckResult.Met,
                ConsentFindingStatus.Refused => CheckResult.NotMet,
                _ => CheckResult.Unclear,
            },
            consent.Words
        );

    static Finding Duplicates(IReadOnlyCollection<Likelihood> alike) =>
        alike.Count switch
        {
            0 => new(CheckKind.Duplicates, CheckResult.Met, "Nobody known is like this person."),
            _ when alike.Contains(Likelihood.Certain) => new(CheckKind.Duplicates, CheckResult.NotMet, "This person is known already."),
            1 => new(CheckKind.Duplicates, CheckResult.Unclear, "One who is known may be this person."),
            var count => new(CheckKind.Duplicates, CheckResult.Unclear, $"{count} who are known may be this person."),
        };
}

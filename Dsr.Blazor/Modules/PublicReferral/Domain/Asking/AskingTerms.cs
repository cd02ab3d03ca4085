using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Referrals.Domain;

namespace Dsr.Blazor.Modules.PublicReferral.Domain.Asking;

/// <summary>What differs from one area to the next in what is asked.</summary>
/// <param name="Councils">Those to choose from; none where any may be written.</param>
/// <param name="SelfReferral">Whether people refer themselves, and with whose help.</param>
/// <param name="Statements">What they are told about sharing.</param>
/// <param name="Sharing">With whom, by where the person lives.</param>
/// <param name="Signs">What may bring somebody onto the register, in plain words.</param>
public sealed record AskingTerms(
    IReadOnlyList<string> Councils,
    SelfReferral SelfReferral,
    Wording Statements,
    Sharing Sharing,
    IReadOnlyDictionary<RiskCriterion, string> Signs
)
{
    /// <summary>As policy has them on a day.</summary>
    public static AskingTerms Of(PolicyBook book, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(book);
        T Of<T>(PolicyKey<T> key) => book.On(today, key);
        return new(
            Of(ReferralPolicies.Councils),
            Of(FrontDoorPolicies.SelfReferral),
            Of(FrontDoorPolicies.Statements),
            Of(FrontDoorPolicies.Sharing),
            Of(FrontDoorPolicies.Signs)
        );
    }
}

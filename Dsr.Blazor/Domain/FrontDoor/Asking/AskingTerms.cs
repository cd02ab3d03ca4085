using Dsr.Blazor.Domain.Policy;
using Dsr.Blazor.Domain.Referrals;

namespace Dsr.Blazor.Domain.FrontDoor.Asking;

/// <summary>What differs from one area to the next in what is asked.</summary>
/// <param name="Councils">Those to choose from; none where any may be written.</param>
/// <param name="SelfReferral">Whether people refer themselves, and with whose help.</param>
/// <param name="Statements">What they are told about sharing.</param>
/// <param name="Sharing">With whom, by where the person lives.</param>
public sealed record AskingTerms(IReadOnlyList<string> Councils, SelfReferral SelfReferral, Wording Statements, Sharing Sharing)
{
    /// <summary>As policy has them on a day.</summary>
    public static AskingTerms Of(PolicyBook book, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(book);
        return new(book.On(today, ReferralPolicies.Councils), book.On(today, FrontDoorPolicies.SelfReferral), book.On(today, FrontDoorPolicies.Statements), book.On(today, FrontDoorPolicies.Sharing));
    }
}

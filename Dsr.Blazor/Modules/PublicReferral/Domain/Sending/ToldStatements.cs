using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.PublicReferral.Domain.Asking;

namespace Dsr.Blazor.Modules.PublicReferral.Domain.Sending;

/// <summary>What is said about sharing on the page, and what is kept of it with the referral: the same words.</summary>
public static class ToldStatements
{
    /// <summary>The organisations, by where the person lives; of every council of the area where that is not known.</summary>
    public static IReadOnlyList<string> WithWhom(SelfReferralState asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var here = asked.Terms.Sharing.Places.Where(place => IsIn(place, asked.Council)).ToList();
        var places = here.Count > 0 ? here : asked.Terms.Sharing.Places;
        return [.. asked.Terms.Sharing.Everywhere.Concat(places.SelectMany(place => place.Organisations)).Distinct()];
    }

    /// <summary>The same as it is kept, with the version of the wording.</summary>
    public static WhatWasTold Of(SelfReferralState asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return In(asked.Terms.Statements, WithWhom(asked)) with
        {
            Format = "On the website",
            ByWhom = asked.IsSelf ? "The website" : asked["your-name"],
            On = asked.Today,
        };
    }

    /// <summary>The area's words as they stand, before it is said how, by whom and when they were told.</summary>
    public static WhatWasTold In(Wording words, IReadOnlyList<string> withWhom) =>
        new()
        {
            WordingVersion = words.Version,
            What = string.Join(' ', words.What),
            Why = string.Join(' ', words.Why),
            WithWhom = withWhom,
            HowUsed = string.Join(' ', words.HowUsed),
        };

    // A place is named as people say it, "Severnside", and its council in full.
    static bool IsIn(SharingPlace place, string council) =>
        council.Length > 0
        && (council.StartsWith(place.Council, StringComparison.OrdinalIgnoreCase) || place.Organisations.Contains(council));
}

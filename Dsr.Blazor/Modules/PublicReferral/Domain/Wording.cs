namespace Dsr.Blazor.Modules.PublicReferral.Domain;

/// <summary>
/// What people are told before anything is shared: what, why, with whom and how it is used.
/// A referral keeps the version that the person was told, so a change of words is another version.
/// </summary>
/// <param name="Version">A name for these words that is never used twice: "2026-1".</param>
/// <param name="What">What information is shared, point by point.</param>
/// <param name="Why">Why it is shared.</param>
/// <param name="WithWhom">With whom; the organisations by place come from <see cref="Sharing"/>.</param>
/// <param name="HowUsed">How it is used, and how it is not.</param>
public sealed record Wording(
    string Version,
    IReadOnlyList<string> What,
    IReadOnlyList<string> Why,
    IReadOnlyList<string> WithWhom,
    IReadOnlyList<string> HowUsed
);

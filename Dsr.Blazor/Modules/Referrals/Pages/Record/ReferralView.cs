using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Duplicates.Domain.Matching;
using Dsr.Blazor.Modules.Duplicates.Matching;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Referrals.Queue;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;

namespace Dsr.Blazor.Modules.Referrals.Pages.Record;

/// <summary>What the reader may do here: decides which buttons show. The services ask again.</summary>
public sealed record TriageRights(
    string ActorId,
    string ActorName,
    Guid? AccountId,
    bool Triage,
    bool Rule,
    bool SeePeople,
    bool Tasks,
    bool Letters
);

/// <summary>Another open referral that may be of the same person.</summary>
public sealed record OtherReferral(Guid Id, string Reference, string Who, DateTimeOffset ReceivedAt, Likeness Likeness);

/// <summary>A referral that this one repeats, or that repeats this one.</summary>
public sealed record LinkedReferral(Guid Id, string Reference);

/// <summary>One thing that happened to the referral: "took this", by whom and when.</summary>
public sealed record ReferralEvent(string Who, string Why, DateTimeOffset At);

/// <summary>Everything that a referral's page shows, as it stood when it was asked for.</summary>
public sealed record ReferralView(Referral Referral, DateOnly Today, DateTimeOffset Now, TriageRights Rights)
{
    public IReadOnlyList<ReferralClock> Clocks { get; init; } = [];
    public IReadOnlyDictionary<ReferralClock, string> ClocksLeft { get; init; } = new Dictionary<ReferralClock, string>();
    public ConsentFinding Consent { get; init; } = new(ConsentFindingStatus.Missing, null, "");

    /// <summary>What still stands in the way of accepting it.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>People known who may be this person; none for who sees no people.</summary>
    public IReadOnlyList<Lookalike> Candidates { get; init; } = [];
    public IReadOnlyList<OtherReferral> Others { get; init; } = [];

    /// <summary>The referral that this one repeats; null where it repeats none.</summary>
    public LinkedReferral? Original { get; init; }

    /// <summary>The referrals that were closed as repeats of this one.</summary>
    public IReadOnlyList<LinkedReferral> Repeats { get; init; } = [];
    public IReadOnlyList<TeamTask> Tasks { get; init; } = [];
    public IReadOnlyList<ReferralLetter> Letters { get; init; } = [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<ReferralEvent> Events { get; init; } = [];
    public IReadOnlyList<Triager> Team { get; init; } = [];
    public IReadOnlyDictionary<Rating, RatingDefinition> Definitions { get; init; } = new Dictionary<Rating, RatingDefinition>();
    public IReadOnlyList<string> Councils { get; init; } = [];
    public IReadOnlyList<string> Boards { get; init; } = [];

    /// <summary>Nothing has been decided yet, and the reader may decide.</summary>
    public bool MayAct => Referral.Status.IsOpen() && Rights.Triage;

    /// <summary>Whether there is somewhere to post a letter to.</summary>
    public bool HasAddress => Referral.Form.Person is { AddressIsRestricted: true } or { Address.Length: > 0 };

    /// <summary>As the page and its dialogs name the person.</summary>
    public string Name => $"{Referral.GivenName} {Referral.FamilyName}".Trim();
}

using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;

namespace Dsr.Blazor.Modules.Register.Domain;

/// <summary>On what an episode rests: the referral, the consent record, the criteria met, and what the person was told.</summary>
/// <param name="ReferralId">The referral that was accepted.</param>
/// <param name="ConsentId">The consent record that is its basis.</param>
/// <param name="Criteria">The risk criteria met.</param>
/// <param name="Told">What the person was told about sharing, as it read then; null where nobody has told them yet.</param>
public sealed record Joining(Guid ReferralId, Guid ConsentId, IReadOnlyList<RiskCriterion> Criteria, WhatWasTold? Told);

using Dsr.Blazor.Modules.PublicReferral.Domain.Asking;

namespace Dsr.Blazor.Modules.PublicReferral;

/// <summary>A self-referral as its browser finds it.</summary>
/// <param name="Answers">What was typed so far.</param>
/// <param name="SavedUntil">Until when somebody can come back to it with their code; null while it is not saved.</param>
/// <param name="Sent">What was said when it was sent; null before.</param>
public sealed record OpenForm(ReferralAnswers Answers, DateTimeOffset? SavedUntil, Confirmation? Sent);

/// <summary>What is said to somebody who sent a referral. It reveals nothing of anyone.</summary>
/// <param name="Reference">What to quote.</param>
/// <param name="ContactBy">By when the team is in touch; null where policy sets no such clock.</param>
/// <param name="Working">How that was worked out.</param>
/// <param name="Urgent">Urgent help is shown again.</param>
/// <param name="ExplainFirst">Somebody explains the register first.</param>
public sealed record Confirmation(string Reference, DateOnly? ContactBy, string Working, bool Urgent, bool ExplainFirst);

/// <summary>The code to come back with, shown once.</summary>
/// <param name="Code">In groups of four.</param>
/// <param name="Until">The last moment at which it serves.</param>
public sealed record SavedForm(string Code, DateTimeOffset Until);

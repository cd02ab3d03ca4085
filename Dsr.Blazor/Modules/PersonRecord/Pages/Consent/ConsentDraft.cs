using Dsr.Blazor.Modules.Consent.Domain;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Consent;

/// <summary>The consent form as it stands.</summary>
/// <param name="Answer">What was answered.</param>
/// <param name="Decision">The answer itself; null until somebody says which.</param>
/// <param name="Seen">The record that held for each scope when the form was opened.</param>
public sealed record ConsentDraft(ConsentAnswer Answer, ConsentDecision? Decision, IReadOnlyDictionary<ConsentScope, Guid?> Seen);

/// <summary>The lead's form where they disagree.</summary>
/// <param name="InFavour">What is decided; null where not answered.</param>
/// <param name="Reason">Why.</param>
/// <param name="Seen">The latest answer when the form was opened.</param>
public sealed record RuleDraft(bool? InFavour, string Reason, Guid? Seen);

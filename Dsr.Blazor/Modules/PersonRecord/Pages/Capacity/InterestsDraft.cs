using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Capacity;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Capacity;

/// <summary>The form of a best-interests decision as it stands.</summary>
/// <param name="Decision">What was decided.</param>
/// <param name="Seen">The answer that held for each scope when the form was opened.</param>
public sealed record InterestsDraft(BestInterestsForm Decision, IReadOnlyDictionary<ConsentScope, Guid?> Seen);

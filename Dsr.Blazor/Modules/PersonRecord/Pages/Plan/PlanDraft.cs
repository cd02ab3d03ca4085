using Dsr.Blazor.Modules.Plans.Domain;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Plan;

/// <summary>The plan form as it stands.</summary>
/// <param name="Kind">What the item says.</param>
/// <param name="Text">The words as they are.</param>
/// <param name="Area">The area of life; null where nobody says.</param>
/// <param name="Owner">Who sees to it.</param>
/// <param name="Opened">The words that it was opened with, or those of a colleague that were read since.</param>
public sealed record PlanDraft(PlanItemKind Kind, string Text, LifeArea? Area, string Owner, string Opened);

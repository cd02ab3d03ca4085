using Dsr.Blazor.Modules.PersonRecord.Parts;
using Dsr.Blazor.Modules.Plans.Domain;
using Dsr.Blazor.Ui.Fields;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Plan;

/// <summary>What the forms of the plan offer.</summary>
static class PlanChoices
{
    internal static readonly IReadOnlyList<Choice<LifeArea?>> Areas =
    [
        .. Enum.GetValues<LifeArea>().Select(area => new Choice<LifeArea?>(area, Words.Of(area))),
    ];

    /// <summary>Whether somebody sees to what it says: to an idea and a recommendation, not to a strength.</summary>
    internal static bool HasOwner(PlanItemKind kind) => kind is PlanItemKind.CouldHelp or PlanItemKind.Recommendation;
}

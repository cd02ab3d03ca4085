using Dsr.Blazor.Domain.Actions;

namespace Dsr.Blazor.Features.People.Actions;

/// <summary>The form that moves an action on.</summary>
/// <param name="To">Where it stands from now on; null leaves it.</param>
/// <param name="Note">What happened, or why.</param>
public sealed record UpdateDraft(ActionStatus? To, string Note);

using Dsr.Blazor.Modules.Actions.Domain;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Actions;

/// <summary>The form that moves an action on.</summary>
/// <param name="To">Where it stands from now on; null leaves it.</param>
/// <param name="Note">What happened, why, or what shows that it is done.</param>
/// <param name="File">The file on the record that shows it.</param>
public sealed record UpdateDraft(ActionStatus? To, string Note, Guid? File = null);

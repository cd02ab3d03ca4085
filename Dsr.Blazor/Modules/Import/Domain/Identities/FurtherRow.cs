using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Rows;

namespace Dsr.Blazor.Modules.Import.Domain.Identities;

/// <summary>What a further row of a person brings to the first when that lands.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Adds">Its texts and its action, as far as no earlier row says them.</param>
/// <param name="NotTaken">What it says otherwise than the record will: the record says so in a note.</param>
public sealed record FurtherRow(RowPlace Place, ImportedPerson Adds, IReadOnlyList<Difference> NotTaken);

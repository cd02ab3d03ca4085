using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Modules.Import.Domain.Rows;

namespace Dsr.Blazor.Modules.Import.Domain.Identities;

/// <summary>The texts and actions that the rows of a person have said so far, so that each is kept once.</summary>
sealed class GatheredTexts
{
    static readonly HashSet<ImportField> texts =
    [
        ImportField.Issues,
        ImportField.Tried,
        ImportField.CouldHelp,
        ImportField.WhatMatters,
        ImportField.Notes,
    ];

    static readonly HashSet<ImportField> action = [ImportField.Action, ImportField.ActionOwner, ImportField.ActionDue];

    readonly HashSet<(ImportField, string)> said = [];
    readonly HashSet<(string, string, DateOnly?)> agreed = [];

    public GatheredTexts(ImportedPerson first) => NewIn(first);

    /// <summary>Whether rows add to each other on a field, rather than disagree.</summary>
    public static bool Holds(ImportField field) => texts.Contains(field) || action.Contains(field);

    /// <summary>The texts and the action of a row that no row before it said.</summary>
    public ImportedPerson NewIn(ImportedPerson row)
    {
        var isNew = row.Action.Length > 0 && agreed.Add((Letters(row.Action), Letters(row.ActionOwner), row.ActionDue));
        return new()
        {
            Issues = New(ImportField.Issues, row.Issues),
            Tried = New(ImportField.Tried, row.Tried),
            CouldHelp = New(ImportField.CouldHelp, row.CouldHelp),
            WhatMatters = New(ImportField.WhatMatters, row.WhatMatters),
            Notes = New(ImportField.Notes, row.Notes),
            Action = isNew ? row.Action : "",
            ActionOwner = isNew ? row.ActionOwner : "",
            ActionDue = isNew ? row.ActionDue : null,
        };
    }

    string New(ImportField field, string text) => text.Length > 0 && said.Add((field, Letters(text))) ? text : "";

    static string Letters(string text) => FoldedText.Of(text).Replace(" ", "", StringComparison.Ordinal);
}

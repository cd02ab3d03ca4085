using System.Text.Encodings.Web;
using System.Text.Json;
using Dsr.Blazor.Modules.Import.Domain.Checking;

namespace Dsr.Blazor.Modules.Import.Domain;

/// <summary>One held row of a report.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Row">The row's number in the sheet, 1 for the first.</param>
/// <param name="Column">The heading as written in the file, or the column's letter; empty when no column holds the field.</param>
/// <param name="Value">What the cell shows.</param>
/// <param name="Reason">The reason's code: "nhs-number".</param>
public sealed record ImportProblem(string Sheet, int Row, string Column, string Value, string Reason);

/// <summary>One warning of a report.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Row">The row's number in the sheet.</param>
/// <param name="Column">The heading as written.</param>
/// <param name="Value">What the cell shows.</param>
/// <param name="Kind">The kind's code: "looks-wrong".</param>
public sealed record ImportWarning(string Sheet, int Row, string Column, string Value, string Kind);

/// <summary>A whole sheet that was not read.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Why">The reason's code: "ended".</param>
public sealed record ImportPassedOver(string Sheet, string Why);

/// <summary>What a sheet that was read hides.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Rows">The numbers of hidden rows that hold people.</param>
/// <param name="Columns">The letters of hidden columns that hold something.</param>
public sealed record ImportHidden(string Sheet, IReadOnlyList<int> Rows, IReadOnlyList<string> Columns);

/// <summary>What an import came to, in numbers: rows = ready + held + duplicates + existing.</summary>
/// <param name="Rows">Data rows.</param>
/// <param name="Ready">Rows that can land.</param>
/// <param name="Held">Rows that cannot yet.</param>
/// <param name="Duplicates">Further rows of people who have one already.</param>
/// <param name="Existing">Rows of people on the register.</param>
/// <param name="ByRating">Ready rows by rating.</param>
/// <param name="Problems">One for each held row.</param>
/// <param name="Warnings">Everything about a cell that a person should know, of held rows too.</param>
/// <param name="PassedOver">The sheets that were not read.</param>
/// <param name="Hidden">What the sheets that were read hide.</param>
public sealed record ImportReport(
    int Rows,
    int Ready,
    int Held,
    int Duplicates,
    int Existing,
    IReadOnlyDictionary<string, int> ByRating,
    IReadOnlyList<ImportProblem> Problems,
    IReadOnlyList<ImportWarning> Warnings,
    IReadOnlyList<ImportPassedOver> PassedOver,
    IReadOnlyList<ImportHidden> Hidden
)
{
    // Names keep their accents and apostrophes: the file is read by people, and never by a browser as markup.
    static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The report of a check.</summary>
    public static ImportReport Of(CheckResult result) =>
        new(
            result.Rows.Count,
            result.Count(RowOutcome.Ready),
            result.Count(RowOutcome.Held),
            result.Count(RowOutcome.Duplicate),
            result.Count(RowOutcome.Existing),
            result.ByRating.ToDictionary(r => r.Key.ToString(), r => r.Value),
            [.. result.Of(RowOutcome.Held).Select(Problem)],
            [
                .. result.Warnings.Select(w => new ImportWarning(
                    w.Place.Sheet,
                    w.Place.Row,
                    w.Warning.Column,
                    w.Warning.Value,
                    w.Warning.Kind.Code()
                )),
            ],
            [.. result.SheetsPassedOver.Select(over => new ImportPassedOver(over.Sheet, over.Code))],
            [.. result.HiddenParts.Select(part => new ImportHidden(part.Sheet, part.Rows, part.Columns))]
        );

    /// <summary>The report as JSON, as <c>import --report</c> writes it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Written);

    static ImportProblem Problem(CheckedRow row) =>
        new(row.Place.Sheet, row.Place.Row, row.Reasons[0].Column, row.Reasons[0].Value, row.Reasons[0].Reason.Code());
}

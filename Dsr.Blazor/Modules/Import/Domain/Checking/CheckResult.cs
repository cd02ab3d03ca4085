using Dsr.Blazor.Modules.Import.Domain.Days;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.Import.Domain.Sheets;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Import.Domain.Checking;

/// <summary>All rows after a check, and what was passed over.</summary>
/// <param name="Rows">Every data row, in the order of the file.</param>
/// <param name="Mappings">What the columns of each table were read as.</param>
/// <param name="PassedOver">Sheets that are no register, and rows that are nobody's: totals, notes, headings that come again.</param>
public sealed record CheckResult(IReadOnlyList<CheckedRow> Rows, IReadOnlyList<TableMapping> Mappings, IReadOnlyList<PassedOver> PassedOver)
{
    /// <summary>The rows of one outcome.</summary>
    public IEnumerable<CheckedRow> Of(RowOutcome outcome) => Rows.Where(r => r.Outcome == outcome);

    /// <summary>How many rows ended so.</summary>
    public int Count(RowOutcome outcome) => Rows.Count(r => r.Outcome == outcome);

    /// <summary>The ready rows by rating; all four, nought among them.</summary>
    public IReadOnlyDictionary<Rating, int> ByRating =>
        Enum.GetValues<Rating>().ToDictionary(r => r, r => Of(RowOutcome.Ready).Count(row => row.Person.Rating == r));

    /// <summary>The held rows by the reason that is reported for each.</summary>
    public IReadOnlyDictionary<HeldReason, int> ByReason =>
        Of(RowOutcome.Held).GroupBy(r => r.Reasons[0].Reason).ToDictionary(g => g.Key, g => g.Count());

    /// <summary>How many ready rows leave a field to be found out.</summary>
    public IReadOnlyDictionary<ImportField, int> NotYetKnown =>
        Of(RowOutcome.Ready)
            .SelectMany(r => r.Warnings)
            .Where(w => w.Kind == WarningKind.NotYetKnown)
            .GroupBy(w => w.Field)
            .ToDictionary(g => g.Key, g => g.Count());

    /// <summary>What each sheet that was read hides; sheets that hide nothing are left out.</summary>
    public IReadOnlyList<HiddenPart> HiddenParts { get; init; } = [];

    /// <summary>The columns of which somebody must say, once for each, in which order their days are written.</summary>
    public IReadOnlyList<DayQuestion> DayQuestions { get; init; } = [];

    /// <summary>Every warning that is about something in the file, with its row.</summary>
    public IEnumerable<(RowPlace Place, Warning Warning)> Warnings =>
        Rows.SelectMany(row => row.Warnings.Where(warning => warning.IsReported).Select(warning => (row.Place, warning)));

    /// <summary>The sheets that were not read.</summary>
    public IEnumerable<PassedOver> SheetsPassedOver => PassedOver.Where(over => over.Row is null);

    /// <summary>The result as it may be shown: no row says an address that is restricted on the register.</summary>
    public CheckResult Shown() => this with { Rows = [.. Rows.Select(row => row.Shown())] };

    /// <summary>The report.</summary>
    public ImportReport Report() => ImportReport.Of(this);
}

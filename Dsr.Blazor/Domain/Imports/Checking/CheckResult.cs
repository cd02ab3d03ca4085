using Dsr.Blazor.Domain.Imports.Mapping;
using Dsr.Blazor.Domain.Imports.Sheets;
using Dsr.Blazor.Domain.Register;

namespace Dsr.Blazor.Domain.Imports.Checking;

/// <summary>All rows after a check, and what was passed over.</summary>
/// <param name="Rows">Every data row, in the order of the file.</param>
/// <param name="Mappings">What the columns of each table were read as.</param>
/// <param name="PassedOver">Rows that are nobody's: totals, notes, headings that come again.</param>
public sealed record CheckResult(IReadOnlyList<CheckedRow> Rows, IReadOnlyList<TableMapping> Mappings, IReadOnlyList<PassedOver> PassedOver)
{
    /// <summary>The rows of one outcome.</summary>
    public IEnumerable<CheckedRow> Of(RowOutcome outcome) => Rows.Where(r => r.Outcome == outcome);

    /// <summary>How many rows ended so.</summary>
    public int Count(RowOutcome outcome) => Rows.Count(r => r.Outcome == outcome);

    /// <summary>The ready rows by rating; all four, nought among them.</summary>
    public IReadOnlyDictionary<Rating, int> ByRating => Enum.GetValues<Rating>().ToDictionary(r => r, r => Of(RowOutcome.Ready).Count(row => row.Person.Rating == r));

    /// <summary>The held rows by the reason that is reported for each.</summary>
    public IReadOnlyDictionary<HeldReason, int> ByReason => Of(RowOutcome.Held).GroupBy(r => r.Reasons[0].Reason).ToDictionary(g => g.Key, g => g.Count());

    /// <summary>How many ready rows leave a field to be found out.</summary>
    public IReadOnlyDictionary<ImportField, int> NotYetKnown =>
        Of(RowOutcome.Ready).SelectMany(r => r.Warnings).Where(w => w.Kind == WarningKind.NotYetKnown).GroupBy(w => w.Field).ToDictionary(g => g.Key, g => g.Count());

    /// <summary>The data rows that a sheet hides.</summary>
    public IEnumerable<RowPlace> HiddenRows => Rows.Where(r => r.Hidden).Select(r => r.Place);

    /// <summary>The report.</summary>
    public ImportReport Report() => ImportReport.Of(this);
}

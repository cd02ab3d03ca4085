using Dsr.Blazor.Modules.Import.Domain.Days;
using Dsr.Blazor.Modules.Import.Domain.Identities;
using Dsr.Blazor.Modules.Import.Domain.Leaving;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.Import.Domain.Sheets;

namespace Dsr.Blazor.Modules.Import.Domain.Checking;

/// <summary>What a check needs besides the rows.</summary>
/// <param name="Today">The day, in the register's time zone.</param>
public sealed record CheckTerms(DateOnly Today)
{
    /// <summary>What a person said the columns are.</summary>
    public FieldMapping Mapping { get; init; } = FieldMapping.None;

    /// <summary>What a person put right.</summary>
    public Corrections Corrections { get; init; } = Corrections.None;

    /// <summary>Whom the register holds.</summary>
    public IKnownPeople Known { get; init; } = NobodyKnown.Instance;

    /// <summary>Rows that were discarded: they take no part and are not counted.</summary>
    public IReadOnlySet<RowPlace> Discarded { get; init; } = new HashSet<RowPlace>();

    /// <summary>What was settled by a word.</summary>
    public IReadOnlySet<(RowPlace Place, Settlement As)> Settled { get; init; } = new HashSet<(RowPlace, Settlement)>();

    /// <summary>What was answered about columns whose days may be the other way round.</summary>
    public IReadOnlyList<DayOrderChoice> DayOrders { get; init; } = [];

    /// <summary>Whether somebody said this about a row.</summary>
    public bool IsSettled(RowPlace place, Settlement settlement) => Settled.Contains((place, settlement));
}

/// <summary>
/// Puts every data row in exactly one outcome. The same tables and terms always give the same result, so it is run again after each
/// correction.
/// </summary>
public static class ImportCheck
{
    /// <summary>Checks all rows of the tables.</summary>
    /// <param name="tables">What was found in the file.</param>
    /// <param name="terms">What to check against.</param>
    /// <param name="cancel">Stops the check.</param>
    public static CheckResult Run(IReadOnlyList<SheetTable> tables, CheckTerms terms, CancellationToken cancel = default)
    {
        var mappings = tables.Select(t => ColumnSearch.Of(t, terms.Mapping)).ToList();
        var (rows, over) = ReadAll(tables, mappings, terms, cancel);
        var groups = new PersonGroups();
        var grouped = rows.Select((row, index) => groups.Take(index, row, terms)).ToList();
        var done = new CheckedRow[rows.Count];
        var judge = new RowJudge(rows, terms);
        foreach (var (index, group) in grouped.Index())
        {
            cancel.ThrowIfCancellationRequested();
            if (group.First == index)
                judge.Judge(group, done);
        }
        return new(done, mappings, over)
        {
            HiddenParts = HiddenPart.Of(tables, done),
            DayQuestions =
            [
                .. DayOrders
                    .Of(tables, mappings, terms)
                    .Zip(tables.Zip(mappings))
                    .SelectMany(t => t.First.Questions(t.Second.First, t.Second.Second, terms.Today)),
            ],
        };
    }

    static (List<ReadRow> Rows, List<PassedOver> Over) ReadAll(
        IReadOnlyList<SheetTable> tables,
        List<TableMapping> mappings,
        CheckTerms terms,
        CancellationToken cancel
    )
    {
        var (rows, over, parts) = (new List<ReadRow>(), new List<PassedOver>(), new Parts());
        foreach (var ((table, mapping), days) in tables.Zip(mappings).Zip(DayOrders.Of(tables, mappings, terms)))
        {
            parts.Begin(table);
            foreach (var row in table.Rows)
            {
                cancel.ThrowIfCancellationRequested();
                if (parts.PassedOver(row, table, mapping) is { } why)
                    over.Add(new(table.Sheet, row.Number, why));
                else if (!terms.Discarded.Contains(new(table.Sheet, row.Number)))
                    rows.Add(ReadRow.Of(table, parts.Within(row), mapping, days, terms));
            }
        }
        return (rows, over);
    }
}

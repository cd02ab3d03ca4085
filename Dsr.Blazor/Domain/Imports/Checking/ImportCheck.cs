using Dsr.Blazor.Domain.Imports.Mapping;
using Dsr.Blazor.Domain.Imports.Rows;
using Dsr.Blazor.Domain.Imports.Sheets;

namespace Dsr.Blazor.Domain.Imports.Checking;

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

    /// <summary>Whether somebody said this about a row.</summary>
    public bool IsSettled(RowPlace place, Settlement settlement) => Settled.Contains((place, settlement));
}

/// <summary>Puts every data row in exactly one outcome. The same tables and terms always give the same result, so it is run again after each correction.</summary>
public static class ImportCheck
{
    sealed record Read(SheetTable Table, SheetRow Row, RowFields Fields, ImportedPerson Person);

    /// <summary>Checks all rows of the tables.</summary>
    /// <param name="tables">What was found in the file.</param>
    /// <param name="terms">What to check against.</param>
    /// <param name="cancel">Stops the check.</param>
    public static CheckResult Run(IReadOnlyList<SheetTable> tables, CheckTerms terms, CancellationToken cancel = default)
    {
        var mappings = tables.Select(t => ColumnSearch.Of(t, terms.Mapping)).ToList();
        var (rows, over) = ReadAll(tables, mappings, terms, cancel);
        var groups = new PersonGroups();
        var grouped = rows.Select((r, i) => groups.Take(i, r.Fields, r.Person)).ToList();
        var done = new List<CheckedRow>(rows.Count);
        foreach (var (i, row) in rows.Index())
        {
            cancel.ThrowIfCancellationRequested();
            done.Add(Judge(i, row, grouped[i], rows, terms));
        }
        return new(done, mappings, over) { HiddenParts = [.. tables.Zip(mappings).Select(t => HiddenPart.Of(t.First, t.Second, done)).Where(h => !h.IsEmpty)] };
    }

    static (List<Read> Rows, List<PassedOver> Over) ReadAll(IReadOnlyList<SheetTable> tables, List<TableMapping> mappings, CheckTerms terms, CancellationToken cancel)
    {
        var (rows, over) = (new List<Read>(), new List<PassedOver>());
        foreach (var (table, mapping) in tables.Zip(mappings))
        {
            foreach (var row in table.Rows)
            {
                cancel.ThrowIfCancellationRequested();
                if (RowKind.PassedOver(row, table, mapping) is { } why) over.Add(new(table.Sheet, row.Number, why));
                else if (!terms.Discarded.Contains(new(table.Sheet, row.Number))) rows.Add(ReadOne(table, row, mapping, terms));
            }
        }
        return (rows, over);
    }

    static Read ReadOne(SheetTable table, SheetRow row, TableMapping mapping, CheckTerms terms)
    {
        var fields = RowFields.Of(row, table, mapping, terms.Corrections.Of(table.Sheet, row.Number));
        return new(table, row, fields, PersonReader.Of(fields, terms.Today));
    }

    static CheckedRow Judge(int index, Read row, PersonGroups.Group group, List<Read> rows, CheckTerms terms)
    {
        var match = KnownMatch.Of(row.Fields, row.Person, terms.Known);
        var isFirst = group.First == index;
        List<Held> reasons =
        [
            .. PlaceCheck.Of(row.Row, row.Table, row.Fields, terms),
            .. HeldCheck.Of(row.Fields, row.Person, terms.Today),
            .. isFirst ? Identity(row, group, match) : [],
        ];
        var outcome = !isFirst ? RowOutcome.Duplicate : Outcome(reasons, match);
        return new(Place(row), outcome, row.Person)
        {
            Hidden = row.Row.Hidden,
            Reasons = reasons,
            Warnings = [.. Warnings(outcome, row, terms.Today), .. Namesake(row, match)],
            Other = !isFirst ? Place(rows[group.First]) : group.Clash is { } clash ? Place(rows[clash]) : null,
            Known = match.Person,
            Differences = Differences(outcome, row, rows[group.First], match, terms.Today),
        };
    }

    // Whoever is on the register is not held for what the sheet leaves out: nothing of the row lands unasked.
    static RowOutcome Outcome(List<Held> reasons, KnownMatch match)
    {
        if (reasons.Exists(r => r.Reason == HeldReason.Identity)) return RowOutcome.Held;
        if (match.Person is { Entry: not KnownEntry.None }) return RowOutcome.Existing;
        return reasons.Count > 0 ? RowOutcome.Held : RowOutcome.Ready;
    }

    static IEnumerable<Held> Identity(Read row, PersonGroups.Group group, KnownMatch match)
    {
        if (group.Clash is not null) yield return Clash(row, "Another row has the same NHS number for somebody of another name and date of birth. Find out whose it is, then correct or clear the other.");
        else if (match.Clash is { } sentence) yield return Clash(row, sentence);
    }

    static Held Clash(Read row, string sentence) =>
        new(HeldReason.Identity, ImportField.NhsNumber, row.Fields[ImportField.NhsNumber].Column, row.Fields[ImportField.NhsNumber].Typed.Text, sentence);

    // What the sheet leaves open about somebody on the register, the register may know.
    static IEnumerable<Warning> Warnings(RowOutcome outcome, Read row, DateOnly today) =>
        WarningCheck.Of(row.Fields, row.Person, row.Table, today).Where(w => outcome != RowOutcome.Existing || w.Kind != WarningKind.NotYetKnown);

    static IEnumerable<Warning> Namesake(Read row, KnownMatch match)
    {
        var number = row.Fields[ImportField.NhsNumber];
        if (match.Namesake) yield return new(WarningKind.Disagrees, ImportField.NhsNumber, number.Column, number.Typed.Text, "The register has somebody of the same name and date of birth with another NHS number. Look before you land it.");
    }

    static IReadOnlyList<Difference> Differences(RowOutcome outcome, Read row, Read first, KnownMatch match, DateOnly today)
    {
        if (outcome == RowOutcome.Duplicate) return Comparison.Between(row.Person, first.Person, today);
        return match.Person is { } known ? Comparison.Between(row.Person, known.Values, today) : [];
    }

    static RowPlace Place(Read row) => new(row.Table.Sheet, row.Row.Number);
}

using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Modules.Import.Domain.Days;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.Import.Domain.Sheets;
using Dsr.Blazor.Modules.Import.Domain.Values;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Import.Domain.Rows;

/// <summary>Where a value came from.</summary>
public enum ValueFrom
{
    Column,
    Tab,
    Fill,
    Correction,
}

/// <summary>What a row says on a field.</summary>
/// <param name="Column">The column's heading as written; empty when no column says it.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="From">Where it was found.</param>
/// <param name="Cell">What the whole cell shows, where the value is a part of it.</param>
public sealed record FieldValue(string Column, Typed Typed, ValueFrom From = ValueFrom.Column, string? Cell = null)
{
    /// <summary>What the cell shows.</summary>
    public string Shown => Cell ?? Typed.Text;
}

/// <summary>Why a cell is in doubt, whatever its field.</summary>
public enum CellDoubt
{
    /// <summary>The sheet itself has no value for it: an error, or a formula that was never worked out.</summary>
    Unread,

    /// <summary>Letters were lost; it is taken with a question mark for each.</summary>
    LettersLost,

    /// <summary>A quotation mark opens and does not close; it is taken as it is.</summary>
    LooseQuote,
}

/// <summary>A cell in doubt.</summary>
/// <param name="Field">The field of its column.</param>
/// <param name="Value">What stands in it.</param>
/// <param name="Doubt">The doubt.</param>
public sealed record DoubtedCell(ImportField Field, FieldValue Value, CellDoubt Doubt);

/// <summary>A row's cells as fields: columns of several fields taken apart, corrections laid over them.</summary>
public sealed class RowFields
{
    const char Lost = '\uFFFD';

    readonly Dictionary<ImportField, FieldValue> values = [];
    readonly List<DoubtedCell> doubts = [];

    RowFields() { }

    /// <summary>What the row says on a field; nothing, with the column's heading, when the cell is blank.</summary>
    public FieldValue this[ImportField field] => values.TryGetValue(field, out var value) ? value : new("", Typed.Nothing);

    /// <summary>The cells in doubt that nobody has put right.</summary>
    public IEnumerable<DoubtedCell> Doubts => doubts.Where(cell => values[cell.Field].From != ValueFrom.Correction);

    /// <summary>Reads a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="table">Its table.</param>
    /// <param name="mapping">What the columns are.</param>
    /// <param name="days">The columns whose days may be the other way round.</param>
    /// <param name="corrected">What a person put right in this row.</param>
    public static RowFields Of(
        SheetRow row,
        SheetTable table,
        TableMapping mapping,
        DayDoubts days,
        IReadOnlyDictionary<ImportField, string> corrected
    )
    {
        var fields = new RowFields();
        foreach (var column in mapping.Columns)
        {
            if (column.Field is { } field)
                fields.Add(field, column, row.At(column.Heading.Column), table, days);
        }
        fields.Correct(corrected, part: false);
        fields.TakeApart(mapping);
        fields.Correct(corrected, part: true);
        RatingSource.Find(fields, row, table, mapping);
        return fields;
    }

    internal void Put(ImportField field, FieldValue value) => values[field] = value;

    void Add(ImportField field, MappedColumn column, SheetCell? cell, SheetTable table, DayDoubts days)
    {
        var typed = days.Read(column, CellText.Of(cell, field, table.Since1904));
        var value = new FieldValue(
            column.Heading.Shown,
            typed,
            Cell: typed.Text == cell?.Text || typed.Unreadable ? null : cell?.Text.Trim()
        );
        if (DoubtOf(typed, field) is { } doubt)
            doubts.Add(new(field, value, doubt));
        if (!typed.Unreadable && field.TakesSeveralColumns())
            typed = typed with { Text = typed.Text.Replace(Lost, '?') };
        if (
            !values.TryGetValue(field, out var before)
            || before.Typed.IsBlank
            || (before.Typed.Unreadable && field.TakesSeveralColumns() && !typed.IsBlank)
        )
            values[field] = value with { Typed = typed };
        else if (typed is { IsBlank: false, Unreadable: false } && field.TakesSeveralColumns())
            values[field] = before with { Typed = new($"{before.Typed.Text}{(field == ImportField.Address ? ", " : "\n")}{typed.Text}") };
    }

    static CellDoubt? DoubtOf(Typed typed, ImportField field) =>
        typed.Unreadable ? CellDoubt.Unread
        : field.TakesSeveralColumns() && typed.Text.Contains(Lost) ? CellDoubt.LettersLost
        : typed.Text.StartsWith('"') && typed.Text.Count(c => c == '"') % 2 == 1 ? CellDoubt.LooseQuote
        : null;

    void Correct(IReadOnlyDictionary<ImportField, string> corrected, bool part)
    {
        foreach (var (field, text) in corrected)
        {
            var whole = field is ImportField.FullName or ImportField.LeadAndTeam;
            if (whole != part)
                values[field] = new(this[field].Column, new(ShownText.Of(text).Trim()), ValueFrom.Correction);
        }
    }

    void TakeApart(TableMapping mapping)
    {
        if (values.TryGetValue(ImportField.FullName, out var full))
            TakeName(full);
        if (values.TryGetValue(ImportField.LeadAndTeam, out var lead))
            TakeLead(lead);
        else if (!mapping.Has(ImportField.Team) && this[ImportField.Lead] is { Typed: { IsBlank: false, Unreadable: false } } alone)
            TakeTeamFrom(alone);
        if (
            this[ImportField.Postcode].Typed.IsBlank
            && this[ImportField.Address] is { Typed: { IsBlank: false, Unreadable: false } } address
        )
            TakePostcode(address);
    }

    void TakeName(FieldValue full)
    {
        if (full.Typed.Unreadable || NothingSaid.IsNoName(full.Typed.Text))
        {
            Put(ImportField.FamilyName, full);
            Put(ImportField.GivenName, full with { Typed = Typed.Nothing, Cell = full.Shown });
            return;
        }
        full = full with { Cell = full.Shown };
        var words = HeadingText.Words(full.Column);
        var name = TypedName.Of(
            full.Typed.Text,
            familyFirst: words.StartsWith("surname", StringComparison.Ordinal)
                || words.StartsWith("family", StringComparison.Ordinal)
                || words.StartsWith("last", StringComparison.Ordinal)
        );
        Put(ImportField.FamilyName, full with { Typed = new(name.Family) });
        Put(ImportField.GivenName, full with { Typed = new(name.Given) });
        if (this[ImportField.PreferredName].Typed.IsBlank && name.Preferred.Length > 0)
            Put(ImportField.PreferredName, full with { Typed = new(name.Preferred) });
    }

    void TakeLead(FieldValue both)
    {
        if (both.Typed.Unreadable)
            return;
        both = both with { Cell = both.Shown };
        var (name, team) = TypedProfessional.Of(both.Typed.Text);
        Put(ImportField.Lead, both with { Typed = new(name) });
        if (team.Length > 0 || this[ImportField.Team].Typed.IsBlank)
            Put(ImportField.Team, both with { Typed = new(team) });
    }

    // No heading promises a team here, so only what reads as one is taken: "Smith, John" is a name.
    void TakeTeamFrom(FieldValue lead)
    {
        var (name, team) = TypedProfessional.Of(lead.Typed.Text);
        if (name.Length == 0 || !TypedProfessional.IsTeam(team))
            return;
        Put(ImportField.Lead, lead with { Typed = new(name) });
        Put(ImportField.Team, lead with { Typed = new(team) });
    }

    void TakePostcode(FieldValue whole)
    {
        var (address, postcode) = TypedAddress.Of(whole.Typed.Text);
        Put(ImportField.Address, whole with { Typed = new(address) });
        Put(ImportField.Postcode, whole with { Typed = new(postcode) });
    }
}

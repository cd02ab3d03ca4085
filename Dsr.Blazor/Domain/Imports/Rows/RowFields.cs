using Dsr.Blazor.Domain.Imports.Days;
using Dsr.Blazor.Domain.Imports.Mapping;
using Dsr.Blazor.Domain.Imports.Sheets;
using Dsr.Blazor.Domain.Imports.Values;

namespace Dsr.Blazor.Domain.Imports.Rows;

/// <summary>Where a value came from.</summary>
public enum ValueFrom { Column, Tab, Fill, Correction }

/// <summary>What a row says on a field.</summary>
/// <param name="Column">The column's heading as written; empty when no column says it.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="From">Where it was found.</param>
public sealed record FieldValue(string Column, Typed Typed, ValueFrom From = ValueFrom.Column);

/// <summary>A row's cells as fields: columns of several fields taken apart, corrections laid over them.</summary>
public sealed class RowFields
{
    readonly Dictionary<ImportField, FieldValue> values = [];

    RowFields()
    {
    }

    /// <summary>What the row says on a field; nothing, with the column's heading, when the cell is blank.</summary>
    public FieldValue this[ImportField field] => values.TryGetValue(field, out var value) ? value : new("", Typed.Nothing);

    /// <summary>Reads a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="table">Its table.</param>
    /// <param name="mapping">What the columns are.</param>
    /// <param name="days">The columns whose days may be the other way round.</param>
    /// <param name="corrected">What a person put right in this row.</param>
    public static RowFields Of(SheetRow row, SheetTable table, TableMapping mapping, DayDoubts days, IReadOnlyDictionary<ImportField, string> corrected)
    {
        var fields = new RowFields();
        foreach (var column in mapping.Columns)
        {
            if (column.Field is { } field) fields.Add(field, column.Heading.Shown, days.Read(column, Read(row.At(column.Heading.Column), field, table)));
        }
        fields.Correct(corrected, part: false);
        fields.TakeApart(mapping);
        fields.Correct(corrected, part: true);
        RatingSource.Find(fields, row, table, mapping);
        return fields;
    }

    internal void Put(ImportField field, FieldValue value) => values[field] = value;

    void Add(ImportField field, string column, Typed typed)
    {
        if (!values.TryGetValue(field, out var before) || before.Typed.IsBlank) values[field] = new(column, typed);
        else if (!typed.IsBlank && field.TakesSeveralColumns()) values[field] = before with { Typed = new($"{before.Typed.Text}{(field == ImportField.Address ? ", " : "\n")}{typed.Text}") };
    }

    static Typed Read(SheetCell? cell, ImportField field, SheetTable table)
    {
        if (cell is null) return Typed.Nothing;
        // A plain number in a column of dates counts days as its workbook does.
        if (table.Since1904 && field.IsDay() && cell is { Date: null, Number: >= 1 and < 60000 } && cell.Text.Length == 5) return new(cell.Text, ExcelDay.Of(cell.Number.Value, true));
        return new(cell.Text.Trim(), cell.Date, cell.Number, cell.Unreadable);
    }

    void Correct(IReadOnlyDictionary<ImportField, string> corrected, bool part)
    {
        foreach (var (field, text) in corrected)
        {
            var whole = field is ImportField.FullName or ImportField.LeadAndTeam;
            if (whole != part) values[field] = new(this[field].Column, new(text.Trim()), ValueFrom.Correction);
        }
    }

    void TakeApart(TableMapping mapping)
    {
        if (values.TryGetValue(ImportField.FullName, out var full)) TakeName(full);
        if (values.TryGetValue(ImportField.LeadAndTeam, out var lead)) TakeLead(lead);
        else if (!mapping.Has(ImportField.Team) && this[ImportField.Lead] is { Typed.IsBlank: false } alone) TakeTeamFrom(alone);
        if (this[ImportField.Postcode].Typed.IsBlank && this[ImportField.Address] is { Typed.IsBlank: false } address) TakePostcode(address);
    }

    void TakeName(FieldValue full)
    {
        var words = HeadingText.Words(full.Column);
        var name = TypedName.Of(full.Typed.Text, familyFirst: words.StartsWith("surname", StringComparison.Ordinal) || words.StartsWith("family", StringComparison.Ordinal) || words.StartsWith("last", StringComparison.Ordinal));
        Put(ImportField.FamilyName, full with { Typed = new(name.Family) });
        Put(ImportField.GivenName, full with { Typed = new(name.Given) });
        if (this[ImportField.PreferredName].Typed.IsBlank && name.Preferred.Length > 0) Put(ImportField.PreferredName, full with { Typed = new(name.Preferred) });
    }

    void TakeLead(FieldValue both)
    {
        var (name, team) = TypedProfessional.Of(both.Typed.Text);
        Put(ImportField.Lead, both with { Typed = new(name) });
        if (team.Length > 0 || this[ImportField.Team].Typed.IsBlank) Put(ImportField.Team, both with { Typed = new(team) });
    }

    // No heading promises a team here, so only what reads as one is taken: "Smith, John" is a name.
    void TakeTeamFrom(FieldValue lead)
    {
        var (name, team) = TypedProfessional.Of(lead.Typed.Text);
        if (name.Length == 0 || !TypedProfessional.IsTeam(team)) return;
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

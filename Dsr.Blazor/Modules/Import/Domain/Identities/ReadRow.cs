using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Modules.Duplicates.Domain.Matching;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Days;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.Import.Domain.Rows;
using Dsr.Blazor.Modules.Import.Domain.Sheets;
using Dsr.Blazor.Modules.Import.Domain.Values;

namespace Dsr.Blazor.Modules.Import.Domain.Identities;

/// <summary>
/// What a row says, as far as it alone can say, without its cells: in a large sheet they are most of it, and none is needed again.
/// </summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Person">What was read from it.</param>
/// <param name="Mapping">What the columns of its table are.</param>
sealed record ReadRow(RowPlace Place, ImportedPerson Person, TableMapping Mapping)
{
    static readonly HashSet<ImportField> nothing = [];

    public bool Hidden { get; init; }

    /// <summary>The divider above it that says that those below have left the register; null for none.</summary>
    public string? Under { get; init; }

    /// <summary>What keeps it from landing.</summary>
    public required IReadOnlyList<Held> Reasons { get; init; }

    public required IReadOnlyList<Warning> Warnings { get; init; }

    /// <summary>The digits of the NHS number as they compare, whether or not they are one.</summary>
    public required string Digits { get; init; }

    /// <summary>
    /// The digits where they may say who somebody is; empty for words, errors and ten equal digits, which many people share.
    /// </summary>
    public required string Identifying { get; init; }

    /// <summary>The fields that somebody put right.</summary>
    public required IReadOnlySet<ImportField> Corrected { get; init; }

    /// <summary>
    /// Whether the cells stand under their headings, as far as can be seen: of others nothing can be believed, not even whose row it is.
    /// </summary>
    public bool IsSure => Reasons.All(held => held.Reason != HeldReason.Columns);

    /// <summary>Who it says that the person is.</summary>
    public Identity Identity =>
        new()
        {
            GivenName = Person.GivenName,
            FamilyName = Person.FamilyName,
            PreferredName = Person.PreferredName,
            DateOfBirth = Person.DateOfBirth,
            NhsNumber = Digits,
        };

    /// <summary>What its cell on consent shows, whichever column speaks for it; empty where the row says nothing about it.</summary>
    public required string ConsentText { get; init; }

    /// <summary>What its cell on the rating shows, or the rating that its fill or tab gives it.</summary>
    public required string RatingText { get; init; }

    public required string NumberText { get; init; }

    public required string BirthText { get; init; }

    /// <summary>The heading of a field's column as written; empty when there is none.</summary>
    public string Column(ImportField field) => Mapping.For(field).FirstOrDefault()?.Shown ?? "";

    /// <summary>A reason of this row.</summary>
    public Held Hold(HeldReason reason, ImportField field, string value, string sentence) =>
        new(reason, field, Column(field), value, sentence);

    /// <summary>A warning of this row.</summary>
    public Warning Warn(WarningKind kind, ImportField field, string value, string sentence) =>
        new(kind, field, Column(field), value, sentence);

    /// <summary>Reads a row.</summary>
    public static ReadRow Of(SheetTable table, SheetRow row, TableMapping mapping, DayDoubts days, CheckTerms terms)
    {
        var place = new RowPlace(table.Sheet, row.Number);
        var corrected = terms.Corrections.Of(table.Sheet, row.Number);
        var fields = RowFields.Of(row, table, mapping, days, corrected);
        var person = PersonReader.Of(fields, terms.Today);
        return new(place, person, mapping)
        {
            Hidden = row.Hidden,
            Under = row.Under,
            Reasons = [.. PlaceCheck.Of(row, table, mapping, fields, person, terms), .. HeldCheck.Of(fields, person, terms.Today)],
            Warnings = [.. WarningCheck.Of(fields, person, table, terms.Today)],
            Digits = TypedNhsNumber.Digits(fields[ImportField.NhsNumber].Typed),
            Identifying = TypedNhsNumber.Identifying(fields[ImportField.NhsNumber].Typed),
            Corrected = corrected.Count == 0 ? nothing : corrected.Keys.ToHashSet(),
            ConsentText = fields[ConsentSource.StatedBy(fields)].Shown,
            RatingText = fields[ImportField.Rating].Typed.Text.Trim(),
            NumberText = fields[ImportField.NhsNumber].Shown,
            BirthText = fields[ImportField.DateOfBirth].Shown,
        };
    }
}

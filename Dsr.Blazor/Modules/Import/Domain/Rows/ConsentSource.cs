using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.Import.Domain.Values;

namespace Dsr.Blazor.Modules.Import.Domain.Rows;

/// <summary>Consent out of the columns that speak of it.</summary>
static class ConsentSource
{
    static readonly ConsentReading None = new(
        ConsentDecision.NotYetObtained,
        ConsentBasis.NotRecorded,
        ConsentMethod.NotRecorded,
        null,
        null
    );

    /// <summary>
    /// The column on consent decides. Only where there is none do its basis, its date or the consent to share stand
    /// for it; and a best-interests column that says yes completes a plain no of somebody who could not be asked.
    /// </summary>
    public static ConsentReading Of(RowFields fields, DateOnly today)
    {
        var stated = Reading(fields[StatedBy(fields)].Typed, today);
        var basis = Basis(fields[ImportField.ConsentBasis]);
        var sharing = stated.Sharing ?? Sharing(fields);
        if (stated.Decision == ConsentDecision.Given)
            return stated with { Sharing = sharing, Basis = stated.Basis == ConsentBasis.NotRecorded ? basis.Basis : stated.Basis };
        return InBestInterests(fields) && PlainNo(fields[ImportField.Consent].Typed)
            ? basis with
            {
                Decision = ConsentDecision.Given,
                Basis = ConsentBasis.BestInterests,
                Sharing = sharing,
            }
            : stated with
            {
                Sharing = sharing,
            };
    }

    /// <summary>The field whose column speaks for consent in this row.</summary>
    public static ImportField StatedBy(RowFields fields)
    {
        ImportField[] order = [ImportField.Consent, ImportField.ConsentBasis, ImportField.ConsentToShare, ImportField.ConsentDate];
        return order.FirstOrDefault(f => fields[f] is { Column.Length: > 0 } or { From: ValueFrom.Correction }, ImportField.Consent);
    }

    /// <summary>The day of consent, of its own column or inside the cell that states consent, when it is taken.</summary>
    public static DateOnly? Day(RowFields fields, ConsentReading reading, DateOnly today) =>
        LesserDays.Taken(fields, ImportField.ConsentDate, today)
        ?? (reading.Day is { } day && LesserDays.Happened(day, fields, today) is null ? day : null);

    /// <summary>What was said for the day of consent when it is not taken; empty when it is, or nothing was said.</summary>
    public static string DayNotTaken(RowFields fields, ConsentReading reading, DateOnly today)
    {
        if (Day(fields, reading, today) is not null)
            return "";
        if (fields[ImportField.ConsentDate] is { Typed: { SaysUnknown: false, Unreadable: false } } dated)
            return dated.Shown;
        return reading.Day is not null ? fields[StatedBy(fields)].Shown : "";
    }

    static ConsentReading Reading(Typed typed, DateOnly today)
    {
        if (typed.Unreadable)
            return None with { Decision = null };
        var reading = TypedConsent.Of(typed);
        return reading.Decision == ConsentDecision.Given && reading.Day > today ? None : reading;
    }

    static ConsentReading Basis(FieldValue column)
    {
        var reading = TypedConsent.Of(column.Typed with { Text = column.Typed.Said });
        return SaysBestInterests(column) && TypedChoice.YesOrNo(column.Typed.Said) == true
            ? reading with
            {
                Basis = ConsentBasis.BestInterests,
            }
            : reading;
    }

    static ConsentDecision? Sharing(RowFields fields) =>
        fields[ImportField.ConsentToShare] is { Column.Length: > 0, Typed: { IsBlank: false, Unreadable: false } } column
            ? TypedConsent.Of(column.Typed) is var said
                ? said.Sharing ?? said.Decision
                : null
            : null;

    static bool InBestInterests(RowFields fields) =>
        fields[ImportField.ConsentBasis] is var column && SaysBestInterests(column) && TypedChoice.YesOrNo(column.Typed.Said) == true;

    static bool SaysBestInterests(FieldValue column) =>
        HeadingText.Words(column.Column) is var words
        && (words.Contains("best interest", StringComparison.Ordinal) || words is "bi" or "bid" or "bi decision");

    static bool PlainNo(Typed typed) => typed.IsBlank || TypedChoice.YesOrNo(typed.Text) == false && typed.Text.Trim().Length <= 3;
}

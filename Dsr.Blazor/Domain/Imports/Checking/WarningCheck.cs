using Dsr.Blazor.Domain.Consent;
using Dsr.Blazor.Domain.Imports.Rows;
using Dsr.Blazor.Domain.Imports.Sheets;
using Dsr.Blazor.Domain.Imports.Values;
using Dsr.Blazor.Domain.People;
using Dsr.Blazor.Domain.Register;

namespace Dsr.Blazor.Domain.Imports.Checking;

/// <summary>What is not yet known about a person, could not be read, or looks wrong, and does not hold the row.</summary>
static class WarningCheck
{
    static readonly ImportField[] Past = [ImportField.RatingDate, ImportField.AddedOn, ImportField.ConsentDate, ImportField.AdmittedOn];

    const int PlansEnd = 25;

    public static IEnumerable<Warning> Of(RowFields fields, ImportedPerson person, SheetTable table, DateOnly today) =>
        [.. NotYetKnown(fields, person, today), .. NotRead(fields, person), .. LooksWrong(fields, person, today), .. Disagrees(fields, person, table)];

    static IEnumerable<Warning> NotYetKnown(RowFields fields, ImportedPerson person, DateOnly today)
    {
        if (fields[ImportField.NhsNumber].Typed.IsBlank) yield return Unknown(ImportField.NhsNumber, fields);
        if (person.LocalAuthority.Length == 0) yield return Unknown(ImportField.LocalAuthority, fields);
        if (person.Icb.Length == 0) yield return Unknown(ImportField.Icb, fields);
        if (person.EhcPlan is null && (MayHavePlan(person, today) || fields[ImportField.EhcPlan].Column.Length > 0)) yield return Unknown(ImportField.EhcPlan, fields);
        if (person.Diagnosis == DiagnosisCategory.NotYetKnown && fields[ImportField.Diagnosis].Typed.SaysUnknown) yield return Unknown(ImportField.Diagnosis, fields);
        if (person.Rating == Rating.Blue && fields[ImportField.AdmittedOn].Typed.SaysUnknown) yield return Unknown(ImportField.AdmittedOn, fields);
        if (person.Rating == Rating.Blue && person.Hospital.Length == 0 && person.Ward.Length == 0) yield return Unknown(ImportField.Hospital, fields);
    }

    static bool MayHavePlan(ImportedPerson person, DateOnly today) => person.DateOfBirth is not { } birth || birth.AddYears(PlansEnd + 1) > today;

    static Warning Unknown(ImportField field, RowFields fields) => Of(WarningKind.NotYetKnown, field, fields, $"{field.Label()}: not yet known.");

    static Warning Of(WarningKind kind, ImportField field, RowFields fields, string sentence) =>
        new(kind, field, fields[field].Column, fields[field].Typed.Text, sentence);

    static IEnumerable<Warning> NotRead(RowFields fields, ImportedPerson person)
    {
        foreach (var field in ImportFields.All.Where(f => f.IsDay() && f != ImportField.DateOfBirth))
        {
            if (fields[field].Typed is { SaysUnknown: false, TwoWays: false } typed && TypedDate.Of(typed) is null) yield return Unread(field, fields);
        }
        if (person.Diagnosis == DiagnosisCategory.NotYetKnown && !fields[ImportField.Diagnosis].Typed.SaysUnknown) yield return Unread(ImportField.Diagnosis, fields);
        if (person.EhcPlan is null && !fields[ImportField.EhcPlan].Typed.SaysUnknown) yield return Unread(ImportField.EhcPlan, fields);
    }

    static Warning Unread(ImportField field, RowFields fields) =>
        Of(WarningKind.NotRead, field, fields, $"{field.Label()}: the cell could not be read, so nothing is taken from it.");

    static IEnumerable<Warning> LooksWrong(RowFields fields, ImportedPerson person, DateOnly today)
    {
        foreach (var field in ImportFields.All.Where(f => f.IsDay() && f != ImportField.DateOfBirth && fields[f].Typed.TwoWays))
            yield return Of(WarningKind.LooksWrong, field, fields, $"{field.Label()}: day and month may be the other way round, so it is not taken until somebody says which comes first.");
        foreach (var field in Past.Where(f => TypedDate.Of(fields[f].Typed) > today))
            yield return Of(WarningKind.LooksWrong, field, fields, $"{field.Label()}: the day has not come yet, so it is not taken.");
        if (person is { Consent: ConsentDecision.Given, ConsentBasis: ConsentBasis.ParentalResponsibility, DateOfBirth: { } birth } && birth.AddYears(16) <= today)
            yield return Of(WarningKind.LooksWrong, ConsentSource.StatedBy(fields), fields, "A parent's consent is no longer enough from the 16th birthday on. Ask the person.");
        if (ConsentSource.StatedBy(fields) is var stated and not ImportField.Consent && person.Consent == ConsentDecision.Given)
            yield return new(WarningKind.LooksWrong, ImportField.Consent, fields[stated].Column, fields[stated].Typed.Text, $"No column states consent itself; it is taken from the column on {stated.Label().ToLowerInvariant()}.");
    }

    static IEnumerable<Warning> Disagrees(RowFields fields, ImportedPerson person, SheetTable table)
    {
        if (person.Rating is { } rating && table.TabRating is { } tab && rating != tab)
            yield return Of(WarningKind.Disagrees, ImportField.Rating, fields, $"The row says {rating}, but it stands on a tab for {tab}. The row is taken.");
    }
}

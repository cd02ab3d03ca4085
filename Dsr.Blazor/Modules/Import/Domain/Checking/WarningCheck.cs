using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Import.Domain.Rows;
using Dsr.Blazor.Modules.Import.Domain.Sheets;
using Dsr.Blazor.Modules.Import.Domain.Values;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Import.Domain.Checking;

/// <summary>What is not yet known about a person, could not be read, or looks wrong, and does not hold the row.</summary>
static class WarningCheck
{
    static readonly ImportField[] HoldingFields =
    [
        ImportField.NhsNumber,
        ImportField.DateOfBirth,
        ImportField.FamilyName,
        ImportField.GivenName,
        ImportField.FullName,
        ImportField.Rating,
    ];

    const int PlansEnd = 25;

    public static IEnumerable<Warning> Of(RowFields fields, ImportedPerson person, SheetTable table, DateOnly today) =>
        [
            .. NotYetKnown(fields, person, today),
            .. NotRead(fields, person),
            .. LooksWrong(fields, person, today),
            .. Disagrees(fields, person, table),
        ];

    static IEnumerable<Warning> NotYetKnown(RowFields fields, ImportedPerson person, DateOnly today)
    {
        if (TypedNhsNumber.Read(fields[ImportField.NhsNumber].Typed).Said == NumberSaid.Nothing)
            yield return Unknown(ImportField.NhsNumber, fields);
        if (person.LocalAuthority.Length == 0 && IsRead(fields, ImportField.LocalAuthority))
            yield return Unknown(ImportField.LocalAuthority, fields);
        if (person.Icb.Length == 0 && IsRead(fields, ImportField.Icb))
            yield return Unknown(ImportField.Icb, fields);
        if (
            person.EhcPlan is null
            && IsRead(fields, ImportField.EhcPlan)
            && (MayHavePlan(person, today) || fields[ImportField.EhcPlan].Column.Length > 0)
        )
            yield return Unknown(ImportField.EhcPlan, fields);
        if (person.Diagnosis == DiagnosisCategory.NotYetKnown && fields[ImportField.Diagnosis].Typed.SaysUnknown)
            yield return Unknown(ImportField.Diagnosis, fields);
        if (person.Rating == Rating.Blue && fields[ImportField.AdmittedOn].Typed.SaysUnknown)
            yield return Unknown(ImportField.AdmittedOn, fields);
        if (person.Rating == Rating.Blue && person.Hospital.Length == 0 && person.Ward.Length == 0 && IsRead(fields, ImportField.Hospital))
            yield return Unknown(ImportField.Hospital, fields);
    }

    static bool MayHavePlan(ImportedPerson person, DateOnly today) =>
        person.DateOfBirth is not { } birth || birth.AddYears(PlansEnd + 1) > today;

    static Warning Unknown(ImportField field, RowFields fields) =>
        Of(WarningKind.NotYetKnown, field, fields, $"{field.Label()}: not yet known.");

    static Warning Of(WarningKind kind, ImportField field, RowFields fields, string sentence) =>
        new(kind, field, fields[field].Column, fields[field].Shown, sentence);

    static bool IsRead(RowFields fields, ImportField field) => !fields[field].Typed.Unreadable;

    static IEnumerable<Warning> NotRead(RowFields fields, ImportedPerson person)
    {
        foreach (
            var cell in fields.Doubts.Where(cell =>
                cell.Doubt == CellDoubt.Unread && !HoldingFields.Contains(cell.Field) && cell.Field != ConsentSource.StatedBy(fields)
            )
        )
            yield return new(
                WarningKind.NotRead,
                cell.Field,
                cell.Value.Column,
                cell.Value.Shown,
                $"{cell.Field.Label()}: the sheet has no value for the cell, so nothing is taken from it."
            );
        foreach (var field in LesserDays.All)
        {
            if (fields[field].Typed is { SaysUnknown: false, Unreadable: false, TwoWays: false } typed && TypedDate.Of(typed) is null)
                yield return Unread(field, fields);
        }
        if (
            person.Diagnosis == DiagnosisCategory.NotYetKnown
            && fields[ImportField.Diagnosis].Typed is { SaysUnknown: false, Unreadable: false }
        )
            yield return Unread(ImportField.Diagnosis, fields);
        if (person.EhcPlan is null && fields[ImportField.EhcPlan].Typed is { SaysUnknown: false, Unreadable: false })
            yield return Unread(ImportField.EhcPlan, fields);
    }

    static Warning Unread(ImportField field, RowFields fields) =>
        Of(WarningKind.NotRead, field, fields, $"{field.Label()}: the cell could not be read, so nothing is taken from it.");

    static IEnumerable<Warning> LooksWrong(RowFields fields, ImportedPerson person, DateOnly today)
    {
        foreach (var field in ImportFields.All.Where(f => f.IsDay() && f != ImportField.DateOfBirth && fields[f].Typed.TwoWays))
            yield return Of(
                WarningKind.LooksWrong,
                field,
                fields,
                $"{field.Label()}: day and month may be the other way round, so it is not taken until somebody says which comes first."
            );
        foreach (var field in LesserDays.All)
        {
            if (LesserDays.Doubt(fields, field, today) is { } doubt)
                yield return Of(WarningKind.LooksWrong, field, fields, $"{field.Label()}: {doubt.Why}");
        }
        if (
            ConsentSource.Of(fields, today).Day is { } inside
            && person.Consent == ConsentDecision.Given
            && LesserDays.Happened(inside, fields, today) is { } wrong
        )
            yield return Of(WarningKind.LooksWrong, ConsentSource.StatedBy(fields), fields, $"The day of consent: {wrong.Why}");
        foreach (var cell in fields.Doubts.Where(cell => cell.Doubt != CellDoubt.Unread))
            yield return new(
                WarningKind.LooksWrong,
                cell.Field,
                cell.Value.Column,
                cell.Value.Shown,
                $"{cell.Field.Label()}: {(cell.Doubt == CellDoubt.LettersLost
                ? "letters were lost on the way into the file. It is taken with a question mark for each."
                : "a quotation mark opens and does not close. It is taken as it is.")}"
            );
        if (OneName(fields, person) is { } oneName)
            yield return oneName;
        if (
            person is { Consent: ConsentDecision.Given, ConsentBasis: ConsentBasis.ParentalResponsibility, DateOfBirth: { } birth }
            && birth.AddYears(16) <= today
        )
            yield return Of(
                WarningKind.LooksWrong,
                ConsentSource.StatedBy(fields),
                fields,
                "A parent's consent is no longer enough from the 16th birthday on. Ask the person."
            );
        if (ConsentSource.StatedBy(fields) is var stated and not ImportField.Consent && person.Consent == ConsentDecision.Given)
            yield return new(
                WarningKind.LooksWrong,
                ImportField.Consent,
                fields[stated].Column,
                fields[stated].Shown,
                $"No column states consent itself; it is taken from the column on {stated.Label().ToLowerInvariant()}."
            );
    }

    // One name is enough, as the public form says; it may be an oversight all the same.
    static Warning? OneName(RowFields fields, ImportedPerson person)
    {
        if (person.FamilyName.Length == 0 == (person.GivenName.Length == 0))
            return null;
        var missing = person.FamilyName.Length == 0 ? ImportField.FamilyName : ImportField.GivenName;
        return NamePart.Of(fields[missing].Typed).Said switch
        {
            NameSaid.Nothing => Of(
                WarningKind.LooksWrong,
                missing,
                fields,
                $"{missing.Label()}: there is none. One name is enough, if the person has only one."
            ),
            NameSaid.NotKnown => Unknown(missing, fields),
            _ => null,
        };
    }

    static IEnumerable<Warning> Disagrees(RowFields fields, ImportedPerson person, SheetTable table)
    {
        if (person.Rating is { } rating && table.TabRating is { } tab && rating != tab)
            yield return Of(
                WarningKind.Disagrees,
                ImportField.Rating,
                fields,
                $"The row says {rating}, but it stands on a tab for {tab}. The row is taken."
            );
    }
}

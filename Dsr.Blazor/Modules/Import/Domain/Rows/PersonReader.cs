using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Import.Domain.Values;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Import.Domain.Rows;

/// <summary>Understands the fields of a row.</summary>
static class PersonReader
{
    /// <summary>The person as the row states them. A day that has not come is none where it must have been.</summary>
    public static ImportedPerson Of(RowFields fields, DateOnly today)
    {
        var consent = ConsentSource.Of(fields, today);
        return new()
        {
            NhsNumber = TypedNhsNumber.Of(fields[ImportField.NhsNumber].Typed),
            Reference = Text(fields, ImportField.Reference),
            FamilyName = Name(fields, ImportField.FamilyName),
            GivenName = Name(fields, ImportField.GivenName),
            PreferredName = Name(fields, ImportField.PreferredName),
            DateOfBirth = Born(fields, today),
            Gender = TypedChoice.GenderOf(fields[ImportField.Gender].Typed.Said),
            Address = Text(fields, ImportField.Address),
            Postcode = TypedAddress.Tidy(Text(fields, ImportField.Postcode)),
            LocalAuthority = Text(fields, ImportField.LocalAuthority),
            Icb = Text(fields, ImportField.Icb),
            EhcPlan = TypedChoice.YesOrNo(fields[ImportField.EhcPlan].Typed.Said),
            Diagnosis = DiagnosisOf(fields),
            DiagnosisStatus = TypedDiagnosis.StatusOf(
                $"{fields[ImportField.DiagnosisStatus].Typed.Said} {fields[ImportField.Diagnosis].Typed.Said}"
            ),
            Rating = TypedRating.Of(fields[ImportField.Rating].Typed.Said),
            RatingFrom = fields[ImportField.Rating].From,
            RatingDate = LesserDays.Taken(fields, ImportField.RatingDate, today),
            RatingReason = Text(fields, ImportField.RatingReason),
            AddedOn = LesserDays.Taken(fields, ImportField.AddedOn, today),
            Consent = consent.Decision ?? ConsentDecision.NotYetObtained,
            ConsentBasis = consent.Basis,
            ConsentMethod = consent.Method,
            ConsentToShare = consent.Sharing,
            ConsentDate = ConsentSource.Day(fields, consent, today),
            ConsentDateSaid = ConsentSource.DayNotTaken(fields, consent, today),
            Lead = Named(fields, ImportField.Lead),
            Team = Text(fields, ImportField.Team),
            Keyworker = Named(fields, ImportField.Keyworker),
            Issues = Text(fields, ImportField.Issues),
            Tried = Text(fields, ImportField.Tried),
            CouldHelp = Text(fields, ImportField.CouldHelp),
            WhatMatters = Text(fields, ImportField.WhatMatters),
            Notes = Text(fields, ImportField.Notes),
            Action = Text(fields, ImportField.Action),
            ActionOwner = Named(fields, ImportField.ActionOwner),
            ActionDue = LesserDays.Taken(fields, ImportField.ActionDue, today),
            NextReview = LesserDays.Taken(fields, ImportField.NextReview, today),
            Hospital = Named(fields, ImportField.Hospital),
            Ward = Named(fields, ImportField.Ward),
            AdmittedOn = LesserDays.Taken(fields, ImportField.AdmittedOn, today),
        };
    }

    static string Text(RowFields fields, ImportField field) => fields[field].Typed is { SaysUnknown: false } typed ? typed.Said.Trim() : "";

    // "Keyworker: yes" names nobody.
    static string Named(RowFields fields, ImportField field) =>
        Text(fields, field) is var text && FoldedText.Of(text) is "yes" or "no" or "y" or "n" ? "" : text;

    static string Name(RowFields fields, ImportField field) => NamePart.Of(fields[field].Typed).Text;

    // So late in the evening the day after may be meant: then it is none until somebody says.
    static DateOnly? Born(RowFields fields, DateOnly today) =>
        fields[ImportField.DateOfBirth].Typed is var typed && TypedDate.IsLate(typed) ? null : TypedDate.OfBirth(typed, today);

    static DiagnosisCategory DiagnosisOf(RowFields fields)
    {
        var stated = TypedDiagnosis.CategoryOf(fields[ImportField.Diagnosis].Typed.Said);
        if (stated != DiagnosisCategory.NotYetKnown)
            return stated;
        var (disability, autism) = (fields[ImportField.HasLearningDisability].Typed.Said, fields[ImportField.HasAutism].Typed.Said);
        var answered = TypedDiagnosis.Of(TypedChoice.YesOrNo(disability) == true, TypedChoice.YesOrNo(autism) == true);
        return answered != DiagnosisCategory.NotYetKnown ? answered : TypedDiagnosis.CategoryOf($"{disability} {autism}");
    }
}

using Dsr.Blazor.Domain.Consent;
using Dsr.Blazor.Domain.Imports.Values;
using Dsr.Blazor.Domain.People;

namespace Dsr.Blazor.Domain.Imports.Rows;

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
            DateOfBirth = TypedDate.OfBirth(fields[ImportField.DateOfBirth].Typed, today),
            Gender = TypedChoice.GenderOf(fields[ImportField.Gender].Typed.Text),
            Address = Text(fields, ImportField.Address),
            Postcode = TypedAddress.Tidy(Text(fields, ImportField.Postcode)),
            LocalAuthority = Text(fields, ImportField.LocalAuthority),
            Icb = Text(fields, ImportField.Icb),
            EhcPlan = TypedChoice.YesOrNo(fields[ImportField.EhcPlan].Typed.Text),
            Diagnosis = DiagnosisOf(fields),
            DiagnosisStatus = TypedDiagnosis.StatusOf($"{fields[ImportField.DiagnosisStatus].Typed.Text} {fields[ImportField.Diagnosis].Typed.Text}"),
            Rating = TypedRating.Of(fields[ImportField.Rating].Typed.Text),
            RatingFrom = fields[ImportField.Rating].From,
            RatingDate = Past(fields, ImportField.RatingDate, today),
            RatingReason = Text(fields, ImportField.RatingReason),
            AddedOn = Past(fields, ImportField.AddedOn, today),
            Consent = consent.Decision ?? ConsentDecision.NotYetObtained,
            ConsentBasis = consent.Basis,
            ConsentMethod = consent.Method,
            ConsentToShare = consent.Sharing,
            ConsentDate = Past(fields, ImportField.ConsentDate, today) ?? (consent.Day <= today ? consent.Day : null),
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
            ActionDue = TypedDate.Of(fields[ImportField.ActionDue].Typed),
            NextReview = TypedDate.Of(fields[ImportField.NextReview].Typed),
            Hospital = Named(fields, ImportField.Hospital),
            Ward = Named(fields, ImportField.Ward),
            AdmittedOn = Past(fields, ImportField.AdmittedOn, today),
        };
    }

    static string Text(RowFields fields, ImportField field) => fields[field].Typed is { SaysUnknown: false } typed ? typed.Text.Trim() : "";

    // "Keyworker: yes" names nobody.
    static string Named(RowFields fields, ImportField field) => Text(fields, field) is var text && FoldedText.Of(text) is "yes" or "no" or "y" or "n" ? "" : text;

    // "Na" and "None" are somebody's names; only what has no letters, or the sheet could not work out, is none.
    static string Name(RowFields fields, ImportField field)
    {
        var typed = fields[field].Typed;
        return typed.Unreadable || typed.Date is not null || !typed.Text.Any(char.IsLetter) || FoldedText.Of(typed.Text) is "tbc" or "unknown" or "not known" or "n a" or "n k" ? "" : Spaced(typed.Text);
    }

    static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static DateOnly? Past(RowFields fields, ImportField field, DateOnly today) => TypedDate.Of(fields[field].Typed) is { } day && day <= today ? day : null;

    static DiagnosisCategory DiagnosisOf(RowFields fields)
    {
        var stated = TypedDiagnosis.CategoryOf(fields[ImportField.Diagnosis].Typed.Text);
        if (stated != DiagnosisCategory.NotYetKnown) return stated;
        var (disability, autism) = (fields[ImportField.HasLearningDisability].Typed.Text, fields[ImportField.HasAutism].Typed.Text);
        var answered = TypedDiagnosis.Of(TypedChoice.YesOrNo(disability) == true, TypedChoice.YesOrNo(autism) == true);
        return answered != DiagnosisCategory.NotYetKnown ? answered : TypedDiagnosis.CategoryOf($"{disability} {autism}");
    }
}

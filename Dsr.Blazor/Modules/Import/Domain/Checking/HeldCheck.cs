using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Import.Domain.Rows;
using Dsr.Blazor.Modules.Import.Domain.Values;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Import.Domain.Checking;

/// <summary>What keeps a row from landing, as far as the row alone can say.</summary>
static class HeldCheck
{
    const int OldestAge = 120;

    /// <summary>Every reason, in the order of <see cref="HeldReason"/>.</summary>
    public static IEnumerable<Held> Of(RowFields fields, ImportedPerson person, DateOnly today)
    {
        if (NhsNumber(fields) is { } number)
            yield return Made(HeldReason.NhsNumber, ImportField.NhsNumber, fields, number);
        if (DateOfBirth(fields, person, today) is { } birth)
            yield return Made(HeldReason.DateOfBirth, ImportField.DateOfBirth, fields, birth);
        if (Consent(fields, person) is { } consent)
            yield return Made(HeldReason.Consent, ConsentSource.StatedBy(fields), fields, consent);
        if (Rating(fields, person) is { } rating)
            yield return Made(HeldReason.Rating, ImportField.Rating, fields, rating);
        foreach (var (field, sentence) in Name(fields, person))
            yield return Made(HeldReason.Name, field, fields, sentence);
    }

    static Held Made(HeldReason reason, ImportField field, RowFields fields, string sentence) =>
        new(reason, field, fields[field].Column, fields[field].Shown, sentence);

    static string? NhsNumber(RowFields fields) =>
        TypedNhsNumber.Read(fields[ImportField.NhsNumber].Typed).Said switch
        {
            NumberSaid.Repeated =>
                "Ten equal digits were never given to anybody as an NHS number. Look it up and type it, or clear it to trace it later.",
            NumberSaid.FailsCheck =>
                "The number fails its check digit, so at least one digit is wrong. Look it up and type it again, or clear it to trace it later.",
            NumberSaid.NotTen => "An NHS number has ten digits. Look it up and type it again, or clear it to trace it later.",
            _ => null,
        };

    // One name is enough; something that is no name must not become one, nor be left out.
    static IEnumerable<(ImportField Field, string Sentence)> Name(RowFields fields, ImportedPerson person)
    {
        foreach (var field in new[] { ImportField.FamilyName, ImportField.GivenName })
        {
            if (NamePart.Of(fields[field].Typed).Said == NameSaid.NoName)
                yield return (
                    field,
                    "This is not how a name is written: letters were lost, or a program wrote it. Type the name as the person writes it."
                );
        }
        if (person.FamilyName.Length + person.GivenName.Length == 0)
            yield return (ImportField.FamilyName, "The name is missing. Type at least one name.");
    }

    static string? DateOfBirth(RowFields fields, ImportedPerson person, DateOnly today)
    {
        if (fields[ImportField.DateOfBirth].Typed.TwoWays)
            return "Day and month may be the other way round in this column. Say above the rows which comes first, or type the date, day first: 9/3/1990.";
        if (TypedDate.IsLate(fields[ImportField.DateOfBirth].Typed))
            return "An hour from 23:00 on stands behind the date of birth, so that the day after may be meant. Look it up and type the day alone.";
        if (person.DateOfBirth is not { } day)
            return fields[ImportField.DateOfBirth].Typed.IsBlank
                ? "The date of birth is missing. Type it, day first: 9/3/1990."
                : "The date of birth cannot be read. Type it again, day first: 9/3/1990.";
        if (day > today)
            return "The date of birth is in the future. Correct the year.";
        return day < today.AddYears(-OldestAge) ? $"The date of birth is more than {OldestAge} years ago. Correct the year." : null;
    }

    static string? Consent(RowFields fields, ImportedPerson person)
    {
        if (person.Consent == ConsentDecision.Given)
            return null;
        var typed = fields[ConsentSource.StatedBy(fields)].Typed;
        if (person.Consent == ConsentDecision.Declined)
            return "Consent was refused, and without it or a best-interests decision nobody joins the register. Discard the row, or type the decision that now stands.";
        if (person.Consent == ConsentDecision.Withdrawn)
            return "Consent was withdrawn. Discard the row, or type the decision that now stands.";
        return typed.IsBlank || TypedConsent.Of(typed).Decision is not null
            ? "Consent is not recorded as given. Ask, then type Yes, Parent or Best interests."
            : "It is not clear whether consent was given. Type Yes, Parent, Best interests or No.";
    }

    static string? Rating(RowFields fields, ImportedPerson person)
    {
        if (person.Rating is not null)
            return null;
        return fields[ImportField.Rating].Typed.IsBlank
            ? "The rating is missing. Type Red, Amber, Green or Blue."
            : "The rating is not one of the four. Type Red, Amber, Green or Blue.";
    }
}

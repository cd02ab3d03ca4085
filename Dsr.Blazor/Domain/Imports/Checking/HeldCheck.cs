using Dsr.Blazor.Domain.Consent;
using Dsr.Blazor.Domain.Imports.Rows;
using Dsr.Blazor.Domain.Imports.Values;

namespace Dsr.Blazor.Domain.Imports.Checking;

/// <summary>What keeps a row from landing, as far as the row alone can say.</summary>
static class HeldCheck
{
    const int OldestAge = 120;

    /// <summary>Every reason, in the order of <see cref="HeldReason"/>.</summary>
    public static IEnumerable<Held> Of(RowFields fields, ImportedPerson person, DateOnly today)
    {
        if (NhsNumber(fields, person) is { } number) yield return Made(HeldReason.NhsNumber, ImportField.NhsNumber, fields, number);
        if (DateOfBirth(fields, person, today) is { } birth) yield return Made(HeldReason.DateOfBirth, ImportField.DateOfBirth, fields, birth);
        if (Consent(fields, person) is { } consent) yield return Made(HeldReason.Consent, ConsentSource.StatedBy(fields), fields, consent);
        if (Rating(fields, person) is { } rating) yield return Made(HeldReason.Rating, ImportField.Rating, fields, rating);
        if (person.FamilyName.Length == 0) yield return Made(HeldReason.Name, ImportField.FamilyName, fields, Missing("family name"));
        else if (person.GivenName.Length == 0) yield return Made(HeldReason.Name, ImportField.GivenName, fields, Missing("given name"));
    }

    static Held Made(HeldReason reason, ImportField field, RowFields fields, string sentence) => new(reason, field, fields[field].Column, fields[field].Typed.Text, sentence);

    static string? NhsNumber(RowFields fields, ImportedPerson person)
    {
        var digits = TypedNhsNumber.Digits(fields[ImportField.NhsNumber].Typed);
        if (digits.Length == 0 || person.NhsNumber is not null) return null;
        return digits.Length == 10 && digits.All(char.IsAsciiDigit)
            ? "The number fails its check digit, so at least one digit is wrong. Look it up and type it again, or clear it to trace it later."
            : "An NHS number has ten digits. Look it up and type it again, or clear it to trace it later.";
    }

    static string? DateOfBirth(RowFields fields, ImportedPerson person, DateOnly today)
    {
        if (fields[ImportField.DateOfBirth].Typed.TwoWays)
            return "Day and month may be the other way round in this column. Say above the rows which comes first, or type the date, day first: 9/3/1990.";
        if (person.DateOfBirth is not { } day)
            return fields[ImportField.DateOfBirth].Typed.IsBlank ? "The date of birth is missing. Type it, day first: 9/3/1990." : "The date of birth cannot be read. Type it again, day first: 9/3/1990.";
        if (day > today) return "The date of birth is in the future. Correct the year.";
        return day < today.AddYears(-OldestAge) ? $"The date of birth is more than {OldestAge} years ago. Correct the year." : null;
    }

    static string? Consent(RowFields fields, ImportedPerson person)
    {
        if (person.Consent == ConsentDecision.Given) return null;
        var typed = fields[ConsentSource.StatedBy(fields)].Typed;
        if (person.Consent == ConsentDecision.Declined) return "Consent was refused, and without it or a best-interests decision nobody joins the register. Discard the row, or type the decision that now stands.";
        if (person.Consent == ConsentDecision.Withdrawn) return "Consent was withdrawn. Discard the row, or type the decision that now stands.";
        return typed.IsBlank || TypedConsent.Of(typed).Decision is not null
            ? "Consent is not recorded as given. Ask, then type Yes, Parent or Best interests."
            : "It is not clear whether consent was given. Type Yes, Parent, Best interests or No.";
    }

    static string? Rating(RowFields fields, ImportedPerson person)
    {
        if (person.Rating is not null) return null;
        return fields[ImportField.Rating].Typed.IsBlank ? "The rating is missing. Type Red, Amber, Green or Blue." : "The rating is not one of the four. Type Red, Amber, Green or Blue.";
    }

    static string Missing(string part) => $"The {part} is missing. Type it; a person needs a family name and a given name.";
}

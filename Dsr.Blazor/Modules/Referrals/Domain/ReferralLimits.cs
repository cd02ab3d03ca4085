using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Referrals.Domain;

/// <summary>How much each field of a referral may hold, told before and checked here.</summary>
public static class ReferralLimits
{
    /// <summary>The most UTF-16 units of a long text.</summary>
    public const int LongText = 8000;

    /// <summary>The most UTF-16 units of a line.</summary>
    public const int Line = 300;

    /// <summary>The most UTF-16 units of a name.</summary>
    public const int Name = 100;

    /// <summary>The form trimmed, when all of it can be kept.</summary>
    /// <exception cref="RefusedException">When the name is missing, a date impossible, a number not an NHS number, or a text too
    /// long.</exception>
    public static ReferralForm Checked(ReferralForm form, DateOnly today)
    {
        if (Impossible(form.Person, today) is [var first, ..])
            throw new RefusedException(first.Words, first.Field);
        return Texts(form with { Person = Checked(form.Person), Contact = Checked(form.Contact), Referrer = Checked(form.Referrer) });
    }

    /// <summary>What of a person's details no referral can hold, each by its field and in a sentence.</summary>
    public static IReadOnlyList<(string Field, string Words)> Impossible(PersonDetails person, DateOnly today) =>
        [
            .. new (bool Wrong, string Field, string Words)[]
            {
                (
                    string.IsNullOrWhiteSpace(person.GivenName) && string.IsNullOrWhiteSpace(person.FamilyName),
                    nameof(person.GivenName),
                    "The name is missing. Write at least one name."
                ),
                (person.DateOfBirth > today, nameof(person.DateOfBirth), "The date of birth is in the future. Check the year."),
                (
                    person.DateOfBirth < today.AddYears(-120),
                    nameof(person.DateOfBirth),
                    "The date of birth is more than 120 years ago. Check the year."
                ),
                (
                    NhsNumberText.Read(person.NhsNumber).Wrong is not null,
                    nameof(person.NhsNumber),
                    $"{NhsNumberText.Read(person.NhsNumber).Wrong} Look it up again, or leave it empty."
                ),
            }
                .Where(row => row.Wrong)
                .Select(row => (row.Field, row.Words)),
        ];

    static ReferralForm Texts(ReferralForm form) =>
        form with
        {
            CurrentIssues = Text(form.CurrentIssues, "What is happening now", nameof(form.CurrentIssues)),
            Tried = Text(form.Tried, "What has been tried", nameof(form.Tried)),
            CouldHelp = Text(form.CouldHelp, "What could help", nameof(form.CouldHelp)),
            Risks = Text(form.Risks, "The risks", nameof(form.Risks)),
            RecentContacts = Text(form.RecentContacts, "The recent contacts", nameof(form.RecentContacts)),
            Admissions = Text(form.Admissions, "The admissions", nameof(form.Admissions)),
            Medication = Text(form.Medication, "The medication", nameof(form.Medication)),
            Safeguarding = Text(form.Safeguarding, "The safeguarding concerns", nameof(form.Safeguarding)),
            TransitionDue = Text(form.TransitionDue, "The change that is due", nameof(form.TransitionDue)),
            Supporters = Text(form.Supporters, "Who supports the person", nameof(form.Supporters)),
            DiagnosisSource = Kept(form.DiagnosisSource, Line, "How the diagnosis is known", nameof(form.DiagnosisSource)),
            Criteria = [.. form.Criteria.Distinct()],
        };

    static PersonDetails Checked(PersonDetails person) =>
        person with
        {
            GivenName = Kept(person.GivenName, Name, "The given name", nameof(person.GivenName)),
            FamilyName = Kept(person.FamilyName, Name, "The family name", nameof(person.FamilyName)),
            PreferredName = Kept(person.PreferredName, Name, "The preferred name", nameof(person.PreferredName)),
            NhsNumber = NhsNumberText.Tidy(person.NhsNumber),
            Address = Kept(person.Address, Line, "The address", nameof(person.Address)),
            Postcode = Kept(person.Postcode, 10, "The postcode", nameof(person.Postcode)),
            LocalAuthority = Kept(person.LocalAuthority, Name, "The council", nameof(person.LocalAuthority)),
            ResponsibleBoard = Kept(person.ResponsibleBoard, Name, "The responsible board", nameof(person.ResponsibleBoard)),
            CommunicationNeeds = Kept(person.CommunicationNeeds, Line, "How to communicate", nameof(person.CommunicationNeeds)),
            ReasonableAdjustments = Kept(
                person.ReasonableAdjustments,
                Line,
                "The reasonable adjustments",
                nameof(person.ReasonableAdjustments)
            ),
        };

    static ContactWishes Checked(ContactWishes contact) =>
        contact with
        {
            Phone = Kept(contact.Phone, Line, "The phone number", nameof(contact.Phone)),
            Email = EmailAddress.Checked(contact.Email, nameof(contact.Email)),
            Times = Kept(contact.Times, Line, "Good times", nameof(contact.Times)),
            SomeoneElse = Kept(contact.SomeoneElse, Line, "Somebody else to speak to", nameof(contact.SomeoneElse)),
            Format = Kept(contact.Format, Name, "The format", nameof(contact.Format)),
            Ways = [.. contact.Ways.Distinct()],
        };

    static ReferrerDetails Checked(ReferrerDetails referrer) =>
        referrer with
        {
            Name = Kept(referrer.Name, Name, "Your name", "ReferrerName"),
            Role = Kept(referrer.Role, Name, "Your role", "ReferrerRole"),
            Organisation = Kept(referrer.Organisation, Name, "Your organisation", "ReferrerOrganisation"),
            Relationship = Kept(referrer.Relationship, Name, "How you are related", "ReferrerRelationship"),
            Phone = Kept(referrer.Phone, Line, "Your phone number", "ReferrerPhone"),
            Email = EmailAddress.Checked(referrer.Email, "ReferrerEmail"),
            HelpedBy = Kept(referrer.HelpedBy, Line, "Who helped", "HelpedBy"),
        };

    static string Text(string text, string what, string field) => Kept(text, LongText, what, field);

    static string Kept(string? text, int most, string what, string field) =>
        string.IsNullOrWhiteSpace(text) ? "" : Refuse.Unless(text, most, what, field);
}

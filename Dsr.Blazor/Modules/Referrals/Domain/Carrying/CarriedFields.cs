using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.People.Domain.About;
using Dsr.Blazor.Modules.Plans.Domain;

namespace Dsr.Blazor.Modules.Referrals.Domain.Carrying;

/// <summary>
/// Every field of a referral and where it goes when the person joins. Nothing that still holds is left behind: it has a place on the
/// record, or stands on the referral that the record links to. A test holds the list complete.
/// </summary>
public static class CarriedFields
{
    /// <summary>All fields, those that say nothing among them.</summary>
    public static IReadOnlyList<CarriedField> Of(ReferralForm form) =>
        [.. Happening(form), .. Details(form.Person), .. Contact(form.Contact), .. Referrer(form.Referrer), .. Beside(form)];

    /// <summary>What somebody wrote of how it is and what is risky: told again where a referral repeats what is known.</summary>
    public static IReadOnlyList<CarriedField> Happening(ReferralForm form) =>
        [
            Plan(nameof(form.CurrentIssues), "What is happening now", PlanItemKind.CurrentIssue, form.CurrentIssues),
            Plan(nameof(form.Risks), "Risks", PlanItemKind.Risk, form.Risks),
            Plan(
                nameof(form.RecentContacts),
                "A&E, crisis team and police, last 12 months",
                PlanItemKind.RecentContacts,
                form.RecentContacts
            ),
            Plan(nameof(form.Admissions), "Admissions", PlanItemKind.Admissions, form.Admissions),
            Plan(nameof(form.Medication), "Medication", PlanItemKind.Medication, form.Medication),
            Plan(nameof(form.Safeguarding), "Safeguarding", PlanItemKind.Safeguarding, form.Safeguarding),
            Plan(nameof(form.TransitionDue), "A move or change that is due", PlanItemKind.ChangeDue, form.TransitionDue),
            Plan(nameof(form.Tried), "What has been tried", PlanItemKind.Tried, form.Tried),
            Plan(nameof(form.CouldHelp), "What could help", PlanItemKind.CouldHelp, form.CouldHelp),
            Plan(nameof(form.Supporters), "Who supports them", PlanItemKind.Supporters, form.Supporters),
            new(
                nameof(form.Criteria),
                "Risk criteria",
                CarriedTo.Episode,
                string.Join("\n", form.Criteria.Order().Select(criterion => criterion.InWords()))
            ),
        ];

    static IEnumerable<CarriedField> Details(PersonDetails person) =>
        new (string Field, string Label, string Text)[]
        {
            (nameof(person.GivenName), "Given name", person.GivenName),
            (nameof(person.FamilyName), "Family name", person.FamilyName),
            (nameof(person.PreferredName), "Likes to be called", person.PreferredName),
            (nameof(person.DateOfBirth), "Date of birth", person.DateOfBirth is { } born ? Written.Date(born) : ""),
            (
                nameof(person.NhsNumber),
                "NHS number",
                NhsNumber.TryParse(person.NhsNumber, out var number) ? number.ToString() : person.NhsNumber
            ),
            (
                nameof(person.NhsNumberGap),
                "Why there is no NHS number",
                person.NhsNumber.Length > 0 || person.NhsNumberGap == default ? "" : person.NhsNumberGap.ToString()
            ),
            (nameof(person.Gender), "Gender", person.Gender == Gender.NotKnown ? "" : person.Gender.ToString()),
            (nameof(person.Diagnosis), "Diagnosis", Diagnosis(person.Diagnosis)),
            (
                nameof(person.DiagnosisStatus),
                "How sure it is",
                person.DiagnosisStatus == DiagnosisStatus.NotYetKnown ? "" : person.DiagnosisStatus.InWords()
            ),
            (nameof(person.Address), "Address", person.AddressIsRestricted ? "" : person.Address),
            (nameof(person.Postcode), "Postcode", person.AddressIsRestricted ? "" : person.Postcode),
            (nameof(person.AddressIsRestricted), "Restricted address", person.AddressIsRestricted ? "Yes" : ""),
            (nameof(person.LocalAuthority), "Council", person.LocalAuthority),
            (nameof(person.ResponsibleBoard), "Responsible board", person.ResponsibleBoard),
            (nameof(person.EhcPlan), "EHC plan", person.EhcPlan == EhcPlan.NotYetKnown ? "" : person.EhcPlan.ToString()),
            (nameof(person.CommunicationNeeds), "Communication", person.CommunicationNeeds),
            (nameof(person.ReasonableAdjustments), "Reasonable adjustments", person.ReasonableAdjustments),
        }.Select(field => new CarriedField($"Person.{field.Field}", field.Label, CarriedTo.Details, field.Text));

    static IEnumerable<CarriedField> Contact(ContactWishes contact) =>
        [
            About("Contact.Phone", AboutFields.Phone, contact.Phone),
            About("Contact.Email", AboutFields.Email, contact.Email),
            About("Contact.Ways", AboutFields.ContactWays, Written.List([.. contact.Ways.Select(way => way.InWords().ToLowerInvariant())])),
            About("Contact.NotByPhone", AboutFields.NotByPhone, contact.NotByPhone ? "Yes" : ""),
            About("Contact.Times", AboutFields.ContactTimes, contact.Times),
            About("Contact.SomeoneElse", AboutFields.ContactFirst, contact.SomeoneElse),
            // A format that the record has no word for stays readable on the referral and with the communication needs.
            AboutFields.Format.Choices.FirstOrDefault(choice => choice.Equals(contact.Format, StringComparison.OrdinalIgnoreCase))
                is { } known
                ? About("Contact.Format", AboutFields.Format, known)
                : new("Contact.Format", "Write in", CarriedTo.Referral, contact.Format),
        ];

    static IEnumerable<CarriedField> Referrer(ReferrerDetails who) =>
        new (string Field, string Label, string Text)[]
        {
            (nameof(who.Name), "Who referred", who.Name),
            (nameof(who.Relationship), "How they are related", who.Relationship),
            (nameof(who.Role), "Their job", who.Role),
            (nameof(who.Organisation), "Their organisation", who.Organisation),
            (nameof(who.Phone), "Their phone", who.Phone),
            (nameof(who.Email), "Their e-mail", who.Email),
            (nameof(who.HelpedBy), "Who helped them", who.HelpedBy),
        }.Select(field => new CarriedField(
            $"Referrer.{field.Field}",
            field.Label,
            field.Field == nameof(who.HelpedBy) ? CarriedTo.Referral : CarriedTo.Contacts,
            field.Text
        ));

    static IEnumerable<CarriedField> Beside(ReferralForm form) =>
        [
            About(nameof(form.DiagnosisSource), AboutFields.DiagnosisSource, form.DiagnosisSource),
            new(
                nameof(form.Told),
                "What they were told about sharing",
                CarriedTo.Episode,
                form.Told is { } told ? $"Wording {told.WordingVersion}" : ""
            ),
            new(nameof(form.ExplainFirst), "Asked that somebody explains first", CarriedTo.Task, form.ExplainFirst ? "Yes" : ""),
            new(nameof(form.Urgent), "Said to be urgent", CarriedTo.Referral, form.Urgent ? "Yes: somebody may come to harm soon" : ""),
            new(nameof(form.IndicativeRating), "What the referrer thinks", CarriedTo.Referral, form.IndicativeRating?.ToString() ?? ""),
            new(
                nameof(form.RunsOwnMeeting),
                "The referrer runs the multi-agency meeting",
                CarriedTo.Referral,
                form.RunsOwnMeeting ? "Yes" : ""
            ),
            new(nameof(form.FormVersion), "Version of the questions", CarriedTo.Referral, form.FormVersion),
        ];

    static string Diagnosis(DiagnosisCategory diagnosis) =>
        diagnosis switch
        {
            DiagnosisCategory.LearningDisability => "Learning disability",
            DiagnosisCategory.Autism => "Autism",
            DiagnosisCategory.LearningDisabilityAndAutism => "Learning disability and autism",
            _ => "",
        };

    static CarriedField Plan(string field, string label, PlanItemKind kind, string text) =>
        new(field, label, CarriedTo.Plan, text) { Plan = kind };

    static CarriedField About(string field, AboutField about, string text) =>
        new(field, about.Label, CarriedTo.About, text) { About = about };
}

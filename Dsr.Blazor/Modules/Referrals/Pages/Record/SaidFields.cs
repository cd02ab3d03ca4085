using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.People.Domain.Access;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register;

namespace Dsr.Blazor.Modules.Referrals.Pages.Record;

/// <summary>One thing that a referral says, as it is read; two versions are compared by it.</summary>
/// <param name="Section">Under which heading it stands.</param>
/// <param name="Label">What it is.</param>
/// <param name="Text">What it says; empty where nothing was said.</param>
public sealed record SaidField(string Section, string Label, string Text);

/// <summary>All that a referral says, in sections.</summary>
static class SaidFields
{
    internal static IReadOnlyList<SaidField> Of(ReferralForm form) =>
        [.. Happening(form), .. Person(form.Person, form), .. Contact(form.Contact), .. Referrer(form.Referrer), .. Told(form)];

    /// <summary>What the later version says otherwise.</summary>
    internal static IReadOnlyList<(SaidField Before, SaidField After)> Changed(ReferralForm before, ReferralForm after) =>
        [.. Of(before).Zip(Of(after)).Where(pair => pair.First.Text != pair.Second.Text)];

    static IEnumerable<SaidField> Happening(ReferralForm form) =>
        In(
            "What is happening",
            ("What is happening now", form.CurrentIssues),
            ("What has been tried", form.Tried),
            ("What could help", form.CouldHelp),
            ("Risks", form.Risks),
            ("Risk criteria", string.Join("\n", form.Criteria.Order().Select(riskCriterion => riskCriterion.InWords()))),
            ("A&E, crisis team and police, last 12 months", form.RecentContacts),
            ("Admissions", form.Admissions),
            ("Medication", form.Medication),
            ("Safeguarding", form.Safeguarding),
            ("A move or change that is due", form.TransitionDue),
            ("Who supports them", form.Supporters),
            ("Indicative rating", form.IndicativeRating?.ToString() ?? ""),
            ("Urgent", form.Urgent ? "Yes" : ""),
            ("Wants it explained first", form.ExplainFirst ? "Yes" : ""),
            ("The referrer runs the multi-agency meeting", form.RunsOwnMeeting ? "Yes, so only the short path was asked" : "")
        );

    static IEnumerable<SaidField> Person(PersonDetails person, ReferralForm form) =>
        In(
            "The person",
            ("Given name", person.GivenName),
            ("Family name", person.FamilyName),
            ("Likes to be called", person.PreferredName),
            ("Date of birth", person.DateOfBirth is { } born ? Written.Date(born) : ""),
            ("NHS number", NhsNumber.TryParse(person.NhsNumber, out var number) ? number.ToString() : person.NhsNumber),
            ("Gender", person.Gender == Gender.NotKnown ? "" : person.Gender.ToString()),
            (
                "Diagnosis",
                person.Diagnosis == DiagnosisCategory.NotYetKnown ? "" : $"{person.Diagnosis.InWords()}, {person.DiagnosisStatus.InWords()}"
            ),
            ("How the diagnosis is known", form.DiagnosisSource),
            ("Address", person.AddressLine()),
            ("Council", person.LocalAuthority),
            ("Responsible board", person.ResponsibleBoard),
            ("EHC plan", person.EhcPlan == EhcPlan.NotYetKnown ? "" : person.EhcPlan.ToString()),
            ("Communication", person.CommunicationNeeds),
            ("Reasonable adjustments", person.ReasonableAdjustments)
        );

    static IEnumerable<SaidField> Contact(ContactWishes contact) =>
        In(
            "How to reach them",
            ("Phone", contact.Phone),
            ("E-mail", contact.Email),
            ("Welcome ways", Written.List([.. contact.Ways.Select(contactHow => contactHow.InWords().ToLowerInvariant())])),
            ("Not by phone", contact.NotByPhone ? "Yes" : ""),
            ("Good times", contact.Times),
            ("Somebody else to speak to", contact.SomeoneElse),
            ("Format", contact.Format)
        );

    static IEnumerable<SaidField> Referrer(ReferrerDetails who) =>
        In(
            "Who referred",
            ("Name", who.Name),
            ("Relationship", who.Relationship),
            ("Role", who.Role),
            ("Organisation", who.Organisation),
            ("Referrer’s phone", who.Phone),
            ("Referrer’s e-mail", who.Email),
            ("Helped by", who.HelpedBy)
        );

    static IEnumerable<SaidField> Told(ReferralForm form) =>
        In(
            "What the person was told about sharing",
            (
                "Told",
                form.Told is { } told
                    ? $"Wording {told.WordingVersion}{(told.ByWhom.Length > 0 ? $", by {told.ByWhom}" : "")}{(told.On is { } on ? $", on {Written.Date(on)}" : "")}{(told.Format.Length > 0 ? $", {told.Format}" : "")}"
                    : ""
            ),
            ("Shared with", form.Told is { } with ? Written.List([.. with.WithWhom]) : "")
        );

    static IEnumerable<SaidField> In(string section, params (string Label, string Text)[] fields) =>
        fields.Select(pair => new SaidField(section, pair.Label, pair.Text));
}

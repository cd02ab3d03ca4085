using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;

namespace Dsr.Blazor.Modules.ProfessionalReferral.Domain;

/// <summary>What is missing or cannot be.</summary>
/// <param name="Section">Where it is asked.</param>
/// <param name="Field">The field.</param>
/// <param name="Words">What to do, in a sentence.</param>
/// <param name="Stops">Whether the form cannot be sent like this; otherwise triage asks for it.</param>
public sealed record FormGap(FormSection Section, string Field, string Words, bool Stops);

/// <summary>
/// What a professional's referral still lacks. Mandatory are what triage cannot begin without; a valid basis is not among them,
/// for somebody in danger is referred before everybody has been asked. What came by phone is written down as it came.
/// </summary>
public static class FormGaps
{
    /// <param name="form">As it stands.</param>
    /// <param name="now">The instant; what was received lies before it.</param>
    /// <param name="today">The day in London.</param>
    public static IReadOnlyList<FormGap> Of(ProfessionalForm form, DateTimeOffset now, DateOnly today)
    {
        var own = form.Way is null;
        var asked = FormSections.Of(form);
        return
        [
            .. Received(form, now)
                .Concat(Referrer(form, own))
                .Concat(Person(form, own, today))
                .Concat(Why(form, own))
                .Concat(Consent(form, today))
                .Concat(Told(form, today))
                .Where(gap => asked.Contains(gap.Section)),
        ];
    }

    static IEnumerable<FormGap> Received(ProfessionalForm form, DateTimeOffset now)
    {
        if (form.Way is not { } way)
            yield break;
        if (way.Method is null)
            yield return Stop(FormSection.Received, nameof(way.Method), "Choose how it came.");
        if (way.On is null)
            yield return Stop(FormSection.Received, nameof(way.On), "Write the day on which it came. The clocks count from it.");
        if (way.At is null)
            yield return Stop(
                FormSection.Received,
                nameof(way.At),
                "Write the time at which it came. After 5pm it counts from the next working day."
            );
        if (way.ReceivedAt > now)
            yield return Stop(
                FormSection.Received,
                nameof(way.On),
                "The referral would have been received in the future. Write the day and time at which it came."
            );
        if (way.ReceivedAt < now.AddYears(-1))
            yield return Stop(
                FormSection.Received,
                nameof(way.On),
                "The referral would have been received more than a year ago. Check the date."
            );
        if (Blank(way.TakenBy))
            yield return Stop(FormSection.Received, nameof(way.TakenBy), "Write who took it.");
    }

    static IEnumerable<FormGap> Referrer(ProfessionalForm form, bool own)
    {
        if (form.Source is null)
            yield return Stop(FormSection.Referrer, nameof(form.Source), own ? "Choose which service you work in." : "Choose who refers.");
        if (form.Source == ReferralSource.Self)
            yield break;
        if (Blank(form.Said.Referrer.Name))
            yield return Stop(FormSection.Referrer, "ReferrerName", own ? "Write your name." : "Write the name of who refers.");
        if (EmailAddress.Problem(form.Said.Referrer.Email) is { } wrong)
            yield return Stop(FormSection.Referrer, "ReferrerEmail", wrong);
        if (Blank(form.Said.Referrer.Phone) && Blank(form.Said.Referrer.Email))
            yield return new(
                FormSection.Referrer,
                "ReferrerPhone",
                own ? "Write a phone number or an e-mail address at which you are reached." : "Write how who refers is reached.",
                own
            );
    }

    static IEnumerable<FormGap> Person(ProfessionalForm form, bool own, DateOnly today)
    {
        var person = form.Said.Person;
        foreach (var (field, words) in ReferralLimits.Impossible(person, today))
            yield return Stop(FormSection.Person, field, words);
        if (person.DateOfBirth is null)
            yield return new(
                FormSection.Person,
                nameof(person.DateOfBirth),
                "Write the date of birth. Who decides about joining depends on it.",
                own
            );
        if (Blank(person.LocalAuthority))
            yield return new(
                FormSection.Person,
                nameof(person.LocalAuthority),
                "Choose the council where the person ordinarily lives.",
                own
            );
        if (Blank(person.ResponsibleBoard))
            yield return new(FormSection.Person, nameof(person.ResponsibleBoard), "Choose the responsible board, if you know it.", false);
        if (Blank(person.NhsNumber))
            yield return new(FormSection.Person, nameof(person.NhsNumber), "Write the NHS number, if you know it.", false);
        if (person.Diagnosis == DiagnosisCategory.NotYetKnown)
            yield return new(
                FormSection.Diagnosis,
                nameof(person.Diagnosis),
                "Choose whether the person has a learning disability, is autistic, or both.",
                own
            );
        if (person.DiagnosisStatus == DiagnosisStatus.NotYetKnown)
            yield return new(FormSection.Diagnosis, nameof(person.DiagnosisStatus), "Choose how sure the diagnosis is.", own);
    }

    static IEnumerable<FormGap> Why(ProfessionalForm form, bool own)
    {
        if (form.Said.Criteria.Count == 0)
            yield return new(FormSection.WhyNow, nameof(form.Said.Criteria), "Tick at least one reason.", own);
        if (Blank(form.Said.CurrentIssues))
            yield return new(FormSection.WhyNow, nameof(form.Said.CurrentIssues), "Write what is happening now.", own);
        if (form.Said.IndicativeRating is null)
            yield return new(FormSection.Rating, "Rating", "Choose how urgent you think it is, if you can.", false);
    }

    static IEnumerable<FormGap> Consent(ProfessionalForm form, DateOnly today)
    {
        var (asked, answers, birth) = (form.Consent, form.Answers(today), form.Birth(today));
        if (answers.Any(statement => statement.On > today))
            yield return Stop(
                FormSection.Consent,
                "PersonOn",
                "A day on which somebody was asked is in the future. Write the day on which they were asked."
            );
        if (answers.Any(statement => statement.On < birth))
            yield return Stop(
                FormSection.Consent,
                "PersonOn",
                "A day on which somebody was asked is before the date of birth. Check both dates."
            );
        if (ConsentAsked.IsChild(birth, today) && asked.ParentsAreOne)
            yield return Stop(
                FormSection.Consent,
                "ParentName",
                "Two parents answered. Write both their names, so that they can be told apart."
            );
        if (answers.Any(statement => statement.Assessment.Trim().Length > ConsentStatement.LongText))
            yield return Stop(
                FormSection.Consent,
                nameof(ConsentStatement.Assessment),
                $"Shorten how that was found to {ConsentStatement.LongText:N0} characters."
            );
        if (answers.Any(statement => statement.Consulted.Trim().Length > ConsentStatement.LongText))
            yield return Stop(
                FormSection.Consent,
                nameof(ConsentStatement.Consulted),
                $"Shorten who was consulted to {ConsentStatement.LongText:N0} characters."
            );
        if (form.Finding(today) is { Standing: not ConsentFindingStatus.Valid } finding)
            yield return new(FormSection.Consent, "PersonDecision", finding.Words, false);
        if (Blank(asked.GainedBy) && answers.Count > 0)
            yield return new(FormSection.Consent, nameof(asked.GainedBy), "Write who asked for consent.", false);
        if (Blank(asked.Documented) && answers.Count > 0)
            yield return new(FormSection.Consent, nameof(asked.Documented), "Write where it is documented.", false);
    }

    static IEnumerable<FormGap> Told(ProfessionalForm form, DateOnly today)
    {
        if (!form.Told.IsTold)
            yield return new(FormSection.Told, nameof(Telling.IsTold), "Tell the person how information is shared, then tick it.", false);
        else if (form.Told.On > today)
            yield return Stop(
                FormSection.Told,
                "ToldOn",
                "The day on which the person was told is in the future. Write the day on which it was."
            );
        else if (form.Told.On is null || Blank(form.Told.ByWhom) || Blank(form.Told.Format))
            yield return Stop(FormSection.Told, "ToldFormat", "Write in which format the person was told, by whom and when.");
    }

    static FormGap Stop(FormSection section, string field, string words) => new(section, field, words, true);

    static bool Blank(string text) => string.IsNullOrWhiteSpace(text);
}

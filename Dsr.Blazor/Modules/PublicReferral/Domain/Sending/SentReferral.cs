using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.PublicReferral.Domain.Asking;
using Dsr.Blazor.Modules.Referrals.Domain;

namespace Dsr.Blazor.Modules.PublicReferral.Domain.Sending;

/// <summary>A self-referral as the register takes it in.</summary>
/// <param name="Form">What is said.</param>
/// <param name="Consents">What was answered about joining.</param>
/// <param name="Source">Who refers.</param>
public sealed record SentReferral(ReferralForm Form, IReadOnlyList<ConsentStatement> Consents, ReferralSource Source)
{
    /// <summary>From the answers that count; what was said before another answer closed it is left out.</summary>
    public static SentReferral Of(SelfReferralState asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var counting = asked with { Answers = Questions.Counting(asked) };
        return new(FormOf(counting), StatedChoices.Of(counting), SourceOf(asked.By));
    }

    static ReferralForm FormOf(SelfReferralState asked) =>
        new()
        {
            Person = Person(asked),
            Contact = Contact(asked),
            Referrer = Referrer(asked),
            Criteria = [.. asked.Terms.Signs.Keys.Where(riskCriterion => asked.Answers.Has("signs", riskCriterion.ToString()))],
            CurrentIssues = asked["now"],
            Tried = asked["tried"],
            CouldHelp = asked["help"],
            Urgent = asked.IsUrgent,
            ExplainFirst = asked["told"] == "explain",
            Told = asked["told"] == "yes" ? ToldStatements.Of(asked) : null,
        };

    static PersonDetails Person(SelfReferralState asked) =>
        new()
        {
            GivenName = asked["given-name"],
            FamilyName = asked["family-name"],
            PreferredName = asked["preferred-name"],
            DateOfBirth = asked.Born,
            NhsNumber = asked["nhs-number"],
            Diagnosis = asked["diagnosis"] switch
            {
                "learning-disability" => DiagnosisCategory.LearningDisability,
                "autism" => DiagnosisCategory.Autism,
                "both" => DiagnosisCategory.LearningDisabilityAndAutism,
                _ => DiagnosisCategory.NotYetKnown,
            },
            DiagnosisStatus = asked["diagnosis-status"] switch
            {
                "confirmed" => DiagnosisStatus.Confirmed,
                "pathway" => DiagnosisStatus.OnPathway,
                _ => DiagnosisStatus.Suspected,
            },
            Address = asked["address"],
            Postcode = asked["postcode"].ToUpperInvariant(),
            LocalAuthority = asked.Council,
        };

    static ContactWishes Contact(SelfReferralState asked) =>
        new()
        {
            Phone = asked["phone"],
            Email = asked["email"],
            Ways = [.. Enum.GetValues<ContactHow>().Where(contactHow => asked.Answers.Has("ways", contactHow.ToString()))],
            NotByPhone = asked["not-by-phone"].Length > 0,
            Times = asked["times"],
            SomeoneElse = asked["contact-first"] == "filler" ? $"{asked["your-name"]}, who filled in the form" : asked["someone-else"],
            Format = asked["format"] == "other" ? asked["format-other"] : asked["format"],
        };

    static ReferrerDetails Referrer(SelfReferralState asked) =>
        new()
        {
            Name = asked["your-name"],
            Role = asked["your-role"],
            Organisation = asked["your-organisation"],
            Relationship = asked["your-relationship"],
            Phone = asked["your-phone"],
            Email = asked["your-email"],
            HelpedBy = asked["helped-by"],
        };

    static ReferralSource SourceOf(FilledInBy by) =>
        by switch
        {
            FilledInBy.Me => ReferralSource.Self,
            FilledInBy.Parent => ReferralSource.ParentOrCarer,
            FilledInBy.Helper => ReferralSource.SomeoneHelping,
            _ => ReferralSource.OtherProfessional,
        };
}

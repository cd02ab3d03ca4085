using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Tests.Builders;

/// <summary>Made-up referrals: an adult who agreed and of whom all is known, unless a test says otherwise.</summary>
public static class TestReferrals
{
    public static readonly DateOnly Adult = new(1992, 5, 4),
        Child = new(2013, 5, 4);

    public static ReferralForm Form(DateOnly? born = null) =>
        new()
        {
            Person = new()
            {
                GivenName = "Zofia",
                FamilyName = "Nowak",
                DateOfBirth = born ?? Adult,
                Diagnosis = DiagnosisCategory.Autism,
                DiagnosisStatus = DiagnosisStatus.Confirmed,
                LocalAuthority = "Severnside City Council",
                ResponsibleBoard = "Severn and Mercia Integrated Care Board",
            },
            Referrer = new()
            {
                Name = "Nadia Cooper",
                Role = "Community nurse",
                Organisation = "Tamebridge Community Trust",
            },
            Criteria = [RiskCriterion.CrisisTeam],
            CurrentIssues = "The crisis team came twice this month.",
            IndicativeRating = Rating.Amber,
        };

    public static ConsentStatement Says(ConsentGiver giver, ConsentDecision decision, bool? canDecide = null, string name = "") =>
        new()
        {
            Giver = giver,
            Decision = decision,
            CanDecide = canDecide,
            Name = name,
            Method = ConsentMethod.Verbal,
            Assessment = canDecide is null ? "" : "Asked on 12 November with the easy-read page.",
            Consulted = giver == ConsentGiver.DecisionMaker ? "Her sister and the support team." : "",
            NoDeputyOrAttorney = giver == ConsentGiver.DecisionMaker,
        };

    public static readonly ConsentStatement Agrees = Says(ConsentGiver.Person, ConsentDecision.Given);

    public static Referral Referral(ReferralForm? form = null, params ConsentStatement[] answers) =>
        Blazor.Modules.Referrals.Domain.Referral.Receive(
            Guid.NewGuid(),
            form ?? Form(),
            answers,
            new("DSR-R-7K2M9T", ReferralSource.CommunityTeam, ReferralMethod.ProfessionalForm),
            TestActs.Sam
        );
}

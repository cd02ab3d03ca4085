using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Referrals;

/// <summary>A made-up referral in which every field says something, each in words of its own.</summary>
public static class FullReferral
{
    public static ReferralForm Form { get; } =
        new()
        {
            Person = new()
            {
                GivenName = "Zofia",
                FamilyName = "Nowak",
                PreferredName = "Zosia",
                DateOfBirth = TestReferrals.Adult,
                NhsNumber = "999 000 0018",
                Gender = Gender.Female,
                Diagnosis = DiagnosisCategory.Autism,
                DiagnosisStatus = DiagnosisStatus.Confirmed,
                Address = "12 Mill Lane, Severnside",
                Postcode = "SV1 2AB",
                LocalAuthority = "Severnside City Council",
                ResponsibleBoard = "Severn and Mercia Integrated Care Board",
                EhcPlan = EhcPlan.No,
                CommunicationNeeds = "Short sentences, one at a time.",
                ReasonableAdjustments = "A quiet room.",
            },
            Contact = new()
            {
                Phone = "01632 960 131",
                Email = "zofia@example.org",
                Ways = [ContactHow.Text, ContactHow.Letter],
                NotByPhone = true,
                Times = "After six.",
                SomeoneElse = "Ruby Nowak, her sister, 01632 960 132",
                Format = "Easy read",
            },
            Referrer = new()
            {
                Name = "Nadia Cooper",
                Role = "Community nurse",
                Organisation = "Tamebridge Community Trust",
                Relationship = "Her nurse for two years",
                Phone = "01632 960 140",
                Email = "nadia@example.org",
                HelpedBy = "Dr Iyer, who knows her",
            },
            Criteria = [RiskCriterion.CrisisTeam, RiskCriterion.UrgentCare],
            CurrentIssues = "The crisis team came twice this month.",
            Tried = "A weekly visit at home.",
            CouldHelp = "Somebody at night.",
            Risks = "She took an overdose in October.",
            RecentContacts = "A&E on 3 and 9 November, police once.",
            Admissions = "Ward 4 last winter.",
            Medication = "Sertraline 100 mg, reviewed in May.",
            Safeguarding = "An open enquiry about a neighbour.",
            TransitionDue = "Her tenancy ends in March.",
            Supporters = "Her sister Ruby, every Sunday.",
            IndicativeRating = Rating.Red,
            Urgent = true,
            ExplainFirst = true,
            RunsOwnMeeting = true,
            DiagnosisSource = "Letter of 3 March 2024, seen.",
            Told = new()
            {
                WordingVersion = "2026-11",
                WithWhom = ["Severnside City Council"],
                Format = "Easy read",
                ByWhom = "Nadia Cooper",
                On = new(2026, 11, 12),
            },
        };
}

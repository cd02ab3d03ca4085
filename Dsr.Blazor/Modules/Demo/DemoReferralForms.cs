using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Demo;

/// <summary>What the made-up referrals say.</summary>
static class DemoReferralForms
{
    const string City = "Severnside City Council",
        County = "Mercia County Council",
        Board = "Severn and Mercia Integrated Care Board";

    internal static readonly ReferralForm Reece = new()
    {
        Person = Person("Reece", "Palmerston", new(2014, 3, 2), DiagnosisCategory.LearningDisabilityAndAutism) with
        {
            ReasonableAdjustments = "Pictures, and a warning before each change",
        },
        Referrer = new()
        {
            Name = "Tom Ellis",
            Role = "SENCO",
            Organisation = "Wychford School",
            Phone = "01632 960 411",
        },
        Criteria = [RiskCriterion.Breakdown, RiskCriterion.FiftyTwoWeekPlacement],
        CurrentIssues = "Not in school since March. The school cannot meet his need any longer, and a residential place is talked of.",
        Tried = "Part-time timetable, a room of his own, 2:1 for a term.",
        CouldHelp = "Somebody who brings school, CAMHS and the council to one table.",
        Risks = "Runs into the road when he is overwhelmed.",
        IndicativeRating = Rating.Green,
        DiagnosisSource = "EHC plan, seen",
    };

    internal static readonly ReferralForm Ailsa = new()
    {
        Person = Person("Ailsa", "Stewartby", new(2011, 9, 19), DiagnosisCategory.Autism),
        Referrer = new()
        {
            Name = "Grace Iyer",
            Role = "Psychiatrist",
            Organisation = "CAMHS LD",
            Phone = "01632 960 518",
        },
        Criteria = [RiskCriterion.MentalHealthAdmission, RiskCriterion.SeriousHarm],
        CurrentIssues = "Hardly eating or leaving her room for six weeks. An admission was discussed twice this month.",
        Tried = "Weekly visits, a dietitian, a quiet room at school.",
        Safeguarding = "None open.",
        Medication = "Sertraline 50 mg since September.",
        IndicativeRating = Rating.Amber,
        DiagnosisSource = "Assessed by us in 2022",
    };

    internal static readonly ReferralForm Samuel = new()
    {
        Person = Person("Samuel", "Woodhouse", new(1992, 7, 30), DiagnosisCategory.LearningDisability) with
        {
            CommunicationNeeds = "Makaton, short sentences",
        },
        Referrer = new()
        {
            Name = "Nadia Cooper",
            Role = "Community nurse",
            Organisation = "Community LD Team North",
            Phone = "01632 960 233",
        },
        Criteria = [RiskCriterion.Breakdown, RiskCriterion.SeriousHarm],
        CurrentIssues = "Notice on his tenancy for the end of the month. Self-injury is up since the staff changed.",
        Tried = "Positive behaviour support plan; two providers.",
        CouldHelp = "A ground-floor flat, and the same four staff.",
        IndicativeRating = Rating.Amber,
        RunsOwnMeeting = true,
        DiagnosisSource = "Known to us since 2010",
    };

    internal static readonly ReferralForm Zuzanna = new()
    {
        Person = Person("Zuzanna", "Nowicka", new(2004, 5, 11), DiagnosisCategory.Autism) with
        {
            DiagnosisStatus = DiagnosisStatus.OnPathway,
        },
        Referrer = new() { HelpedBy = "an adviser at Mind" },
        Contact = new()
        {
            NotByPhone = true,
            Email = "zuzanna@example.org",
            Ways = [ContactHow.Email, ContactHow.Text],
            Times = "After six",
        },
        Criteria = [RiskCriterion.CrisisTeam],
        CurrentIssues = "The crisis team came twice this month. I do not want to go to a hospital.",
        CouldHelp = "Knowing who comes. Somebody who texts and does not ring.",
        IndicativeRating = Rating.Amber,
    };

    internal static readonly ReferralForm Chloe = new()
    {
        Person = Person("Chloe", "Hartley", new(2010, 2, 8), DiagnosisCategory.Autism),
        Referrer = new()
        {
            Name = "Dawn Hartley",
            Relationship = "Mother",
            Phone = "07700 900 131",
        },
        Contact = new()
        {
            Phone = "07700 900 131",
            Ways = [ContactHow.Phone],
            SomeoneElse = "her mother Dawn",
        },
        Criteria = [RiskCriterion.UrgentCare, RiskCriterion.SeriousHarm, RiskCriterion.Breakdown],
        CurrentIssues = "Two nights in A&E within ten days, and her school place is ending.",
        RecentContacts = "A&E on two nights; police once, to look for her.",
        Risks = "Takes tablets when it gets too much.",
        IndicativeRating = Rating.Red,
        Urgent = true,
        DiagnosisSource = "Letter seen",
    };

    internal static readonly ReferralForm Graham = new()
    {
        Person = Person("Graham", "Tolley", new(1968, 11, 23), DiagnosisCategory.LearningDisability) with
        {
            LocalAuthority = "Wyreborough Council",
        },
        Referrer = new()
        {
            Name = "Yusuf MacDonald",
            Role = "Social worker",
            Organisation = "Adult Social Care East",
            Phone = "01632 960 377",
        },
        Criteria = [RiskCriterion.Police],
        CurrentIssues = "Brought home by the police three times. Placed here by another council since June.",
        DiagnosisSource = "Social care record",
    };

    internal static readonly ReferralForm Delroy = new()
    {
        Person = Person("Delroy", "Campbell", new(1985, 1, 17), DiagnosisCategory.Autism),
        Referrer = new()
        {
            Name = "Hannah Moore",
            Role = "Care coordinator",
            Organisation = "Recovery team",
            Phone = "01632 960 645",
        },
        Criteria = [RiskCriterion.RecentlyDischarged, RiskCriterion.CrisisTeam],
        CurrentIssues = "Home since August after four months in hospital. Sleeping two hours a night again.",
        Admissions = "One, last winter and spring.",
        IndicativeRating = Rating.Amber,
        DiagnosisSource = "Diagnosed in 2019",
    };

    internal static readonly ReferralForm Harriet = new()
    {
        Person = Person("Harriet", "Lowe", new(1999, 6, 3), DiagnosisCategory.Autism),
        Referrer = new()
        {
            Name = "Dr Osei",
            Role = "GP",
            Organisation = "Avonbury Surgery",
        },
        Criteria = [RiskCriterion.OtherFactors],
        CurrentIssues = "Lost her job and asks for support with work.",
    };

    internal static readonly ReferralForm Owain = new()
    {
        Person = Person("Owain", "Prosser", new(2003, 12, 9), DiagnosisCategory.LearningDisability) with { LocalAuthority = County },
        Referrer = new()
        {
            Name = "Layla Owen",
            Role = "Keyworker",
            Organisation = "Keyworking service",
        },
        Criteria = [RiskCriterion.UnplannedTransition],
        CurrentIssues = "Moves out of his parents’ house with a week’s notice.",
        IndicativeRating = Rating.Green,
    };

    /// <summary>Somebody who is on the register, with a letter of the name mistyped.</summary>
    internal static ReferralForm Again(Person known) =>
        new()
        {
            Person = Person(known.GivenName, known.FamilyName + "e", known.DateOfBirth, known.Diagnosis),
            Referrer = new()
            {
                Name = "Liaison desk",
                Organisation = "Tamebridge General",
                Phone = "01632 960 902",
            },
            Criteria = [RiskCriterion.UrgentCare],
            CurrentIssues = "Seen in A&E on Tuesday evening. Went home with family; asks what the register is.",
            IndicativeRating = Rating.Amber,
            ExplainFirst = true,
        };

    internal static ConsentStatement Says(ConsentGiver giver, ConsentDecision decision, string name = "", string relationship = "") =>
        new()
        {
            Giver = giver,
            Decision = decision,
            Name = name,
            Relationship = relationship,
            Method = ConsentMethod.Verbal,
            GainedBy = "the referrer",
        };

    static PersonDetails Person(string given, string family, DateOnly born, DiagnosisCategory diagnosis) =>
        new()
        {
            GivenName = given,
            FamilyName = family,
            DateOfBirth = born,
            Diagnosis = diagnosis,
            DiagnosisStatus = DiagnosisStatus.Confirmed,
            LocalAuthority = City,
            ResponsibleBoard = Board,
        };
}

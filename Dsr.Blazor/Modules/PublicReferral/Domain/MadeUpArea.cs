using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.PublicReferral.Domain;

/// <summary>The area that the product makes up until one is set: the defaults of <see cref="FrontDoorPolicies"/>.</summary>
static class MadeUpArea
{
    const string Board = "Severn and Mercia Integrated Care Board";
    const string Trust = "Tamebridge Community Trust";

    internal static readonly Area Area = new("Severn and Mercia", "Dynamic Support Register", Board);

    internal static readonly OpeningHours OpeningHours = new(
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        new(9, 0),
        new(17, 0)
    );

    internal static readonly Contact Enquiries = new(
        "01632 960 120",
        "register@severnandmercia.example",
        $"Support register team, {Board}, 4 Quay Street, Severnside, SV4 1AB"
    );

    internal static readonly Contact Complaints = new(
        "01632 960 121",
        "feedback@severnandmercia.example",
        $"Patient experience team, {Board}, 4 Quay Street, Severnside, SV4 1AB"
    );

    internal static readonly Contact DataProtection = new(Email: "privacy@severnandmercia.example");

    internal static readonly SelfReferral SelfReferral = new(
        IsOffered: true,
        "In this area the register takes referrals from professionals only.",
        "Talk to your GP, your social worker, your school or anyone in health or social care who knows you. They can refer you.",
        NeedsRepresentative: false,
        "In this area somebody who works in health or social care has to help you with the form. It can be your GP, a nurse, a social worker or your school. If you have nobody, ask us and we will help you find someone."
    );

    internal static readonly IReadOnlyList<UrgentHelp> UrgentHelp =
    [
        new("Call 999", "if someone is badly hurt, or in danger right now.", "999"),
        new(
            "Call 111 and choose the mental health option",
            "if you need urgent help with your mental health. It is open day and night.",
            "111"
        ),
        new("Find help now", "with the mental health teams near you.", "01632 960 199", "https://tamebridge.example/help-now"),
    ];

    internal static readonly Sharing Sharing = new(
        [Board, Trust, "Your GP practice"],
        [
            new("Severnside", ["Severnside City Council", "Severnside Advocacy"]),
            new("Mercia", ["Mercia County Council", "Mercia Carers Together"]),
        ]
    );

    internal static readonly IReadOnlyList<Announcement> Announcements =
    [
        new(
            new(2026, 9, 1),
            "You can now fill in the form online",
            "People and families can ask to join the register on this website. You can save the form and come back to it within 30 days."
        ),
        new(
            new(2026, 11, 16),
            "A new easy-read page",
            "We made an easy-read page with people who are on the register. Tell us what you think of it."
        ),
    ];

    internal static readonly IReadOnlyList<Resource> Resources =
    [
        new(
            "The register in easy read",
            ResourceKind.EasyRead,
            "Short sentences with pictures, for anyone who wants the main points.",
            "/easy-read"
        ),
        new(
            "Getting ready for your review, in easy read",
            ResourceKind.EasyRead,
            "A booklet to write in: who you want there, what is going well, what is not."
        ),
        new(
            "Care (Education) and Treatment Reviews",
            ResourceKind.Guide,
            "NHS England's pages about reviews and registers, with its policy and guides.",
            "https://www.england.nhs.uk/learning-disabilities/care/ctr/"
        ),
        new(
            "A guide for families and carers",
            ResourceKind.Guide,
            "What the register can and cannot do, who does what, and what to ask. On paper or by e-mail."
        ),
        new(
            "Working with the register",
            ResourceKind.Training,
            "A 40-minute session for professionals: when to refer, how to ask for consent, how a review runs."
        ),
        new(
            "How the register works in Severn and Mercia",
            ResourceKind.LocalProcedure,
            "The local operating procedure, for professionals in health, social care and education."
        ),
    ];

    internal static readonly Wording Statements = new(
        "2026-1",
        [
            "Your name, date of birth, NHS number and where you live.",
            "Who helps you now, and how to reach them.",
            "What is hard at the moment, and what could lead to going into hospital.",
            "What has been tried, what helped and what did not.",
            "What could help next, who will do it and by when.",
            "Your rating: Red, Amber, Green or Blue.",
        ],
        [
            "So that the people who help you know the same things and work together.",
            "So that you do not have to tell your story again and again.",
            "So that help comes early, and you do not go into hospital when it is not right for you.",
        ],
        [
            "Only with organisations that have signed our agreement to keep information safe.",
            "Only with the people in them who need to know in order to help you.",
            "Nobody else is told unless you agree, or the law says we must, for example to keep someone safe.",
        ],
        [
            "To plan your support and to check, at meetings and reviews, that it happens.",
            "To see what is missing in our area and plan better services. This is done with numbers alone: nobody can tell that you are one of them.",
            "It is never sold, and never used for advertising. No computer decides about your care.",
        ]
    );

    internal const string Retention =
        "We keep your record for 20 years after your support from the register ends, or for 10 years after a person has died. A child's record is kept until their 25th or 26th birthday if that is later. Someone looks at each record before it is deleted.";

    internal static readonly IReadOnlyDictionary<RiskCriterion, string> Signs = new Dictionary<RiskCriterion, string>
    {
        [RiskCriterion.MentalHealthAdmission] = "A mental health hospital has been talked about, or may be soon",
        [RiskCriterion.SeriousHarm] = "Someone could be badly hurt: the person or somebody else",
        [RiskCriterion.Breakdown] = "A home, care or a school place may be about to end",
        [RiskCriterion.Police] = "The police have been involved",
        [RiskCriterion.UrgentCare] = "Going to A&E, or phoning for urgent help with mental health",
        [RiskCriterion.RecentlyDischarged] = "Coming out of a mental health hospital not long ago",
        [RiskCriterion.CrisisTeam] = "Help from a mental health crisis team in the last year",
        [RiskCriterion.FiftyTwoWeekPlacement] = "A 52-week residential school or placement is being looked for, or is at risk",
        [RiskCriterion.UnplannedTransition] = "Moving to adult services without a good plan",
        [RiskCriterion.CurrentlyInpatient] = "Being in a mental health hospital now",
        [RiskCriterion.OtherFactors] = "Something else that makes going into hospital more likely",
    };

    internal static readonly IReadOnlyDictionary<Rating, string> PlainRatings = new Dictionary<Rating, string>
    {
        [Rating.Red] = "You may have to go into a mental health hospital very soon. Everyone acts now.",
        [Rating.Amber] = "Without more help soon, you may have to go into a mental health hospital.",
        [Rating.Green] = "There are some worries, and the support you have is working.",
        [Rating.Blue] = "You are in a mental health hospital now. We work on getting you home.",
    };
}

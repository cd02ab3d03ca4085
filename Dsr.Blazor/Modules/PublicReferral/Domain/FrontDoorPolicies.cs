using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.PublicReferral.Domain;

/// <summary>What the public pages say that differs from one area to the next.</summary>
public static class FrontDoorPolicies
{
    const string MadeUp = "A made-up area: set your own.";

    /// <summary>Whose register this is.</summary>
    public static readonly PolicyKey<Area> Area = new(
        "door.area",
        "The area, what its register is called, and who keeps it.",
        MadeUp,
        MadeUpArea.Area
    );

    /// <summary>When the team works.</summary>
    public static readonly PolicyKey<OpeningHours> OpeningHours = new(
        "door.opening",
        "The days and times at which the team works.",
        "Local practice: Coventry and Warwickshire.",
        MadeUpArea.OpeningHours
    );

    /// <summary>Where to ask.</summary>
    public static readonly PolicyKey<Contact> Enquiries = new("door.enquiries", "How to reach the team.", MadeUp, MadeUpArea.Enquiries);

    /// <summary>Where to say what went well or badly.</summary>
    public static readonly PolicyKey<Contact> Complaints = new(
        "door.complaints",
        "Where feedback and complaints go.",
        MadeUp,
        MadeUpArea.Complaints
    );

    /// <summary>Who answers for data protection.</summary>
    public static readonly PolicyKey<Contact> DataProtection = new(
        "door.data.protection",
        "How to reach the data protection officer.",
        MadeUp,
        MadeUpArea.DataProtection
    );

    /// <summary>Whether people can refer themselves.</summary>
    public static readonly PolicyKey<SelfReferral> SelfReferral = new(
        "door.self.referral",
        "Whether people can refer themselves, and with whose help.",
        "Practice differs: some areas take professional referrals alone, some ask for a representative.",
        MadeUpArea.SelfReferral
    );

    /// <summary>Where to turn when it cannot wait.</summary>
    public static readonly PolicyKey<IReadOnlyList<UrgentHelp>> UrgentHelp = new(
        "door.urgent",
        "Where to get urgent help, most urgent first.",
        "999 and 111 are national; the local line is made up.",
        MadeUpArea.UrgentHelp
    );

    /// <summary>Who information is shared with.</summary>
    public static readonly PolicyKey<Sharing> Sharing = new(
        "door.sharing",
        "The organisations that information is shared with, by where the person lives.",
        MadeUp,
        MadeUpArea.Sharing
    );

    /// <summary>News.</summary>
    public static readonly PolicyKey<IReadOnlyList<Announcement>> Announcements = new(
        "door.announcements",
        "Dated news on the start page.",
        MadeUp,
        MadeUpArea.Announcements
    );

    /// <summary>What there is to read and to learn from.</summary>
    public static readonly PolicyKey<IReadOnlyList<Resource>> Resources = new(
        "door.resources",
        "Guides, training, easy-read documents and the local procedure.",
        MadeUp,
        MadeUpArea.Resources
    );

    /// <summary>What people are told about sharing.</summary>
    public static readonly PolicyKey<Wording> Statements = new(
        "door.statements",
        "What people are told about information: what, why, with whom, how used.",
        "Each area tells these four; the words are proposed.",
        MadeUpArea.Statements
    );

    /// <summary>How long records are kept, as a sentence.</summary>
    public static readonly PolicyKey<string> Retention = new(
        "door.retention",
        "How long records are kept, in words.",
        "NHS Records Management Code of Practice; confirm with information governance.",
        MadeUpArea.Retention
    );

    /// <summary>
    /// What may bring somebody onto the register, each criterion in plain words; one that is left out is not offered to the public.
    /// </summary>
    public static readonly PolicyKey<IReadOnlyDictionary<RiskCriterion, string>> Signs = new(
        "door.signs",
        "What may bring somebody onto the register, in plain words.",
        "The referral criteria of Nottinghamshire and others, in our words.",
        MadeUpArea.Signs
    );

    /// <summary>What each rating means, in plain words.</summary>
    public static readonly PolicyKey<IReadOnlyDictionary<Rating, string>> PlainRatings = new(
        "door.ratings",
        "What each rating means, in plain words.",
        "NHS England policy of January 2023, in our words.",
        MadeUpArea.PlainRatings
    );

    /// <summary>Every key of the public pages.</summary>
    public static readonly IReadOnlyList<PolicyKey> All =
    [
        Area,
        OpeningHours,
        Enquiries,
        Complaints,
        DataProtection,
        SelfReferral,
        UrgentHelp,
        Sharing,
        Announcements,
        Resources,
        Statements,
        Retention,
        Signs,
        PlainRatings,
    ];
}

namespace Dsr.Blazor.Modules.People.Domain.About;

/// <summary>All that a record can say about somebody beside the minimum, in the order in which it is read.</summary>
public static class AboutFields
{
    /// <summary>What matters, in the person's own words where they can be had.</summary>
    public static readonly AboutField Matters = new("matters", "What matters to me", AboutGroup.Support, AboutKind.Text)
    {
        Hint = "In the person’s own words where you can.",
    };

    /// <summary>How to support them well.</summary>
    public static readonly AboutField Support = new("support", "How to support me", AboutGroup.Support, AboutKind.Text);

    /// <summary>Shown on the banner of every page of the record.</summary>
    public static readonly AboutField Alert = new("alert", "What everybody must know at once", AboutGroup.Support, AboutKind.Line)
    {
        Hint = "Shown at the top of every page of this record. Keep it short: “Allergic to penicillin”.",
    };

    /// <summary>In which format they are written to (NHS Accessible Information Standard, DCB1605).</summary>
    public static readonly AboutField Format = new("format", "Write to me in", AboutGroup.Communication, AboutKind.Choice)
    {
        Choices =
        [
            "Plain words",
            EasyRead,
            LargePrint,
            "Audio",
            "British Sign Language (video)",
            "Makaton",
            "Another format: see the communication needs",
        ],
        Hint = "Letters follow it: easy read and large print are made so; another format is named on the letter for who sends it.",
    };

    /// <summary>How the person is reached, as they said themselves or somebody said for them.</summary>
    public static readonly AboutField Phone = new("phone", "Phone", AboutGroup.Communication, AboutKind.Line) { LongestLine = 300 };

    /// <summary>As for the phone.</summary>
    public static readonly AboutField Email = new("email", "E-mail", AboutGroup.Communication, AboutKind.Line) { LongestLine = 300 };

    /// <summary>The ways that are welcome, in the order of preference.</summary>
    public static readonly AboutField ContactWays = new(
        "contact-ways",
        "Welcome ways to be reached",
        AboutGroup.Communication,
        AboutKind.Line
    )
    {
        LongestLine = 300,
    };

    /// <summary>Shown on the banner of every page of the record.</summary>
    public static readonly AboutField NotByPhone = new("not-by-phone", "Do not call", AboutGroup.Communication, AboutKind.YesNo)
    {
        Hint = "Yes is shown at the top of every page of this record.",
    };

    /// <summary>"After six", "not on Thursdays".</summary>
    public static readonly AboutField ContactTimes = new("contact-times", "Good times", AboutGroup.Communication, AboutKind.Line)
    {
        LongestLine = 300,
    };

    /// <summary>Somebody else to speak to before the person.</summary>
    public static readonly AboutField ContactFirst = new("contact-first", "Speak first to", AboutGroup.Communication, AboutKind.Line)
    {
        LongestLine = 300,
    };

    /// <summary>"Letter of 3 March 2024, seen".</summary>
    public static readonly AboutField DiagnosisSource = new(
        "diagnosis-source",
        "How the diagnosis is known",
        AboutGroup.Health,
        AboutKind.Line
    )
    {
        LongestLine = 300,
    };

    /// <summary>
    /// What is asked whatever policy says: how somebody is written to and reached comes with each referral, and letters and calls follow
    /// it.
    /// </summary>
    public static readonly IReadOnlyList<AboutField> Always = [Format, Phone, Email, ContactWays, NotByPhone, ContactTimes, ContactFirst];

    public const string EasyRead = "Easy read",
        LargePrint = "Large print";

    /// <summary>Every field there is.</summary>
    public static readonly IReadOnlyList<AboutField> All =
    [
        Matters,
        Support,
        Alert,
        new("passport", "Hospital or communication passport", AboutGroup.Support, AboutKind.YesNo),
        new("passport-on", "Passport last changed", AboutGroup.Support, AboutKind.Date),
        new("adjustments-flag", "Reasonable adjustments are flagged on the NHS Spine", AboutGroup.Support, AboutKind.YesNo),
        .. Always,
        new("language", "First language", AboutGroup.Communication, AboutKind.Line),
        new("interpreter", "Needs an interpreter", AboutGroup.Communication, AboutKind.YesNo),
        new("gender-identity", "Gender identity", AboutGroup.Identity, AboutKind.Choice)
        {
            Choices =
            [
                "Male (including trans man)",
                "Female (including trans woman)",
                "Non-binary",
                "Other (not listed)",
                "Not known (not recorded)",
                "Not stated (asked, and declined to say)",
            ],
            Hint = "As the person says it.",
        },
        new("ethnicity", "Ethnic category", AboutGroup.Identity, AboutKind.Choice)
        {
            Choices = Ethnicities.All,
            Hint = "As the person says it.",
        },
        new("diagnosis-on", "Diagnosed on", AboutGroup.Health, AboutKind.Date),
        DiagnosisSource,
        new("gp", "GP practice", AboutGroup.Health, AboutKind.Line) { Hint = "Its name, with its ODS code where you know it." },
        new("health-check", "Annual health check", AboutGroup.Health, AboutKind.Date) { Hint = "The last one." },
        new("stomp", "STOMP or STAMP medication review", AboutGroup.Health, AboutKind.Date) { Hint = "The last one." },
        new("accommodation", "Where they live", AboutGroup.Home, AboutKind.Choice)
        {
            Choices =
            [
                "With family",
                "Own tenancy",
                "Supported living",
                "Residential care",
                "Nursing care",
                "Residential school or college",
                "Foster care",
                "Children’s home",
                "Shared Lives",
                "Temporary accommodation",
                "No fixed abode",
                "Hospital",
                "Prison or secure setting",
                "Other",
            ],
        },
        new("lives-with", "Lives with", AboutGroup.Home, AboutKind.Line),
        new("looked-after", "Looked after, or a care leaver", AboutGroup.EducationAndLaw, AboutKind.Choice)
        {
            Choices = ["Neither", "Looked after by a council", "Care leaver"],
        },
        new("aftercare", "Entitled to section 117 aftercare", AboutGroup.EducationAndLaw, AboutKind.YesNo),
        new("continuing-care", "NHS continuing healthcare", AboutGroup.EducationAndLaw, AboutKind.YesNo),
        new("council-before", "Council before this one", AboutGroup.Area, AboutKind.Line),
        new("board-before", "Board before this one", AboutGroup.Area, AboutKind.Line),
    ];

    /// <summary>A field by its name; null for one that there is not.</summary>
    public static AboutField? Of(string name) => All.FirstOrDefault(field => field.Name == name);

    /// <summary>How a group is headed.</summary>
    public static string Heading(AboutGroup group) =>
        group switch
        {
            AboutGroup.Support => "About me, and how to support me",
            AboutGroup.Communication => "How I communicate",
            AboutGroup.Identity => "Who I am",
            AboutGroup.EducationAndLaw => "Care and the law",
            AboutGroup.Area => "Where I lived before",
            _ => group.ToString(),
        };
}

using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Referrals.Domain;

/// <summary>How somebody wishes to be reached.</summary>
public sealed record ContactWishes
{
    public string Phone { get; init; } = "";
    public string Email { get; init; } = "";

    /// <summary>The ways that are welcome, in the order of preference.</summary>
    public IReadOnlyList<ContactHow> Ways { get; init; } = [];
    public bool NotByPhone { get; init; }

    /// <summary>"After six", "not on Thursdays".</summary>
    public string Times { get; init; } = "";

    /// <summary>Somebody else to speak to first, with how to reach them; blank for the person.</summary>
    public string SomeoneElse { get; init; } = "";

    /// <summary>The format in which to write: "Easy read", "Large print".</summary>
    public string Format { get; init; } = "";
}

/// <summary>Who filled the form in, where that was not the person.</summary>
public sealed record ReferrerDetails
{
    public string Name { get; init; } = "";

    /// <summary>Their job, for a professional.</summary>
    public string Role { get; init; } = "";
    public string Organisation { get; init; } = "";

    /// <summary>How they are related: "Mother", "Support worker".</summary>
    public string Relationship { get; init; } = "";
    public string Phone { get; init; } = "";
    public string Email { get; init; } = "";

    /// <summary>The health or social care representative who helped, where policy asks for one.</summary>
    public string HelpedBy { get; init; } = "";
}

/// <summary>All that a referral says, as it was said. Another version is another form, never a change of this one.</summary>
public sealed record ReferralForm
{
    /// <summary>The version of the questions.</summary>
    public const string CurrentVersion = "2026-11";

    public string FormVersion { get; init; } = CurrentVersion;
    public PersonDetails Person { get; init; } = new();
    public ContactWishes Contact { get; init; } = new();
    public ReferrerDetails Referrer { get; init; } = new();

    public IReadOnlyList<RiskCriterion> Criteria { get; init; } = [];
    public string CurrentIssues { get; init; } = "";
    public string Tried { get; init; } = "";
    public string CouldHelp { get; init; } = "";
    public string Risks { get; init; } = "";

    /// <summary>A&amp;E, crisis team and police in the last twelve months.</summary>
    public string RecentContacts { get; init; } = "";
    public string Admissions { get; init; } = "";
    public string Medication { get; init; } = "";
    public string Safeguarding { get; init; } = "";
    public string TransitionDue { get; init; } = "";

    /// <summary>Who else supports the person, with how to reach them.</summary>
    public string Supporters { get; init; } = "";

    /// <summary>What the referrer thinks; the register decides.</summary>
    public Rating? IndicativeRating { get; init; }

    /// <summary>Somebody may come to harm soon. Urgent help was shown at once; it is not what the register gives.</summary>
    public bool Urgent { get; init; }

    /// <summary>They would like somebody to explain the register first.</summary>
    public bool ExplainFirst { get; init; }

    /// <summary>
    /// The referrer runs the multi-agency meeting themselves, so that only the mandatory fields were asked (the short path).
    /// </summary>
    public bool RunsOwnMeeting { get; init; }

    /// <summary>How the diagnosis is known: "Letter of 3 March 2024, seen".</summary>
    public string DiagnosisSource { get; init; } = "";

    /// <summary>What the person was told about sharing; null where nobody has told them yet.</summary>
    public WhatWasTold? Told { get; init; }
}

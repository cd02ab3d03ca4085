using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Referrals.Domain;

/// <summary>What local policy says of referrals.</summary>
public static class ReferralPolicies
{
    /// <summary>The clocks of a referral.</summary>
    public static readonly PolicyKey<IReadOnlyList<ClockRule>> Clocks = new(
        "referral.clocks",
        "Which clocks run on a referral, from when, for how long, until what, and which stand still while information is awaited.",
        "Contact within 5 working days: Coventry and Warwickshire. Risk review in 2 working days: Kent. Outer limit of 28 days: Norfolk. Outcome in 2 working days: Sunderland.",
        [
            new("Risk review", ClockStart.Received, 2, ClockUnit.WorkingDays, ClockStop.RiskReviewed, PausesWhileWaiting: false),
            new("Contact", ClockStart.Received, 5, ClockUnit.WorkingDays, ClockStop.Contacted, PausesWhileWaiting: false),
            new("Decision", ClockStart.Received, 28, ClockUnit.Days, ClockStop.Decided, PausesWhileWaiting: true),
            new("Tell the outcome", ClockStart.Decided, 2, ClockUnit.WorkingDays, ClockStop.OutcomeTold, PausesWhileWaiting: false),
        ]
    );

    /// <summary>How sure a diagnosis has to be to join.</summary>
    public static readonly PolicyKey<IReadOnlyList<DiagnosisStatus>> DiagnosisAccepted = new(
        "referral.diagnosis.accepted",
        "How sure the diagnosis has to be for somebody to join.",
        "Confirmed by the referrer: Leicester, Leicestershire and Rutland; Coventry and Warwickshire.",
        [DiagnosisStatus.Confirmed]
    );

    /// <summary>The councils whose residents the register is for; none for any.</summary>
    public static readonly PolicyKey<IReadOnlyList<string>> Councils = new(
        "area.councils",
        "The councils whose residents the register is for. None means that any council may be written.",
        "Local: each area names its own.",
        ["Severnside City Council", "Mercia County Council"]
    );

    /// <summary>The boards responsible for people on the register.</summary>
    public static readonly PolicyKey<IReadOnlyList<string>> Boards = new(
        "area.boards",
        "The integrated care boards that are responsible for people on the register.",
        "Local: each area names its own.",
        ["Severn and Mercia Integrated Care Board"]
    );

    /// <summary>Working days to ask for a keyworker after a rating that asks for one.</summary>
    public static readonly PolicyKey<int> KeyworkerWithin = new(
        "keyworker.ask.working.days",
        "Working days to ask for a keyworker after a rating of Red, Amber or Blue, from birth to 25.",
        "That it is asked for on rating is policy; the limit is a proposed default.",
        5
    );

    /// <summary>Working days to look at a rating after somebody was referred again.</summary>
    public static readonly PolicyKey<int> LookAgainWithin = new(
        "referral.again.working.days",
        "Working days to look at the rating of somebody who was referred again.",
        "As for the first look at the risk of a referral: Kent.",
        2
    );

    /// <summary>Working days for what a person asks about their referral.</summary>
    public static readonly PolicyKey<int> RequestWithin = new(
        "referral.request.working.days",
        "Working days to answer what a person asks about their referral.",
        "Proposed default, as for the first contact.",
        5
    );

    /// <summary>Days for a copy of one's data.</summary>
    public static readonly PolicyKey<int> CopyOfDataWithin = new(
        "data.copy.days",
        "Days to give a person a copy of their data.",
        "One month: UK GDPR Article 12(3); 28 days keeps within every month.",
        28
    );

    /// <summary>Every key of these.</summary>
    public static readonly IReadOnlyList<PolicyKey> All =
    [
        Clocks,
        DiagnosisAccepted,
        Councils,
        Boards,
        KeyworkerWithin,
        LookAgainWithin,
        RequestWithin,
        CopyOfDataWithin,
    ];
}

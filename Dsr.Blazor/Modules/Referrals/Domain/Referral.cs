using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Referrals.Domain;

/// <summary>How a referral came in.</summary>
/// <param name="Reference">What is quoted to whoever asks; reveals nothing.</param>
/// <param name="Source">Who refers.</param>
/// <param name="Method">How it came.</param>
/// <param name="ReceivedAt">The instant from which its clocks count; null for now.</param>
/// <param name="TakenBy">Who took it, where it came by phone or letter.</param>
/// <param name="ReferrerAccount">The account of a professional who signed in.</param>
public sealed record Receipt(
    string Reference,
    ReferralSource Source,
    ReferralMethod Method,
    DateTimeOffset? ReceivedAt = null,
    string TakenBy = "",
    Guid? ReferrerAccount = null
);

/// <summary>Somebody asks that a person joins the register: what was said, what triage did with it, and what was decided.</summary>
public sealed partial class Referral : Aggregate, IMayBeAboutPerson
{
    List<ReferralSaid> said = [];
    readonly List<StatedConsent> consents = [];
    readonly List<StatusChange> changes = [];
    readonly List<ContactAttempt> attempts = [];
    readonly List<ReferralQuestion> questions = [];
    readonly List<ReferralNote> notes = [];
    readonly List<ReferralCheck> checks = [];
    readonly List<OutcomeTold> told = [];

    Referral() { }

    public Guid RegisterId { get; private init; }
    public string Reference { get; private init; } = "";
    public ReferralSource Source { get; private init; }
    public ReferralMethod Method { get; private init; }

    /// <summary>When it came, in UTC: the clocks start here, which may be before it was written down.</summary>
    public DateTimeOffset ReceivedAt { get; private init; }
    public DateTimeOffset RecordedAt { get; private init; }
    public string TakenBy { get; private init; } = "";
    public Guid? ReferrerAccountId { get; private init; }
    public ReferralStatus Status { get; private set; }

    /// <summary>Which colleague looks after it; null while nobody does.</summary>
    public Guid? OwnerId { get; private set; }
    public string OwnerName { get; private set; } = "";

    /// <summary>When triage had looked at the risk.</summary>
    public DateTimeOffset? RiskReviewedAt { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }
    public string DecidedBy { get; private set; } = "";
    public string DecisionReason { get; private set; } = "";
    public NotAcceptedReason? NotAcceptedBecause { get; private set; }

    /// <summary>Why it was not accepted, as the letter says it to the person; <see cref="DecisionReason"/> is for the file alone.</summary>
    public string ReasonInLetter { get; private set; } = "";

    /// <summary>What would help instead, where it was not accepted.</summary>
    public string WhatElse { get; private set; } = "";

    /// <summary>The referral or entry that it repeats, by reference.</summary>
    public string DuplicateOf { get; private set; } = "";

    /// <summary>
    /// Whose record it belongs to: who joined by it, or whom it repeats; null until that is decided, and where it is nobody's.
    /// </summary>
    public Guid? PersonId { get; private set; }
    public Guid? EntryId { get; private set; }

    /// <summary>What the lead decided between those who disagree.</summary>
    public ConsentRuling? Ruling { get; private set; }

    /// <summary>The latest version of what was said.</summary>
    public ReferralForm Form => said.MaxBy(referralSaid => referralSaid.Number)!.Form;

    /// <summary>Every version of what was said, first to last.</summary>
    public IReadOnlyList<ReferralSaid> Said => [.. said.OrderBy(referralSaid => referralSaid.Number)];
    public IReadOnlyList<StatedConsent> Consents => [.. consents.OrderBy(statedConsent => statedConsent.Number)];
    public IReadOnlyList<StatusChange> Changes => [.. changes.OrderBy(statusChange => statusChange.Number)];
    public IReadOnlyList<ContactAttempt> Attempts => [.. attempts.OrderBy(contactAttempt => contactAttempt.Number)];
    public IReadOnlyList<ReferralQuestion> Questions => [.. questions.OrderBy(referralQuestion => referralQuestion.Number)];
    public IReadOnlyList<ReferralNote> Notes => [.. notes.OrderBy(referralNote => referralNote.Number)];
    public IReadOnlyList<OutcomeTold> Told => [.. told.OrderBy(outcomeTold => outcomeTold.Number)];

    /// <summary>What triage found: of each check the last.</summary>
    public IReadOnlyList<ReferralCheck> Checks => [.. checks.OrderBy(referralCheck => referralCheck.Number)];

    /// <summary>Takes a referral in.</summary>
    /// <param name="register">Where it is asked to join.</param>
    /// <param name="form">What is said.</param>
    /// <param name="answers">What was answered about consent; may be none.</param>
    /// <param name="receipt">How it came.</param>
    /// <param name="act">Who writes it down.</param>
    /// <exception cref="RefusedException">When a name is missing, a date impossible or a text too long.</exception>
    public static Referral Receive(
        Guid register,
        ReferralForm form,
        IReadOnlyList<ConsentStatement> answers,
        Receipt receipt,
        ActorContext act
    )
    {
        var received = receipt.ReceivedAt ?? act.At;
        Refuse.If(
            received > act.At,
            "The referral would have been received in the future. Write the day and time at which it came.",
            nameof(receipt.ReceivedAt)
        );
        Refuse.If(
            received < act.At.AddYears(-1),
            "The referral would have been received more than a year ago. Check the date.",
            nameof(receipt.ReceivedAt)
        );
        var referral = new Referral
        {
            Id = act.NewId(),
            RegisterId = register,
            Reference = receipt.Reference,
            Source = receipt.Source,
            Method = receipt.Method,
            ReceivedAt = received,
            RecordedAt = act.At,
            TakenBy = receipt.TakenBy.Trim(),
            ReferrerAccountId = receipt.ReferrerAccount,
        };
        referral.Say(form, "as it was received", act);
        foreach (var answer in answers)
            referral.Answer(answer, act);
        referral.changes.Add(new(referral, 1, null, ReferralStatus.Submitted, "", act));
        return referral;
    }

    /// <summary>What the answers about consent come to on a day.</summary>
    public ConsentFinding Consent(DateOnly today) =>
        ConsentRules.Of(Form.Person.DateOfBirth, today, [.. Consents.Select(statedConsent => statedConsent.Statement)], Ruling);

    /// <summary>A copy to be shown, without the address in any version of what was said. It is never saved.</summary>
    public Referral WithoutAddress()
    {
        var copy = (Referral)MemberwiseClone();
        copy.said = [.. said.Select(version => version.WithoutAddress())];
        return copy;
    }

    /// <summary>The age on a day; null where the date of birth is not known.</summary>
    public int? AgeOn(DateOnly today) => Form.Person.DateOfBirth is { } born ? Age.On(today, born) : null;

    /// <summary>The day on which it came.</summary>
    public DateOnly ReceivedOn => London.DateOf(ReceivedAt);

    void Say(ReferralForm form, string why, ActorContext act)
    {
        var tidy = ReferralLimits.Checked(form, act.Today);
        said.Add(new(this, said.Count + 1, tidy, why, act));
        IsUrgent = tidy.Urgent || tidy.IndicativeRating == Modules.Register.Domain.Rating.Red;
        (GivenName, FamilyName, DateOfBirth) = (tidy.Person.GivenName, tidy.Person.FamilyName, tidy.Person.DateOfBirth);
    }

    /// <summary>Somebody may come to harm soon, or who referred thinks Red: it is looked at first.</summary>
    public bool IsUrgent { get; private set; }

    /// <summary>As the latest version has it, for lists.</summary>
    public string GivenName { get; private set; } = "";
    public string FamilyName { get; private set; } = "";
    public DateOnly? DateOfBirth { get; private set; }

    void Become(ReferralStatus to, string why, ActorContext act)
    {
        changes.Add(new(this, changes.Count + 1, Status, to, why, act));
        Status = to;
    }

    void DemandOpen()
    {
        if (Status.IsOpen())
            return;
        throw new ConcurrentDecisionException(
            Status switch
            {
                ReferralStatus.Withdrawn =>
                    $"This referral was withdrawn on {Written.Date(Since())}. Nothing more can be decided about it.",
                ReferralStatus.Accepted => $"{DecidedBy} accepted this referral on {Written.Date(Since())}. Read what was decided.",
                ReferralStatus.NotAccepted =>
                    $"{DecidedBy} decided on {Written.Date(Since())} that this referral is not accepted. Read the reason.",
                _ => $"{DecidedBy} closed this referral as a duplicate on {Written.Date(Since())}. Open the other one.",
            }
        );
    }

    DateOnly Since() => London.DateOf(changes.MaxBy(statusChange => statusChange.Number)!.At);
}

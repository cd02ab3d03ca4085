using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Letters.Domain;

namespace Dsr.Blazor.Modules.Referrals.Domain;

/// <summary>What was decided where a referral is not accepted.</summary>
/// <param name="Because">Why, from the list.</param>
/// <param name="Reason">Why, for the file: the team's words, which no letter repeats.</param>
/// <param name="ToThem">Why, as the letter says it to the person.</param>
/// <param name="WhatElse">What else would help, as the letter says it.</param>
public sealed record NotAccepted(NotAcceptedReason Because, string Reason, string ToThem, string WhatElse);

// How a referral ends.
public sealed partial class Referral
{
    /// <summary>
    /// What still stands between this referral and the register, each a sentence that says what to do; none when it may be accepted.
    /// A valid basis, the area's rule about diagnosis, the council of ordinary residence and the responsible board (MHA 1983 s.125D, once
    /// in force).
    /// </summary>
    public IReadOnlyList<string> Missing(PolicyBook policy, DateOnly today) => [.. Gaps(policy, today)];

    /// <summary>The person joins the register by it.</summary>
    /// <param name="person">Who they are from now on.</param>
    /// <param name="entry">Their episode.</param>
    /// <param name="reason">Why, as for the rating.</param>
    /// <param name="policy">What policy says.</param>
    /// <param name="act">Who decides.</param>
    /// <exception cref="RefusedException">When something is missing; the sentences say what.</exception>
    /// <exception cref="ConcurrentDecisionException">When it has been decided or withdrawn.</exception>
    public void Accept(Guid person, Guid entry, string reason, PolicyBook policy, ActorContext act)
    {
        DemandAcceptable(policy, act);
        (PersonId, EntryId) = (person, entry);
        Decide(ReferralStatus.Accepted, Refuse.Unless(reason, 4000, "The reason", nameof(reason), least: 20), act);
    }

    /// <summary>Asked before anything is made of it.</summary>
    /// <exception cref="RefusedException">When something is missing; the sentences say what.</exception>
    /// <exception cref="ConcurrentDecisionException">When it has been decided or withdrawn.</exception>
    public void DemandAcceptable(PolicyBook policy, ActorContext act)
    {
        DemandOpen();
        if (Missing(policy, act.Today) is { Count: > 0 } missing)
            throw new RefusedException(string.Join(" ", missing));
    }

    /// <exception cref="RefusedException">When the reason or what else would help is missing.</exception>
    /// <exception cref="ConcurrentDecisionException">When it has been decided or withdrawn.</exception>
    public void NotAccept(NotAccepted decision, ActorContext act)
    {
        DemandOpen();
        var reason = Refuse.Unless(decision.Reason, 4000, "The reason for the file", nameof(decision.Reason), least: 20);
        var toThem = Refuse.Unless(decision.ToThem, 4000, "The reason as the letter says it", nameof(decision.ToThem), least: 20);
        NotAcceptedBecause = decision.Because;
        ReasonInLetter = toThem;
        WhatElse = Refuse.Unless(decision.WhatElse, 4000, "What else would help", nameof(decision.WhatElse));
        Decide(ReferralStatus.NotAccepted, reason, act);
    }

    /// <summary>It repeats another referral, or somebody who is on the register.</summary>
    /// <param name="of">The reference of the other.</param>
    /// <param name="person">Whose record it repeats; null where the other is a referral that nobody has decided.</param>
    /// <param name="reason">How that is known.</param>
    /// <param name="act">Who decides.</param>
    /// <exception cref="RefusedException">When it does not say of which, or how that is known.</exception>
    /// <exception cref="ConcurrentDecisionException">When it has been decided or withdrawn.</exception>
    public void CloseAsDuplicate(string of, Guid? person, string reason, ActorContext act)
    {
        DemandOpen();
        PersonId = person;
        DuplicateOf = Refuse.Unless(of, 40, "The reference of the other", nameof(of));
        Decide(ReferralStatus.Duplicate, Refuse.Unless(reason, 4000, "The reason", nameof(reason)), act);
    }

    /// <summary>Whoever referred, or the person, does not want it any more. That costs them nothing.</summary>
    /// <exception cref="ConcurrentDecisionException">When it has been decided.</exception>
    public void Withdraw(string byWhom, string reason, ActorContext act)
    {
        DemandOpen();
        Refuse.Unless(byWhom, 200, "Who withdrew it", nameof(byWhom));
        Decide(ReferralStatus.Withdrawn, $"{byWhom.Trim()}{(string.IsNullOrWhiteSpace(reason) ? "" : ": " + reason.Trim())}", act);
    }

    /// <summary>Writes down who was told of the outcome, and when.</summary>
    /// <exception cref="RefusedException">When nothing has been decided yet, or the day is impossible.</exception>
    public void Tell(LetterTo to, string name, ContactHow how, DateOnly on, ActorContext act)
    {
        Refuse.If(DecidedAt is null, "Nothing has been decided yet, so nobody can have been told.");
        Refuse.If(on > act.Today, "The day is in the future. Record it when they have been told.", nameof(on));
        Refuse.If(on < Kernel.Time.London.DateOf(DecidedAt!.Value), "The day is before the decision. Check the date.", nameof(on));
        told.Add(new(this, told.Count + 1, to, name, how, on, act));
    }

    /// <summary>When everybody who must be told had been: the referrer, where that is somebody else, and the person or a parent.</summary>
    public DateTimeOffset? OutcomeToldAt
    {
        get
        {
            var person = told.Where(outcomeTold => outcomeTold.To is LetterTo.Person or LetterTo.Parent)
                .Select(outcomeTold => (DateTimeOffset?)outcomeTold.ToldAt)
                .Min();
            var referrer =
                Source == ReferralSource.Self
                    ? person
                    : told.Where(outcomeTold =>
                            outcomeTold.To == LetterTo.Referrer
                            || Source == ReferralSource.ParentOrCarer && outcomeTold.To == LetterTo.Parent
                        )
                        .Select(outcomeTold => (DateTimeOffset?)outcomeTold.ToldAt)
                        .Min();
            return person is null || referrer is null ? null
                : person > referrer ? person
                : referrer;
        }
    }

    void Decide(ReferralStatus to, string reason, ActorContext act)
    {
        (DecidedAt, DecidedBy, DecisionReason) = (act.At, act.ActorName, reason);
        Become(to, reason, act);
    }

    IEnumerable<string> Gaps(PolicyBook policy, DateOnly today)
    {
        var person = Form.Person;
        if (Consent(today) is { Standing: not ConsentFindingStatus.Valid } consent)
            yield return consent.Words;
        if (person.Diagnosis == Modules.People.Domain.DiagnosisCategory.NotYetKnown)
            yield return "Whether the person has a learning disability, is autistic, or both is not recorded. Ask for it.";
        else if (!policy.On(today, ReferralPolicies.DiagnosisAccepted).Contains(person.DiagnosisStatus))
            yield return "Here the diagnosis has to be further on than it is. Record how it was confirmed, or do not accept the referral.";
        if (person.LocalAuthority.Length == 0)
            yield return "The council of ordinary residence is missing. Choose it.";
        if (person.ResponsibleBoard.Length == 0)
            yield return "The responsible board is missing. Choose it.";
        if (Form.Criteria.Count == 0)
            yield return "No risk criterion is ticked. Tick what is met.";
    }
}

using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Consent.Domain;

namespace Dsr.Blazor.Modules.Referrals.Domain;

// What the team does with a referral until it is decided.
public sealed partial class Referral
{
    /// <summary>The acknowledgement has gone out.</summary>
    public void Acknowledge(ActorContext act)
    {
        if (Status == ReferralStatus.Submitted)
            Become(ReferralStatus.Acknowledged, "", act);
    }

    /// <summary>Gives it to a colleague, or to nobody.</summary>
    /// <exception cref="ConcurrentDecisionException">When it has been decided.</exception>
    public void Assign(Guid? owner, string name, ActorContext act)
    {
        DemandOpen();
        (OwnerId, OwnerName) = (owner, owner is null ? "" : name);
        if (owner is not null)
            Begin(act);
    }

    /// <summary>Somebody tried to reach the person or the referrer. The one that succeeds stops the clock for the first contact.</summary>
    /// <exception cref="RefusedException">When it says nothing of whom, or lies in the future.</exception>
    public void Contact(ContactDetails details, ActorContext act)
    {
        Refuse.If(details.At > act.At, "The contact would be in the future. Write when it was.", nameof(details.At));
        Refuse.If(details.At < ReceivedAt, "The contact would be before the referral came. Check the date.", nameof(details.At));
        attempts.Add(new(this, attempts.Count + 1, details, act));
        if (Status.IsOpen())
            Begin(act);
    }

    /// <summary>Asks the referrer something. The clocks that policy says pause stand still until it is answered.</summary>
    /// <exception cref="RefusedException">When the question is missing or too long.</exception>
    /// <exception cref="ConcurrentDecisionException">When it has been decided.</exception>
    public void Ask(string text, ActorContext act)
    {
        DemandOpen();
        questions.Add(new(this, questions.Count + 1, text, act));
        if (Status != ReferralStatus.AwaitingInformation)
            Become(ReferralStatus.AwaitingInformation, "asked the referrer", act);
    }

    /// <summary>The answer to a question; when none is left open, triage goes on.</summary>
    /// <exception cref="RefusedException">When there is no such question, or it was answered.</exception>
    public void AnswerQuestion(int number, string text, ActorContext act)
    {
        DemandOpen();
        var question = questions.Find(referralQuestion => referralQuestion.Number == number)
            ?? throw new RefusedException("This question is no longer there. Open the page again.");
        question.Take(text, act);
        if (questions.TrueForAll(referralQuestion => referralQuestion.AnsweredAt is not null))
            Resume("answered", act);
    }

    /// <summary>Goes on without waiting any longer.</summary>
    /// <exception cref="ConcurrentDecisionException">When it has been decided.</exception>
    public void Resume(string why, ActorContext act)
    {
        DemandOpen();
        if (Status is ReferralStatus.AwaitingInformation or ReferralStatus.AwaitingPanel)
            Become(ReferralStatus.InTriage, why, act);
    }

    /// <summary>A panel or consultation is to advise before it is decided.</summary>
    /// <exception cref="RefusedException">When the reason is missing.</exception>
    public void SendToPanel(string why, ActorContext act)
    {
        DemandOpen();
        Become(ReferralStatus.AwaitingPanel, Refuse.Unless(why, 1000, "What the panel is asked", nameof(why)), act);
    }

    /// <summary>The risk has been looked at.</summary>
    public void ReviewRisk(ActorContext act)
    {
        DemandOpen();
        Begin(act);
        RiskReviewedAt ??= act.At;
    }

    /// <exception cref="RefusedException">When the note is missing or too long.</exception>
    public void Note(string text, ActorContext act) => notes.Add(new(this, notes.Count + 1, text, act));

    /// <summary>What a check found, in the words of who looked.</summary>
    /// <exception cref="RefusedException">When the words are too long.</exception>
    public void Check(CheckKind kind, CheckResult result, string words, ActorContext act)
    {
        DemandOpen();
        Begin(act);
        checks.Add(new(this, checks.Count + 1, kind, result, words, act));
    }

    /// <summary>Puts right or adds to what was said. The earlier version stays.</summary>
    /// <exception cref="RefusedException">When a date is impossible or a text too long.</exception>
    /// <exception cref="ConcurrentDecisionException">When it has been decided.</exception>
    public void Correct(ReferralForm form, string why, ActorContext act)
    {
        DemandOpen();
        Say(form, Refuse.Unless(why, 200, "Why it is changed", nameof(why)), act);
    }

    /// <summary>Another answer about consent, beside the earlier ones.</summary>
    /// <exception cref="RefusedException">When its date is impossible or a text too long.</exception>
    public void Answer(ConsentStatement answer, ActorContext act)
    {
        DemandOpen();
        consents.Add(new(this, consents.Count + 1, answer.Checked(Form.Person.DateOfBirth, act.Today), act));
    }

    /// <summary>The lead decides where a child and a parent, or two parents, disagree.</summary>
    /// <exception cref="RefusedException">When nobody disagrees, or the reason is too short.</exception>
    public void Rule(bool inFavour, string reason, ActorContext act)
    {
        DemandOpen();
        Refuse.If(
            Consent(act.Today).Standing != ConsentFindingStatus.Held,
            "Nobody disagrees here, so there is nothing to decide between."
        );
        Ruling = new(inFavour, Refuse.Unless(reason, 4000, "The reason", nameof(reason), least: 20), act.ActorName, act.At, consents.Count);
    }

    void Begin(ActorContext act)
    {
        if (Status is ReferralStatus.Submitted or ReferralStatus.Acknowledged)
            Become(ReferralStatus.InTriage, "", act);
    }
}

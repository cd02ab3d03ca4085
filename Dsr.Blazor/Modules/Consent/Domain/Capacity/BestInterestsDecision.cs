using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Consent.Domain.Capacity;

/// <summary>What a form says of a best-interests decision. <see cref="BestInterestsDecision"/> checks it.</summary>
public sealed record BestInterestsForm
{
    /// <summary>The consent that it stands in for; null for another decision, which <see cref="Question"/> names.</summary>
    public ConsentScope? About { get; init; } = ConsentScope.JoinRegister;
    public string Question { get; init; } = "";

    /// <summary>What was decided; null where not answered.</summary>
    public bool? InFavour { get; init; }

    /// <summary>Why that is in the person's interests, with their wishes and feelings (Mental Capacity Act 2005, s.4).</summary>
    public string Reasons { get; init; } = "";

    /// <summary>Who was consulted (s.4(7)).</summary>
    public string Consulted { get; init; } = "";
    public string DecisionMaker { get; init; } = "";

    /// <summary>
    /// Whether it was looked for somebody who decides in the person's place: a deputy, an attorney for health and welfare, parental
    /// responsibility.
    /// </summary>
    public DeputyCheck Authority { get; init; }

    /// <summary>For sharing: the organisations that it covers.</summary>
    public IReadOnlyList<string> WithWhom { get; init; } = [];
    public string Evidence { get; init; } = "";
    public DateOnly? On { get; init; }

    /// <summary>When to look at it again; null for none.</summary>
    public DateOnly? ReviewOn { get; init; }
}

/// <summary>
/// A decision made for somebody who lacks capacity for it (Mental Capacity Act 2005, s.4 and 5). Never changed: another decision is another
/// record.
/// </summary>
public sealed class BestInterestsDecision : Aggregate, IAboutPerson
{
    const int LongText = 4000;

    BestInterestsDecision() { }

    /// <exception cref="RefusedException">When something is missing, the person is under 16 on that day, somebody else decides, or the days
    /// do not agree.</exception>
    public BestInterestsDecision(Guid person, DateOnly birth, BestInterestsForm form, ActorContext act)
        : this(person, birth, form.About, form.On, act)
    {
        Refuse.If(
            Age.On(On, birth) < 16,
            $"On {Written.Date(On)} the person was under 16, born on {Written.Date(birth)}. Until then somebody with parental responsibility decides, or a competent child: record their answer.",
            nameof(form.On)
        );
        Refuse.If(
            form.Authority == DeputyCheck.Somebody,
            "A deputy or an attorney decides. Record their answer in place of a best-interests decision.",
            nameof(form.Authority)
        );
        Refuse.If(form.InFavour is null, "What was decided is missing. Choose yes or no, then save again.", nameof(form.InFavour));
        ConsentDays.CheckReview(form.ReviewOn, On, nameof(form.ReviewOn));
        Question = form.About is null ? Refuse.Unless(form.Question, 300, "The decision in question", nameof(form.Question)) : "";
        (InFavour, Authority) = (form.InFavour!.Value, form.Authority);
        Reasons = Refuse.Unless(form.Reasons, LongText, "Why it was decided so", nameof(form.Reasons));
        Consulted = Refuse.Unless(form.Consulted, LongText, "Who was consulted", nameof(form.Consulted));
        DecisionMaker = Refuse.Unless(form.DecisionMaker, 120, "Who decided", nameof(form.DecisionMaker));
    }

    BestInterestsDecision(Guid person, DateOnly birth, ConsentScope? about, DateOnly? on, ActorContext act)
    {
        (Id, PersonId, About, RecordedAt, RecordedBy) = (act.NewId(), person, about, act.At, act.ActorName);
        On = ConsentDays.Check(on ?? act.Today, birth, act.Today, "The day of the decision", nameof(BestInterestsForm.On));
    }

    /// <summary>The decision by which a referral was accepted, as it says.</summary>
    /// <param name="person">Who joined.</param>
    /// <param name="birth">Their date of birth.</param>
    /// <param name="said">The decision maker's part of the referral's consent.</param>
    /// <param name="act">Who accepts.</param>
    public static BestInterestsDecision FromReferral(Guid person, DateOnly birth, ConsentStatement said, ActorContext act) =>
        new(person, birth, ConsentScope.JoinRegister, said.On, act)
        {
            InFavour = said.Decision == ConsentDecision.Given,
            Consulted = said.Consulted,
            DecisionMaker = said.Name,
            Authority = said.NoDeputyOrAttorney ? DeputyCheck.Nobody : DeputyCheck.NotChecked,
        };

    public Guid PersonId { get; private init; }

    /// <summary>The consent that it stands in for; null for another decision.</summary>
    public ConsentScope? About { get; private init; }
    public string Question { get; private init; } = "";
    public bool InFavour { get; private init; }
    public string Reasons { get; private init; } = "";
    public string Consulted { get; private init; } = "";
    public string DecisionMaker { get; private init; } = "";
    public DeputyCheck Authority { get; private init; }

    /// <summary>The day on which it was made.</summary>
    public DateOnly On { get; private init; }
    public DateTimeOffset RecordedAt { get; private init; }
    public string RecordedBy { get; private init; } = "";

    /// <summary>The decision as an answer about consent, so that it stands among the answers of its scope.</summary>
    /// <param name="form">What the decision was made of.</param>
    /// <returns>Null where it is about something that no consent is asked for.</returns>
    public ConsentAnswer? AsAnswer(BestInterestsForm form) =>
        About is not { } scope
            ? null
            : new()
            {
                Scope = scope,
                Decision = InFavour ? ConsentDecision.Given : ConsentDecision.Declined,
                Basis = ConsentBasis.BestInterests,
                Giver = ConsentGiver.DecisionMaker,
                ByWhom = DecisionMaker,
                BestInterestsId = Id,
                WithWhom = form.WithWhom,
                Evidence = form.Evidence,
                On = On,
                ReviewOn = form.ReviewOn,
            };
}

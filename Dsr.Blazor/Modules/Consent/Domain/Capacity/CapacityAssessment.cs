using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Consent.Domain.Capacity;

/// <summary>
/// Whether somebody can make one decision, as it was found on a day: from 16 by the two stages of the Mental Capacity Act 2005 (s.2 and 3,
/// the ability first and then its cause, as the Supreme Court has it in A Local Authority v JB, 2021), under 16 whether a child is
/// Gillick-competent. Never changed: another assessment is another record.
/// </summary>
public sealed class CapacityAssessment : Aggregate, IAboutPerson
{
    const int LongText = 2000;

    CapacityAssessment() { }

    /// <exception cref="RefusedException">When an answer is missing, the days do not agree with each other, or a text is too
    /// long.</exception>
    public CapacityAssessment(Guid person, DateOnly birth, CapacityAnswers answers, ActorContext act)
        : this(person, birth, answers.About, answers.On, act)
    {
        Question = answers.About is null
            ? Refuse.Unless(answers.Question, 300, "The decision in question", nameof(answers.Question))
            : Optional(answers.Question, 300, "The decision in question", nameof(answers.Question));
        Answers = IsGillick ? Gillick(answers) : BothStages(answers);
        CanDecide = Answers.GillickCompetent ?? !(Answers.AsksForCause && Answers.BecauseOfImpairment == true);
        Helped = Optional(answers.Helped, LongText, "How the person was helped to decide", nameof(answers.Helped));
        Refuse.If(
            !CanDecide && !IsGillick && Helped.Length == 0,
            "How the person was helped to decide is missing: without help nobody is found unable. Write it, then save again.",
            nameof(answers.Helped)
        );
        HowFound = Refuse.Unless(answers.HowFound, LongText, "How it was found", nameof(answers.HowFound));
        ByWhom = Refuse.Unless(answers.ByWhom, 120, "Who looked", nameof(answers.ByWhom));
    }

    CapacityAssessment(Guid person, DateOnly birth, ConsentScope? about, DateOnly? on, ActorContext act)
    {
        (Id, PersonId, About, RecordedAt, RecordedBy) = (act.NewId(), person, about, act.At, act.ActorName);
        On = ConsentDays.Check(on ?? act.Today, birth, act.Today, "The day of the assessment", nameof(CapacityAnswers.On));
        IsGillick = Age.On(On, birth) < 16;
    }

    /// <summary>
    /// What a referral says was found before the person joined: the finding with its words, and nothing of the stages, which nobody was
    /// asked for.
    /// </summary>
    /// <param name="person">Who joined.</param>
    /// <param name="birth">Their date of birth.</param>
    /// <param name="said">The person's own part of the referral's consent, with what was found.</param>
    /// <param name="act">Who accepts.</param>
    /// <returns>Null where the referral does not say that anybody looked.</returns>
    public static CapacityAssessment? FromReferral(Guid person, DateOnly birth, ConsentStatement said, ActorContext act) =>
        said is { CanDecide: { } can, Assessment.Length: > 0 }
            ? new(person, birth, ConsentScope.JoinRegister, said.On, act)
            {
                CanDecide = can,
                HowFound = said.Assessment,
                ByWhom = said.GainedBy,
                IsFromReferral = true,
            }
            : null;

    public Guid PersonId { get; private init; }

    /// <summary>The consent that it is about; null for another decision.</summary>
    public ConsentScope? About { get; private init; }
    public string Question { get; private init; } = "";

    /// <summary>The answers to the stages; without any where a referral brought the finding alone.</summary>
    public CapacityAnswers Answers { get; private init; } = new();

    /// <summary>Found under 16, and so of no meaning from then on: at 16 capacity is presumed.</summary>
    public bool IsGillick { get; private init; }

    /// <summary>What was found: the person can make this decision.</summary>
    public bool CanDecide { get; private init; }
    public string Helped { get; private init; } = "";
    public string HowFound { get; private init; } = "";
    public string ByWhom { get; private init; } = "";
    public bool IsFromReferral { get; private init; }

    /// <summary>The day on which it was found.</summary>
    public DateOnly On { get; private init; }
    public DateTimeOffset RecordedAt { get; private init; }
    public string RecordedBy { get; private init; } = "";

    static CapacityAnswers Gillick(CapacityAnswers answers)
    {
        Refuse.If(
            answers.GillickCompetent is null,
            "Whether the child is competent to decide this is missing. Choose yes or no, then save again.",
            nameof(answers.GillickCompetent)
        );
        return new() { About = answers.About, GillickCompetent = answers.GillickCompetent };
    }

    static CapacityAnswers BothStages(CapacityAnswers answers)
    {
        Answered(answers.Understands, "understands what matters for the decision", nameof(answers.Understands));
        Answered(answers.Retains, "keeps it in mind long enough", nameof(answers.Retains));
        Answered(answers.Weighs, "uses or weighs it", nameof(answers.Weighs));
        Answered(answers.Communicates, "tells the decision in some way", nameof(answers.Communicates));
        if (answers.AsksForCause)
            Refuse.If(
                answers.BecauseOfImpairment is null,
                "Whether an impairment of the mind or brain is why is missing. Choose yes or no, then save again.",
                nameof(answers.BecauseOfImpairment)
            );
        return new()
        {
            About = answers.About,
            Understands = answers.Understands,
            Retains = answers.Retains,
            Weighs = answers.Weighs,
            Communicates = answers.Communicates,
            BecauseOfImpairment = answers.AsksForCause ? answers.BecauseOfImpairment : null,
        };
    }

    static void Answered(bool? answer, string what, string field) =>
        Refuse.If(answer is null, $"Whether the person {what} is missing. Choose yes or no, then save again.", field);

    static string Optional(string text, int most, string what, string field) =>
        string.IsNullOrWhiteSpace(text) ? "" : Refuse.Unless(text, most, what, field);
}

using System.Globalization;
using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Capacity;
using Dsr.Blazor.Modules.Consent.Domain.Holding;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Consent.Domain.Holding;

/// <summary>
/// What is on record, written in a line: "15 M yes, 16 P yes" is a mother's yes at 15 and the person's own at 16. P the person, M and F two
/// parents, D a deputy or attorney, B a best-interests decision, A an assessment (able, unable), X an answer of nobody named; then yes, no,
/// withdrawn, wait.
/// "review N" ends an answer that is to be asked again when N is reached. Each stands a day after the one before.
/// </summary>
static class OnRecord
{
    internal static readonly DateOnly Born = new(2001, 3, 9);
    static readonly ActorContext late = TestActs.Sam with { Today = new(2040, 1, 1) };

    internal static ConsentFacts Read(string line)
    {
        var (answers, assessments, decisions) = (
            new List<ConsentRecord>(),
            new List<CapacityAssessment>(),
            new List<BestInterestsDecision>()
        );
        foreach (var (number, parts) in line.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(text => text.Split(' ')).Index())
        {
            var (on, act) = (Born.AddYears(Age(parts[0])).AddDays(number), late with { At = late.At.AddMinutes(number) });
            var review = parts is [.., "review", var reviewed] ? Born.AddYears(Age(reviewed)) : (DateOnly?)null;
            if (parts[1] == "A")
                assessments.Add(new(Guid.Empty, Born, Found(parts[2] == "able", on), act));
            else if (parts[1] == "B")
                Decide(parts[2] == "yes", on, act, decisions, answers);
            else
                answers.Add(new(Guid.Empty, Born, Answer(parts[1], parts[2], on) with { ReviewOn = review }, act));
        }
        return new(Born, answers, assessments, decisions);
    }

    internal static CapacityAnswers Found(bool able, DateOnly on) =>
        new()
        {
            GillickCompetent = able,
            Understands = able,
            Retains = true,
            Weighs = true,
            Communicates = true,
            BecauseOfImpairment = able ? null : true,
            Helped = "With pictures.",
            HowFound = "Asked on two days.",
            ByWhom = "Dr Iyer",
            On = on,
        };

    static void Decide(bool inFavour, DateOnly on, ActorContext act, List<BestInterestsDecision> decisions, List<ConsentRecord> answers)
    {
        var form = new BestInterestsForm
        {
            InFavour = inFavour,
            Reasons = "It keeps her at home.",
            Consulted = "Her sister.",
            DecisionMaker = "Nadia Cooper",
            Authority = DeputyCheck.Nobody,
            On = on,
        };
        decisions.Add(new(Guid.Empty, Born, form, act));
        answers.Add(new(Guid.Empty, Born, decisions[^1].AsAnswer(form)!, act));
    }

    static ConsentAnswer Answer(string who, string said, DateOnly on) =>
        new()
        {
            Giver = who switch
            {
                "P" => ConsentGiver.Person,
                "M" or "F" => ConsentGiver.Parent,
                "D" => ConsentGiver.DeputyOrAttorney,
                _ => null,
            },
            ByWhom = who switch
            {
                "P" => "Elijah",
                "M" => "Ewa",
                "F" => "Jan",
                _ => "",
            },
            Decision = said switch
            {
                "yes" => ConsentDecision.Given,
                "no" => ConsentDecision.Declined,
                "withdrawn" => ConsentDecision.Withdrawn,
                _ => ConsentDecision.NotYetObtained,
            },
            On = on,
        };

    static int Age(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

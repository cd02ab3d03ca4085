using Dsr.Blazor.Domain.Consent;
using Dsr.Blazor.Domain.People;
using Dsr.Blazor.Domain.Time;

namespace Dsr.Blazor.Domain.Episodes;

/// <summary>A decision to go on without consent, to keep the person or others safe. It has an end: it is looked at again.</summary>
/// <param name="Ground">What was decided and on what ground.</param>
/// <param name="Consulted">Who was consulted: the safeguarding lead, the council, an advocate.</param>
/// <param name="ReviewOn">When it is looked at again.</param>
public sealed record SafeguardingDecision(string Ground, string Consulted, DateOnly? ReviewOn)
{
    /// <summary>The most days until it is looked at again.</summary>
    public const int MostDays = 90;

    internal SafeguardingDecision Checked(DateOnly today)
    {
        Refuse.If(ReviewOn is null, "When the safeguarding decision is looked at again is missing. Choose a day.", nameof(ReviewOn));
        Refuse.If(ReviewOn <= today || ReviewOn > today.AddDays(MostDays), $"A safeguarding decision is looked at again within {MostDays} days: choose a day from {Written.Date(today.AddDays(1))} to {Written.Date(today.AddDays(MostDays))}.", nameof(ReviewOn));
        return this with
        {
            Ground = Refuse.Unless(Ground, 4000, "The safeguarding decision", nameof(Ground), Closing.Shortest),
            Consulted = Refuse.Unless(Consulted, 1000, "Who was consulted", nameof(Consulted)),
        };
    }
}

/// <summary>On what a suspended entry goes on.</summary>
/// <param name="ConsentId">The consent record: given again, or by best interests, a deputy or an attorney.</param>
/// <param name="Safeguarding">The safeguarding decision; null for a consent record.</param>
/// <param name="Why">In words; at least 20 characters.</param>
public sealed record NewBasis(Guid? ConsentId, SafeguardingDecision? Safeguarding, string Why);

/// <summary>Whether an answer about joining ends what an entry rests on.</summary>
public static class EndOfBasis
{
    /// <summary>
    /// To withdraw always does: what else there may be is checked while the entry is suspended. To decline does unless another
    /// basis holds: a child's no never cancels a parent's yes, nor a parent's no the yes of somebody of 16 or over.
    /// </summary>
    /// <param name="answer">The answer just recorded.</param>
    /// <param name="birth">The date of birth, for who may decide.</param>
    /// <param name="today">The day.</param>
    /// <param name="records">Every answer about joining, this one among them.</param>
    public static bool By(ConsentRecord answer, DateOnly birth, DateOnly today, IReadOnlyCollection<ConsentRecord> records)
    {
        if (answer.Scope != ConsentScope.JoinRegister || answer.Decision is not (ConsentDecision.Withdrawn or ConsentDecision.Declined)) return false;
        // An answer of an earlier day, written down late, does not undo what was answered after it.
        if (ConsentState.On(today, ConsentScope.JoinRegister, records)?.Id != answer.Id) return false;
        return answer.Decision == ConsentDecision.Withdrawn || !Counting(answer.Basis, Age.On(today, birth)).Any(basis => Holds(basis, records, today));
    }

    // Whose yes outlasts this no. At 16 and over the person's own no is the last word; a parent no longer has one.
    static ConsentBasis[] Counting(ConsentBasis declined, int age) => (age < 16, declined) switch
    {
        (true, ConsentBasis.ParentalResponsibility) => [ConsentBasis.GillickCompetent],
        (true, _) => [ConsentBasis.ParentalResponsibility],
        (false, ConsentBasis.Person16OrOver or ConsentBasis.NotRecorded) => [],
        (false, ConsentBasis.BestInterests) => [ConsentBasis.Person16OrOver, ConsentBasis.DeputyOrAttorney],
        (false, ConsentBasis.DeputyOrAttorney) => [ConsentBasis.Person16OrOver],
        _ => [ConsentBasis.Person16OrOver, ConsentBasis.BestInterests, ConsentBasis.DeputyOrAttorney],
    };

    static bool Holds(ConsentBasis basis, IEnumerable<ConsentRecord> records, DateOnly today) =>
        ConsentState.On(today, ConsentScope.JoinRegister, records.Where(one => one.Basis == basis))?.Decision == ConsentDecision.Given;
}

using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.Register.Domain.Episodes;

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
        Refuse.If(
            ReviewOn <= today || ReviewOn > today.AddDays(MostDays),
            $"A safeguarding decision is looked at again within {MostDays} days: choose a day from {Written.Date(today.AddDays(1))} to {Written.Date(today.AddDays(MostDays))}.",
            nameof(ReviewOn)
        );
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

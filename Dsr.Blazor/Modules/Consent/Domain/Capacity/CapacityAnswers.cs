namespace Dsr.Blazor.Modules.Consent.Domain.Capacity;

/// <summary>What a form says of whether somebody can make one decision. <see cref="CapacityAssessment"/> checks it.</summary>
public sealed record CapacityAnswers
{
    /// <summary>The consent that it is about; null where it is about another decision, which <see cref="Question"/> names.</summary>
    public ConsentScope? About { get; init; } = ConsentScope.JoinRegister;

    /// <summary>The decision in question, in words.</summary>
    public string Question { get; init; } = "";

    /// <summary>
    /// The person understands what matters for the decision (Mental Capacity Act 2005, s.3(1)(a)). Null where not answered.
    /// </summary>
    public bool? Understands { get; init; }

    /// <summary>Keeps it in mind long enough (s.3(1)(b)).</summary>
    public bool? Retains { get; init; }

    /// <summary>Uses or weighs it (s.3(1)(c)).</summary>
    public bool? Weighs { get; init; }

    /// <summary>Tells the decision in some way (s.3(1)(d)).</summary>
    public bool? Communicates { get; init; }

    /// <summary>
    /// There is an impairment of, or a disturbance in, the mind or brain, and it is why (s.2(1)). Asked only where a part of the first
    /// stage is "no".
    /// </summary>
    public bool? BecauseOfImpairment { get; init; }

    /// <summary>Under 16: the child understands enough to decide this themselves (Gillick).</summary>
    public bool? GillickCompetent { get; init; }

    /// <summary>How the person was helped to decide (s.1(3)): time, pictures, somebody who knows how they communicate.</summary>
    public string Helped { get; init; } = "";

    /// <summary>How it was found.</summary>
    public string HowFound { get; init; } = "";

    /// <summary>Who looked.</summary>
    public string ByWhom { get; init; } = "";
    public DateOnly? On { get; init; }

    /// <summary>A part of the first stage is "no", so that the second stage is asked.</summary>
    public bool AsksForCause => Understands == false || Retains == false || Weighs == false || Communicates == false;
}

using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Consent.Domain;

/// <summary>Who answers about joining the register, or about anything else that needs consent.</summary>
public enum ConsentGiver
{
    /// <summary>The person.</summary>
    Person,

    /// <summary>Somebody with parental responsibility; where a council holds it, the council.</summary>
    Parent,

    /// <summary>Who makes a best-interests decision for somebody who lacks capacity for this one.</summary>
    DecisionMaker,

    /// <summary>A personal welfare deputy, or an attorney for health and welfare.</summary>
    DeputyOrAttorney,
}

/// <summary>One answer about joining the register, as it was given. Later answers stand beside it, never in its place.</summary>
public sealed record ConsentStatement
{
    /// <summary>The most UTF-16 units of a long text.</summary>
    public const int LongText = 2000;

    public ConsentGiver Giver { get; init; }
    public ConsentDecision Decision { get; init; }

    /// <summary>Who answered. Two parents are told apart by it.</summary>
    public string Name { get; init; } = "";
    public string Relationship { get; init; } = "";
    public ConsentMethod Method { get; init; }
    public DateOnly? On { get; init; }

    /// <summary>Who gained the answer.</summary>
    public string GainedBy { get; init; } = "";

    /// <summary>Where it is documented: "Our notes, 14 November".</summary>
    public string Documented { get; init; } = "";

    /// <summary>
    /// Whether the person can make this decision: under 16 whether Gillick-competent, from 16 whether they have capacity.
    /// Null where nobody has looked; from 16 capacity is presumed (Mental Capacity Act 2005, s.1).
    /// </summary>
    public bool? CanDecide { get; init; }

    /// <summary>How that was found, and by whom.</summary>
    public string Assessment { get; init; } = "";

    /// <summary>For a best-interests decision: who was consulted.</summary>
    public string Consulted { get; init; } = "";

    /// <summary>For a best-interests decision: it was checked that no deputy or attorney decides.</summary>
    public bool NoDeputyOrAttorney { get; init; }

    /// <summary>Trimmed and checked.</summary>
    /// <exception cref="RefusedException">When a date is impossible or a text too long.</exception>
    public ConsentStatement Checked(DateOnly? birth, DateOnly today)
    {
        ConsentDays.Check(On ?? today, birth, today, "The day on which consent was asked", nameof(On));
        return this with
        {
            Name = Short(Name, "Who answered", nameof(Name)),
            Relationship = Short(Relationship, "How they are related", nameof(Relationship)),
            GainedBy = Short(GainedBy, "Who asked for consent", nameof(GainedBy)),
            Documented = Short(Documented, "Where it is documented", nameof(Documented)),
            Assessment = Long(Assessment, "How that was found", nameof(Assessment)),
            Consulted = Long(Consulted, "Who was consulted", nameof(Consulted)),
            On = On ?? today,
        };
    }

    static string Short(string text, string what, string field) =>
        string.IsNullOrWhiteSpace(text) ? "" : Refuse.Unless(text, 200, what, field);

    static string Long(string text, string what, string field) =>
        string.IsNullOrWhiteSpace(text) ? "" : Refuse.Unless(text, LongText, what, field);
}

/// <summary>What the lead decided where a child and a parent, or two parents, disagree. Both answers stay.</summary>
/// <param name="InFavour">Whether the person joins.</param>
/// <param name="Reason">Why; at least 20 characters.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
/// <param name="Answers">How many answers there were to decide between. A later answer opens the question again.</param>
public sealed record ConsentRuling(bool InFavour, string Reason, string By, DateTimeOffset At, int Answers);

using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Consent.Domain;

/// <summary>Whether a deputy or an attorney for health and welfare decides for somebody who lacks capacity.</summary>
public enum DeputyCheck
{
    NotChecked,
    Nobody,
    Somebody,
}

/// <summary>What a form about consent holds: everybody who may be asked, of whom the age says who counts.</summary>
public sealed record ConsentAsked
{
    public ConsentStatement Person { get; init; } = new() { Giver = ConsentGiver.Person };
    public ConsentStatement Parent { get; init; } = new() { Giver = ConsentGiver.Parent };
    public ConsentStatement OtherParent { get; init; } = new() { Giver = ConsentGiver.Parent };
    public ConsentStatement DecisionMaker { get; init; } = new() { Giver = ConsentGiver.DecisionMaker };
    public ConsentStatement Deputy { get; init; } = new() { Giver = ConsentGiver.DeputyOrAttorney };
    public DeputyCheck DeputyCheck { get; init; }

    /// <summary>Who asked.</summary>
    public string GainedBy { get; init; } = "";

    /// <summary>Where it is written down: "Our notes, 14 November".</summary>
    public string Documented { get; init; } = "";

    /// <summary>Whether parents are asked: under 16. False where the date of birth is not known.</summary>
    public static bool IsChild(DateOnly? birth, DateOnly today) => birth is { } born && Age.On(today, born) < 16;

    /// <summary>The answers of those whose word counts at this age, as a referral keeps them.</summary>
    /// <param name="birth">The date of birth; null where not known.</param>
    /// <param name="today">The day on which it is asked.</param>
    public IReadOnlyList<ConsentStatement> Statements(DateOnly? birth, DateOnly today) =>
        [.. Counting(birth, today).Where(Asked).Select(statement => statement with { GainedBy = GainedBy, Documented = Documented })];

    /// <summary>Two parents who both answered can be told apart by their names alone.</summary>
    public bool ParentsAreOne => Asked(Parent) && Asked(OtherParent) && FoldedText.Of(Parent.Name) == FoldedText.Of(OtherParent.Name);

    IEnumerable<ConsentStatement> Counting(DateOnly? birth, DateOnly today) =>
        (IsChild(birth, today), Person.CanDecide, DeputyCheck) switch
        {
            (true, _, _) => [Person, Parent, OtherParent],
            (_, not false, _) => [Person],
            (_, _, DeputyCheck.Somebody) => [Person, Deputy],
            _ => [Person, DecisionMaker with { NoDeputyOrAttorney = DeputyCheck == DeputyCheck.Nobody }],
        };

    static bool Asked(ConsentStatement one) =>
        one.Decision != ConsentDecision.NotYetObtained || one.CanDecide is not null || one.Name.Trim().Length > 0;
}

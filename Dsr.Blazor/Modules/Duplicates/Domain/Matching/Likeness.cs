namespace Dsr.Blazor.Modules.Duplicates.Domain.Matching;

/// <summary>How sure it is that two identities are one person's; the more, the surer.</summary>
public enum Likelihood
{
    Possible,
    Likely,
    Certain,
}

/// <summary>That two identities may be one person's, and why.</summary>
/// <param name="Likelihood">How sure it is.</param>
/// <param name="Reasons">Why, each as a coordinator reads it: "Same NHS number".</param>
public sealed record Likeness(Likelihood Likelihood, IReadOnlyList<string> Reasons)
{
    /// <summary>All reasons as one line: "Same date of birth; The names sound alike".</summary>
    public string InWords => string.Join("; ", Reasons);
}

/// <summary>How far one fact of two identities agrees.</summary>
enum Agreement
{
    Unknown,
    Different,
    Alike,
    Same,
}

/// <summary>How far, and why, as a sentence; empty where there is nothing to say.</summary>
sealed record Compared(Agreement Agreement, string Reason)
{
    internal static Compared Unknown { get; } = new(Agreement.Unknown, "");

    internal bool IsSame => Agreement == Agreement.Same;

    internal bool IsDifferent => Agreement == Agreement.Different;

    /// <summary>The same, or nearly.</summary>
    internal bool Agrees => Agreement is Agreement.Same or Agreement.Alike;
}

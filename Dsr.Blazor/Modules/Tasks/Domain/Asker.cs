using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Tasks.Domain;

/// <summary>Who asks about a referral from outside. What they say of themselves is not believed until the team has made sure.</summary>
public sealed record Asker
{
    public string Name { get; init; } = "";

    /// <summary>"Myself", "Her mother", "His social worker".</summary>
    public string Relationship { get; init; } = "";

    /// <summary>The reference as they gave it, in the house's spelling; it may belong to nothing.</summary>
    public string Reference { get; init; } = "";

    /// <summary>How the team may reach them to make sure, and to answer.</summary>
    public string ReachAt { get; init; } = "";

    /// <exception cref="RefusedException">When who asks, the reference or a way to reach them is missing, or a text is too
    /// long.</exception>
    public Asker Checked() =>
        new()
        {
            Name = Refuse.Unless(Name, 100, "Your name", nameof(Name)),
            Relationship = string.IsNullOrWhiteSpace(Relationship)
                ? ""
                : Refuse.Unless(Relationship, 100, "Who you are to the person", nameof(Relationship)),
            Reference = Refuse.Unless(Reference, 40, "The reference", nameof(Reference)).ToUpperInvariant(),
            ReachAt = Refuse.Unless(ReachAt, 300, "How we can reach you", nameof(ReachAt)),
        };
}

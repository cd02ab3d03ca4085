using Dsr.Blazor.Modules.PublicReferral.Domain;

namespace Dsr.Blazor.Ui.Public;

/// <summary>What stands round every public page and differs from one area to the next.</summary>
public sealed record PublicFrame(Area? Area, IReadOnlyList<UrgentHelp> UrgentHelp)
{
    /// <summary>When nothing can be read of the area: the numbers that hold everywhere in England, and no other area's.</summary>
    public static PublicFrame Nationwide { get; } =
        new(
            null,
            [
                new("Call 999", "if someone is badly hurt, or in danger right now.", "999"),
                new("Call 111 and choose the mental health option", "if you need urgent help with your mental health.", "111"),
            ]
        );

    public string RegisterName => Area?.RegisterName ?? "Dynamic Support Register";
}

/// <summary>Where the layout asks for its frame.</summary>
public interface IPublicFrame
{
    /// <summary>The frame of this area. Never fails: a page that tells of a fault has it too.</summary>
    Task<PublicFrame> ReadAsync();
}

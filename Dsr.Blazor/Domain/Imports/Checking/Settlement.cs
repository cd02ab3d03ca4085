namespace Dsr.Blazor.Domain.Imports.Checking;

/// <summary>What a person can say about a held row that no cell says.</summary>
public enum Settlement { ReadAsItIs, StillOnRegister }

/// <summary>A held row that somebody settled by a word.</summary>
/// <param name="Place">The row.</param>
/// <param name="As">What was said.</param>
/// <param name="By">Who said it, by name.</param>
/// <param name="At">When.</param>
public sealed record SettledRow(RowPlace Place, Settlement As, string By, DateTimeOffset At);

/// <summary>Which reasons a word settles, and the word.</summary>
public static class Settlements
{
    /// <summary>What settles a reason; null where a value must be typed.</summary>
    public static Settlement? SettledBy(this HeldReason reason) => reason switch
    {
        HeldReason.Columns => Settlement.ReadAsItIs,
        HeldReason.Left => Settlement.StillOnRegister,
        _ => null,
    };

    /// <summary>The word on the button.</summary>
    public static string Label(this Settlement settlement) => settlement switch
    {
        Settlement.ReadAsItIs => "Read it as it is",
        _ => "Still on the register",
    };
}

namespace Dsr.Blazor.Modules.Import.Domain.Checking;

/// <summary>What a person can say about a held row that no cell says.</summary>
public enum Settlement
{
    ReadAsItIs,
    StillOnRegister,
    SomebodyElse,
    SamePerson,
}

/// <summary>A held row that somebody settled by a word.</summary>
/// <param name="Place">The row.</param>
/// <param name="As">What was said.</param>
/// <param name="By">Who said it, by name.</param>
/// <param name="At">When.</param>
public sealed record SettledRow(RowPlace Place, Settlement As, string By, DateTimeOffset At);

/// <summary>Which reasons a word settles, and the word.</summary>
public static class Settlements
{
    /// <summary>The words that settle a reason; none where a value must be typed.</summary>
    public static IReadOnlyList<Settlement> SettledBy(this Held held) =>
        held switch
        {
            { Reason: HeldReason.Columns } => [Settlement.ReadAsItIs],
            { Reason: HeldReason.Left } => [Settlement.StillOnRegister],
            { IsLikeness: true } => [Settlement.SamePerson, Settlement.SomebodyElse],
            _ => [],
        };

    /// <summary>Whether a value that is typed settles it.</summary>
    public static bool IsSettledByValue(this Held held) => held.IsLikeness || held.SettledBy().Count == 0;

    /// <summary>The word on the button.</summary>
    public static string Label(this Settlement settlement) =>
        settlement switch
        {
            Settlement.ReadAsItIs => "Read it as it is",
            Settlement.SomebodyElse => "Somebody else",
            Settlement.SamePerson => "The same person",
            _ => "Still on the register",
        };
}

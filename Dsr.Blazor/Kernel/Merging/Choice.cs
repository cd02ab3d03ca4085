namespace Dsr.Blazor.Kernel.Merging;

/// <summary>What a person chose for a field in conflict: one of the sides, or words of their own that may join both.</summary>
public sealed record Choice
{
    readonly Func<FieldConflict, string> value;

    Choice(Func<FieldConflict, string> value) => this.value = value;

    /// <summary>What the person saving had typed.</summary>
    public static Choice Mine { get; } = new(conflict => conflict.Mine.Value);

    /// <summary>What the other person saved.</summary>
    public static Choice Theirs { get; } = new(conflict => conflict.Theirs);

    /// <summary>What was there when the form was opened.</summary>
    public static Choice Opened { get; } = new(conflict => conflict.Opened);

    /// <summary>Other words, as when two notes are joined.</summary>
    public static Choice Written(string text) => new(_ => text);

    internal FormField For(FieldConflict conflict) => conflict.Mine with { Value = value(conflict) };
}

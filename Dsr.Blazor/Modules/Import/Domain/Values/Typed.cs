using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Import.Domain.Values;

/// <summary>What somebody typed into a cell, or into the box that corrects it.</summary>
/// <param name="Text">As it shows.</param>
/// <param name="Date">The day, when the sheet knew it as one.</param>
/// <param name="Number">The number, when the sheet knew it as one.</param>
/// <param name="Unreadable">True when the sheet itself has no value for it.</param>
public sealed record Typed(string Text, DateOnly? Date = null, double? Number = null, bool Unreadable = false)
{
    /// <summary>Whether it is one of two days, and nobody has said which: day and month may be the other way round in its column.</summary>
    public bool TwoWays { get; init; }

    /// <summary>The day written day first, where the sheet writes it month first; null elsewhere.</summary>
    public string? DayText { get; init; }

    /// <summary>Nothing at all.</summary>
    public static Typed Nothing { get; } = new("");

    /// <summary>Whether nothing was typed; a dash or a program's word for nothing says nothing either.</summary>
    public bool IsBlank => Date is null && !Unreadable && NothingSaid.IsBlank(Text);

    /// <summary>Whether the words say that nobody knows yet, or that there is none: "TBC", "n/k", "unknown".</summary>
    public bool SaysUnknown => Date is null && !Unreadable && NothingSaid.IsUnknown(Text);

    /// <summary>The text; empty where the sheet has no value: the letters of a formula or an error are not what it says.</summary>
    public string Said => Unreadable ? "" : Text;
}

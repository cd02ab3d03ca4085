using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.People.Domain.About;

/// <summary>How a field is answered.</summary>
public enum AboutKind
{
    Line,
    Text,
    Choice,
    YesNo,
    Date,
}

/// <summary>Where a field stands on the page.</summary>
public enum AboutGroup
{
    Support,
    Communication,
    Identity,
    Health,
    Home,
    EducationAndLaw,
    Area,
}

/// <summary>One thing that a record may say about somebody beside the register's minimum. Which are asked is policy.</summary>
/// <param name="Name">As it is stored and as policy names it: "support".</param>
/// <param name="Label">As people say it.</param>
/// <param name="Group">Where it stands.</param>
/// <param name="Kind">How it is answered.</param>
public sealed record AboutField(string Name, string Label, AboutGroup Group, AboutKind Kind)
{
    /// <summary>The answers to choose from; empty unless it is a choice.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What helps to answer it.</summary>
    public string Hint { get; init; } = "";

    /// <summary>The most UTF-16 units it holds.</summary>
    public int Longest => Kind == AboutKind.Text ? 8000 : LongestLine;

    /// <summary>The most that a line of it holds: more where a referral may bring more.</summary>
    public int LongestLine { get; init; } = 200;

    /// <summary>The answer as it is kept: trimmed, a date as 2026-03-09; empty where there is none.</summary>
    /// <exception cref="RefusedException">When it is too long, no date, in the future, or none of the choices.</exception>
    public string Read(string? answer, DateOnly birth, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(answer))
            return "";
        var text = Refuse.Unless(answer, Longest, $"“{Label}”", Name);
        Refuse.If(Options.Count > 0 && !Options.Contains(text), $"“{Label}” has to be one of the answers in the list. Choose one.", Name);
        if (Kind == AboutKind.Date)
            CheckDate(text, birth, today);
        return text;
    }

    /// <summary>What may be chosen, where something is.</summary>
    public IReadOnlyList<string> Options => Kind == AboutKind.YesNo ? ["Yes", "No"] : Choices;

    void CheckDate(string text, DateOnly birth, DateOnly today)
    {
        Refuse.If(
            !DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day),
            $"“{Label}” is not a date. Write it as day, month and year.",
            Name
        );
        Refuse.If(day > today, $"“{Label}” is in the future. Write the day on which it was.", Name);
        Refuse.If(
            day < birth,
            $"“{Label}” is {Kernel.Time.Written.Date(day)}, before the date of birth, {Kernel.Time.Written.Date(birth)}. Check both dates.",
            Name
        );
    }
}

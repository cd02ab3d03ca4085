using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;

namespace Dsr.Blazor.Modules.Meetings.Domain.Series;

/// <summary>Who must be there for a meeting to decide.</summary>
/// <param name="Least">How many people; 0 asks for nobody.</param>
/// <param name="Roles">The roles of which one person each must be there.</param>
public sealed record Quorum(int Least, IReadOnlyList<Role> Roles)
{
    /// <summary>Nothing is asked.</summary>
    public static Quorum None { get; } = new(0, []);

    /// <summary>"5 people, among them Chair and Commissioner".</summary>
    public string InWords() =>
        (Least, Roles.Count) switch
        {
            (0, 0) => "none asked for",
            (0, _) => Written.List(Names),
            (_, 0) => Written.People(Least),
            _ => $"{Written.People(Least)}, among them {Written.List(Names)}",
        };

    /// <summary>What is still missing, as it ends a sentence: "2 people and somebody as Chair"; null when the quorum is met.</summary>
    /// <param name="present">How many are there.</param>
    /// <param name="roles">The roles of those who are there.</param>
    public string? Missing(int present, IReadOnlySet<Role> roles)
    {
        var missing = Roles.Where(role => !roles.Contains(role)).Select(role => $"somebody as {role.InWords()}").ToList();
        if (present < Least)
            missing.Insert(0, Written.People(Least - present));
        return missing.Count == 0 ? null : Written.List(missing);
    }

    List<string> Names => [.. Roles.Select(role => role.InWords())];
}

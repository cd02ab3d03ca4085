using Dsr.Blazor.Ui.Lists;

namespace Dsr.Blazor.Modules.Register.Pages;

/// <summary>A column that a reader can take off the table.</summary>
[Flags]
public enum Shown
{
    None = 0,
    NhsNumber = 1,
    Diagnosis = 2,
    Authority = 4,
    Lead = 8,
    Review = 16,
    Actions = 32,
    Change = 64,
    All = 127,
}

/// <summary>The columns of the register: rating and person always, the others as each reader likes them.</summary>
static class RegisterColumns
{
    /// <summary>Those that can be taken off, with what they are called.</summary>
    public static readonly (Shown Column, string Name)[] Optional =
    [
        (Shown.NhsNumber, "NHS number"),
        (Shown.Diagnosis, "Diagnosis"),
        (Shown.Authority, "Local authority"),
        (Shown.Lead, "Lead and keyworker"),
        (Shown.Review, "Next review"),
        (Shown.Actions, "Actions"),
        (Shown.Change, "Last change"),
    ];

    public static IReadOnlyList<Column> Of(Shown shown) =>
        [
            new("Rating", Key(RegisterSort.Rating), Also: new("since", Key(RegisterSort.Since))),
            new("Person", Key(RegisterSort.Name), Also: new("age", Key(RegisterSort.Age))),
            .. new (Shown Column, Column Heading)[]
            {
                (Shown.NhsNumber, new("NHS number", Key(RegisterSort.NhsNumber))),
                (Shown.Diagnosis, new("Diagnosis", Key(RegisterSort.Diagnosis))),
                (Shown.Authority, new("Local authority", Key(RegisterSort.Authority))),
                (Shown.Lead, new("Lead", Key(RegisterSort.Lead), Also: new("keyworker", Key(RegisterSort.Keyworker)))),
                (Shown.Review, new("Next review", Key(RegisterSort.Review))),
                (Shown.Actions, new("Actions", Key(RegisterSort.Actions))),
                (Shown.Change, new("Last change", Key(RegisterSort.Changed))),
            }
                .Where(pair => shown.HasFlag(pair.Column))
                .Select(pair => pair.Heading),
        ];

    /// <summary>The sort as the table names it.</summary>
    public static string Key(RegisterSort sort) => sort.ToString();

    /// <summary>
    /// The filter sorted by what a heading names. Late actions and last changes are wanted first, so they begin downwards.
    /// </summary>
    public static RegisterFilter Sorted(RegisterFilter filter, string key, bool descending)
    {
        var sort = Enum.Parse<RegisterSort>(key);
        return filter with
        {
            Sort = sort,
            Descending = descending || sort is RegisterSort.Actions or RegisterSort.Changed && filter.Sort != sort,
            Page = 1,
        };
    }

    /// <summary>The names of those that can be taken off.</summary>
    public static readonly IReadOnlyList<string> Names = [.. Optional.Select(pair => pair.Name)];

    /// <summary>Those that a reader's choice leaves.</summary>
    public static Shown In(ColumnChoice choice) =>
        Optional.Where(pair => choice.Shows(pair.Name)).Aggregate(Shown.None, (all, pair) => all | pair.Column);
}

using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Register;

/// <summary>What the register can be sorted by.</summary>
public enum RegisterSort
{
    Review,
    Rating,
    Since,
    Name,
    Age,
    NhsNumber,
    Diagnosis,
    Authority,
    Lead,
    Keyworker,
    Actions,
    Changed,
}

/// <summary>Which people of the register are listed, and in what order. The page, the export and the command read the same one.</summary>
public sealed record RegisterFilter
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Everybody, overdue reviews first.</summary>
    public static RegisterFilter Everyone { get; } = new();

    /// <summary>Any of these; none for all.</summary>
    public IReadOnlyList<Rating> Ratings { get; init; } = [];
    public AgeBand? Age { get; init; }
    public DiagnosisCategory? Diagnosis { get; init; }
    public string? Authority { get; init; }

    /// <summary>The team of the lead professional.</summary>
    public string? Team { get; init; }

    /// <summary>The next review is late.</summary>
    public bool Overdue { get; init; }

    /// <summary>Anything about them was changed since the last meeting was finished.</summary>
    public bool Changed { get; init; }

    /// <summary>Those whom the reader is involved with.</summary>
    public bool Mine { get; init; }

    /// <summary>A part of a name, NHS number or reference. Never in an address.</summary>
    public string Search { get; init; } = "";
    public RegisterSort Sort { get; init; }
    public bool Descending { get; init; }

    /// <summary>Counted from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether anything narrows the list.</summary>
    public bool Narrows =>
        Ratings.Count > 0
        || Search.Length > 0
        || Overdue
        || Changed
        || Mine
        || (Age, Diagnosis, Authority, Team) is not (null, null, null, null);

    /// <summary>Whom the counts on top of the list count: all that the other filters leave, whatever the rating and its review.</summary>
    public RegisterFilter ForCounts =>
        this with
        {
            Ratings = [],
            Overdue = false,
            Changed = false,
            Sort = default,
            Descending = false,
            Page = 1,
        };

    /// <summary>With a rating added, or taken away when it is there.</summary>
    public RegisterFilter Toggled(Rating rating) =>
        this with
        {
            Ratings = Ratings.Contains(rating) ? [.. Ratings.Where(candidate => candidate != rating)] : [.. Ratings.Append(rating).Order()],
            Page = 1,
        };
}

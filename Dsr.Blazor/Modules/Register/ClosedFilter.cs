using System.Globalization;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Domain.Episodes;
using Microsoft.AspNetCore.WebUtilities;

namespace Dsr.Blazor.Modules.Register;

/// <summary>Which closed people are listed.</summary>
public sealed record ClosedFilter
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Why the last episode ended; null for all.</summary>
    public ClosureReason? Why { get; init; }

    /// <summary>A part of a name, NHS number or reference. Never in an address.</summary>
    public string Search { get; init; } = "";

    /// <summary>Counted from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>As the query of an address, without what was searched for; blank for all.</summary>
    public string Query =>
        string.Join(
            '&',
            new[]
            {
                Why is { } why ? $"why={why.ToString().ToLowerInvariant()}" : null,
                Page > 1 ? string.Create(CultureInfo.InvariantCulture, $"page={Page}") : null,
            }.OfType<string>()
        );

    /// <summary>As the log of reads keeps it.</summary>
    public string InWords =>
        string.Join(
            "; ",
            new[]
            {
                Why is { } why ? why.InWords() : "all",
                Search.Length > 0 ? $"found by “{Search}”" : null,
                Page > 1 ? string.Create(CultureInfo.InvariantCulture, $"page {Page}") : null,
            }.OfType<string>()
        );

    /// <summary>The filter that a query says; what cannot be read is left out.</summary>
    public static ClosedFilter Read(string? query, string? search)
    {
        var said = QueryHelpers.ParseQuery(query);
        var why = said.GetValueOrDefault("why").ToString();
        return new()
        {
            Why = why.All(char.IsAsciiLetter) && Enum.TryParse<ClosureReason>(why, ignoreCase: true, out var reason) ? reason : null,
            Search = (search ?? "").Trim(),
            Page = int.TryParse(said.GetValueOrDefault("page"), CultureInfo.InvariantCulture, out var page)
                ? Math.Clamp(page, 1, 100_000)
                : 1,
        };
    }
}

/// <summary>Somebody whose last episode on the register is closed.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="GivenName">The given name.</param>
/// <param name="FamilyName">The family name.</param>
/// <param name="DateOfBirth">The date of birth.</param>
/// <param name="NhsNumber">The number; null where it is not known.</param>
/// <param name="Reference">The last episode’s.</param>
/// <param name="ClosedOn">Since when it is closed.</param>
/// <param name="Why">Why it ended.</param>
public sealed record ClosedRow(
    Guid PersonId,
    string GivenName,
    string FamilyName,
    DateOnly DateOfBirth,
    NhsNumber? NhsNumber,
    string Reference,
    DateOnly? ClosedOn,
    ClosureReason? Why
)
{
    /// <summary>As a list shows it, family name first.</summary>
    public string ListName => GivenName.Length == 0 || FamilyName.Length == 0 ? GivenName + FamilyName : $"{FamilyName}, {GivenName}";

    /// <summary>"Closed since 3 March 2026, moved to another area".</summary>
    public string Stands =>
        $"Closed{(ClosedOn is { } day ? $" since {Kernel.Time.Written.Date(day)}" : "")}{(Why is { } why ? $", {why.InWords().ToLowerInvariant()}" : "")}";
}

/// <summary>A page of closed people.</summary>
/// <param name="Rows">At most <see cref="ClosedFilter.PageSize"/>.</param>
/// <param name="Total">How many all pages have together.</param>
public sealed record ClosedPage(IReadOnlyList<ClosedRow> Rows, int Total);

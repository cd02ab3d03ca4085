using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Dsr.Blazor.Casework.Actions;

/// <summary>Which open actions are listed. The earliest date is always first.</summary>
public sealed record ActionFilter
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Those that the reader owns.</summary>
    public bool Mine { get; init; }

    /// <summary>Those past their date.</summary>
    public bool Overdue { get; init; }
    public string? Organisation { get; init; }

    /// <summary>Counted from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether anything narrows the list.</summary>
    public bool Narrows => Mine || Overdue || Organisation is not null;

    /// <summary>As the query of an address.</summary>
    public string Query => string.Join('&', new[]
    {
        Mine ? "mine=yes" : null, Overdue ? "overdue=yes" : null,
        Organisation is null ? null : $"organisation={Uri.EscapeDataString(Organisation)}", Page > 1 ? string.Create(CultureInfo.InvariantCulture, $"page={Page}") : null,
    }.OfType<string>());

    /// <summary>The filter that a query says; what cannot be read is left out.</summary>
    public static ActionFilter Read(string? query)
    {
        var said = QueryHelpers.ParseQuery(query);
        return new()
        {
            Mine = said.GetValueOrDefault("mine") == "yes",
            Overdue = said.GetValueOrDefault("overdue") == "yes",
            Organisation = said.GetValueOrDefault("organisation").ToString() is { Length: > 0 } name ? name : null,
            Page = int.TryParse(said.GetValueOrDefault("page"), CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 100_000) : 1,
        };
    }
}

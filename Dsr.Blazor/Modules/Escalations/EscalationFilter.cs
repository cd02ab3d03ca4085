using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Dsr.Blazor.Modules.Escalations;

/// <summary>Which escalations are listed: the open ones unless asked otherwise.</summary>
public sealed record EscalationFilter
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Those answered or withdrawn, in place of the open ones.</summary>
    public bool Ended { get; init; }

    /// <summary>Both, the open ones first.</summary>
    public bool All { get; init; }

    /// <summary>The key of the place; null for any.</summary>
    public string? To { get; init; }

    /// <summary>Counted from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>As the query of an address.</summary>
    public string Query =>
        string.Join(
            '&',
            new[]
            {
                Ended ? "show=ended"
                : All ? "show=all"
                : null,
                To is null ? null : $"to={Uri.EscapeDataString(To)}",
                Page > 1 ? string.Create(CultureInfo.InvariantCulture, $"page={Page}") : null,
            }.OfType<string>()
        );

    /// <summary>The filter that a query says; what cannot be read is left out.</summary>
    public static EscalationFilter Read(string? query)
    {
        var said = QueryHelpers.ParseQuery(query);
        return new()
        {
            Ended = said.GetValueOrDefault("show") == "ended",
            All = said.GetValueOrDefault("show") == "all",
            To = said.GetValueOrDefault("to").ToString() is { Length: > 0 } key ? key : null,
            Page = int.TryParse(said.GetValueOrDefault("page"), CultureInfo.InvariantCulture, out var page)
                ? Math.Clamp(page, 1, 100_000)
                : 1,
        };
    }
}

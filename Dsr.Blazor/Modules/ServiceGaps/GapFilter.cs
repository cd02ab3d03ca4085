using System.Globalization;
using Dsr.Blazor.Modules.ServiceGaps.Domain;
using Microsoft.AspNetCore.WebUtilities;

namespace Dsr.Blazor.Modules.ServiceGaps;

/// <summary>Which gaps in service are listed; the latest raised is always first.</summary>
public sealed record GapFilter
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 50;

    /// <summary>One state; null for any.</summary>
    public GapStatus? Status { get; init; }
    public string? Category { get; init; }

    /// <summary>The council; null for any.</summary>
    public string? Area { get; init; }

    /// <summary>Those that the reader raised.</summary>
    public bool Mine { get; init; }

    /// <summary>Counted from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether anything narrows the list.</summary>
    public bool Narrows => Status is not null || Category is not null || Area is not null || Mine;

    /// <summary>As the query of an address.</summary>
    public string Query =>
        string.Join(
            '&',
            new[]
            {
                Status is { } status ? $"state={status.ToString().ToLowerInvariant()}" : null,
                Category is null ? null : $"category={Uri.EscapeDataString(Category)}",
                Area is null ? null : $"area={Uri.EscapeDataString(Area)}",
                Mine ? "mine=yes" : null,
                Page > 1 ? string.Create(CultureInfo.InvariantCulture, $"page={Page}") : null,
            }.OfType<string>()
        );

    /// <summary>The filter that a query says; what cannot be read is left out.</summary>
    public static GapFilter Read(string? query)
    {
        var said = QueryHelpers.ParseQuery(query);
        return new()
        {
            Status =
                Enum.TryParse<GapStatus>(said.GetValueOrDefault("state"), ignoreCase: true, out var status) && Enum.IsDefined(status)
                    ? status
                    : null,
            Category = Text("category"),
            Area = Text("area"),
            Mine = said.GetValueOrDefault("mine") == "yes",
            Page = int.TryParse(said.GetValueOrDefault("page"), CultureInfo.InvariantCulture, out var page)
                ? Math.Clamp(page, 1, 100_000)
                : 1,
        };

        string? Text(string name) => said.GetValueOrDefault(name).ToString() is { Length: > 0 } text ? text : null;
    }
}

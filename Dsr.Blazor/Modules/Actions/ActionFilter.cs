using System.Globalization;
using Dsr.Blazor.Modules.Actions.Domain;
using Microsoft.AspNetCore.WebUtilities;

namespace Dsr.Blazor.Modules.Actions;

/// <summary>By when something is due.</summary>
public enum DueWindow
{
    Any,
    Today,
    Week,
    Fortnight,
    Month,
    Undated,
}

/// <summary>Which actions are listed: those that are open, unless a status is asked for. The earliest date is always first.</summary>
public sealed record ActionFilter
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Those that the reader owns.</summary>
    public bool Mine { get; init; }

    /// <summary>Those past their date.</summary>
    public bool Overdue { get; init; }
    public string? Organisation { get; init; }

    /// <summary>The owner's key; see <see cref="OwnerCount.Key"/>.</summary>
    public string? Owner { get; init; }

    /// <summary>Null for all that are open.</summary>
    public ActionStatus? Status { get; init; }
    public ActionSource? Source { get; init; }

    /// <summary>Due from today on within so long.</summary>
    public DueWindow Due { get; init; }

    /// <summary>Counted from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether anything narrows the list.</summary>
    public bool Narrows => this with { Page = 1 } != new ActionFilter();

    /// <summary>As the query of an address.</summary>
    public string Query =>
        string.Join(
            '&',
            new[]
            {
                Mine ? "mine=yes" : null,
                Overdue ? "overdue=yes" : null,
                Organisation is null ? null : $"organisation={Uri.EscapeDataString(Organisation)}",
                Owner is null ? null : $"owner={Uri.EscapeDataString(Owner)}",
                Said("status", Status),
                Said("source", Source),
                Due == DueWindow.Any ? null : Said("due", (DueWindow?)Due),
                Page > 1 ? string.Create(CultureInfo.InvariantCulture, $"page={Page}") : null,
            }.OfType<string>()
        );

    /// <summary>The filter that a query says; what cannot be read is left out.</summary>
    public static ActionFilter Read(string? query)
    {
        var said = QueryHelpers.ParseQuery(query);
        return new()
        {
            Mine = said.GetValueOrDefault("mine") == "yes",
            Overdue = said.GetValueOrDefault("overdue") == "yes",
            Organisation = Text(said.GetValueOrDefault("organisation")),
            Owner = Text(said.GetValueOrDefault("owner")),
            Status = Word<ActionStatus>(said.GetValueOrDefault("status")),
            Source = Word<ActionSource>(said.GetValueOrDefault("source")),
            Due = Word<DueWindow>(said.GetValueOrDefault("due")) ?? DueWindow.Any,
            Page = int.TryParse(said.GetValueOrDefault("page"), CultureInfo.InvariantCulture, out var page)
                ? Math.Clamp(page, 1, 100_000)
                : 1,
        };
    }

    static string? Said<T>(string name, T? value)
        where T : struct, Enum => value is { } one ? $"{name}={one.ToString().ToLowerInvariant()}" : null;

    static string? Text(string? said) => string.IsNullOrEmpty(said) ? null : said;

    static T? Word<T>(string? said)
        where T : struct, Enum =>
        Enum.TryParse<T>(said, ignoreCase: true, out var one) && Enum.IsDefined(one) && !char.IsDigit(said![0]) ? one : null;
}

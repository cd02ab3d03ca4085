using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Dsr.Blazor.Modules.People.Watching;

/// <summary>In which way somebody reads of a person.</summary>
public enum ReadKind
{
    Opened,
    ReferralOpened,
    Printed,
    InLists,
    FileTaken,
    TakenAway,
}

/// <summary>The ways as the log of reads spells them, and in words.</summary>
public static class ReadKinds
{
    /// <summary>Every way that the log knows.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<ReadKind>().SelectMany(Stored)];

    /// <summary>As the log spells a way.</summary>
    public static IReadOnlyList<string> Stored(this ReadKind how) =>
        how switch
        {
            ReadKind.Opened => ["Opened"],
            ReadKind.ReferralOpened => ["ReferralOpened"],
            ReadKind.Printed => ["Printed"],
            ReadKind.InLists => ["Listed"],
            ReadKind.FileTaken => ["FileTaken"],
            _ => ["Exported"],
        };

    /// <summary>The way that the log spells so.</summary>
    public static ReadKind Of(string stored) =>
        Enum.GetValues<ReadKind>().First(how => how.Stored().Contains(stored) || how == ReadKind.TakenAway);

    /// <summary>"In lists".</summary>
    public static string InWords(this ReadKind how) =>
        how switch
        {
            ReadKind.Opened => "Opened",
            ReadKind.ReferralOpened => "Referral opened",
            ReadKind.Printed => "Printed",
            ReadKind.InLists => "In lists",
            ReadKind.FileTaken => "File downloaded",
            _ => "Taken away",
        };
}

/// <summary>Which reads are shown.</summary>
public sealed record ReadFilter
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 50;

    /// <summary>The spans that can be chosen, in days; 0 for all time.</summary>
    public static readonly IReadOnlyList<int> Spans = [30, 90, 365, 0];

    /// <summary>In one way; null for all.</summary>
    public ReadKind? How { get; init; }

    /// <summary>How many days back; 0 for all time.</summary>
    public int Days { get; init; } = 90;

    /// <summary>Counted from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>As the query of an address; blank for what is shown first.</summary>
    public string Query =>
        string.Join(
            '&',
            new[]
            {
                How is { } how ? $"how={how.ToString().ToLowerInvariant()}" : null,
                Days == 90 ? null : string.Create(CultureInfo.InvariantCulture, $"days={Days}"),
                Page > 1 ? string.Create(CultureInfo.InvariantCulture, $"page={Page}") : null,
            }.OfType<string>()
        );

    /// <summary>The filter that a query says; what cannot be read is left out.</summary>
    public static ReadFilter Read(string? query)
    {
        var said = QueryHelpers.ParseQuery(query);
        return new()
        {
            How = Enum.TryParse<ReadKind>(said.GetValueOrDefault("how"), ignoreCase: true, out var how) && Enum.IsDefined(how) ? how : null,
            Days =
                int.TryParse(said.GetValueOrDefault("days"), CultureInfo.InvariantCulture, out var days) && Spans.Contains(days)
                    ? days
                    : 90,
            Page = int.TryParse(said.GetValueOrDefault("page"), CultureInfo.InvariantCulture, out var page)
                ? Math.Clamp(page, 1, 100_000)
                : 1,
        };
    }

    /// <summary>From when on reads count, in UTC.</summary>
    public DateTimeOffset Since(DateTimeOffset now) => Days == 0 ? DateTimeOffset.MinValue.AddYears(1) : now.AddDays(-Days);
}

using System.Globalization;
using System.Text;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Dsr.Blazor.Modules.Register;

/// <summary>A filter as the query of an address, without what was searched for, and back. What cannot be read is left out.</summary>
public static class FilterQuery
{
    /// <summary>"sort=review&amp;rating=red,amber". It always names the sort, so that it is never blank.</summary>
    public static string Write(RegisterFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        // A list writes some thirty of these each time that it is drawn.
        var query = new StringBuilder("sort=").Append(Word(filter.Sort));
        Add("order", filter.Descending ? "down" : null);
        Add("rating", filter.Ratings.Count == 0 ? null : string.Join(',', filter.Ratings.Select(Word)));
        Add("age", filter.Age?.Name().TrimEnd('+'));
        Add("diagnosis", filter.Diagnosis is { } diagnosis ? Word(diagnosis) : null);
        Add("authority", filter.Authority is { } authority ? Escaped(authority) : null);
        Add("team", filter.Team is { } team ? Escaped(team) : null);
        Add("overdue", Yes(filter.Overdue));
        Add("changed", Yes(filter.Changed));
        Add("mine", Yes(filter.Mine));
        Add("page", filter.Page > 1 ? filter.Page.ToString(CultureInfo.InvariantCulture) : null);
        return query.ToString();

        void Add(string key, string? value)
        {
            if (value is not null)
                query.Append('&').Append(key).Append('=').Append(value);
        }
    }

    /// <summary>The filter that a query says, with what was searched for beside it.</summary>
    public static RegisterFilter Read(string? query, string? search = null)
    {
        var said = QueryHelpers.ParseQuery(query);
        return new()
        {
            Ratings = [.. said.GetValueOrDefault("rating").ToString().Split(',').Select(One<Rating>).OfType<Rating>().Distinct().Order()],
            Age = Enum.GetValues<AgeBand>()
                .Cast<AgeBand?>()
                .FirstOrDefault(band => band!.Value.Name().TrimEnd('+') == said.GetValueOrDefault("age")),
            Diagnosis = One<DiagnosisCategory>(said.GetValueOrDefault("diagnosis")),
            Authority = Text(said.GetValueOrDefault("authority")),
            Team = Text(said.GetValueOrDefault("team")),
            Overdue = said.GetValueOrDefault("overdue") == "yes",
            Changed = said.GetValueOrDefault("changed") == "yes",
            Mine = said.GetValueOrDefault("mine") == "yes",
            Search = (search ?? "").Trim(),
            Sort = One<RegisterSort>(said.GetValueOrDefault("sort")) ?? RegisterSort.Review,
            Descending = said.GetValueOrDefault("order") == "down",
            Page = int.TryParse(said.GetValueOrDefault("page"), CultureInfo.InvariantCulture, out var page)
                ? Math.Clamp(page, 1, 100_000)
                : 1,
        };
    }

    // Letters only: Enum.TryParse would take "7" for a rating that there is not.
    static T? One<T>(StringValues value)
        where T : struct, Enum =>
        value.ToString() is { Length: > 0 } text && text.All(char.IsAsciiLetter) && Enum.TryParse<T>(text, ignoreCase: true, out var one)
            ? one
            : null;

    static T? One<T>(string value)
        where T : struct, Enum => One<T>(new StringValues(value));

    static string? Text(StringValues value) => value.ToString().Trim() is { Length: > 0 } text ? text : null;

    static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    static string Escaped(string value) => Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal);

    static string? Yes(bool value) => value ? "yes" : null;
}

using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Register;

/// <summary>Filters and fields as people read them.</summary>
public static class FilterWords
{
    /// <summary>"Red or Amber; 18-25; review overdue; sorted by next review", or "everybody; ...".</summary>
    public static string Of(RegisterFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        string?[] said =
        [
            filter.Narrows ? null : "everybody",
            filter.Ratings.Count == 0 ? null : string.Join(" or ", filter.Ratings),
            filter.Age is { } band ? $"aged {band.Name()}" : null,
            filter.Diagnosis?.InWords().ToLowerInvariant(),
            filter.Authority,
            filter.Team,
            filter.Overdue ? "review overdue" : null,
            filter.Changed ? "changed since the last meeting" : null,
            filter.Mine ? "own people" : null,
            filter.Search.Length > 0 ? $"found by “{filter.Search}”" : null,
            $"sorted by {filter.Sort.InWords()}{(filter.Descending ? ", last first" : "")}",
        ];
        return string.Join("; ", said.OfType<string>());
    }

    /// <summary>"Learning disability and autism".</summary>
    public static string InWords(this DiagnosisCategory diagnosis) =>
        diagnosis switch
        {
            DiagnosisCategory.LearningDisability => "Learning disability",
            DiagnosisCategory.Autism => "Autism",
            DiagnosisCategory.LearningDisabilityAndAutism => "Learning disability and autism",
            _ => "Not yet known",
        };

    /// <summary>Why there is no NHS number: "not yet traced".</summary>
    public static string InWords(this NhsNumberGap gap) =>
        gap switch
        {
            NhsNumberGap.NotKnown => "not known",
            NhsNumberGap.None => "has none",
            _ => "not yet traced",
        };

    /// <summary>"next review".</summary>
    public static string InWords(this RegisterSort sort) =>
        sort switch
        {
            RegisterSort.Review => "next review",
            RegisterSort.Since => "rated since",
            RegisterSort.NhsNumber => "NHS number",
            RegisterSort.Authority => "local authority",
            RegisterSort.Lead => "lead professional",
            RegisterSort.Actions => "late and open actions",
            RegisterSort.Changed => "last change",
            _ => sort.ToString().ToLowerInvariant(),
        };

    /// <summary>When something was, in words that stay true for the day: "2:30pm" today, "yesterday", "18 Nov 2026".</summary>
    public static string When(DateOnly today, DateTimeOffset at) =>
        (today.DayNumber - London.DateOf(at).DayNumber) switch
        {
            0 => Written.Time(London.TimeOf(at)),
            1 => "yesterday",
            _ => Written.ShortDate(London.DateOf(at)),
        };
}

using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Meetings.Domain.Preparing;

/// <summary>
/// Who comes onto the agendas of a series: everybody of some ratings each time, and whoever else has one of some reasons.
/// </summary>
public sealed record AgendaRule
{
    /// <summary>What the weekly review has, and a meeting of no series: Blue, Red and Amber, and every reason that there is.</summary>
    public static AgendaRule Everything { get; } = new() { Ratings = [Rating.Blue, Rating.Red, Rating.Amber] };

    /// <summary>The ratings that come on each time.</summary>
    public IReadOnlyList<Rating> Ratings { get; init; } = [];

    /// <summary>The keys of the reasons that count; none for all there are, so that a reason added later counts too.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>The sections in order; none for the order that policy has.</summary>
    public IReadOnlyList<AgendaSection> Order { get; init; } = [];

    /// <summary>Whether a reason counts here. Who is there for their rating and who was pulled in by hand always do.</summary>
    public bool Counts(AgendaReason reason) => Reasons.Count == 0 || reason.IsAlways || Reasons.Contains(reason.Key);

    /// <summary>"Red and Amber each time; and for: new, rating changed".</summary>
    public string InWords(IReadOnlyList<AgendaReason> all)
    {
        var ratings =
            Ratings.Count == 0
                ? "Nobody for the rating alone"
                : $"{Kernel.Time.Written.List([.. Ratings.Select(rating => rating.ToString())])} each time";
        var reasons =
            Reasons.Count == 0
                ? "every reason"
                : Kernel.Time.Written.List([
                    .. all.Where(agendaReason => Reasons.Contains(agendaReason.Key)).Select(agendaReason => agendaReason.Name),
                ]);
        return reasons.Length == 0 ? $"{ratings}." : $"{ratings}; others for: {reasons}.";
    }
}

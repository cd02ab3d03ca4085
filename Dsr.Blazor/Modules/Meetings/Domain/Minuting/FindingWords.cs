using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Escalations.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Running;

namespace Dsr.Blazor.Modules.Meetings.Domain.Minuting;

/// <summary>What was found and decided of somebody beside the rating and the actions, as minutes say it.</summary>
public static class FindingWords
{
    /// <summary>Each a sentence, in the order in which they are talked about.</summary>
    /// <param name="item">The item.</param>
    /// <param name="escalated">What was escalated from it.</param>
    public static IEnumerable<string> Of(MeetingItem item, IEnumerable<Escalation> escalated)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(escalated);
        if (item.RiskDiscussion.Length > 0)
            yield return $"Risk: {item.RiskDiscussion}";
        if (item.Cetr is { } need)
            yield return Sentence(InWords(need), item.CetrWhy);
        if (item.KeyworkerNeeded is { } needed)
            yield return Sentence(needed ? "A keyworker is needed" : "No keyworker is needed", item.KeyworkerWhy);
        foreach (var escalation in escalated)
            yield return Sentence($"Escalated to {escalation.ToName}", escalation.Reason);
        if (item.Themes.Count > 0)
            yield return $"Themes: {Written.List(item.Themes)}.";
        if (item.IsParked)
            yield return "Left for later, and not come back to.";
    }

    /// <summary>"C(E)TR to be decided next time".</summary>
    public static string InWords(this CetrNeed need) =>
        need switch
        {
            CetrNeed.Needed => "C(E)TR needed",
            CetrNeed.NotNeeded => "No C(E)TR needed",
            _ => "C(E)TR to be decided next time",
        };

    static string Sentence(string what, string why) => why.Length > 0 ? $"{what}: {why}" : $"{what}.";
}

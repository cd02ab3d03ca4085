namespace Dsr.Blazor.Modules.ServiceGaps.Domain;

/// <summary>Where a gap in service stands.</summary>
public enum GapStatus
{
    Raised,
    LookedAt,
    Answered,
    Met,
    NotTakenUp,
}

/// <summary>What may follow what, and how it is said.</summary>
public static class GapStatusWords
{
    /// <summary>What may come next. A reply comes before the end, so that nobody who raised a gap is left without one.</summary>
    public static IReadOnlyList<GapStatus> Next(this GapStatus status) =>
        status switch
        {
            GapStatus.Raised => [GapStatus.LookedAt, GapStatus.Answered],
            GapStatus.LookedAt => [GapStatus.Answered],
            GapStatus.Answered => [GapStatus.Met, GapStatus.NotTakenUp],
            _ => [],
        };

    /// <summary>Whether the work on it is over.</summary>
    public static bool IsOver(this GapStatus status) => status is GapStatus.Met or GapStatus.NotTakenUp;

    /// <summary>"Being looked at".</summary>
    public static string InWords(this GapStatus status) =>
        status switch
        {
            GapStatus.LookedAt => "Being looked at",
            GapStatus.NotTakenUp => "Not taken up",
            _ => status.ToString(),
        };
}

using Dsr.Blazor.Modules.Referrals.Domain;

namespace Dsr.Blazor.Modules.Referrals.Queue;

/// <summary>Which of the referrals are shown.</summary>
public enum QueueShow
{
    All,
    Mine,
    Unassigned,
    Waiting,
    Urgent,
    Flagged,
    Decided,
}

/// <summary>What each shows, and how it is said.</summary>
public static class QueueShows
{
    /// <summary>Those of the open ones.</summary>
    public static readonly IReadOnlyList<QueueShow> OfOpen =
    [
        QueueShow.All,
        QueueShow.Mine,
        QueueShow.Unassigned,
        QueueShow.Waiting,
        QueueShow.Urgent,
        QueueShow.Flagged,
    ];

    /// <summary>What the address says; all where it says nothing known.</summary>
    public static QueueShow Read(string? text) =>
        Enum.TryParse<QueueShow>(text, ignoreCase: true, out var show) && Enum.IsDefined(show) ? show : QueueShow.All;

    /// <summary>"Waiting for information".</summary>
    public static string InWords(this QueueShow show) => show == QueueShow.Waiting ? "Waiting for information" : show.ToString();

    /// <summary>Whether a row of the open ones is among them.</summary>
    /// <param name="show">Which are shown.</param>
    /// <param name="row">The row.</param>
    /// <param name="me">Who looks.</param>
    public static bool Has(this QueueShow show, QueueRow row, Guid? me) =>
        show switch
        {
            QueueShow.Mine => row.OwnerId is not null && row.OwnerId == me,
            QueueShow.Unassigned => row.OwnerId is null,
            QueueShow.Waiting => row.Status == ReferralStatus.AwaitingInformation,
            QueueShow.Urgent => row.Flags.Contains(QueueFlag.Urgent),
            QueueShow.Flagged => row.Flags.Count > 0,
            _ => true,
        };
}

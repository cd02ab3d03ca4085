using Dsr.Blazor.Modules.Meetings.Domain.Preparing;
using Dsr.Blazor.Modules.Meetings.Running;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Meetings.Preparing;

/// <summary>Which requests to discuss somebody stand. Answered is worked out from the meetings that took them up, never stored.</summary>
static class StandingAsks
{
    /// <summary>The requests that a meeting of a series would answer, by person.</summary>
    /// <param name="db">Where they are read.</param>
    /// <param name="series">The series; null for a meeting of none, which answers those that name no series.</param>
    /// <param name="cancel">Gives up.</param>
    internal static async Task<Dictionary<Guid, IReadOnlyList<AskedFor>>> StandingAsync(DsrDb db, Guid? series, CancellationToken cancel)
    {
        var standing = await Open(db)
            .Where(discussionRequest => discussionRequest.SeriesId == null || discussionRequest.SeriesId == series)
            .OrderBy(discussionRequest => discussionRequest.AskedAt)
            .ToListAsync(cancel);
        return standing
            .GroupBy(discussionRequest => discussionRequest.PersonId)
            .ToDictionary(
                group => group.Key,
                group => (IReadOnlyList<AskedFor>)[.. group.Select(ask => new AskedFor(ask.AskedBy, ask.Why, ask.RefersUp))]
            );
    }

    /// <summary>Those neither taken back nor answered: no meeting that they are for has spoken of the person since.</summary>
    internal static IQueryable<DiscussionRequest> Open(DsrDb db) =>
        db
            .DiscussionRequests.AsNoTracking()
            .Where(discussionRequest =>
                discussionRequest.WithdrawnAt == null
                && !SpokenOf
                    .Items(db)
                    .Any(item =>
                        item.PersonId == discussionRequest.PersonId
                        && item.TakenAt > discussionRequest.AskedAt
                        && (
                            discussionRequest.SeriesId == null
                            || db.Meetings.Any(meeting => meeting.Id == item.MeetingId && meeting.SeriesId == discussionRequest.SeriesId)
                        )
                    )
            );
}

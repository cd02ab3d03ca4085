using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Running;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Meetings;

/// <summary>A meeting on whose agenda somebody is or was, with what was said and decided about them.</summary>
public sealed record PersonMeeting
{
    public Guid MeetingId { get; init; }
    public string Title { get; init; } = "";
    public DateOnly Date { get; init; }
    public MeetingStatus Status { get; init; }
    public string Chair { get; init; } = "";

    /// <summary>Why they were on the agenda.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
    public string Update { get; init; } = "";
    public Rating? Before { get; init; }
    public Rating? After { get; init; }
    public DateOnly? NextReview { get; init; }

    /// <summary>False where the meeting is to come, or passed over them.</summary>
    public bool WasTalkedAbout { get; init; }
}

/// <summary>The meetings of one person, for their record.</summary>
public sealed class PersonMeetings(Authorizer guard, IDbContextFactory<DsrDb> contexts)
{
    /// <summary>Latest first. Nothing of anybody else on those agendas is in it.</summary>
    /// <exception cref="NotFoundException">When there is nobody, or nobody whose meetings the reader may see.</exception>
    public async Task<IReadOnlyList<PersonMeeting>> OfAsync(Guid person, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await guard.RequireAsync(Permission.SeeMeetings, db, person, cancel);
        var spokenOf = SpokenOf.Items(db);
        return await (
            from item in db.MeetingItems.AsNoTracking()
            where item.PersonId == person
            join meeting in db.Meetings on item.MeetingId equals meeting.Id
            where meeting.Status != MeetingStatus.Cancelled
            orderby meeting.Date descending, meeting.Id descending
            select new PersonMeeting
            {
                MeetingId = meeting.Id,
                Title = meeting.Title,
                Date = meeting.Date,
                Status = meeting.Status,
                Chair = meeting.Chair,
                Reasons = item.Reasons,
                Update = item.Update,
                Before = item.RatingBefore,
                After = item.RatingAfter,
                NextReview = item.NextReview,
                WasTalkedAbout = spokenOf.Any(spoken => spoken.Id == item.Id),
            }
        ).ToListAsync(cancel);
    }
}

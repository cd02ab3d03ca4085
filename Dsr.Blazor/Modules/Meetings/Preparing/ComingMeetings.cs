using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Preparing;
using Dsr.Blazor.Modules.Meetings.Domain.Series;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Meetings.Preparing;

/// <summary>
/// Makes the next meetings of series and keeps their agendas fresh: when a series is made or changed, and each night.
/// A day of a series is made once; a meeting that was moved or cancelled stands for its day.
/// </summary>
public sealed class ComingMeetings(UnitOfWork work, PolicyStore policies, AgendaFacts facts, WorkingCalendar calendar)
{
    /// <summary>The night's work, for every series that runs.</summary>
    internal async Task MakeAllAsync(CancellationToken cancel)
    {
        await using var change = await work.BeginAsync(Actor.Clock, "made the next meetings", cancel);
        foreach (var series in await change.Db.MeetingSeries.Where(meetingSeries => meetingSeries.EndedOn == null).ToListAsync(cancel))
            await MakeAsync(change, series, cancel);
        await change.CommitAsync(cancel);
    }

    /// <summary>The meetings of one series as far ahead as policy says, and the agendas that are due to be built.</summary>
    internal async Task MakeAsync(UnitOfWorkScope change, MeetingSeries series, CancellationToken cancel)
    {
        var (db, today, book) = (change.Db, change.Act.Today, await policies.ReadAsync());
        var there = await db
            .Meetings.Include(meeting => meeting.Items)
            .Include(meeting => meeting.NotThisTime)
            .AsSplitQuery()
            .Where(meeting => meeting.SeriesId == series.Id && (meeting.Date >= today || meeting.Slot >= today))
            .ToListAsync(cancel);
        var slots = there.Select(meeting => meeting.Slot).ToHashSet();
        var dates = SeriesDates.Between(series.Recurrence, today, today.AddDays(7 * book.On(today, SeriesPolicies.WeeksAhead)), calendar);
        there.AddRange(
            dates.Where(date => !slots.Contains(date.Slot)).Select(date => db.Add(new Meeting(series, date, change.Act)).Entity)
        );
        foreach (var meeting in ToBuild(there, today, book.On(today, SeriesPolicies.BuiltWithin)))
            await Agendas.BuildAsync(change, meeting, facts, cancel);
    }

    /// <summary>The meetings to come take over what their series says now. What somebody moved by hand keeps its day and time.</summary>
    internal async Task FollowAsync(UnitOfWorkScope change, MeetingSeries series, CancellationToken cancel)
    {
        var today = change.Act.Today;
        var there = (await change.Db.Meetings.Where(meeting => meeting.SeriesId == series.Id && meeting.Date >= today).ToListAsync(cancel))
            .Where(meeting => meeting.Status.IsToCome())
            .ToList();
        var last = there.Max(meeting => meeting.Slot) ?? today;
        var slots = SeriesDates.Between(series.Recurrence, today, last, calendar).Select(date => date.Slot).ToHashSet();
        foreach (var meeting in there)
        {
            var byHand = meeting.Moves.Any(move => move.By.Length > 0);
            meeting.Call(MeetingCall.Of(series) with { StartsAt = byHand ? meeting.StartsAt : series.StartsAt });
            if (meeting.Slot is { } slot && !byHand && !slots.Contains(slot))
                meeting.Cancel("The series meets on other days now.", change.Act);
        }
    }

    // The next of the series has an agenda however far off it is; what somebody ordered or published is theirs.
    static IEnumerable<Meeting> ToBuild(List<Meeting> there, DateOnly today, int within)
    {
        var coming = there.Where(meeting => meeting.Status.IsToCome() && meeting.Date >= today).OrderBy(meeting => meeting.Date).ToList();
        return coming.Where(
            (meeting, at) =>
                (at == 0 || meeting.Date <= today.AddDays(within)) && meeting is { Status: MeetingStatus.DraftAgenda, OrderedByHand: false }
        );
    }
}

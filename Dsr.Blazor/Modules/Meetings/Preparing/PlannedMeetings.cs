using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Preparing;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Meetings.Preparing;

/// <summary>What becomes of a meeting before it runs: moved, cancelled, called anew, or made beside those of its series.</summary>
public sealed class PlannedMeetings(
    Authorizer guard,
    UnitOfWork work,
    MeetingChanges changes,
    AgendaFacts facts,
    IDbContextFactory<DsrDb> contexts,
    WorkingCalendar calendar
)
{
    /// <summary>
    /// What stands in the way of a day, in words: a bank holiday, a weekend, or another meeting. It may be chosen all the same.
    /// </summary>
    /// <param name="day">The day.</param>
    /// <param name="but">The meeting that is to be moved there.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<string?> InTheWayAsync(DateOnly day, Guid? but = null, CancellationToken cancel = default)
    {
        await guard.RequireAsync(Permission.RunMeetings, cancel);
        if (calendar.Holidays.On(day) is { } holiday)
            return $"{Written.Date(day)} is a bank holiday: {holiday.Name}. The next working day is {calendar.NextWorkingDay(day).DayOfWeek} {Written.Date(calendar.NextWorkingDay(day))}.";
        if (!calendar.IsWorkingDay(day))
            return $"{Written.Date(day)} is a {day.DayOfWeek}.";
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var other = await db
            .Meetings.AsNoTracking()
            .Where(meeting => meeting.Date == day && meeting.Id != but && meeting.Status != MeetingStatus.Cancelled)
            .Select(meeting => meeting.Title)
            .FirstOrDefaultAsync(cancel);
        return other is null ? null : $"There is a meeting on that day already: {other}.";
    }

    /// <summary>Makes an extra meeting of a series, with its agenda.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="RefusedException">When the day is past, or the series has ended.</exception>
    public async Task<Guid> MakeExtraAsync(Guid series, DateOnly on, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.RunMeetings, cancel);
        await using var change = await work.BeginAsync(actor, "made an extra meeting", cancel);
        Refuse.If(on < change.Act.Today, "That day is past. Choose today or a later day.", nameof(on));
        var of = await change.Db.MeetingSeries.FirstOrDefaultAsync(meetingSeries => meetingSeries.Id == series, cancel)
            ?? throw new NotFoundException();
        Refuse.If(of.EndedOn is not null, "This series has ended. Make a meeting by itself.");
        var meeting = change.Db.Add(Meeting.Extra(of, on, change.Act)).Entity;
        await Agendas.BuildAsync(change, meeting, facts, cancel);
        await change.CommitAsync(cancel);
        return meeting.Id;
    }

    /// <summary>Puts a meeting on another day or time. Its agenda is built anew for the day, unless somebody ordered it by hand.</summary>
    /// <exception cref="RefusedException">When the day is past or the same, the reason is missing, or the meeting has begun.</exception>
    public Task MoveAsync(Guid id, DateOnly day, TimeOnly? time, string because, CancellationToken cancel = default) =>
        changes.OnAsync(
            id,
            "moved a meeting",
            async (change, meeting) =>
            {
                meeting.MoveTo(day, time, because, change.Act);
                if (!meeting.OrderedByHand && meeting.Items.Count > 0)
                    await Agendas.BuildAsync(change, meeting, facts, cancel);
            },
            cancel
        );

    /// <summary>A meeting does not take place.</summary>
    /// <exception cref="RefusedException">When the reason is missing, or the meeting has begun.</exception>
    public Task CancelAsync(Guid id, string because, CancellationToken cancel = default) =>
        changes.OnAsync(id, "cancelled a meeting", (change, meeting) => meeting.Cancel(because, change.Act), cancel);

    /// <summary>Says when, where, and who leads: for this meeting alone.</summary>
    /// <exception cref="RefusedException">When something of it cannot be, or the meeting has begun.</exception>
    public Task CallAsync(Guid id, Func<MeetingCall, MeetingCall> change, CancellationToken cancel = default) =>
        changes.OnAsync(id, "changed how a meeting is called", (_, meeting) => meeting.Call(change(meeting.Called())), cancel);
}

using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Running;
using Dsr.Blazor.Modules.Meetings.Running;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Meetings.Minuting;

/// <summary>Reads the minutes, for the people whom the reader may see.</summary>
public sealed class MeetingMinutes(MeetingQueries rooms, Authorizer guard, IDbContextFactory<DsrDb> contexts, ReadLog reads)
{
    /// <summary>The minutes, written down as read before they show.</summary>
    /// <exception cref="NotFoundException">When there is no such meeting.</exception>
    public async Task<Minutes> OpenAsync(Guid meeting, CancellationToken cancel = default)
    {
        await reads.ListedAsync("minutes", meeting.ToString(), People(await rooms.LookAsync(meeting, cancel)), cancel);
        return await LookAsync(meeting, cancel);
    }

    /// <summary>The minutes again, for a page that has them open.</summary>
    /// <exception cref="NotFoundException">When there is no such meeting.</exception>
    public async Task<Minutes> LookAsync(Guid meeting, CancellationToken cancel = default)
    {
        var room = await rooms.LookAsync(meeting, cancel);
        var actor = await guard.RequireAsync(Permission.SeeMeetings, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var written = await db
            .Meetings.AsNoTracking()
            .Include(candidate => candidate.Items)
            .Include(candidate => candidate.Addenda)
            .AsSplitQuery()
            .FirstAsync(candidate => candidate.Id == meeting, cancel);
        var shown = room.Lines.Where(line => line.PersonId is not null).ToList();
        var spokenOf = await SpokenOf.InAsync(db, meeting, cancel);
        var discussed = shown.Where(line => spokenOf.Contains(line.Id)).ToList();
        return new Minutes(
            room,
            await DiscussedAsync(db, written, discussed, cancel),
            [.. shown.Except(discussed).Where(line => line.Turn != Turn.OnlyShown)]
        )
        {
            OnlyShown = room.OnlyShown,
            OtherBusiness = room.SeesAll ? written.OtherBusiness : "",
            ApprovedBy = written.ApprovedBy,
            ApprovedAt = written.ApprovedAt,
            Addenda = room.SeesAll
                ?
                [
                    .. written
                        .Addenda.Where(minutesAddendum => minutesAddendum.ItemId is null)
                        .OrderBy(minutesAddendum => minutesAddendum.At),
                ]
                : [],
            MayApprove = room.Status == MeetingStatus.MinutesDraft && actor.May(Permission.ApproveMinutes),
            MayExport = room.Status.IsOver() && actor.May(Permission.ExportRegister),
        };
    }

    /// <summary>The minutes are printed.</summary>
    public async Task PrintedAsync(Guid meeting, CancellationToken cancel = default) =>
        await reads.ListedAsync("minutes, printed", meeting.ToString(), People(await rooms.LookAsync(meeting, cancel)), cancel);

    static async Task<IReadOnlyList<MinutesItem>> DiscussedAsync(
        DsrDb db,
        Meeting written,
        List<AgendaLineView> reached,
        CancellationToken cancel
    )
    {
        var items = reached.ToDictionary(line => line.Id, line => written.Item(line.Id));
        var entries = items.Values.Select(item => item.EntryId).ToList();
        var references = await db
            .Entries.AsNoTracking()
            .Where(entry => entries.Contains(entry.Id))
            .ToDictionaryAsync(entry => entry.Id, entry => entry.Reference, cancel);
        var said = await MinutesDraft.OfAsync(db, items.Values, written.FinishedAt, cancel);
        return
        [
            .. reached.Select(line => new MinutesItem(line, references[items[line.Id].EntryId!.Value], said[line.Id])
            {
                PutRightBy = items[line.Id].MinuteBy,
                Addenda =
                [
                    .. written
                        .Addenda.Where(minutesAddendum => minutesAddendum.ItemId == line.Id)
                        .OrderBy(minutesAddendum => minutesAddendum.At),
                ],
            }),
        ];
    }

    static List<Guid> People(MeetingView room) => [.. room.Lines.Select(line => line.PersonId).OfType<Guid>()];
}

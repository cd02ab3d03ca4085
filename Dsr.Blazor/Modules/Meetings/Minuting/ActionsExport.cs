using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Export.Domain;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Minuting;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Platform.Spreadsheets.Writing;
using Microsoft.EntityFrameworkCore;
using static Dsr.Blazor.Platform.Spreadsheets.Writing.SheetColumn;

namespace Dsr.Blazor.Modules.Meetings.Minuting;

/// <summary>The actions of a meeting that is over, for a purpose.</summary>
public sealed record ActionsOrder(Guid Meeting, string Purpose);

/// <summary>The actions agreed in a meeting as a spreadsheet, for who may take identifiable data away.</summary>
public sealed class ActionsExport(Authorizer guard, MeetingMinutes minutes, IDbContextFactory<DsrDb> contexts, ReadLog reads, Clock clock)
{
    /// <summary>The file's name: it says the day and no more.</summary>
    public string FileName => $"meeting-actions-{clock.Today:yyyy-MM-dd}.xlsx";

    /// <summary>Writes the file. It is written down before the first byte leaves.</summary>
    /// <returns>How many actions are in it.</returns>
    /// <exception cref="RefusedException">When the meeting is not over, or the purpose says too little.</exception>
    /// <exception cref="NotFoundException">When there is no such meeting.</exception>
    public async Task<int> WriteAsync(Stream to, ActionsOrder order, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.ExportRegister, cancel);
        var purpose = ExportRequest.CheckPurpose(order.Purpose);
        var read = await minutes.LookAsync(order.Meeting, cancel);
        Refuse.If(!read.Room.Status.IsOver(), "The meeting is not over. Its actions can be taken away when it is finished.");
        var rows = await RowsAsync(read, cancel);
        await reads.ExportedAsync(
            $"actions of the meeting of {Written.Date(read.Room.Date)}",
            purpose,
            [.. rows.Select(row => row.Person).Distinct()],
            cancel
        );
        var sheet = new Sheet<Row>("Actions", columns)
        {
            FrozenColumns = 3,
            Lines =
            [
                $"Actions agreed in: {read.Room.Title}, {Written.Date(read.Room.Date)}",
                $"Taken by {actor.Name} on {Written.Moment(clock.Now)}",
                $"Purpose: {purpose}",
                Written.Count(rows.Count, "action"),
            ],
        };
        return await ComposedSpreadsheet.WriteAsync(to, "Actions agreed in a meeting", clock.Now, sheet, rows, cancel);
    }

    static readonly IReadOnlyList<SheetColumn<Row>> columns =
    [
        Text<Row>("Reference", 16, row => row.Item.Reference),
        Text<Row>("Family name", 18, row => row.Item.Line.FamilyName),
        Text<Row>("Given name", 18, row => row.Item.Line.GivenName),
        Rating<Row>("Rating", 11, row => row.Item.Said.After),
        Text<Row>("What is to be done", 50, row => row.Action.Text),
        Text<Row>("Who", 20, row => row.Action.OwnerName),
        Text<Row>("Organisation", 24, row => row.Action.OwnerOrganisation),
        Date<Row>("By when", 13, row => row.Action.Due),
        Text<Row>("Stands at", 14, row => row.Stands),
    ];

    async Task<List<Row>> RowsAsync(Minutes read, CancellationToken cancel)
    {
        var agreed = read.Discussed.SelectMany(item => item.Said.Agreed.Select(action => (item, action))).ToList();
        var ids = agreed.Select(pair => pair.action.ActionId).ToList();
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var now = await db.Actions.AsNoTracking().Where(action => ids.Contains(action.Id)).ToDictionaryAsync(action => action.Id, cancel);
        return
        [
            .. agreed.Select(pair => new Row(
                pair.item.Line.PersonId!.Value,
                pair.item,
                pair.action,
                Stands(now.GetValueOrDefault(pair.action.ActionId))
            )),
        ];
    }

    string Stands(PlanAction? action) =>
        action switch
        {
            null => "",
            _ when action.IsOverdue(clock.Today) => "Overdue",
            { Status: ActionStatus.InProgress } => "In progress",
            _ => action.Status.ToString(),
        };

    sealed record Row(Guid Person, MinutesItem Item, MinutedAction Action, string Stands);
}

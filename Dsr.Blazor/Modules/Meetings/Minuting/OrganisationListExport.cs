using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Export.Domain;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Minuting;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Platform.Spreadsheets.Writing;
using static Dsr.Blazor.Platform.Spreadsheets.Writing.SheetColumn;

namespace Dsr.Blazor.Modules.Meetings.Minuting;

/// <summary>One organisation's list of a meeting that is over, for a purpose.</summary>
public sealed record OrganisationListOrder(Guid Meeting, Guid Organisation, string Purpose);

/// <summary>What an organisation is given of a meeting, as a spreadsheet: whom it may be told of, and its own actions for them.</summary>
public sealed class OrganisationListExport(Authorizer guard, MeetingMinutes minutes, MinutesLists lists, ReadLog reads, Clock clock)
{
    /// <summary>The file's name: it says the day and no more.</summary>
    public string FileName => $"meeting-list-{clock.Today:yyyy-MM-dd}.xlsx";

    /// <summary>Writes the file. It is written down before the first byte leaves.</summary>
    /// <returns>How many rows are in it: one for each action, and one for each person without one.</returns>
    /// <exception cref="RefusedException">When the meeting is not over, or the purpose says too little.</exception>
    /// <exception cref="NotFoundException">When there is no such meeting, or nobody of the organisation's in its minutes.</exception>
    public async Task<int> WriteAsync(Stream to, OrganisationListOrder order, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.ExportRegister, cancel);
        var purpose = ExportRequest.CheckPurpose(order.Purpose);
        var room = (await minutes.LookAsync(order.Meeting, cancel)).Room;
        Refuse.If(!room.Status.IsOver(), "The meeting is not over. Its lists can be taken away when it is finished.");
        var list = await lists.OpenAsync(order.Meeting, order.Organisation, cancel);
        var people = list.People.Select(listed => listed.Item.Line.PersonId!.Value).ToList();
        await reads.ExportedAsync($"list for an organisation of the meeting of {Written.Date(room.Date)}", purpose, people, cancel);
        var sheet = new Sheet<Row>("List", columns)
        {
            FrozenColumns = 3,
            Lines =
            [
                $"For {list.Name}: {room.Title}, {Written.Date(room.Date)}",
                $"Taken by {actor.Name} on {Written.Moment(clock.Now)}",
                $"Purpose: {purpose}",
                $"{Written.People(list.People.Count)}, {Written.Count(list.Actions, "action")}",
            ],
        };
        return await ComposedSpreadsheet.WriteAsync(
            to,
            "What an organisation is given of a meeting",
            clock.Now,
            sheet,
            [.. list.People.SelectMany(Rows)],
            cancel
        );
    }

    static readonly IReadOnlyList<SheetColumn<Row>> columns =
    [
        Text<Row>("Reference", 16, row => row.Item.Reference),
        Text<Row>("Family name", 18, row => row.Item.Line.FamilyName),
        Text<Row>("Given name", 18, row => row.Item.Line.GivenName),
        Rating<Row>("Rating", 11, row => row.Item.Said.After),
        Date<Row>("Next review", 13, row => row.Item.Said.NextReview),
        Text<Row>("Your action", 50, row => row.Action?.Text ?? "None was agreed."),
        Text<Row>("Who", 20, row => row.Action?.OwnerName),
        Date<Row>("By when", 13, row => row.Action?.Due),
        Text<Row>("Told on their", 40, row => row.Ground),
    ];

    static IEnumerable<Row> Rows(ListedPerson listed) =>
        listed
            .Actions.Select(action => (MinutedAction?)action)
            .DefaultIfEmpty()
            .Select(action => new Row(listed.Item, action, listed.Ground));

    sealed record Row(MinutesItem Item, MinutedAction? Action, string Ground);
}

using Dsr.Blazor.Access;
using Dsr.Blazor.Data;
using Dsr.Blazor.Domain.Actions;
using Dsr.Blazor.Domain.Meetings;
using Dsr.Blazor.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Casework.Meetings;

/// <summary>What came of a meeting, as it is read and printed.</summary>
/// <param name="Room">The meeting.</param>
/// <param name="Discussed">Whom it reached, in order.</param>
/// <param name="NotReached">Who was on the agenda and was not reached.</param>
public sealed record Minutes(Room Room, IReadOnlyList<MinutesItem> Discussed, IReadOnlyList<RoomLine> NotReached);

/// <summary>One person in the minutes.</summary>
public sealed record MinutesItem(RoomLine Line, string Reference)
{
    public string Update { get; init; } = "";

    /// <summary>The rating as they came in, and as they left; the same where it was left.</summary>
    public Rating? Before { get; init; }
    public Rating? After { get; init; }

    /// <summary>Why it was changed; empty where it was not.</summary>
    public string Reason { get; init; } = "";
    public string DecidedBy { get; init; } = "";
    public DateOnly? NextReview { get; init; }
    public bool WithoutChange { get; init; }
    public IReadOnlyList<PlanAction> Agreed { get; init; } = [];
}

/// <summary>Reads the minutes, for the people whom the reader may see.</summary>
public sealed class MeetingMinutes(MeetingRoom rooms, IDbContextFactory<DsrDb> contexts, ReadLog reads)
{
    /// <summary>The minutes, written down as read before they show.</summary>
    /// <exception cref="NotThereException">When there is no such meeting.</exception>
    public async Task<Minutes> Open(Guid meeting, CancellationToken cancel = default)
    {
        await reads.Listed("minutes", meeting.ToString(), People(await rooms.Look(meeting, cancel)), cancel);
        return await Look(meeting, cancel);
    }

    /// <summary>The minutes again, for a page that has them open while the meeting runs.</summary>
    /// <exception cref="NotThereException">When there is no such meeting.</exception>
    public async Task<Minutes> Look(Guid meeting, CancellationToken cancel = default)
    {
        var room = await rooms.Look(meeting, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var items = await db.MeetingItems.AsNoTracking().Where(one => one.MeetingId == meeting).ToDictionaryAsync(one => one.Id, cancel);
        var shown = room.Lines.Where(line => line.PersonId is not null).Select(line => (Line: line, Item: items[line.Id])).ToList();
        var reached = shown.Where(one => one.Item.HasContent).ToList();
        return new Minutes(room, await Discussed(db, room, reached, cancel), [.. shown.Except(reached).Select(one => one.Line)]);
    }

    /// <summary>The minutes are printed.</summary>
    public async Task Printed(Guid meeting, CancellationToken cancel = default) =>
        await reads.Listed("minutes, printed", meeting.ToString(), People(await rooms.Look(meeting, cancel)), cancel);

    static async Task<IReadOnlyList<MinutesItem>> Discussed(DsrDb db, Room room, List<(RoomLine Line, MeetingItem Item)> reached, CancellationToken cancel)
    {
        var ids = reached.Select(one => (Guid?)one.Item.Id).ToList();
        var entries = reached.Select(one => one.Item.EntryId).ToList();
        var actions = (await db.Actions.AsNoTracking().Where(action => ids.Contains(action.MeetingItemId)).ToListAsync(cancel)).ToLookup(action => action.MeetingItemId);
        var decisions = (await db.RatingDecisions.AsNoTracking().Where(decision => entries.Contains(decision.EntryId)).ToListAsync(cancel)).ToLookup(decision => decision.EntryId);
        var references = await db.Entries.AsNoTracking().Where(entry => entries.Contains(entry.Id)).ToDictionaryAsync(entry => entry.Id, entry => entry.Reference, cancel);
        return [.. reached.Select(one => Item(one.Line, one.Item, references[one.Item.EntryId!.Value], room, decisions[one.Item.EntryId!.Value], [.. actions[one.Item.Id].OrderBy(action => action.AgreedAt)]))];
    }

    static MinutesItem Item(RoomLine line, MeetingItem item, string reference, Room room, IEnumerable<RatingDecision> decisions, IReadOnlyList<PlanAction> agreed)
    {
        var decision = decisions.FirstOrDefault(one => one.Number == item.Decision);
        // Who was neither rated nor reviewed had the rating that held when the meeting ended.
        var held = decisions.Where(one => one.RecordedAt <= (room.FinishedAt ?? DateTimeOffset.MaxValue)).MaxBy(one => one.Number)?.Rating;
        return new MinutesItem(line, reference)
        {
            Update = item.Update,
            Before = item.RatingBefore ?? held,
            After = item.RatingAfter ?? held,
            Reason = decision?.Reason ?? "",
            DecidedBy = decision?.DecidedBy ?? "",
            NextReview = item.NextReview,
            WithoutChange = item.WithoutChange,
            Agreed = agreed,
        };
    }

    static List<Guid> People(Room room) => [.. room.Lines.Select(line => line.PersonId).OfType<Guid>()];
}

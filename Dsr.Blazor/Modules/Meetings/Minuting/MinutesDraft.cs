using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Escalations.Domain;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Minuting;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Meetings.Minuting;

/// <summary>Drafts what the minutes say of each person from what was saved in the meeting.</summary>
static class MinutesDraft
{
    /// <summary>What the minutes say, by item: as it was approved, or as it stands now.</summary>
    /// <param name="db">To read from.</param>
    /// <param name="items">Items of one meeting that it spoke of, each about somebody.</param>
    /// <param name="finished">When the meeting ended; null while it runs.</param>
    /// <param name="cancel">Gives up.</param>
    internal static async Task<IReadOnlyDictionary<Guid, MinutedPerson>> OfAsync(
        DsrDb db,
        IReadOnlyCollection<MeetingItem> items,
        DateTimeOffset? finished,
        CancellationToken cancel
    )
    {
        var open = items.Where(item => item.Minuted is null).ToList();
        var (ids, entries) = (open.Select(item => (Guid?)item.Id).ToList(), open.Select(item => item.EntryId).ToList());
        var actions = (
            await db
                .Actions.AsNoTracking()
                .Where(action => ids.Contains(action.MeetingItemId) && action.TakenBackAt == null)
                .ToListAsync(cancel)
        ).ToLookup(action => action.MeetingItemId);
        var decisions = (
            await db.RatingDecisions.AsNoTracking().Where(decision => entries.Contains(decision.EntryId)).ToListAsync(cancel)
        ).ToLookup(decision => decision.EntryId);
        var escalated = (
            await db
                .Escalations.AsNoTracking()
                .Where(escalation => escalation.Source == EscalationSource.Meeting && ids.Contains(escalation.SourceId))
                .ToListAsync(cancel)
        ).ToLookup(escalation => escalation.SourceId);
        return items.ToDictionary(
            item => item.Id,
            item =>
                item.Minuted
                ?? Drafted(
                    item,
                    finished,
                    [.. decisions[item.EntryId!.Value]],
                    [.. actions[item.Id].OrderBy(action => action.AgreedAt)]
                ) with
                {
                    Decided = [.. FindingWords.Of(item, escalated[item.Id].OrderBy(escalation => escalation.RaisedAt))],
                }
        );
    }

    static MinutedPerson Drafted(
        MeetingItem item,
        DateTimeOffset? finished,
        IReadOnlyList<RatingDecision> decisions,
        IReadOnlyList<PlanAction> agreed
    )
    {
        var decision = decisions.FirstOrDefault(rating => rating.Number == item.Decision);
        // Who was neither rated nor reviewed had the rating that held when the meeting ended.
        var held = decisions
            .Where(rating => rating.RecordedAt <= (finished ?? DateTimeOffset.MaxValue))
            .MaxBy(rating => rating.Number)
            ?.Rating;
        return new MinutedPerson
        {
            Words = item.InMinutes,
            Before = item.RatingBefore ?? held,
            After = item.RatingAfter ?? held,
            Reason = decision?.Reason ?? "",
            DecidedBy = decision?.DecidedBy ?? "",
            NextReview = item.NextReview,
            WithoutChange = item.WithoutChange,
            Agreed =
            [
                .. agreed.Select(action => new MinutedAction(
                    action.Id,
                    action.Text,
                    action.OwnerName,
                    action.OwnerOrganisation,
                    action.Due
                )),
            ],
        };
    }
}

using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Consent;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Holding;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Jobs;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Register.Episodes;

/// <summary>
/// Reminds the team of handovers that nobody has confirmed, and of safeguarding decisions that are to be looked at again; once each.
/// </summary>
sealed class RemindOfEpisodes(UnitOfWork work, PolicyStore policies, WorkingCalendar calendar) : IJob
{
    public string Name => "remind-of-episodes";

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var change = await work.BeginAsync(Actor.Clock, "reminded the team of an episode", cancel);
        var (act, policy) = (change.Act, await policies.ReadAsync());
        var made = (
            await change
                .Db.TeamTasks.Where(task =>
                    task.PersonId != null && (task.Kind == TeamTaskKind.ConfirmHandover || task.Kind == TeamTaskKind.LookAgainAtBasis)
                )
                .Select(task => new
                {
                    task.PersonId,
                    task.Kind,
                    task.Due,
                    task.MadeAt,
                })
                .ToListAsync(cancel)
        ).ToLookup(task => (task.PersonId!.Value, task.Kind));
        foreach (var handover in await change.Db.Handovers.Where(handover => handover.AcceptedOn == null).ToListAsync(cancel))
            if (
                EpisodeTasks.For(
                    handover,
                    made[(handover.PersonId, TeamTaskKind.ConfirmHandover)].Select(task => task.MadeAt),
                    policy,
                    calendar,
                    act
                ) is
                { } task
            )
                change.Db.Add(task);
        foreach (var episode in await SafeguardedAsync(change.Db, act.Today, cancel))
            if (
                EpisodeTasks.For(
                    episode,
                    made[(episode.PersonId, TeamTaskKind.LookAgainAtBasis)].Select(task => task.Due),
                    policy,
                    calendar,
                    act
                ) is
                { } task
            )
                change.Db.Add(task);
        await change.CommitAsync(cancel);
    }

    // Where consent was given since, the decision is no longer what the episode rests on.
    static async Task<IReadOnlyList<SafeguardedEpisode>> SafeguardedAsync(DsrDb db, DateOnly today, CancellationToken cancel)
    {
        var resumed = await db
            .Entries.Include(entry => entry.Suspensions)
            .Where(entry =>
                entry.Status == EntryStatus.Active
                && entry.Suspensions.Any(suspension => suspension.ResumedAt != null && suspension.NewConsentId == null)
            )
            .ToListAsync(cancel);
        var latest = resumed
            .Select(entry => (entry.PersonId, Last: entry.Suspensions.MaxBy(suspension => suspension.Number)!))
            .Where(pair => pair.Last.Safeguarding?.ReviewOn is not null)
            .ToList();
        var people = latest.Select(pair => pair.PersonId).ToList();
        var facts = await RecordedFacts.OfAsync(db, people, cancel);
        return
        [
            .. latest
                .Where(pair => !ConsentEvaluator.On(today, ConsentScope.JoinRegister, facts[pair.PersonId]).IsBasis)
                .Select(pair => new SafeguardedEpisode(pair.PersonId, pair.Last.Safeguarding!.ReviewOn!.Value)),
        ];
    }
}

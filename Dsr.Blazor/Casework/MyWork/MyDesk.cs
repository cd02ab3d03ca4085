using Dsr.Blazor.Access;
using Dsr.Blazor.Casework.Actions;
using Dsr.Blazor.Data;
using Dsr.Blazor.Domain.Actions;
using Dsr.Blazor.Domain.Keyworking;
using Dsr.Blazor.Domain.Meetings;
using Dsr.Blazor.Domain.People;
using Dsr.Blazor.Domain.Referrals;
using Dsr.Blazor.Domain.Register;
using Dsr.Blazor.Domain.Tasks;
using Dsr.Blazor.Live;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Casework.MyWork;

/// <summary>Reads a keyworker's or a professional's own work. Each query begins with the people whom they may see, so that whoever is suspended is gone from all of it.</summary>
public sealed class MyDesk(Guard guard, IDbContextFactory<DsrDb> contexts, Clock clock)
{
    /// <summary>How many people and actions are shown at most.</summary>
    public const int Most = 100;

    static readonly string[] follows = [nameof(PlanAction), nameof(Person), nameof(RegisterEntry), nameof(Meeting), nameof(Referral), nameof(KeyworkerRequest), nameof(TeamTask)];

    /// <summary>Whether some commits may have changed anybody's desk.</summary>
    public static bool Concerned(IReadOnlyList<ChangeNotice> notices) => follows.Any(kind => notices.Any(notice => notice.Concerns(kind)));

    /// <summary>All of it.</summary>
    /// <exception cref="NotAllowedException">When the actor sees no people.</exception>
    public async Task<Desk> Read(CancellationToken cancel = default)
    {
        var actor = await guard.May(Function.SeePeople, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var people = await MyPeople.Of(db, actor, clock.Today).ToListAsync(cancel);
        return new(
            [.. people.OrderBy(one => one.PresentedOn ?? DateOnly.MaxValue).ThenBy(one => one.NextReview ?? DateOnly.MaxValue).ThenBy(one => one.Name, StringComparer.Ordinal).Take(Most)],
            people.Count,
            await ActionList.Rows(db, ActionList.Sorted(Actions(db, actor)).Take(Most)).ToListAsync(cancel),
            await MyAsks.Of(db, actor, clock.Today, cancel));
    }

    static IQueryable<PlanAction> Actions(DsrDb db, Actor actor) => ActionList.Seen(db, actor).Where(one => one.EndedOn == null && one.OwnerAccountId == actor.AccountId);
}

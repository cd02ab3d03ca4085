using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.ProfessionalReferral.Domain;
using Dsr.Blazor.Modules.Referrals;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.ProfessionalReferral;

/// <summary>The referrals that whoever is signed in made themselves: how each stands, and what they may still do.</summary>
public sealed class MyReferrals(
    Authorizer guard,
    UnitOfWork work,
    IDbContextFactory<DsrDb> contexts,
    PolicyStore policies,
    WorkingCalendar calendar,
    Clock clock
)
{
    /// <summary>How many stand on a page.</summary>
    public const int PageSize = 25;

    /// <summary>One's own, what waits for an answer first, then newest first.</summary>
    /// <exception cref="ForbiddenException">When the actor may not refer.</exception>
    public async Task<MyReferralList> PageAsync(int page = 1, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.MakeReferral, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var mine = Mine(db, actor);
        var total = await mine.CountAsync(cancel);
        var shown = await mine.AsNoTracking()
            .OrderByDescending(referral => referral.Status == ReferralStatus.AwaitingInformation)
            .ThenByDescending(referral => referral.ReceivedAt)
            .Skip((Math.Max(1, page) - 1) * PageSize)
            .Take(PageSize)
            .Include(referral => referral.Changes)
            .Include(referral => referral.Attempts)
            .Include(referral => referral.Questions)
            .Include(referral => referral.Told)
            .AsSplitQuery()
            .ToListAsync(cancel);
        return new([.. await Task.WhenAll(shown.Select(async referral => MyReferral.Row(referral, await StepsAsync(referral))))], total);
    }

    /// <summary>One of one's own, whole.</summary>
    /// <exception cref="NotFoundException">When there is none, or somebody else made it: the two are told alike.</exception>
    public async Task<MyReferral> OpenAsync(Guid id, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.MakeReferral, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var referral = await Mine(db, actor).AsNoTracking().Whole().FirstOrDefaultAsync(candidate => candidate.Id == id, cancel)
            ?? throw new NotFoundException();
        return MyReferral.Of(await ShownReferrals.ForItsReferrerAsync(db, referral, cancel), await StepsAsync(referral));
    }

    /// <summary>Adds to what was said, as a version more.</summary>
    /// <exception cref="RefusedException">When the text is missing, or the field would hold too much.</exception>
    /// <exception cref="ConcurrentDecisionException">When it has been decided.</exception>
    public Task AddAsync(Guid id, ReferralAddition addition, CancellationToken cancel = default) =>
        OnAsync(
            id,
            "added information",
            (referral, act) => referral.Correct(addition.To(referral.Form, act), "added by the referrer", act),
            cancel
        );

    /// <summary>Answers a question of the team's.</summary>
    /// <exception cref="RefusedException">When the answer is missing, or a colleague answered it.</exception>
    /// <exception cref="ConcurrentDecisionException">When it has been decided.</exception>
    public Task AnswerAsync(Guid id, int question, string answer, CancellationToken cancel = default) =>
        OnAsync(id, "answered a question", (referral, act) => referral.AnswerQuestion(question, answer, act), cancel);

    /// <summary>Takes it back. That costs the person nothing.</summary>
    /// <exception cref="ConcurrentDecisionException">When it has been decided.</exception>
    public Task WithdrawAsync(Guid id, string reason, CancellationToken cancel = default) =>
        OnAsync(
            id,
            "withdrew their referral",
            (referral, act) => referral.Withdraw(act.ActorName, Refuse.Unless(reason, 1000, "Why you withdraw it", nameof(reason)), act),
            cancel
        );

    async Task OnAsync(Guid id, string why, Action<Referral, ActorContext> change, CancellationToken cancel)
    {
        var actor = await guard.RequireAsync(Permission.MakeReferral, cancel);
        await using var begun = await work.BeginAsync(actor, why, cancel);
        change(
            await Mine(begun.Db, actor).Whole().FirstOrDefaultAsync(referral => referral.Id == id, cancel) ?? throw new NotFoundException(),
            begun.Act
        );
        await begun.CommitAsync(cancel);
    }

    // A coordinator sees every referral, but here only those that they made in their own name.
    static IQueryable<Referral> Mine(DsrDb db, Actor actor) =>
        PersonVisibility
            .Referrals(db, actor, Permission.SeeReferrals)
            .Where(referral => referral.ReferrerAccountId != null && referral.ReferrerAccountId == actor.AccountId);

    async Task<IReadOnlyList<NextStep>> StepsAsync(Referral referral) =>
        NextSteps.Of(referral, ReferralClocks.Of(referral, await policies.ReadAsync(), calendar, clock.Today));
}

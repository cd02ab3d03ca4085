using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Tasks;

/// <summary>
/// What people ask about their referral from outside. Whether a reference belongs to anything is never told: every request
/// is taken, in the same words, and the team makes sure who asks before it answers.
/// </summary>
public sealed class ReferralRequests(UnitOfWork work, PolicyStore policies, WorkingCalendar calendar, TimeProvider time)
{
    /// <summary>What may be asked.</summary>
    public static readonly IReadOnlyList<TeamTaskKind> Kinds =
    [
        TeamTaskKind.TellReferralState,
        TeamTaskKind.CorrectReferral,
        TeamTaskKind.WithdrawReferral,
        TeamTaskKind.WithdrawConsent,
        TeamTaskKind.CopyOfData,
        TeamTaskKind.AskedForReview,
    ];

    /// <summary>Takes a request; the team answers by the deadline.</summary>
    /// <exception cref="RefusedException">When who asks, the reference or a way to reach them is missing, or a text is too
    /// long.</exception>
    public async Task<Deadline> AskAsync(TeamTaskKind kind, Asker asker, string words, CancellationToken cancel = default)
    {
        Refuse.If(!Kinds.Contains(kind), "Choose what you would like to ask.", nameof(kind));
        var known = asker.Checked();
        await using var change = await work.BeginAsync(Actor.Public, "asked about a referral", cancel);
        var (act, book) = (change.Act, await policies.ReadAsync());
        var referral = await change
            .Db.Referrals.Where(candidate => candidate.Reference == known.Reference)
            .Select(candidate => new { candidate.Id, candidate.PersonId })
            .FirstOrDefaultAsync(cancel);
        var deadline = By(kind, book, act.At);
        change.Db.Add(TeamTask.Asked(kind, known, words, deadline, referral?.Id, referral?.PersonId, act));
        await change.CommitAsync(cancel);
        return deadline;
    }

    /// <summary>By when a request of now is answered, for a page that thanks for it.</summary>
    public async Task<Deadline> ByAsync(TeamTaskKind kind) => By(kind, await policies.ReadAsync(), time.GetUtcNow());

    Deadline By(TeamTaskKind kind, PolicyBook book, DateTimeOffset asked)
    {
        var today = London.DateOf(asked);
        return kind == TeamTaskKind.CopyOfData
            ? Deadline.WithinDays(book.On(today, ReferralPolicies.CopyOfDataWithin), "the request", today, calendar)
            : Deadline.WorkingDays(book.On(today, ReferralPolicies.RequestWithin), "the request", asked, calendar);
    }
}

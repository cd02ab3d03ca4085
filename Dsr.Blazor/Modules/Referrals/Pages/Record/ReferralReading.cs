using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Duplicates.Domain.Matching;
using Dsr.Blazor.Modules.Duplicates.Matching;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Referrals.Queue;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Ui.Lists;
using Microsoft.EntityFrameworkCore;
using Letter = Dsr.Blazor.Modules.Letters.Domain.Letter;

namespace Dsr.Blazor.Modules.Referrals.Pages.Record;

/// <summary>Reads a referral with all that its page shows, for those who may see every referral.</summary>
public sealed class ReferralReading(
    Authorizer guard,
    IDbContextFactory<DsrDb> contexts,
    ReferralQueue queue,
    ReferralLetters letters,
    PolicyStore policies,
    WorkingCalendar calendar,
    Clock clock
)
{
    /// <exception cref="NotFoundException">When there is none.</exception>
    /// <exception cref="ForbiddenException">When the reader does not see all referrals: what the team notes and finds is the
    /// team's.</exception>
    public async Task<ReferralView> ReadAsync(Guid id, CancellationToken cancel = default)
    {
        var actor = await MayAsync(cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var referral = await PersonVisibility
            .Referrals(db, actor, Permission.SeeReferrals)
            .AsNoTracking()
            .Whole()
            .FirstOrDefaultAsync(candidate => candidate.Id == id, cancel)
            ?? throw new NotFoundException();
        var view = new ReferralView(await ShownReferrals.ForTheTeamAsync(db, referral, cancel), clock.Today, clock.Now, Rights(actor))
        {
            Team = await queue.TeamAsync(cancel),
        };
        view = await WithWhoIsAlikeAsync(db, actor, view, cancel);
        view = await WithRepeatsAsync(db, view, cancel);
        return await WithWorkAsync(db, WithRules(view, await policies.ReadAsync()), cancel);
    }

    /// <summary>Whether some commits changed anything that the page shows.</summary>
    public static bool Concerns(IReadOnlyList<ChangeNotice> notices, ReferralView view) =>
        notices
            .SelectMany(notice => notice.Touched)
            .Any(touched =>
                touched.Id == view.Referral.Id
                || touched.Kind is nameof(TeamTask) or nameof(Letter) or nameof(PolicySetting)
                || view.Referral.Status.IsOpen() && touched.Kind is nameof(Person) or nameof(RegisterEntry)
            );

    /// <summary>Who changed the referral by some commits, without the reader's own changes.</summary>
    public async Task<IReadOnlyList<ChangedBy>> ChangesAsync(
        ReferralView view,
        IReadOnlyList<ChangeNotice> notices,
        CancellationToken cancel = default
    )
    {
        var (first, last) = (notices.Min(notice => notice.Sequence - notice.Touched.Count + 1), notices.Max(notice => notice.Sequence));
        await MayAsync(cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db
            .AuditEvents.AsNoTracking()
            .Where(link =>
                link.AggregateId == view.Referral.Id
                && link.Sequence >= first
                && link.Sequence <= last
                && link.ActorId != view.Rights.ActorId
            )
            .OrderBy(link => link.Sequence)
            .Select(link => new ChangedBy(link.Sequence, link.Kind, link.AggregateId, link.ActorId, link.ActorName, link.Why, link.At))
            .ToListAsync(cancel);
    }

    async Task<Actor> MayAsync(CancellationToken cancel)
    {
        var actor = await guard.RequireAsync(Permission.SeeReferrals, cancel);
        return Permissions.Of(actor, Permission.SeeReferrals) == PermissionScope.All ? actor : throw new NotFoundException();
    }

    static TriageRights Rights(Actor actor) =>
        new(
            actor.Id,
            actor.Name,
            actor.AccountId,
            actor.May(Permission.TriageReferrals),
            actor.May(Permission.RuleOnConsent),
            Permissions.Of(actor, Permission.SeePeople) == PermissionScope.All,
            actor.May(Permission.DoTasks),
            actor.May(Permission.SendLetters)
        );

    ReferralView WithRules(ReferralView view, PolicyBook book)
    {
        var (referral, today) = (view.Referral, view.Today);
        var clocks = ReferralClocks.Of(referral, book, calendar, today);
        return view with
        {
            Clocks = clocks,
            ClocksLeft = clocks.ToDictionary(referralClock => referralClock, referralClock => referralClock.Left(today, calendar)),
            Consent = referral.Consent(today),
            Missing = referral.Status.IsOpen() ? referral.Missing(book, today) : [],
            Findings = ReferralFindings.Of(
                referral,
                book,
                [
                    .. view.Candidates.Select(lookalike => lookalike.Likeness.Likelihood),
                    .. view.Others.Select(otherReferral => otherReferral.Likeness.Likelihood),
                ],
                today
            ),
            Definitions = book.On(today, Policies.RatingDefinitions),
            Councils = book.On(today, ReferralPolicies.Councils),
            Boards = book.On(today, ReferralPolicies.Boards),
        };
    }

    // What has been decided is not looked up again: by then the likeness would be to the person whom it brought.
    static async Task<ReferralView> WithWhoIsAlikeAsync(DsrDb db, Actor actor, ReferralView view, CancellationToken cancel)
    {
        if (!view.Referral.Status.IsOpen())
            return view;
        var said = QueueReading.Said(view.Referral.Form);
        var others = await db
            .Referrals.AsNoTracking()
            .Where(referral => referral.Id != view.Referral.Id && ReferralStatuses.Open.Contains(referral.Status))
            .Select(referral => new
            {
                referral.Id,
                referral.Reference,
                referral.ReceivedAt,
                referral.GivenName,
                referral.FamilyName,
                referral.DateOfBirth,
            })
            .ToListAsync(cancel);
        return view with
        {
            Candidates = view.Rights.SeePeople ? await Lookalikes.OfAsync(db, actor, said, cancel) : [],
            Others =
            [
                .. others
                    .Select(row =>
                        (
                            row,
                            Likeness: Likenesses.Of(
                                said,
                                new()
                                {
                                    GivenName = row.GivenName,
                                    FamilyName = row.FamilyName,
                                    DateOfBirth = row.DateOfBirth,
                                }
                            )
                        )
                    )
                    .Where(pair => pair.Likeness is not null)
                    .Select(pair => new OtherReferral(
                        pair.row.Id,
                        pair.row.Reference,
                        ReferralWords.Shortly(pair.row.GivenName, pair.row.FamilyName),
                        pair.row.ReceivedAt,
                        pair.Likeness!
                    )),
            ],
        };
    }

    static async Task<ReferralView> WithRepeatsAsync(DsrDb db, ReferralView view, CancellationToken cancel)
    {
        var (reference, of) = (view.Referral.Reference, view.Referral.DuplicateOf);
        var linked = await db
            .Referrals.AsNoTracking()
            .Where(referral => referral.DuplicateOf == reference || of != "" && referral.Reference == of)
            .OrderBy(referral => referral.ReceivedAt)
            .Select(referral => new LinkedReferral(referral.Id, referral.Reference))
            .ToListAsync(cancel);
        return view with
        {
            Original = linked.Find(linkedReferral => linkedReferral.Reference == of),
            Repeats = [.. linked.Where(linkedReferral => linkedReferral.Reference != of)],
        };
    }

    async Task<ReferralView> WithWorkAsync(DsrDb db, ReferralView view, CancellationToken cancel)
    {
        var id = view.Referral.Id;
        return view with
        {
            Tasks = await db
                .TeamTasks.AsNoTracking()
                .Where(task => task.ReferralId == id)
                .OrderBy(task => task.DoneAt != null)
                .ThenBy(task => task.Due)
                .ToListAsync(cancel),
            Letters = view.Rights.Letters ? await letters.OfAsync(id, cancel) : [],
            Events = await db
                .AuditEvents.AsNoTracking()
                .Where(link => link.AggregateId == id)
                .OrderByDescending(link => link.Sequence)
                .Select(link => new ReferralEvent(link.ActorName, link.Why, link.At))
                .ToListAsync(cancel),
        };
    }
}

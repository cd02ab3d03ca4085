using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Notifications.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Dsr.Blazor.Modules.Notifications;

/// <summary>
/// Holds what a change saves against the table of rules and puts a notice into the box of whom it concerns: never of who did it, never of
/// who may not see the person, and never where the kind is switched off everywhere.
/// </summary>
public sealed class NotificationDispatcher(Platform.Security.Accounts accounts) : INotificationDispatcher
{
    /// <inheritdoc/>
    public IReadOnlyList<PendingNotification> Look(DsrDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.ChangeTracker.DetectChanges();
        return
        [
            .. db
                .ChangeTracker.Entries()
                .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
                .Select(Happened)
                .SelectMany(happened => NoticeRules.All.Select(rule => rule(happened)))
                .OfType<PendingNotification>(),
        ];
    }

    /// <inheritdoc/>
    public async Task<bool> TellAsync(DsrDb db, IReadOnlyList<PendingNotification> tellings, ActorContext act, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(tellings);
        ArgumentNullException.ThrowIfNull(act);
        var told = new HashSet<(Guid, PendingNotification)>();
        foreach (var telling in tellings)
        foreach (var account in await ConcernedAsync(db, telling.To, cancel))
            if (account.ToString() != act.ActorId && told.Add((account, telling)) && await WantsAsync(db, account, telling, cancel))
                db.Add(new Notice(account, telling, act));
        return db.ChangeTracker.Entries<Notice>().Any(entry => entry.State == EntityState.Added);
    }

    static EntityChange Happened(EntityEntry entry) =>
        new(entry.Entity, entry.State == EntityState.Added, name => entry.Property(name).OriginalValue);

    static async Task<IReadOnlyList<Guid>> ConcernedAsync(DsrDb db, Recipients to, CancellationToken cancel) =>
        to switch
        {
            TheseAccounts these => these.Ids,
            PeopleInvolved one => await InvolvedAsync(db, db.People.Where(person => person.Id == one.PersonId), cancel),
            AgendaInvolved agenda => await InvolvedAsync(
                db,
                db.People.Where(person =>
                    db.MeetingItems.Any(item => item.MeetingId == agenda.MeetingId && item.PersonId == person.Id)
                    && !db.Entries.Any(entry =>
                        entry.PersonId == person.Id && entry.Status == Modules.Register.Domain.EntryStatus.Suspended
                    )
                ),
                cancel
            ),
            WithRoles some =>
            [
                .. (
                    await db
                        .Accounts.AsNoTracking()
                        .Where(account => account.IsActive)
                        .Select(account => new { account.Id, account.Roles })
                        .ToListAsync(cancel)
                )
                    .Where(account => account.Roles.Any(some.Roles.Contains))
                    .Select(account => account.Id),
            ],
            TheReferrer referrer => await db
                .Referrals.Where(referral => referral.Id == referrer.ReferralId && referral.ReferrerAccountId != null)
                .Select(referral => referral.ReferrerAccountId!.Value)
                .ToListAsync(cancel),
            _ => throw new InvalidOperationException($"Nobody has said who {to.GetType().Name} are."),
        };

    static async Task<IReadOnlyList<Guid>> InvolvedAsync(
        DsrDb db,
        IQueryable<Modules.People.Domain.Person> people,
        CancellationToken cancel
    ) =>
        await people
            .SelectMany(person => person.Involvements)
            .Where(involvement => involvement.EndedOn == null && involvement.AccountId != null)
            .Select(involvement => involvement.AccountId!.Value)
            .Distinct()
            .ToListAsync(cancel);

    async Task<bool> WantsAsync(DsrDb db, Guid account, PendingNotification telling, CancellationToken cancel)
    {
        var box = await db.NoticeBoxes.AsNoTracking().FirstOrDefaultAsync(noticeBox => noticeBox.Id == account, cancel);
        if (box is not null && box.NotInBell.Contains(telling.Kind) && box.NotInDigest.Contains(telling.Kind))
            return false;
        if (await accounts.FindAsync(account, cancel) is not { } actor)
            return false;
        var people = PersonVisibility.People(db, actor, Permission.SeePeople);
        if (telling.To is AgendaInvolved agenda)
            return await people.AnyAsync(
                candidate => db.MeetingItems.Any(item => item.MeetingId == agenda.MeetingId && item.PersonId == candidate.Id),
                cancel
            );
        return telling.PersonId is not { } person || await people.AnyAsync(candidate => candidate.Id == person, cancel);
    }
}

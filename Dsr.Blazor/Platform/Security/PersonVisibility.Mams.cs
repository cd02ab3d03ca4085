using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;

namespace Dsr.Blazor.Platform.Security;

// Whose own multi-agency meetings somebody may see or run. What is suspended is hidden from keyworkers, partners and referrers alike.
public static partial class PersonVisibility
{
    /// <summary>
    /// The multi-agency meetings that an actor's permission for a function reaches. "Own" is, to see, those of one's own people;
    /// to run, only those that one runs oneself; and a referrer has those that they run, of somebody whom they referred.
    /// </summary>
    public static IQueryable<MultiAgencyMeeting> Mams(DsrDb db, Actor actor, Permission function)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(actor);
        var all = db.Mams.Where(mam => db.People.Any(person => person.Id == mam.PersonId));
        return Permissions.Of(actor, function) switch
        {
            PermissionScope.All => all,
            PermissionScope.Own when actor.AccountId is { } account => OwnMams(db, actor, account, function == Permission.SeeMams),
            _ => db.Mams.Where(mam => false),
        };
    }

    /// <summary>The people for whom an actor may ask for a multi-agency meeting and run it.</summary>
    public static IQueryable<Person> PeopleForMams(DsrDb db, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(actor);
        return Permissions.Of(actor, Permission.RunMams) switch
        {
            PermissionScope.All => db.People,
            PermissionScope.Own when actor.AccountId is { } account => OwnPeople(db, actor).Union(ReferredPeople(db, actor, account)),
            _ => db.People.Where(person => false),
        };
    }

    static IQueryable<MultiAgencyMeeting> OwnMams(DsrDb db, Actor actor, Guid account, bool seeing) =>
        db.Mams.Where(mam =>
            OwnPeople(db, actor).Any(person => person.Id == mam.PersonId) && (seeing || mam.RunnerAccountId == account)
            || mam.RunnerAccountId == account && ReferredPeople(db, actor, account).Any(person => person.Id == mam.PersonId)
        );

    // Whom they referred themselves and who was accepted, while an active entry holds.
    static IQueryable<Person> ReferredPeople(DsrDb db, Actor actor, Guid account)
    {
        var refers =
            actor.Roles.Contains(Role.Referrer) || actor.Roles.Contains(Role.PartnerProfessional) || actor.Roles.Contains(Role.Keyworker);
        return db.People.Where(person =>
            refers
            && db.Referrals.Any(referral =>
                referral.PersonId == person.Id && referral.ReferrerAccountId == account && referral.Status == ReferralStatus.Accepted
            )
            && db.Entries.Any(entry => entry.PersonId == person.Id && entry.Status == EntryStatus.Active)
        );
    }
}

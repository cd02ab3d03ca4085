using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Demo;

/// <summary>A made-up register to begin with, in Development alone and only in an empty database.</summary>
sealed class DemoRegister(UnitOfWork work, IDbContextFactory<DsrDb> contexts)
{
    /// <summary>Makes it, unless anybody has an account already.</summary>
    /// <param name="people">How many.</param>
    /// <param name="cancel">Gives up.</param>
    internal async Task Seed(int people, CancellationToken cancel = default)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancel))
            if (await db.Accounts.AnyAsync(cancel))
                return;
        var staff = await Staff(cancel);
        // As the coordinator, so that the register reads as one that people keep.
        var priya = new Actor(
            staff.Priya.Id.ToString(),
            staff.Priya.Name,
            staff.Priya.Roles,
            staff.Priya.Id,
            staff.Board.Id,
            OrganisationHasSigned: true
        );
        var register = await Join(priya, staff, people, cancel);
        await Refer(priya, staff, register, cancel);
        await Raise(priya, staff, cancel);
        await MeetAboutThem(priya, staff, cancel);
        await ReadNotices(cancel);
    }

    async Task<Guid> Join(Actor priya, DemoStaff staff, int people, CancellationToken cancel)
    {
        await using var change = await work.Begin(priya, "added to the register", cancel);
        var register = await change.Db.Registers.OrderBy(support => support.Code).FirstAsync(cancel);
        new DemoPeople(change.Db, staff, register.Id, change.Act).Add(people);
        await change.Commit(cancel);
        return register.Id;
    }

    async Task Refer(Actor priya, DemoStaff staff, Guid register, CancellationToken cancel)
    {
        await using var change = await work.Begin(priya, "made a referral", cancel);
        new DemoReferrals(change.Db, staff, register, change.Act).Add(
            await change.Db.People.OrderBy(person => person.FamilyName).ThenBy(person => person.GivenName).FirstAsync(cancel)
        );
        await change.Commit(cancel);
    }

    async Task Raise(Actor priya, DemoStaff staff, CancellationToken cancel)
    {
        await using var change = await work.Begin(priya, "made up for the demo", cancel);
        var person = await change
            .Db.Entries.Where(entry => entry.Rating == Rating.Red)
            .OrderByDescending(entry => entry.Reference)
            .Select(entry => (Guid?)entry.PersonId)
            .FirstOrDefaultAsync(cancel);
        if (person is { } red)
            new DemoMatters(change.Db, staff, change.Act).Add(red);
        await change.Commit(cancel);
    }

    async Task ReadNotices(CancellationToken cancel)
    {
        await using var change = await work.Begin(Actor.Clock, "made up for the demo", cancel);
        await DemoNotices.Read(change, cancel);
        await change.Commit(cancel);
    }

    async Task MeetAboutThem(Actor priya, DemoStaff staff, CancellationToken cancel)
    {
        await using var change = await work.Begin(priya, "asked for a multi-agency meeting", cancel);
        await new DemoMams(change.Db, staff, change.Act).Add(cancel);
        await change.Commit(cancel);
    }

    async Task<DemoStaff> Staff(CancellationToken cancel)
    {
        await using var change = await work.Begin(Actor.Clock, "made up for the demo", cancel);
        var staff = new DemoStaff(change.Act);
        change.Db.AddRange(staff.Organisations);
        change.Db.AddRange(staff.Everyone);
        change.Db.Add(DemoNewcomers.Waiting(staff.Trust, change.Act));
        await change.Commit(cancel);
        return staff;
    }
}

/// <summary>The register that ships.</summary>
sealed class ShippedRegister(UnitOfWork work, IDbContextFactory<DsrDb> contexts)
{
    /// <summary>Adds it where there is none.</summary>
    internal async Task Ship(CancellationToken cancel = default)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancel))
            if (await db.Registers.AnyAsync(cancel))
                return;
        await using var change = await work.Begin(Actor.Clock, "shipped with the product", cancel);
        change.Db.Add(new SupportRegister("Dynamic support register", "DSR", change.Act));
        await change.Commit(cancel);
    }
}

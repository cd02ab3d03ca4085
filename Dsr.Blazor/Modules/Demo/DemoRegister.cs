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
    internal async Task SeedAsync(int people, CancellationToken cancel = default)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancel))
            if (await db.Accounts.AnyAsync(cancel))
                return;
        var staff = await StaffAsync(cancel);
        // As the coordinator, so that the register reads as one that people keep.
        var priya = new Actor(
            staff.Priya.Id.ToString(),
            staff.Priya.Name,
            staff.Priya.Roles,
            staff.Priya.Id,
            staff.Board.Id,
            OrganisationHasSigned: true
        );
        var register = await JoinAsync(priya, staff, people, cancel);
        await ReferAsync(priya, staff, register, cancel);
        await RaiseAsync(priya, staff, cancel);
        await MeetAboutThemAsync(priya, staff, cancel);
        await ReadNoticesAsync(cancel);
    }

    async Task<Guid> JoinAsync(Actor priya, DemoStaff staff, int people, CancellationToken cancel)
    {
        await using var change = await work.BeginAsync(priya, "added to the register", cancel);
        var register = await change.Db.Registers.OrderBy(support => support.Code).FirstAsync(cancel);
        new DemoPeople(change.Db, staff, register.Id, change.Act).Add(people);
        await change.CommitAsync(cancel);
        return register.Id;
    }

    async Task ReferAsync(Actor priya, DemoStaff staff, Guid register, CancellationToken cancel)
    {
        await using var change = await work.BeginAsync(priya, "made a referral", cancel);
        new DemoReferrals(change.Db, staff, register, change.Act).Add(
            await change.Db.People.OrderBy(person => person.FamilyName).ThenBy(person => person.GivenName).FirstAsync(cancel)
        );
        await change.CommitAsync(cancel);
    }

    async Task RaiseAsync(Actor priya, DemoStaff staff, CancellationToken cancel)
    {
        await using var change = await work.BeginAsync(priya, "made up for the demo", cancel);
        var person = await change
            .Db.Entries.Where(entry => entry.Rating == Rating.Red)
            .OrderByDescending(entry => entry.Reference)
            .Select(entry => (Guid?)entry.PersonId)
            .FirstOrDefaultAsync(cancel);
        if (person is { } red)
            new DemoMatters(change.Db, staff, change.Act).Add(red);
        await change.CommitAsync(cancel);
    }

    async Task ReadNoticesAsync(CancellationToken cancel)
    {
        await using var change = await work.BeginAsync(Actor.Clock, "made up for the demo", cancel);
        await DemoNotices.ReadAsync(change, cancel);
        await change.CommitAsync(cancel);
    }

    async Task MeetAboutThemAsync(Actor priya, DemoStaff staff, CancellationToken cancel)
    {
        await using var change = await work.BeginAsync(priya, "asked for a multi-agency meeting", cancel);
        await new DemoMams(change.Db, staff, change.Act).AddAsync(cancel);
        await change.CommitAsync(cancel);
    }

    async Task<DemoStaff> StaffAsync(CancellationToken cancel)
    {
        await using var change = await work.BeginAsync(Actor.Clock, "made up for the demo", cancel);
        var staff = new DemoStaff(change.Act);
        change.Db.AddRange(staff.Organisations);
        change.Db.AddRange(staff.Everyone);
        change.Db.Add(DemoNewcomers.Waiting(staff.Trust, change.Act));
        await change.CommitAsync(cancel);
        return staff;
    }
}

/// <summary>The register that ships.</summary>
sealed class ShippedRegister(UnitOfWork work, IDbContextFactory<DsrDb> contexts)
{
    /// <summary>Adds it where there is none.</summary>
    internal async Task ShipAsync(CancellationToken cancel = default)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancel))
            if (await db.Registers.AnyAsync(cancel))
                return;
        await using var change = await work.BeginAsync(Actor.Clock, "shipped with the product", cancel);
        change.Db.Add(new SupportRegister("Dynamic support register", "DSR", change.Act));
        await change.CommitAsync(cancel);
    }
}

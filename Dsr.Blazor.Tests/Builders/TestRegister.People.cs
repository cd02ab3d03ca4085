using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.People.Domain.Access;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Builders;

/// <summary>Made-up people and staff.</summary>
public static class TestPeople
{
    static int made;

    public static PersonDetails Details(string given = "Elijah", string family = "Okonkwo") =>
        new()
        {
            GivenName = given,
            FamilyName = family,
            DateOfBirth = new DateOnly(2005, 4, 7),
            NhsNumber = "999 000 0018",
            Diagnosis = DiagnosisCategory.Autism,
            LocalAuthority = "Severnside City Council",
            ResponsibleBoard = "NHS Mercia ICB",
        };

    /// <summary>A person with an open entry, rated and with a next review by policy.</summary>
    public static async Task<RegisterEntry> AddPersonAsync(
        this TestRegister register,
        Rating rating = Rating.Amber,
        PersonDetails? details = null,
        Guid? keyworker = null,
        DateOnly? nextReview = null
    )
    {
        var registerId = await register.AskAsync(db =>
            db.Registers.OrderBy(support => support.Code).Select(support => support.Id).FirstAsync()
        );
        return await register.SaveAsync(db =>
        {
            var person = db.Add(Person.Record(details ?? Details(), register.Act)).Entity;
            if (keyworker is { } account)
                person.Involve(
                    new()
                    {
                        Role = InvolvementRole.Keyworker,
                        Name = "Layla Owen",
                        AccountId = account,
                    },
                    register.Act
                );
            var entry = new RegisterEntry(
                registerId,
                person.Id,
                $"DSR-TEST-{Interlocked.Increment(ref made):0000}",
                register.Act.Today,
                register.Act
            );
            var next = Deadline.WithinDays(14, "the rating", register.Act.Today, WorkingCalendar.EnglandAndWales);
            entry.Decide(
                new RatingChoice(rating, "Joined the register after a referral.", RatedAt.Record, register.Act.Today),
                0,
                next,
                register.Act
            );
            if (nextReview is { } due)
                entry.SetNextReview(Deadline.Chosen(due, "set", register.Act.Today, WorkingCalendar.EnglandAndWales));
            return db.Add(entry).Entity;
        });
    }

    /// <summary>
    /// Somebody with an account, as an actor. A keyworker works where the sharing agreement is signed: without it they see nobody.
    /// </summary>
    public static async Task<Actor> AddStaffAsync(this TestRegister register, string name, params Role[] roles) =>
        await register.AddStaffAsync(name, roles.Contains(Role.Keyworker) ? await register.SignedTrustAsync() : null, roles);

    /// <summary>Lets the partner professionals of an organisation open a record, until a day in a month.</summary>
    public static Task<OrganisationAccess> GrantAsync(this TestRegister register, Guid person, Organisation organisation) =>
        register.SaveAsync(db =>
            db.Add(
                new OrganisationAccess(
                    person,
                    organisation,
                    new() { Reason = "They plan the move into a new home.", EndsOn = register.Act.Today.AddDays(30) },
                    AccessPolicies.Longest.Default,
                    register.Act
                )
            ).Entity
        );

    static async Task<Guid> SignedTrustAsync(this TestRegister register)
    {
        const string name = "Community Trust";
        return await register.AskAsync(db =>
            db.Organisations.Where(known => known.Name == name).Select(known => (Guid?)known.Id).FirstOrDefaultAsync()
        )
            ?? (
                await register.SaveAsync(db => db.Add(new Organisation(name, OrganisationKind.Trust, new(2020, 1, 6), register.Act)).Entity)
            ).Id;
    }

    public static async Task<Actor> AddStaffAsync(this TestRegister register, string name, Guid? organisation, params Role[] roles)
    {
        var account = await register.SaveAsync(db =>
            db.Add(new Account($"test-{Guid.NewGuid()}", name, "someone@example.org", roles, organisation, register.Act)).Entity
        );
        return (await register.The<Accounts>().FindAsync(account.Id))!;
    }
}

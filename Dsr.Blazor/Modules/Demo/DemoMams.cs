using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Demo;

/// <summary>Two made-up multi-agency meetings: one of Layla's that is planned, and one that the team is asked for.</summary>
sealed class DemoMams(DsrDb db, DemoStaff staff, ActorContext act)
{
    internal async Task AddAsync(CancellationToken cancel)
    {
        var theirs = db
            .People.Where(person => person.Involvements.Any(involvement => involvement.AccountId == staff.Layla.Id))
            .OrderBy(person => person.Id);
        var red = await theirs.FirstOrDefaultAsync(
            person => db.Entries.Any(entry => entry.PersonId == person.Id && entry.Rating == Rating.Red),
            cancel
        );
        var home = await db
            .People.OrderBy(person => person.Id)
            .FirstOrDefaultAsync(person => db.Entries.Any(entry => entry.PersonId == person.Id && entry.Rating == Rating.Blue), cancel);
        if (red is not null)
            Planned(red);
        if (home is not null)
            db.Add(
                new MultiAgencyMeeting(
                    home.Id,
                    new()
                    {
                        Purpose = MamPurpose.ComingHome,
                        Why = "Leaves hospital next month; nobody watches the plan yet.",
                        AskedByAccountId = staff.Priya.Id,
                    },
                    MamPolicies.ComingHome.Default,
                    act
                )
            );
    }

    void Planned(Person person)
    {
        var mam = new MultiAgencyMeeting(
            person.Id,
            new()
            {
                Why = "Three nights without sleep, and the placement is worn out.",
                RunnerAccountId = staff.Layla.Id,
                RunnerName = staff.Layla.Name,
                AskedByAccountId = staff.Priya.Id,
            },
            MamPolicies.Preventing.Default,
            act
        );
        mam.Plan(
            new()
            {
                Date = act.Today.AddDays(6),
                Start = new(10, 0),
                Place = "Severn House, room 2",
            },
            MamPolicies.Preventing.Default,
            act
        );
        mam.Invite(new() { Kind = InviteeKind.Person, Name = person.FullName }, act);
        mam.Invite(
            new()
            {
                Name = staff.Amina.Name,
                Role = "Social worker",
                Organisation = staff.City.Name,
                OrganisationId = staff.City.Id,
                AccountId = staff.Amina.Id,
            },
            act
        );
        mam.Invite(
            new()
            {
                Name = "Tess Ward",
                Role = "SENCO",
                Organisation = staff.School.Name,
                OrganisationId = staff.School.Id,
            },
            act
        );
        db.Add(mam);
    }
}

using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Register.Domain.Episodes;
using Dsr.Blazor.Modules.Register.Episodes;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Register.Episodes;

public class RemindOfEpisodesTests
{
    static RemindOfEpisodes Job(TestRegister register) =>
        new(register.The<UnitOfWork>(), register.The<PolicyStore>(), WorkingCalendar.EnglandAndWales);

    static Task<List<string>> Open(TestRegister register) =>
        register.Ask(db =>
            db.TeamTasks.Where(task => task.DoneAt == null)
                .OrderBy(task => task.Due)
                .Select(task => $"{task.Kind} by {task.MadeBy}")
                .ToListAsync()
        );

    [Fact]
    public async Task A_handover_is_asked_after_once_and_no_more_when_it_is_accepted()
    {
        await using var register = await TestRegister.Open();
        var entry = await register.AddPerson();
        var handover = await register.Save(db =>
            db.Add(
                new Handover(
                    entry,
                    new()
                    {
                        Board = "Avon and Wye ICB",
                        What = "The plan.",
                        ToWhom = "Their lead",
                        On = register.Act.Today,
                    },
                    register.Act
                )
            ).Entity
        );
        await Job(register).Run(default);
        Assert.Empty(await Open(register));
        register.Time.Advance(TimeSpan.FromDays(1));
        await Job(register).Run(default);
        await Job(register).Run(default);
        Assert.Equal(["ConfirmHandover by the clock"], await Open(register));

        await register.The<Blazor.Modules.Register.Episodes.Episodes>().AcceptHandover(handover.Id, "Their lead", register.Act.Today);
        await Job(register).Run(default);

        Assert.Empty(await Open(register));
        Assert.Equal(1, await register.Ask(db => db.TeamTasks.CountAsync()));
    }

    [Fact]
    public async Task A_safeguarding_decision_is_reminded_of_before_its_day_unless_consent_was_given_since()
    {
        await using var register = await TestRegister.Open();
        var (rests, agreed) = (await Safeguarded(register, "Anna", ""), await Safeguarded(register, "Elijah", "999 000 0018"));
        await register.Save(db =>
            db.Add(
                new ConsentRecord(
                    agreed,
                    new(2005, 4, 7),
                    new()
                    {
                        Scope = ConsentScope.JoinRegister,
                        Decision = ConsentDecision.Given,
                        Basis = ConsentBasis.Person16OrOver,
                    },
                    register.Act
                )
            ).Entity
        );
        await Job(register).Run(default);
        Assert.Empty(await Open(register));

        register.Time.Advance(TimeSpan.FromDays(30));
        await Job(register).Run(default);
        await Job(register).Run(default);

        Assert.Equal(
            (TeamTaskKind.LookAgainAtBasis, rests, new DateOnly(2026, 12, 30)),
            await register.Ask(db =>
                db.TeamTasks.Select(task => ValueTuple.Create(task.Kind, task.PersonId!.Value, task.Due)).SingleAsync()
            )
        );
    }

    [Fact]
    public async Task A_parents_yes_is_no_basis_from_16_on_so_the_decision_is_reminded_of()
    {
        await using var register = await TestRegister.Open();
        var (birth, given) = (register.Act.Today.AddYears(-16).AddDays(3), register.Act.Today);
        var person = await Safeguarded(register, "Anna", "", birth);
        await register.Save(db =>
            db.Add(
                new ConsentRecord(
                    person,
                    birth,
                    new()
                    {
                        Decision = ConsentDecision.Given,
                        Giver = ConsentGiver.Parent,
                        On = given,
                    },
                    register.Act
                )
            ).Entity
        );

        register.Time.Advance(TimeSpan.FromDays(30));
        await Job(register).Run(default);

        Assert.Equal(["LookAgainAtBasis by the clock"], await Open(register));
    }

    // On the register by a safeguarding decision, to be looked at again in 40 days.
    static async Task<Guid> Safeguarded(TestRegister register, string given, string number, DateOnly? birth = null)
    {
        var added = await register.AddPerson(
            details: TestPeople.Details(given) with
            {
                NhsNumber = number,
                DateOfBirth = birth ?? new(2005, 4, 7),
            }
        );
        await register.Save(db =>
        {
            var entry = db.Entries.Include(registerEntry => registerEntry.Suspensions).Single(registerEntry => registerEntry.Id == added.Id);
            entry.Suspend("Consent was withdrawn", null, register.Act);
            entry.Resume(
                new NewBasis(
                    null,
                    new SafeguardingDecision(
                        "A strategy meeting decided it, to keep them safe.",
                        "The council.",
                        register.Act.Today.AddDays(40)
                    ),
                    "Safeguarding decided that it goes on."
                ),
                null,
                register.Act
            );
            return entry;
        });
        return added.PersonId;
    }
}

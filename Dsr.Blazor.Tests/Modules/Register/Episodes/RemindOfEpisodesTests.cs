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

    static Task<List<string>> OpenAsync(TestRegister register) =>
        register.AskAsync(db =>
            db.TeamTasks.Where(task => task.DoneAt == null)
                .OrderBy(task => task.Due)
                .Select(task => $"{task.Kind} by {task.MadeBy}")
                .ToListAsync()
        );

    [Fact]
    public async Task A_handover_is_asked_after_once_and_no_more_when_it_is_accepted()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        var handover = await register.SaveAsync(db =>
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
        await Job(register).RunAsync(default);
        Assert.Empty(await OpenAsync(register));
        register.Time.Advance(TimeSpan.FromDays(1));
        await Job(register).RunAsync(default);
        await Job(register).RunAsync(default);
        Assert.Equal(["ConfirmHandover by the clock"], await OpenAsync(register));

        await register
            .The<Blazor.Modules.Register.Episodes.EpisodeService>()
            .AcceptHandoverAsync(handover.Id, "Their lead", register.Act.Today);
        await Job(register).RunAsync(default);

        Assert.Empty(await OpenAsync(register));
        Assert.Equal(1, await register.AskAsync(db => db.TeamTasks.CountAsync()));
    }

    [Fact]
    public async Task A_safeguarding_decision_is_reminded_of_before_its_day_unless_consent_was_given_since()
    {
        await using var register = await TestRegister.OpenAsync();
        var (rests, agreed) = (await SafeguardedAsync(register, "Anna", ""), await SafeguardedAsync(register, "Elijah", "999 000 0018"));
        await register.SaveAsync(db =>
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
        await Job(register).RunAsync(default);
        Assert.Empty(await OpenAsync(register));

        register.Time.Advance(TimeSpan.FromDays(30));
        await Job(register).RunAsync(default);
        await Job(register).RunAsync(default);

        Assert.Equal(
            (TeamTaskKind.LookAgainAtBasis, rests, new DateOnly(2026, 12, 30)),
            await register.AskAsync(db =>
                db.TeamTasks.Select(task => ValueTuple.Create(task.Kind, task.PersonId!.Value, task.Due)).SingleAsync()
            )
        );
    }

    [Fact]
    public async Task A_parents_yes_is_no_basis_from_16_on_so_the_decision_is_reminded_of()
    {
        await using var register = await TestRegister.OpenAsync();
        var (birth, given) = (register.Act.Today.AddYears(-16).AddDays(3), register.Act.Today);
        var person = await SafeguardedAsync(register, "Anna", "", birth);
        await register.SaveAsync(db =>
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
        await Job(register).RunAsync(default);

        Assert.Equal(["LookAgainAtBasis by the clock"], await OpenAsync(register));
    }

    // On the register by a safeguarding decision, to be looked at again in 40 days.
    static async Task<Guid> SafeguardedAsync(TestRegister register, string given, string number, DateOnly? birth = null)
    {
        var added = await register.AddPersonAsync(
            details: TestPeople.Details(given) with
            {
                NhsNumber = number,
                DateOfBirth = birth ?? new(2005, 4, 7),
            }
        );
        await register.SaveAsync(db =>
        {
            var entry = db
                .Entries.Include(registerEntry => registerEntry.Suspensions)
                .Single(registerEntry => registerEntry.Id == added.Id);
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

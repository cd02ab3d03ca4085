using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Tasks;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Tasks;

public class NoteBirthdaysTests
{
    static NoteBirthdays Job(TestRegister register) =>
        new(register.The<UnitOfWork>(), register.The<PolicyStore>(), WorkingCalendar.EnglandAndWales);

    static Task<List<string>> MadeAsync(TestRegister register) =>
        register.AskAsync(db => db.TeamTasks.OrderBy(task => task.Due).Select(task => $"{task.Kind} by {task.MadeBy}").ToListAsync());

    [Fact]
    public async Task Each_birthday_is_noted_once_as_the_years_go_by()
    {
        await using var register = await TestRegister.OpenAsync();
        await register.AddPersonAsync(details: TestPeople.Details() with { DateOfBirth = new(2010, 12, 25) });
        await Job(register).RunAsync(default);
        await Job(register).RunAsync(default);
        Assert.Equal(["Turns16 by the clock"], await MadeAsync(register));

        // Done is made all the same.
        var task = (await register.The<TeamTasks>().OpenAsync(TaskFilter.All, TestContext.Current.CancellationToken)).Rows.Single();
        Assert.Equal(("Elijah Okonkwo", new DateOnly(2026, 12, 25)), (task.Person, task.Due));
        await register.The<TeamTasks>().FinishAsync(task.Id, "Asked, and said yes.", cancel: TestContext.Current.CancellationToken);
        await Job(register).RunAsync(default);
        Assert.Single(await MadeAsync(register));

        register.Time.At(new(2028, 12, 24));
        await Job(register).RunAsync(default);
        register.Time.At(new(2036, 12, 24));
        await Job(register).RunAsync(default);
        await Job(register).RunAsync(default);
        Assert.Equal(["Turns16 by the clock", "Turns18 by the clock", "Turns26 by the clock"], await MadeAsync(register));
    }

    [Fact]
    public async Task Whose_entry_is_closed_is_left_in_peace()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync(details: TestPeople.Details() with { DateOfBirth = new(2010, 12, 25) });
        await register.AskAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE RegisterEntries SET Status = 'Closed'"));

        await Job(register).RunAsync(default);

        Assert.Empty(await MadeAsync(register));
        Assert.Equal(
            EntryStatus.Closed,
            (await register.AskAsync(db => db.Entries.SingleAsync(registerEntry => registerEntry.Id == entry.Id))).Status
        );
    }

    [Fact]
    public async Task Somebody_else_is_not_mistaken_for_them()
    {
        await using var register = await TestRegister.OpenAsync();
        await register.AddPersonAsync(details: TestPeople.Details() with { DateOfBirth = new(2010, 12, 25) });
        await Job(register).RunAsync(default);
        await register.AddPersonAsync(details: TestPeople.Details("Ada", "Brown") with { DateOfBirth = new(2010, 12, 25), NhsNumber = "" });

        await Job(register).RunAsync(default);

        Assert.Equal(2, (await MadeAsync(register)).Count);
    }
}

using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Platform.Audit;

public class ReadChainTests
{
    [Fact]
    public async Task A_record_opened_again_within_a_quarter_of_an_hour_is_one_read()
    {
        await using var register = await TestRegister.OpenAsync();
        var (log, person) = (register.The<ReadLog>(), (await register.AddPersonAsync()).PersonId);

        await log.OpenedAsync(person);
        register.Time.Advance(TimeSpan.FromMinutes(14));
        await log.OpenedAsync(person);
        Assert.Equal(1, await ReadsAsync(register));

        register.Time.Advance(TimeSpan.FromMinutes(1));
        await log.OpenedAsync(person);
        Assert.Equal(2, await ReadsAsync(register));
    }

    [Fact]
    public async Task Another_reader_another_record_and_a_print_are_each_their_own()
    {
        await using var register = await TestRegister.OpenAsync();
        var (log, person, other) = (
            register.The<ReadLog>(),
            (await register.AddPersonAsync()).PersonId,
            (await register.AddPersonAsync()).PersonId
        );

        await log.OpenedAsync(person);
        await log.OpenedAsync(other);
        await log.PrintedAsync(person);
        register.Actor = await register.AddStaffAsync("Sam Reid", Blazor.Modules.Accounts.Domain.Role.Lead);
        await log.OpenedAsync(person);

        Assert.Equal(4, await ReadsAsync(register));
    }

    [Fact]
    public async Task A_list_is_one_read_by_its_filter_and_ids_and_another_with_others()
    {
        await using var register = await TestRegister.OpenAsync();
        var (log, person) = (register.The<ReadLog>(), (await register.AddPersonAsync()).PersonId);

        await log.ListedAsync("register", "rating=Red", [person]);
        await log.ListedAsync("register", "rating=Red", [person]);
        await log.ListedAsync("register", "rating=Amber", [person]);

        Assert.Equal(2, await ReadsAsync(register));
        Assert.Contains(
            person.ToString(),
            await register.AskAsync(db =>
                db.ReadPayloads.OrderBy(readPayload => readPayload.Sequence).Select(readPayload => readPayload.Json).FirstAsync()
            )
        );
    }

    [Fact]
    public async Task Every_export_is_written_down()
    {
        await using var register = await TestRegister.OpenAsync();
        var log = register.The<ReadLog>();

        await log.ExportedAsync("", "for the board", []);
        await log.ExportedAsync("", "for the board", []);

        Assert.Equal(2, await ReadsAsync(register));
    }

    static Task<int> ReadsAsync(TestRegister register) => register.AskAsync(db => db.ReadEvents.CountAsync());
}

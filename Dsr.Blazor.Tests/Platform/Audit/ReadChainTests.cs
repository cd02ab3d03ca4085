using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Platform.Audit;

public class ReadChainTests
{
    [Fact]
    public async Task A_record_opened_again_within_a_quarter_of_an_hour_is_one_read()
    {
        await using var register = await TestRegister.Open();
        var (log, person) = (register.The<ReadLog>(), (await register.AddPerson()).PersonId);

        await log.Opened(person);
        register.Time.Advance(TimeSpan.FromMinutes(14));
        await log.Opened(person);
        Assert.Equal(1, await Reads(register));

        register.Time.Advance(TimeSpan.FromMinutes(1));
        await log.Opened(person);
        Assert.Equal(2, await Reads(register));
    }

    [Fact]
    public async Task Another_reader_another_record_and_a_print_are_each_their_own()
    {
        await using var register = await TestRegister.Open();
        var (log, person, other) = (register.The<ReadLog>(), (await register.AddPerson()).PersonId, (await register.AddPerson()).PersonId);

        await log.Opened(person);
        await log.Opened(other);
        await log.Printed(person);
        register.Actor = await register.AddStaff("Sam Reid", Blazor.Modules.Accounts.Domain.Role.Lead);
        await log.Opened(person);

        Assert.Equal(4, await Reads(register));
    }

    [Fact]
    public async Task A_list_is_one_read_by_its_filter_and_ids_and_another_with_others()
    {
        await using var register = await TestRegister.Open();
        var (log, person) = (register.The<ReadLog>(), (await register.AddPerson()).PersonId);

        await log.Listed("register", "rating=Red", [person]);
        await log.Listed("register", "rating=Red", [person]);
        await log.Listed("register", "rating=Amber", [person]);

        Assert.Equal(2, await Reads(register));
        Assert.Contains(
            person.ToString(),
            await register.Ask(db => db.ReadPayloads.OrderBy(readPayload => readPayload.Sequence).Select(readPayload => readPayload.Json).FirstAsync())
        );
    }

    [Fact]
    public async Task Every_export_is_written_down()
    {
        await using var register = await TestRegister.Open();
        var log = register.The<ReadLog>();

        await log.Exported("", "for the board", []);
        await log.Exported("", "for the board", []);

        Assert.Equal(2, await Reads(register));
    }

    static Task<int> Reads(TestRegister register) => register.Ask(db => db.ReadEvents.CountAsync());
}

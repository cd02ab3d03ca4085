using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.People.Watching;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.People.Watching;

public class ReadersTests
{
    [Fact]
    public async Task Who_read_in_which_way_and_how_often_is_told_latest_first()
    {
        await using var register = await TestRegister.OpenAsync();
        var (entry, other) = (await register.AddPersonAsync(), await register.AddPersonAsync(details: TestPeople.Details("Anna", "Other")));
        var (sam, priya) = (
            await register.AddStaffAsync("Sam Reid", Role.Lead),
            await register.AddStaffAsync("Priya Kaur", Role.Coordinator)
        );
        await AsAsync(register, priya, reads => reads.OpenedAsync(entry.PersonId));
        await AsAsync(register, priya, reads => reads.OpenedAsync(entry.PersonId));
        await AsAsync(register, priya, reads => reads.ListedAsync("register", "", [other.PersonId, entry.PersonId]));
        await AsAsync(register, priya, reads => reads.ListedAsync("register", "another", [other.PersonId]));
        await AsAsync(register, sam, reads => reads.PrintedAsync(entry.PersonId));
        await AsAsync(register, sam, reads => reads.ExportedAsync("", "The board's report", [entry.PersonId]));
        await AsAsync(register, sam, reads => reads.OpenedAsync(other.PersonId));
        register.Actor = sam;

        var page = (await PageAsync(register, entry))!;

        Assert.Equal(
            [
                ("Sam Reid", "DSR lead", ReadKind.TakenAway, 1),
                ("Sam Reid", "DSR lead", ReadKind.Printed, 1),
                ("Priya Kaur", "Coordinator", ReadKind.InLists, 1),
                ("Priya Kaur", "Coordinator", ReadKind.Opened, 2),
            ],
            page.Rows.Select(reader => (reader.Who, reader.Role, reader.How, reader.Times))
        );
        Assert.Equal((4, false), (page.Total, page.OwnOnly));
        Assert.True(page.Rows[3].First < page.Rows[3].Last);
    }

    [Fact]
    public async Task Whoever_downloaded_a_file_is_among_who_has_seen_somebody()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead);
        await register.The<ReadLog>().FileTakenAsync(entry.PersonId, Guid.NewGuid(), 1, TestContext.Current.CancellationToken);

        Assert.Equal(
            ("Sam Reid", ReadKind.FileTaken, 1),
            Assert.Single((await PageAsync(register, entry))!.Rows) is var row ? (row.Who, row.How, row.Times) : default
        );
    }

    // A way of reading that is written tomorrow is among who has seen somebody too.
    [Fact]
    public async Task Every_way_that_the_log_writes_is_shown()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead);
        var ways = typeof(ReadLog).GetMethods(
            System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.DeclaredOnly
        );
        foreach (var way in ways)
            await (Task)
                way.Invoke(
                    register.The<ReadLog>(),
                    [.. way.GetParameters().Select(parameter => Of(parameter.ParameterType, entry.PersonId))]
                )!;

        var written = await register.AskAsync(db =>
            Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.ReadEvents.Select(read => read.Kind).Distinct())
        );

        Assert.Equal(written.Order(), ReadKinds.All.Order());
        Assert.Equal(ways.Length, (await PageAsync(register, entry))!.Total);
    }

    static object? Of(Type type, Guid person) =>
        type switch
        {
            _ when type == typeof(Guid) || type == typeof(Guid?) => person,
            _ when type == typeof(string) => "",
            _ when type == typeof(int) => 1,
            _ when type == typeof(CancellationToken) => TestContext.Current.CancellationToken,
            _ => new[] { person },
        };

    [Fact]
    public async Task A_coordinator_sees_their_own_reads_alone()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        var (sam, priya) = (
            await register.AddStaffAsync("Sam Reid", Role.Lead),
            await register.AddStaffAsync("Priya Kaur", Role.Coordinator)
        );
        await AsAsync(register, sam, reads => reads.OpenedAsync(entry.PersonId));
        await AsAsync(register, priya, reads => reads.OpenedAsync(entry.PersonId));
        register.Actor = priya;

        var page = (await PageAsync(register, entry))!;

        Assert.True(page.OwnOnly);
        Assert.Equal(["Priya Kaur"], page.Rows.Select(reader => reader.Who));
    }

    [Theory]
    [InlineData(Role.Chair, false)]
    [InlineData(Role.Commissioner, false)]
    [InlineData(Role.Governance, true)]
    [InlineData(Role.Lead, true)]
    [InlineData(Role.Coordinator, true)]
    public async Task Only_those_who_may_ask_are_told(Role role, bool told)
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        register.Actor = await register.AddStaffAsync("Somebody", role);

        Assert.Equal(told, await PageAsync(register, entry) is not null);
    }

    [Fact]
    public async Task A_keyworker_is_not_told_and_a_stranger_not_even_that_there_is_anybody()
    {
        await using var register = await TestRegister.OpenAsync();
        var (layla, omar) = (
            await register.AddStaffAsync("Layla Owen", Role.Keyworker),
            await register.AddStaffAsync("Omar Owen", Role.Keyworker)
        );
        var entry = await register.AddPersonAsync(keyworker: layla.AccountId);

        register.Actor = layla;
        Assert.Null(await PageAsync(register, entry));
        register.Actor = omar;
        await Assert.ThrowsAsync<NotFoundException>(() => PageAsync(register, entry));
    }

    [Fact]
    public async Task Way_and_time_narrow_it()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        var sam = await register.AddStaffAsync("Sam Reid", Role.Lead);
        await AsAsync(register, sam, reads => reads.OpenedAsync(entry.PersonId));
        register.Time.Advance(TimeSpan.FromDays(100));
        await AsAsync(register, sam, reads => reads.PrintedAsync(entry.PersonId));
        register.Actor = sam;

        Assert.Equal([ReadKind.Printed], (await PageAsync(register, entry))!.Rows.Select(reader => reader.How));
        Assert.Equal(
            [ReadKind.Printed, ReadKind.Opened],
            (await PageAsync(register, entry, new() { Days = 0 }))!.Rows.Select(reader => reader.How)
        );
        Assert.Equal(
            [ReadKind.Opened],
            (await PageAsync(register, entry, new() { Days = 365, How = ReadKind.Opened }))!.Rows.Select(reader => reader.How)
        );
    }

    [Fact]
    public void The_address_says_the_filter_and_what_it_cannot_say_is_left_out()
    {
        var filter = new ReadFilter
        {
            How = ReadKind.InLists,
            Days = 365,
            Page = 2,
        };

        Assert.Equal("how=inlists&days=365&page=2", filter.Query);
        Assert.Equal(filter, ReadFilter.Read(filter.Query));
        Assert.Equal(new ReadFilter(), ReadFilter.Read("how=7&days=5&page=x"));
    }

    static Task<ReaderPage?> PageAsync(TestRegister register, RegisterEntry entry, ReadFilter? filter = null) =>
        register.The<Readers>().PageAsync(entry.PersonId, filter ?? new(), TestContext.Current.CancellationToken);

    // Each read stands apart from the one before, as another quarter of an hour.
    static async Task AsAsync(TestRegister register, Actor actor, Func<ReadLog, Task> read)
    {
        register.Actor = actor;
        register.Time.Advance(TimeSpan.FromMinutes(16));
        await read(register.The<ReadLog>());
    }
}

using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Register;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Episodes;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Register;

public class ClosedPeopleTests
{
    static readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    static ClosedPeople The(TestRegister register) => register.The<ClosedPeople>();

    static async Task<RegisterEntry> ClosedAsync(
        TestRegister register,
        string given = "Zofia",
        string family = "Nowak",
        string number = "999 000 0026",
        ClosureReason why = ClosureReason.RiskReduced,
        Guid? keyworker = null
    )
    {
        var entry = await register.AddPersonAsync(
            details: TestPeople.Details(given, family) with
            {
                NhsNumber = number,
            },
            keyworker: keyworker
        );
        await register.The<Closures>().CloseAsync(entry.Id, TestEpisodes.Form(why), cancel);
        return entry;
    }

    [Theory]
    [InlineData("nowak")]
    [InlineData("zofia now")]
    [InlineData("999 000 0026")]
    [InlineData("")]
    public async Task A_closed_record_is_found_by_name_number_and_reference_and_says_since_when_and_why(string typed)
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await ClosedAsync(register);
        await register.AddPersonAsync();
        register.Actor = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        var searched = typed.Length > 0 ? typed : entry.Reference;
        Assert.Equal(0, (await register.The<RegisterList>().PageAsync(new() { Search = searched }, cancel)).Total);

        var row = Assert.Single((await The(register).FoundAsync(searched, cancel)).Rows);

        Assert.Equal(
            (entry.PersonId, entry.Reference, "Closed since 20 November 2026, risk reduced: stepped down"),
            (row.PersonId, row.Reference, row.Stands)
        );
    }

    [Fact]
    public async Task Only_whom_one_may_see_is_found_and_only_who_may_open_an_episode_lists_all()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var mine = await ClosedAsync(register, keyworker: layla.AccountId);
        await ClosedAsync(register, "Piotr", "Nowak", "999 000 0034");
        register.Actor = layla;

        Assert.Equal([mine.PersonId], (await The(register).FoundAsync("nowak", cancel)).Rows.Select(row => row.PersonId));
        await Assert.ThrowsAsync<ForbiddenException>(() => The(register).PageAsync(new(), cancel));
        register.Actor = await register.AddStaffAsync("Tom Ellis", Role.Referrer);
        await Assert.ThrowsAsync<ForbiddenException>(() => The(register).FoundAsync("nowak", cancel));
    }

    [Fact]
    public async Task The_list_is_filtered_by_why_and_by_search_and_leaves_out_who_came_back()
    {
        await using var register = await TestRegister.OpenAsync();
        var (moved, reduced, back) = (
            await ClosedAsync(register, "Ada", "Bell", "999 000 0034", ClosureReason.MovedArea),
            await ClosedAsync(register),
            await ClosedAsync(register, "Piotr", "Wrona", "999 000 0042")
        );
        register.Time.Advance(TimeSpan.FromDays(1));
        await register.SaveAsync(db =>
            db.Add(new RegisterEntry(back.RegisterId, back.PersonId, "DSR-TEST-BACK1", register.Act.Today, register.Act)).Entity
        );

        async Task<IEnumerable<Guid>> ListedAsync(ClosedFilter filter) =>
            (await The(register).PageAsync(filter, cancel)).Rows.Select(row => row.PersonId);

        Assert.Equal([moved.PersonId, reduced.PersonId], await ListedAsync(new()));
        Assert.Equal([moved.PersonId], await ListedAsync(new() { Why = ClosureReason.MovedArea }));
        Assert.Equal([reduced.PersonId], await ListedAsync(new() { Search = "zofia" }));
        Assert.Empty(await ListedAsync(new() { Page = 2 }));
        // Who came back is on the register, and found there by the reference that the old letters have.
        Assert.Equal(
            [back.PersonId],
            (await register.The<RegisterList>().PageAsync(new() { Search = back.Reference }, cancel)).Rows.Select(row => row.PersonId)
        );
    }

    [Fact]
    public void What_is_searched_for_is_in_no_address()
    {
        var filter = new ClosedFilter
        {
            Why = ClosureReason.MovedArea,
            Page = 3,
            Search = "Nowak",
        };
        Assert.Equal("why=movedarea&page=3", filter.Query);
        Assert.Equal(filter, ClosedFilter.Read(filter.Query, "Nowak"));
        Assert.Equal(new(), ClosedFilter.Read("why=7&page=x", null));
    }
}

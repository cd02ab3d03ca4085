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

    static async Task<RegisterEntry> Closed(
        TestRegister register,
        string given = "Zofia",
        string family = "Nowak",
        string number = "999 000 0026",
        ClosureReason why = ClosureReason.RiskReduced,
        Guid? keyworker = null
    )
    {
        var entry = await register.AddPerson(details: TestPeople.Details(given, family) with { NhsNumber = number }, keyworker: keyworker);
        await register.The<Closures>().Close(entry.Id, TestEpisodes.Form(why), cancel);
        return entry;
    }

    [Theory]
    [InlineData("nowak")]
    [InlineData("zofia now")]
    [InlineData("999 000 0026")]
    [InlineData("")]
    public async Task A_closed_record_is_found_by_name_number_and_reference_and_says_since_when_and_why(string typed)
    {
        await using var register = await TestRegister.Open();
        var entry = await Closed(register);
        await register.AddPerson();
        register.Actor = await register.AddStaff("Priya Kaur", Role.Coordinator);
        var searched = typed.Length > 0 ? typed : entry.Reference;
        Assert.Equal(0, (await register.The<RegisterList>().Page(new() { Search = searched }, cancel)).Total);

        var row = Assert.Single((await The(register).Found(searched, cancel)).Rows);

        Assert.Equal(
            (entry.PersonId, entry.Reference, "Closed since 20 November 2026, risk reduced: stepped down"),
            (row.PersonId, row.Reference, row.Stands)
        );
    }

    [Fact]
    public async Task Only_whom_one_may_see_is_found_and_only_who_may_open_an_episode_lists_all()
    {
        await using var register = await TestRegister.Open();
        var layla = await register.AddStaff("Layla Owen", Role.Keyworker);
        var mine = await Closed(register, keyworker: layla.AccountId);
        await Closed(register, "Piotr", "Nowak", "999 000 0034");
        register.Actor = layla;

        Assert.Equal([mine.PersonId], (await The(register).Found("nowak", cancel)).Rows.Select(row => row.PersonId));
        await Assert.ThrowsAsync<NotAllowedException>(() => The(register).Page(new(), cancel));
        register.Actor = await register.AddStaff("Tom Ellis", Role.Referrer);
        await Assert.ThrowsAsync<NotAllowedException>(() => The(register).Found("nowak", cancel));
    }

    [Fact]
    public async Task The_list_is_filtered_by_why_and_by_search_and_leaves_out_who_came_back()
    {
        await using var register = await TestRegister.Open();
        var (moved, reduced, back) = (
            await Closed(register, "Ada", "Bell", "999 000 0034", ClosureReason.MovedArea),
            await Closed(register),
            await Closed(register, "Piotr", "Wrona", "999 000 0042")
        );
        register.Time.Advance(TimeSpan.FromDays(1));
        await register.Save(db =>
            db.Add(new RegisterEntry(back.RegisterId, back.PersonId, "DSR-TEST-BACK1", register.Act.Today, register.Act)).Entity
        );

        async Task<IEnumerable<Guid>> Listed(ClosedFilter filter) =>
            (await The(register).Page(filter, cancel)).Rows.Select(row => row.PersonId);

        Assert.Equal([moved.PersonId, reduced.PersonId], await Listed(new()));
        Assert.Equal([moved.PersonId], await Listed(new() { Why = ClosureReason.MovedArea }));
        Assert.Equal([reduced.PersonId], await Listed(new() { Search = "zofia" }));
        Assert.Empty(await Listed(new() { Page = 2 }));
        // Who came back is on the register, and found there by the reference that the old letters have.
        Assert.Equal(
            [back.PersonId],
            (await register.The<RegisterList>().Page(new() { Search = back.Reference }, cancel)).Rows.Select(row => row.PersonId)
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

using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Home.Today;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using static Dsr.Blazor.Tests.Modules.Home.Today.OnBoard;

namespace Dsr.Blazor.Tests.Modules.Home.Today;

/// <summary>The board as a whole: for whom, how much, how often.</summary>
public class TodayBoardTests
{
    static readonly DateOnly today = new(2026, 11, 20);
    static readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Coordinator, true)]
    [InlineData(Role.Lead, true)]
    [InlineData(Role.Chair, false)]
    [InlineData(Role.Commissioner, false)]
    [InlineData(Role.Keyworker, false)]
    [InlineData(Role.PartnerProfessional, false)]
    [InlineData(Role.Referrer, false)]
    [InlineData(Role.Analyst, false)]
    [InlineData(Role.Governance, false)]
    [InlineData(Role.SystemAdministrator, false)]
    public async Task It_is_the_teams(Role role, bool open)
    {
        await using var register = await TestRegister.OpenAsync();
        register.Actor = await register.AddStaffAsync("Somebody", role);

        if (open)
            Assert.NotEmpty(await register.The<TodayBoard>().ReadAsync(cancel: cancel));
        else
            await Assert.ThrowsAsync<ForbiddenException>(() => register.The<TodayBoard>().ReadAsync(cancel: cancel));
    }

    [Fact]
    public async Task A_block_alone_is_read_in_pages_and_counts_them_all()
    {
        await using var register = await TestRegister.OpenAsync();
        for (var i = 0; i < TodayBoard.PageSize + 3; i++)
            await NamedAsync(register, $"Person{i:00}", today.AddDays(-1));

        var (first, second) = (
            await register.The<TodayBoard>().PageAsync(TodayKind.Reviews, 1, cancel),
            await register.The<TodayBoard>().PageAsync(TodayKind.Reviews, 2, cancel)
        );

        Assert.Equal((53, 50, 53, 3), (first!.Count, first.Rows.Count, second!.Count, second.Rows.Count));
        Assert.Empty(first.Rows.Select(row => row.PersonId).Intersect(second.Rows.Select(row => row.PersonId)));
        Assert.Equal(TodayBoard.FirstRows, (await BlockAsync(register, TodayKind.Reviews)).Rows.Count);
    }

    [Fact]
    public async Task It_asks_as_many_statements_of_a_large_register_as_of_a_small_one()
    {
        using var statements = new CountedStatements();
        await using var register = await TestRegister.OpenAsync();
        await FillAsync(register, 1);
        await register.The<TodayBoard>().ReadAsync(cancel: cancel);
        var small = await statements.OfAsync(() => register.The<TodayBoard>().ReadAsync(cancel: cancel));
        await FillAsync(register, 40);

        var large = await statements.OfAsync(() => register.The<TodayBoard>().ReadAsync(cancel: cancel));

        Assert.Equal(small, large);
        Assert.InRange(large, 9, 30);
    }

    [Theory]
    [InlineData("PlanAction", TodayKind.Actions)]
    [InlineData("Referral", TodayKind.NewReferrals, TodayKind.AwaitingInformation)]
    [InlineData("ConsentRecord", TodayKind.Consent)]
    [InlineData("RegisterEntry", TodayKind.Proposals, TodayKind.Reviews, TodayKind.Consent, TodayKind.Gaps, TodayKind.Notices)]
    [InlineData("AccountRequest", TodayKind.Accounts)]
    [InlineData("Meeting")]
    public async Task A_commit_concerns_the_blocks_that_it_may_change(string kind, params TodayKind[] blocks)
    {
        await using var register = await TestRegister.OpenAsync();

        Assert.Equal(blocks, register.The<TodayBoard>().Concerned([new ChangeNotice(1, [new Touched(kind, Guid.NewGuid(), null)])]));
    }
}

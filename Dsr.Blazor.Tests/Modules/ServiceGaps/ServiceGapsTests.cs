using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.ServiceGaps;
using Dsr.Blazor.Modules.ServiceGaps.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.ServiceGaps;

public class ServiceGapsTests
{
    static readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_raised_a_gap_reads_its_state_and_reply_and_nobody_elses()
    {
        await using var register = await TestRegister.OpenAsync();
        var (amina, tom, nadia) = (
            await register.AddStaffAsync("Amina Green", Role.PartnerProfessional),
            await register.AddStaffAsync("Tom Ellis", Role.Referrer),
            await register.AddStaffAsync("Nadia Jackson", Role.Commissioner)
        );
        register.Actor = amina;
        var gap = await register.The<Blazor.Modules.ServiceGaps.ServiceGapService>().RaiseAsync(TestGaps.Form, cancel: cancel);
        register.Actor = tom;
        await register
            .The<Blazor.Modules.ServiceGaps.ServiceGapService>()
            .RaiseAsync(TestGaps.Form with { Category = "Getting there" }, cancel: cancel);
        await Assert.ThrowsAsync<NotFoundException>(() => register.The<GapList>().OpenAsync(gap, cancel));
        register.Actor = nadia;
        Assert.Equal(2, (await register.The<GapList>().PageAsync(new(), cancel)).All);
        await register
            .The<Blazor.Modules.ServiceGaps.ServiceGapService>()
            .MoveAsync(gap, GapStatus.Answered, "Two more beds from May.", cancel);
        register.Actor = amina;

        var row = Assert.Single((await register.The<GapList>().PageAsync(new(), cancel)).Rows);

        Assert.Equal((gap, GapStatus.Answered, "Two more beds from May."), (row.Id, row.Status, row.Reply));
    }

    // Of a coordinator, the lead, the commissioner, a partner: who may take it up, reply, and end it.
    [Theory]
    [InlineData(GapStatus.LookedAt, true, true, true, false)]
    [InlineData(GapStatus.Answered, false, true, true, false)]
    [InlineData(GapStatus.Met, false, true, true, false)]
    [InlineData(GapStatus.NotTakenUp, false, true, true, false)]
    public async Task The_team_takes_it_up_and_the_lead_or_the_commissioner_replies(GapStatus to, params bool[] may)
    {
        await using var register = await TestRegister.OpenAsync();
        Role[] roles = [Role.Coordinator, Role.Lead, Role.Commissioner, Role.PartnerProfessional];
        foreach (var (role, allowed) in roles.Zip(may))
        {
            register.Actor = Actor.Operator;
            var gap = await register.The<Blazor.Modules.ServiceGaps.ServiceGapService>().RaiseAsync(TestGaps.Form, cancel: cancel);
            if (to.IsOver())
                await register.The<Blazor.Modules.ServiceGaps.ServiceGapService>().MoveAsync(gap, GapStatus.Answered, "A reply.", cancel);
            register.Actor = await register.AddStaffAsync("Somebody", role);
            var failed = await Record.ExceptionAsync(() =>
                register.The<Blazor.Modules.ServiceGaps.ServiceGapService>().MoveAsync(gap, to, "Words.", cancel)
            );
            Assert.Equal(allowed, failed is null);
            if (!allowed)
                Assert.IsType<ForbiddenException>(failed);
        }
    }

    [Fact]
    public async Task Whom_it_was_raised_for_is_seen_only_by_who_may_see_them()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var (mine, other) = (
            await register.AddPersonAsync(keyworker: layla.AccountId),
            await register.AddPersonAsync(details: TestPeople.Details("Anna", "Other") with { NhsNumber = "" })
        );
        register.Actor = layla;
        await Assert.ThrowsAsync<NotFoundException>(() =>
            register.The<Blazor.Modules.ServiceGaps.ServiceGapService>().RaiseAsync(TestGaps.Form, [other.PersonId], cancel: cancel)
        );
        var gap = await register
            .The<Blazor.Modules.ServiceGaps.ServiceGapService>()
            .RaiseAsync(TestGaps.Form, [mine.PersonId, mine.PersonId], cancel: cancel);

        Assert.Equal([mine.PersonId], (await register.The<GapList>().OpenAsync(gap, cancel)).People.Select(gapLink => gapLink.PersonId));
        Assert.True(Assert.Single(await register.The<GapList>().OfAsync(mine.PersonId, cancel)).Opens);
        register.Actor = await register.AddStaffAsync("Yusuf Bell", Role.Analyst);
        Assert.Empty((await register.The<GapList>().OpenAsync(gap, cancel)).People);
        await Assert.ThrowsAsync<NotFoundException>(() => register.The<GapList>().OfAsync(mine.PersonId, cancel));
        register.Actor = await register.AddStaffAsync("Ruth Adeyemi", Role.Governance);
        Assert.False(Assert.Single(await register.The<GapList>().OfAsync(mine.PersonId, cancel)).Opens);
    }

    [Fact]
    public async Task The_list_counts_by_state_category_and_council_and_narrows_by_each()
    {
        await using var register = await TestRegister.OpenAsync();
        var service = register.The<Blazor.Modules.ServiceGaps.ServiceGapService>();
        foreach (
            var (category, area) in new[]
            {
                ("Short breaks", "Severnside City Council"),
                ("Short breaks", "Mendip District Council"),
                ("Getting there", "Mendip District Council"),
            }
        )
            await service.RaiseAsync(TestGaps.Form with { Category = category, LocalAuthority = area }, cancel: cancel);
        await service.MoveAsync(
            await service.RaiseAsync(TestGaps.Form with { LocalAuthority = "" }, cancel: cancel),
            GapStatus.LookedAt,
            "",
            cancel
        );

        var page = await register.The<GapList>().PageAsync(new() { Area = "Mendip District Council" }, cancel);

        Assert.Equal((4, 2), (page.All, page.Total));
        Assert.Equal([new("Short breaks", 3), new("Getting there", 1)], page.Categories);
        Assert.Equal([new("Mendip District Council", 2), new("Severnside City Council", 1)], page.Areas);
        Assert.Equal((3, 1), (page.States[GapStatus.Raised], page.States[GapStatus.LookedAt]));
        Assert.Equal(1, (await register.The<GapList>().PageAsync(new() { Status = GapStatus.LookedAt }, cancel)).Total);
        Assert.Equal(3, (await register.The<GapList>().PageAsync(new() { Category = "Short breaks" }, cancel)).Total);
        var filter = new GapFilter
        {
            Status = GapStatus.NotTakenUp,
            Category = "A & B",
            Area = "C",
            Mine = true,
            Page = 2,
        };
        Assert.Equal(filter, GapFilter.Read("?" + filter.Query));
    }

    [Fact]
    public async Task Two_replies_at_once_leave_one_and_the_second_is_told()
    {
        await using var register = await TestRegister.OpenAsync();
        var gap = await register.The<Blazor.Modules.ServiceGaps.ServiceGapService>().RaiseAsync(TestGaps.Form, cancel: cancel);
        register.Actor = await register.AddStaffAsync("Nadia Jackson", Role.Commissioner);
        await register.The<Blazor.Modules.ServiceGaps.ServiceGapService>().MoveAsync(gap, GapStatus.Answered, "The first.", cancel);

        Assert.Contains(
            "Nadia Jackson",
            (
                await Assert.ThrowsAsync<ConcurrentDecisionException>(() =>
                    register.The<Blazor.Modules.ServiceGaps.ServiceGapService>().MoveAsync(gap, GapStatus.Answered, "The second.", cancel)
                )
            ).Message,
            StringComparison.Ordinal
        );
    }
}

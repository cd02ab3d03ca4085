using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Export;
using Dsr.Blazor.Modules.Register;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Dsr.Blazor.Tests.Platform.Spreadsheets.Writing;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Export;

public class ExportRequestsTests
{
    const string purpose = "Numbers for the regional return";

    [Fact]
    public async Task What_a_coordinator_asked_for_is_fetched_once_when_the_lead_has_approved_it()
    {
        await using var asking = await Asking.OpenAsync();
        var (register, export) = (asking.Register, asking.Register.The<RegisterExport>());
        await asking.Register.AddPersonAsync(Rating.Red, TestPeople.Details(family: "Okonkwo"));
        await asking.Register.AddPersonAsync(Rating.Green, TestPeople.Details(family: "Sharma"));
        var id = await asking.AskAsync(new() { Ratings = [Rating.Red], Page = 3 });
        using var bytes = new MemoryStream();
        await Assert.ThrowsAsync<RefusedException>(() => export.WriteApprovedAsync(bytes, id));

        register.Actor = asking.Lead;
        Assert.Equal("Red; sorted by next review", Assert.Single(await asking.Requests.WaitingAsync()).FilterInWords);
        await asking.Requests.DecideAsync(id, approve: true, "");
        register.Actor = asking.Coordinator;
        Assert.True(Assert.Single(await asking.Requests.MineAsync()).CanBeFetched(register.Time.GetUtcNow()));
        Assert.Equal(1, await export.WriteApprovedAsync(bytes, id));

        using var file = new ReadBack(bytes.ToArray());
        Assert.Equal("Taken by Priya Kaur on 20 November 2026, 12:00pm, approved by Sam Reid", file.Text("A2"));
        Assert.Equal("Okonkwo", file.Text("B8"));
        await Assert.ThrowsAsync<RefusedException>(() => export.WriteApprovedAsync(bytes, id));
        Assert.Empty(await asking.Requests.MineAsync());
        Assert.Equal(
            ["asked for an export", "approved an export", "took an approved export away"],
            await register.AskAsync(db =>
                db.AuditEvents.Where(link => link.Kind == "ExportRequest")
                    .OrderBy(link => link.Sequence)
                    .Select(link => link.Why)
                    .ToListAsync()
            )
        );
    }

    [Fact]
    public async Task An_approval_lasts_a_day()
    {
        await using var asking = await Asking.OpenAsync();
        var id = await asking.AskAsync(new());
        asking.Register.Actor = asking.Lead;
        await asking.Requests.DecideAsync(id, approve: true, "For this once.");
        asking.Register.Actor = asking.Coordinator;
        asking.Register.Time.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));

        await Assert.ThrowsAsync<RefusedException>(() => asking.Register.The<RegisterExport>().WriteApprovedAsync(Stream.Null, id));
        Assert.Empty(await asking.Requests.MineAsync());
    }

    [Fact]
    public async Task A_refusal_says_why_and_is_decided_once()
    {
        await using var asking = await Asking.OpenAsync();
        var id = await asking.AskAsync(new());
        asking.Register.Actor = asking.Lead;

        await Assert.ThrowsAsync<RefusedException>(() => asking.Requests.DecideAsync(id, approve: false, " "));
        await asking.Requests.DecideAsync(id, approve: false, "The board has these numbers already.");
        await Assert.ThrowsAsync<RefusedException>(() => asking.Requests.DecideAsync(id, approve: true, ""));

        asking.Register.Actor = asking.Coordinator;
        Assert.Equal("The board has these numbers already.", Assert.Single(await asking.Requests.MineAsync()).Word);
    }

    [Fact]
    public async Task Nobody_decides_without_the_right_or_fetches_what_another_asked_for()
    {
        await using var asking = await Asking.OpenAsync();
        var id = await asking.AskAsync(new());
        await Assert.ThrowsAsync<ForbiddenException>(() => asking.Requests.DecideAsync(id, approve: true, ""));
        Assert.Empty(await asking.Requests.WaitingAsync());

        asking.Register.Actor = asking.Lead;
        await asking.Requests.DecideAsync(id, approve: true, "");
        asking.Register.Actor = await asking.Register.AddStaffAsync("Another Coordinator", Role.Coordinator);

        await Assert.ThrowsAsync<NotFoundException>(() => asking.Register.The<RegisterExport>().WriteApprovedAsync(Stream.Null, id));
    }

    [Fact]
    public async Task Who_may_both_ask_and_decide_does_not_decide_their_own()
    {
        await using var asking = await Asking.OpenAsync();
        asking.Register.Actor = await asking.Register.AddStaffAsync("Both Hats", Role.Coordinator, Role.Lead);
        await asking.Requests.AskAsync(new(), purpose);
        var id = await asking.Register.AskAsync(db => db.ExportRequests.Select(exportRequest => exportRequest.Id).SingleAsync());

        await Assert.ThrowsAsync<RefusedException>(() => asking.Requests.DecideAsync(id, approve: true, ""));
        Assert.Empty(await asking.Requests.WaitingAsync());
    }

    [Fact]
    public async Task A_ticket_is_for_one_account_once_for_two_minutes()
    {
        await using var asking = await Asking.OpenAsync();
        var tickets = asking.Register.The<OneTimeTickets<ExportOrder>>();
        string Issue() => tickets.Issue(asking.Lead, ExportOrder.For(new() { Search = "okon" }, purpose));

        var ticket = Issue();
        Assert.Equal("okon", tickets.Take(asking.Lead, ticket)!.Filter.Search);
        Assert.Null(tickets.Take(asking.Lead, ticket));
        var tried = Issue();
        Assert.Null(tickets.Take(asking.Coordinator, tried));
        Assert.NotNull(tickets.Take(asking.Lead, tried));
        var late = Issue();
        asking.Register.Time.Advance(TimeSpan.FromMinutes(3));
        Assert.Null(tickets.Take(asking.Lead, late));
        Assert.Throws<RefusedException>(() => ExportOrder.For(new(), "short"));
    }

    sealed record Asking(TestRegister Register, Actor Coordinator, Actor Lead) : IAsyncDisposable
    {
        public ExportRequests Requests => Register.The<ExportRequests>();

        public static async Task<Asking> OpenAsync()
        {
            var register = await TestRegister.OpenAsync();
            return new(
                register,
                await register.AddStaffAsync("Priya Kaur", Role.Coordinator),
                await register.AddStaffAsync("Sam Reid", Role.Lead)
            );
        }

        public async Task<Guid> AskAsync(RegisterFilter filter)
        {
            Register.Actor = Coordinator;
            await Requests.AskAsync(filter, purpose);
            return await Register.AskAsync(db => db.ExportRequests.Select(exportRequest => exportRequest.Id).SingleAsync());
        }

        public ValueTask DisposeAsync() => Register.DisposeAsync();
    }
}

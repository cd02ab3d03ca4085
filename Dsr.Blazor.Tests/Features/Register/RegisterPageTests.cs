using Bunit;
using Dsr.Blazor.Access;
using Dsr.Blazor.Casework;
using Dsr.Blazor.Casework.Drafts;
using Dsr.Blazor.Casework.Exports;
using Dsr.Blazor.Casework.Imports;
using Dsr.Blazor.Casework.Register;
using Dsr.Blazor.Domain.Register;
using Dsr.Blazor.Domain.Staff;
using Dsr.Blazor.Features.Register;
using Dsr.Blazor.Live;
using Dsr.Blazor.Tests.TestData;
using Dsr.Blazor.Tests.Ui;
using Dsr.Blazor.Ui.Feed;
using Microsoft.Extensions.DependencyInjection;

namespace Dsr.Blazor.Tests.Features.Register;

public sealed class RegisterPageTests : PartTests, IAsyncLifetime
{
    TestRegister register = default!;

    public async ValueTask InitializeAsync()
    {
        register = await TestRegister.Open();
        register.Actor = await register.AddStaff("Sam Reid", Role.Lead);
        Services
            .AddSingleton(register.The<RegisterList>())
            .AddSingleton(register.The<ClosedPeople>())
            .AddSingleton(register.The<SavedViews>())
            .AddSingleton(register.The<ReadLog>())
            .AddSingleton(register.The<IActing>())
            .AddSingleton(register.The<HeldRows>())
            .AddSingleton(register.The<Clock>())
            .AddSingleton(register.The<ChangeFeed>())
            .AddSingleton(register.The<ExportRequests>())
            .AddSingleton(register.The<OneTimeTickets<ExportOrder>>());
    }

    public new async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await register.DisposeAsync();
    }

    [Fact]
    public async Task Word_of_a_change_draws_the_page_once_and_of_its_rows_only_the_changed_one()
    {
        var entry = await register.AddPerson();
        await register.AddPerson(details: TestPeople.Details("Maya", "Sharma"));
        var page = Render<Blazor.Features.Register.RegisterPage>();
        page.WaitForElement("tbody tr");
        var drawn = page.RenderCount;

        await register
            .The<Blazor.Casework.Ratings.Ratings>()
            .Decide(
                entry.Id,
                new()
                {
                    Rating = Rating.Red,
                    Reason = "Three attendances in ten days.",
                    Seen = 1,
                }
            );
        await Tell(page, new ChangeNotice(int.MaxValue, [new(nameof(RegisterEntry), entry.Id, entry.PersonId)]));

        Assert.Single(page.FindAll("tbody .tag"), tag => tag.TextContent.EndsWith("Red", StringComparison.Ordinal));
        Assert.Equal([1, 2], page.FindComponents<RegisterCells>().Select(row => row.RenderCount).Order());
        Assert.Equal(drawn + 1, page.RenderCount);
    }

    static Task Tell(IRenderedComponent<Blazor.Features.Register.RegisterPage> page, ChangeNotice notice) =>
        page.InvokeAsync(() => page.FindComponent<Follow>().Instance.OnNotices([notice]));
}

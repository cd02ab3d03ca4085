using Bunit;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Export;
using Dsr.Blazor.Modules.Import;
using Dsr.Blazor.Modules.Register;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Pages;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Drafts;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Dsr.Blazor.Tests.Ui;
using Dsr.Blazor.Ui.Feed;
using Microsoft.Extensions.DependencyInjection;

namespace Dsr.Blazor.Tests.Modules.Register.Pages;

public sealed class RegisterPageTests : PartTests, IAsyncLifetime
{
    TestRegister register = default!;

    public async ValueTask InitializeAsync()
    {
        register = await TestRegister.OpenAsync();
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead);
        Services
            .AddSingleton(register.The<RegisterList>())
            .AddSingleton(register.The<ClosedPeople>())
            .AddSingleton(register.The<SavedViews>())
            .AddSingleton(register.The<ReadLog>())
            .AddSingleton(register.The<ICurrentActor>())
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
        var entry = await register.AddPersonAsync();
        await register.AddPersonAsync(details: TestPeople.Details("Maya", "Sharma"));
        var page = Render<Blazor.Modules.Register.Pages.RegisterPage>();
        page.WaitForElement("tbody tr");
        var drawn = page.RenderCount;

        await register
            .The<Blazor.Modules.Register.Ratings.RatingService>()
            .DecideAsync(
                entry.Id,
                new()
                {
                    Rating = Rating.Red,
                    Reason = "Three attendances in ten days.",
                    Seen = 1,
                }
            );
        await TellAsync(page, new ChangeNotice(int.MaxValue, [new(nameof(RegisterEntry), entry.Id, entry.PersonId)]));

        Assert.Single(page.FindAll("tbody .tag"), tag => tag.TextContent.EndsWith("Red", StringComparison.Ordinal));
        Assert.Equal([1, 2], page.FindComponents<RegisterCells>().Select(row => row.RenderCount).Order());
        Assert.Equal(drawn + 1, page.RenderCount);
    }

    static Task TellAsync(IRenderedComponent<Blazor.Modules.Register.Pages.RegisterPage> page, ChangeNotice notice) =>
        page.InvokeAsync(() => page.FindComponent<Follow>().Instance.OnNotices([notice]));
}

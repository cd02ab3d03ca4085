using Bunit;
using Dsr.Blazor.Modules.Notifications.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Tests.Builders;
using Dsr.Blazor.Ui.Feed;
using Microsoft.Extensions.DependencyInjection;

namespace Dsr.Blazor.Tests.Ui.Feed;

public sealed class BellTests : PartTests, IAsyncLifetime
{
    static readonly Guid account = Guid.NewGuid();
    static readonly Guid person = Guid.NewGuid();
    readonly CountedBell counted = new();
    TestRegister register = default!;

    public async ValueTask InitializeAsync()
    {
        register = await TestRegister.OpenAsync();
        Services.AddSingleton(register.The<ChangeFeed>()).AddSingleton<IBell>(counted);
    }

    public new async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await register.DisposeAsync();
    }

    [Fact]
    public async Task What_is_about_others_is_neither_asked_for_nor_drawn()
    {
        var bell = Render<Bell>();
        var drawn = bell.RenderCount;

        await TellAsync(bell, new(nameof(RegisterEntry), Guid.NewGuid(), Guid.NewGuid()));
        await TellAsync(bell, new(nameof(NoticeBox), Guid.NewGuid(), null));

        Assert.Equal(1, counted.Asked);
        Assert.Equal(drawn, bell.RenderCount);
    }

    [Fact]
    public async Task Ones_own_notices_are_counted_again_and_drawn_once_when_their_number_changed()
    {
        var bell = Render<Bell>();
        var drawn = bell.RenderCount;

        counted.Now = 3;
        await TellAsync(bell, new(nameof(NoticeBox), account, null));
        await TellAsync(bell, new(nameof(NoticeBox), account, null));

        Assert.Equal(3, counted.Asked);
        Assert.Equal(drawn + 1, bell.RenderCount);
        Assert.Equal("3", bell.Find(".bell-count").TextContent);
    }

    [Fact]
    public async Task A_change_of_somebody_whom_an_unread_notice_is_about_counts_again()
    {
        var bell = Render<Bell>();

        counted.Now = 0;
        await TellAsync(bell, new("Person", Guid.NewGuid(), person));

        Assert.Empty(bell.FindAll(".bell-count"));
    }

    static Task TellAsync(IRenderedComponent<Bell> bell, Touched record) =>
        bell.InvokeAsync(() => bell.FindComponent<Follow>().Instance.OnNotices([new ChangeNotice(1, [record])]));

    sealed class CountedBell : IBell
    {
        public int Asked { get; private set; }

        public int Now { get; set; } = 2;

        public Task<BellCount?> MineAsync(long? after = null)
        {
            Asked++;
            return Task.FromResult<BellCount?>(new(account, Now, new HashSet<Guid> { person }));
        }
    }
}

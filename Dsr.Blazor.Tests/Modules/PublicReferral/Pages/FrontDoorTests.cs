using Bunit;
using Bunit.TestDoubles;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.PublicReferral.Pages.Start;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Tests.Builders;
using Dsr.Blazor.Tests.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Dsr.Blazor.Tests.Modules.PublicReferral.Pages;

/// <summary>Public pages of an area that settings alone describe.</summary>
public abstract class FrontDoorTests : PartTests, IAsyncLifetime
{
    protected TestRegister Register { get; private set; } = default!;

    /// <summary>Who looks at the page: nobody who is signed in, until a test says otherwise.</summary>
    protected BunitAuthorizationContext Visitor { get; private set; } = default!;

    public async ValueTask InitializeAsync()
    {
        Register = await TestRegister.OpenAsync();
        Visitor = AddAuthorization();
        Services
            .AddSingleton(Register.The<PolicyStore>())
            .AddSingleton(Register.The<Clock>())
            .AddSingleton(WorkingCalendar.EnglandAndWales);
    }

    public new async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Register.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task SetAsync<T>(PolicyKey<T> key, T value) =>
        Register.SaveAsync(db => db.Add(new PolicySetting(key, PolicyBook.Write(key, value), new(2026, 1, 1), Register.Act)));

    /// <summary>The page once it has read what is set.</summary>
    protected async Task<IRenderedComponent<T>> OpenAsync<T>()
        where T : IComponent
    {
        await Register.The<PolicyStore>().ReadAsync();
        return Render<T>();
    }

    protected Task<IRenderedComponent<StartPage>> OpenStartAsync() => OpenAsync<StartPage>();

    /// <summary>What the page says, with every run of white space as one.</summary>
    protected static string Says<T>(IRenderedComponent<T> page)
        where T : IComponent =>
        string.Join(
            ' ',
            string.Concat(page.Nodes.Select(node => node.TextContent)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
}

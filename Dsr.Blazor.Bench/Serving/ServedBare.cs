using Dsr.Blazor.Bench.Bare;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dsr.Blazor.Bench.Serving;

/// <summary>The bare app, with the product's script and styles.</summary>
sealed class ServedBare(WebApplication app) : IServed
{
    public string Url => app.Urls.Single();

    public int Followers => app.Services.GetRequiredService<Broadcast>().Listeners;

    public int Circuits => app.Services.GetRequiredService<OpenCircuits>().Count;

    public static async Task<IServed> StartAsync()
    {
        // Named after the product, so that its script and styles are found.
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(Program).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
                EnvironmentName = Environments.Development,
            }
        );
        builder.WebHost.UseStaticWebAssets().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddSingleton<Broadcast>();
        builder.Services.AddSingleton<OpenCircuits>();
        builder.Services.AddSingleton<CircuitHandler>(services => services.GetRequiredService<OpenCircuits>());
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<BareApp>().AddInteractiveServerRenderMode();
        await app.StartAsync();
        return new ServedBare(app);
    }

    public Task ChangeAsync(Guid row)
    {
        app.Services.GetRequiredService<Broadcast>().Next();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

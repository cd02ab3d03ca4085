using Dsr.Blazor;
using Dsr.Blazor.Modules;
using Dsr.Blazor.Platform.Commands;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Edge;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Platform.Security.SignIn;
using Dsr.Blazor.Ui;

if (CommandLine.Wants(args))
    return await CommandLine.RunAsync(args, Terminal.Console);
return await Terminal.Console.TryAsync(async () =>
{
    // The settings and wwwroot lie beside the assembly, wherever the app is started from.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.AddServer();
    builder.AddData();
    builder.AddAccess();
    builder.AddEdge();
    builder.AddSignIn();
    builder.AddLive();
    builder.AddCasework();
    builder.AddSchedule();
    builder.AddUi();
    builder.AddFeatures();

    await using var app = builder.Build();
    await app.PrepareDataAsync();
    await app.PrepareCaseworkAsync();
    await app.PrepareDemoAsync();
    app.UseEdge();
    app.UseFeatures();
    app.UseAuthentication();
    app.UseAuthorization();
    app.MapEdge();
    app.MapUi();
    app.MapFeatures();
    await app.RunServerAsync();
});

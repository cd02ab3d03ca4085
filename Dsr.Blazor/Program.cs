using Dsr.Blazor;
using Dsr.Blazor.Access;
using Dsr.Blazor.Access.Edge;
using Dsr.Blazor.Access.SignIn;
using Dsr.Blazor.Casework;
using Dsr.Blazor.Commands;
using Dsr.Blazor.Data;
using Dsr.Blazor.Features;
using Dsr.Blazor.Live;
using Dsr.Blazor.Schedule;
using Dsr.Blazor.Ui;

if (CommandLine.Wants(args))
    return await CommandLine.Run(args, Terminal.Console);
return await Terminal.Console.Try(async () =>
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

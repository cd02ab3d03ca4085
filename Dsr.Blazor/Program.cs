using Dsr.Blazor.Access;
using Dsr.Blazor.Casework;
using Dsr.Blazor.Data;
using Dsr.Blazor.Features;
using Dsr.Blazor.Live;
using Dsr.Blazor.Ui;

// The settings and wwwroot lie beside the assembly, wherever the app is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddData();
builder.AddAccess();
builder.AddSignIn();
builder.AddLive();
builder.AddCasework();
builder.AddUi();
builder.AddFeatures();

var app = builder.Build();
await app.PrepareDataAsync();
await app.PrepareCaseworkAsync();
app.UseAuthentication();
app.UseAuthorization();
app.MapUi();
app.MapFeatures();
app.Run();

/// <summary>Named so that tests can start the app.</summary>
public partial class Program;

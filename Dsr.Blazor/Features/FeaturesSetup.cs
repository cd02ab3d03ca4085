using Dsr.Blazor.Access.Edge.PublicForms;
using Dsr.Blazor.Casework.Meetings.Running;
using Dsr.Blazor.Features.Exchange;
using Dsr.Blazor.Features.FrontDoor;
using Dsr.Blazor.Features.Home;
using Dsr.Blazor.Features.Meetings.Minutes;
using Dsr.Blazor.Features.Notices;
using Dsr.Blazor.Features.People;
using Dsr.Blazor.Features.People.Files;
using Dsr.Blazor.Features.Register;
using Dsr.Blazor.Features.Triage;
using Dsr.Blazor.Live;
using Dsr.Blazor.Ui.Feed;
using Dsr.Blazor.Ui.Shell;

namespace Dsr.Blazor.Features;

static class FeaturesSetup
{
    internal static void AddFeatures(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<INavigationItems, Places>();
        builder.Services.AddFrontDoor();
        builder.Services.AddPeople();
        builder.Services.AddTriage();
        builder.Services.AddScoped<IBell, MyBell>();
        // Sign-ins are kept open by pages, and a command has none.
        builder.Services.AddSingleton<FollowingIsWork>();
        builder.Services.AddHostedService<AccountWatch>();
        // A form that was turned away is answered with a page, in Development too.
        builder.Services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = false);
    }

    internal static void UseFeatures(this WebApplication app)
    {
        app.UseProblemPages();
        app.UsePublicForms();
    }

    internal static void MapFeatures(this WebApplication app)
    {
        app.MapHome();
        app.MapRegisterExport();
        app.MapMinutesSheets();
        app.MapHeldRowsExport();
        app.MapRecordFiles();
        app.MapNotices();
    }
}

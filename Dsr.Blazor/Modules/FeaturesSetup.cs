using Dsr.Blazor.Modules.Export.Pages;
using Dsr.Blazor.Modules.Home.Pages;
using Dsr.Blazor.Modules.Import.Pages;
using Dsr.Blazor.Modules.Meetings.Pages.Minutes;
using Dsr.Blazor.Modules.Meetings.Running;
using Dsr.Blazor.Modules.Notifications.Pages;
using Dsr.Blazor.Modules.PersonRecord.Pages;
using Dsr.Blazor.Modules.PersonRecord.Pages.Files;
using Dsr.Blazor.Modules.PublicReferral.Pages;
using Dsr.Blazor.Modules.Referrals.Pages;
using Dsr.Blazor.Platform.Edge.PublicForms;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Ui.Feed;
using Dsr.Blazor.Ui.Shell;

namespace Dsr.Blazor.Modules;

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

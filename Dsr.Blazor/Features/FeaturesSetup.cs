using Dsr.Blazor.Features.Home;
using Dsr.Blazor.Ui.Shell;

namespace Dsr.Blazor.Features;

static class FeaturesSetup
{
    internal static void AddFeatures(this WebApplicationBuilder builder) => builder.Services.AddSingleton<INavigationItems, Places>();

    internal static void MapFeatures(this WebApplication app) => app.MapHome();
}

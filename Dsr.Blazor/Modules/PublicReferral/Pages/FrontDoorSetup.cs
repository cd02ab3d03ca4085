using Dsr.Blazor.Ui.Public;

namespace Dsr.Blazor.Modules.PublicReferral.Pages;

static class FrontDoorSetup
{
    internal static void AddFrontDoor(this IServiceCollection services) => services.AddSingleton<IPublicFrame, AreaFrame>();
}

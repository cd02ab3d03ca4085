using System.Data.Common;
using System.Text.Json;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.PublicReferral.Domain;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Ui.Public;

namespace Dsr.Blazor.Modules.PublicReferral.Pages;

/// <summary>The public frame as policy sets it.</summary>
sealed class AreaFrame(PolicyStore policy, Clock clock) : IPublicFrame
{
    public async Task<PublicFrame> ReadAsync()
    {
        try
        {
            var book = await policy.ReadAsync();
            return new(book.On(clock.Today, FrontDoorPolicies.Area), book.On(clock.Today, FrontDoorPolicies.UrgentHelp));
        }
        catch (Exception unread) when (unread is DbException or JsonException)
        {
            // The page that tells of this very fault stands in the frame too.
            return PublicFrame.Nationwide;
        }
    }
}

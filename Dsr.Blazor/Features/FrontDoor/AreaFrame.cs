using System.Data.Common;
using System.Text.Json;
using Dsr.Blazor.Casework;
using Dsr.Blazor.Casework.Policy;
using Dsr.Blazor.Domain.FrontDoor;
using Dsr.Blazor.Ui.Public;

namespace Dsr.Blazor.Features.FrontDoor;

/// <summary>The public frame as policy sets it.</summary>
sealed class AreaFrame(PolicyStore policy, Clock clock) : IPublicFrame
{
    public async Task<PublicFrame> Read()
    {
        try
        {
            var book = await policy.Read();
            return new(book.On(clock.Today, FrontDoorPolicies.Area), book.On(clock.Today, FrontDoorPolicies.UrgentHelp));
        }
        catch (Exception unread) when (unread is DbException or JsonException)
        {
            // The page that tells of this very fault stands in the frame too.
            return PublicFrame.Nationwide;
        }
    }
}

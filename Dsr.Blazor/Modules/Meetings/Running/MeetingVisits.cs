using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Security;

namespace Dsr.Blazor.Modules.Meetings.Running;

/// <summary>Who has the pages of a meeting open now. Kept in memory alone, as with records.</summary>
public sealed class MeetingVisits(Authorizer guard, RecordVisits visits)
{
    /// <summary>The reader is there until the visit is disposed.</summary>
    /// <param name="meeting">Which meeting.</param>
    /// <param name="changed">Told when others come and go.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<RecordVisit> OpenAsync(Guid meeting, Action changed, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.SeeMeetings, cancel);
        return visits.Join(meeting, new(actor.Id, actor.Name, actor.RoleInWords), changed);
    }
}

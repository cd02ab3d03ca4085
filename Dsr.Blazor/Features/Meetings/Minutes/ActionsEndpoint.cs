using Dsr.Blazor.Casework.Meetings.Minuting;
using Dsr.Blazor.Ui;

namespace Dsr.Blazor.Features.Meetings.Minutes;

static class ActionsEndpoint
{
    internal static void MapActionsExport(this WebApplication app) =>
        app.MapSheet<ActionsExport, ActionsOrder>(Links.MeetingActionsExport("{ticket}"), "the minutes", export => export.FileName, (export, to, order, cancel) => export.WriteAsync(to, order, cancel));
}

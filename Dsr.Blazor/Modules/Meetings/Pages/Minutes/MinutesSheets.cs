using Dsr.Blazor.Modules.Export.Parts;
using Dsr.Blazor.Modules.Meetings.Minuting;
using Dsr.Blazor.Ui;

namespace Dsr.Blazor.Modules.Meetings.Pages.Minutes;

/// <summary>The downloads of what a meeting agreed.</summary>
static class MinutesSheets
{
    internal static void MapMinutesSheets(this WebApplication app)
    {
        app.MapSheet<ActionsExport, ActionsOrder>(
            Links.MeetingActionsExport("{ticket}"),
            "the minutes",
            export => export.FileName,
            (export, to, order, cancel) => export.WriteAsync(to, order, cancel)
        );
        app.MapSheet<OrganisationListExport, OrganisationListOrder>(
            Links.OrganisationListExport("{ticket}"),
            "the organisation's list",
            export => export.FileName,
            (export, to, order, cancel) => export.WriteAsync(to, order, cancel)
        );
    }
}

using Dsr.Blazor.Modules.Export.Parts;
using Dsr.Blazor.Ui;

namespace Dsr.Blazor.Modules.Import.Pages;

/// <summary>The download of an import's held rows.</summary>
static class HeldRowsEndpoint
{
    internal static void MapHeldRowsExport(this WebApplication app) =>
        app.MapSheet<HeldRowsExport, HeldRowsOrder>(
            Links.HeldRowsExport("{ticket}"),
            "the import",
            export => export.FileName,
            (export, to, order, cancel) => export.WriteAsync(to, order, cancel)
        );
}

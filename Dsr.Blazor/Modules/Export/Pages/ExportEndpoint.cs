using Dsr.Blazor.Modules.Export.Parts;
using Dsr.Blazor.Ui;

namespace Dsr.Blazor.Modules.Export.Pages;

static class ExportEndpoint
{
    internal static void MapRegisterExport(this WebApplication app) =>
        app.MapSheet<RegisterExport, ExportOrder>(Links.RegisterExport("{ticket}"), "the register", export => export.FileName, WriteAsync);

    static Task WriteAsync(RegisterExport export, Stream to, ExportOrder order, CancellationToken cancel) =>
        order.Approved is { } request
            ? export.WriteApprovedAsync(to, request, cancel)
            : export.WriteAsync(to, order.Filter, order.Purpose, cancel);
}

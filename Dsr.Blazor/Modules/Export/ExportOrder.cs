using Dsr.Blazor.Modules.Export.Domain;
using Dsr.Blazor.Modules.Register;

namespace Dsr.Blazor.Modules.Export;

/// <summary>What of the register is fetched: a filter for a purpose, or a request that was approved.</summary>
public sealed record ExportOrder(RegisterFilter Filter, string Purpose, Guid? Approved)
{
    /// <summary>An export that one may take at once.</summary>
    /// <exception cref="Kernel.RefusedException">When the purpose says too little.</exception>
    public static ExportOrder For(RegisterFilter filter, string purpose) => new(filter, ExportRequest.CheckPurpose(purpose), null);

    /// <summary>One's approved request.</summary>
    public static ExportOrder Of(Guid approved) => new(RegisterFilter.Everyone, "", approved);
}

using Dsr.Blazor.Casework.Register;
using Dsr.Blazor.Domain.Exports;

namespace Dsr.Blazor.Casework.Exports;

/// <summary>What of the register is fetched: a filter for a purpose, or a request that was approved.</summary>
public sealed record ExportOrder(RegisterFilter Filter, string Purpose, Guid? Approved)
{
    /// <summary>An export that one may take at once.</summary>
    /// <exception cref="Domain.RefusedException">When the purpose says too little.</exception>
    public static ExportOrder For(RegisterFilter filter, string purpose) => new(filter, ExportRequest.CheckPurpose(purpose), null);

    /// <summary>One's approved request.</summary>
    public static ExportOrder Of(Guid approved) => new(RegisterFilter.Everyone, "", approved);
}

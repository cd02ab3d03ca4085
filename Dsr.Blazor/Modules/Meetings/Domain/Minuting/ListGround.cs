using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Holding;

namespace Dsr.Blazor.Modules.Meetings.Domain.Minuting;

/// <summary>On what ground an organisation may be told of somebody: the sharing agreement it signed, or a consent that names it.</summary>
public static class ListGround
{
    /// <summary>The ground in words; null where there is none, and the person is left off its list.</summary>
    /// <param name="organisation">Who would be told.</param>
    /// <param name="sharing">How the person's consent to share with organisations stands.</param>
    /// <param name="today">The day.</param>
    public static string? Of(Organisation organisation, ConsentEvaluation sharing, DateOnly today)
    {
        if (organisation.AgreementOn(today) is { } agreement)
            return $"sharing agreement, signed on {Written.Date(agreement.From)}";
        var isNamed = sharing.RestsOn?.WithWhom.Any(name => name.Trim().Equals(organisation.Name, StringComparison.OrdinalIgnoreCase))
            ?? false;
        return sharing.IsBasis && isNamed ? $"consent to share with them, from {Written.Date(sharing.RestsOn!.EffectiveOn)}" : null;
    }
}

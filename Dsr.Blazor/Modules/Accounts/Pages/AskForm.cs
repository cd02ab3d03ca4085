using Dsr.Blazor.Modules.Accounts.Domain;

namespace Dsr.Blazor.Modules.Accounts.Pages;

/// <summary>The form of the page that asks for an account, as a browser sends it.</summary>
public sealed class AskForm
{
    /// <summary>The choice for an organisation that is not on the list.</summary>
    public const string Other = "other";

    public string? Name { get; set; }
    public string? Job { get; set; }

    /// <summary>An id of the list, or <see cref="Other"/>.</summary>
    public string? OrganisationChoice { get; set; }
    public string? Organisation { get; set; }
    public string? Email { get; set; }
    public string? Why { get; set; }

    /// <summary>Nobody sees this field: who fills it in is a robot, or a browser that fills in by itself.</summary>
    public string? Website { get; set; }

    /// <summary>What was asked, with the name of the organisation that was chosen.</summary>
    public AccountAsked Asked(IReadOnlyList<KnownOrganisation> known)
    {
        var chosen = Guid.TryParse(OrganisationChoice, out var id)
            ? known.FirstOrDefault(knownOrganisation => knownOrganisation.Id == id)
            : null;
        return new()
        {
            Name = Name ?? "",
            Job = Job ?? "",
            OrganisationId = chosen?.Id,
            Organisation = chosen?.Name ?? Organisation ?? "",
            Email = Email ?? "",
            // Browsers end lines with two signs and count one.
            Why = (Why ?? "").Replace("\r\n", "\n", StringComparison.Ordinal),
        };
    }
}

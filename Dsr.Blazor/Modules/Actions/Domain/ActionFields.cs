using System.Globalization;
using Dsr.Blazor.Kernel.Merging;

namespace Dsr.Blazor.Modules.Actions.Domain;

/// <summary>An action's details as the fields of a form, to be compared and merged, and back again.</summary>
public static class ActionFields
{
    /// <summary>The fields in the form's order, named like the properties of <see cref="ActionDetails"/>.</summary>
    public static IReadOnlyList<FormField> Of(ActionDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        return
        [
            new(nameof(details.Text), "What is to be done", details.Text.Trim()),
            new(nameof(details.OwnerName), "Who does it", details.OwnerName.Trim()),
            new(nameof(details.OwnerOrganisation), "Their organisation", details.OwnerOrganisation.Trim()),
            new(nameof(details.OwnerAccountId), "Their account", details.OwnerAccountId?.ToString() ?? ""),
            new(nameof(details.Due), "By when", details.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""),
        ];
    }

    /// <summary>The details that the fields say.</summary>
    public static ActionDetails Read(IReadOnlyList<FormField> fields)
    {
        var values = fields.ToDictionary(field => field.Name, field => field.Value);
        return new()
        {
            Text = values[nameof(ActionDetails.Text)],
            OwnerName = values[nameof(ActionDetails.OwnerName)],
            OwnerOrganisation = values[nameof(ActionDetails.OwnerOrganisation)],
            OwnerAccountId = Guid.TryParse(values[nameof(ActionDetails.OwnerAccountId)], out var account) ? account : null,
            Due = DateOnly.TryParseExact(
                values[nameof(ActionDetails.Due)],
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var due
            )
                ? due
                : null,
        };
    }
}

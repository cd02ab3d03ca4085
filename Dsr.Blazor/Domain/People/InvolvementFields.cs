using Dsr.Blazor.Domain.Merging;

namespace Dsr.Blazor.Domain.People;

/// <summary>What is written of somebody involved as the fields of a form, to be compared and merged, and back again.</summary>
public static class InvolvementFields
{
    /// <summary>The fields in the form's order, named like the properties of <see cref="InvolvementDetails"/>.</summary>
    public static IReadOnlyList<FormField> Of(InvolvementDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        return
        [
            new(nameof(details.Role), "Their part", details.Role.ToString()),
            new(nameof(details.Name), "Name", details.Name.Trim()),
            new(nameof(details.OrganisationId), "Organisation", details.OrganisationId?.ToString() ?? ""),
            new(nameof(details.Team), "Team", details.Team.Trim()),
            new(nameof(details.Phone), "Phone", details.Phone.Trim()),
            new(nameof(details.Email), "E-mail", details.Email.Trim()),
            new(nameof(details.Note), "How they like to be reached", details.Note.Trim()),
            // Who may open the record hangs on it, so it is never merged unseen.
            new(nameof(details.AccountId), "Their account in Dsr", details.AccountId?.ToString() ?? "", Decides: true),
        ];
    }

    /// <summary>The details that the fields say.</summary>
    public static InvolvementDetails Read(IReadOnlyList<FormField> fields)
    {
        var values = fields.ToDictionary(field => field.Name, field => field.Value);
        return new()
        {
            Role = Enum.Parse<InvolvementRole>(values[nameof(InvolvementDetails.Role)]),
            Name = values[nameof(InvolvementDetails.Name)],
            OrganisationId = Id(values[nameof(InvolvementDetails.OrganisationId)]),
            Team = values[nameof(InvolvementDetails.Team)],
            Phone = values[nameof(InvolvementDetails.Phone)],
            Email = values[nameof(InvolvementDetails.Email)],
            Note = values[nameof(InvolvementDetails.Note)],
            AccountId = Id(values[nameof(InvolvementDetails.AccountId)]),
        };
    }

    static Guid? Id(string value) => Guid.TryParse(value, out var id) ? id : null;
}

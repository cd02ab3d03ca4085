using Dsr.Blazor.Kernel.Merging;

namespace Dsr.Blazor.Modules.People.Domain;

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
            new(nameof(details.Relationship), "How they are related", details.Relationship.Trim()),
            new(
                nameof(details.HasParentalResponsibility),
                "Holds parental responsibility",
                YesNo(details.HasParentalResponsibility),
                Decides: true
            ),
            new(nameof(details.DecidesForThem), "Attorney or deputy for health and welfare", YesNo(details.DecidesForThem), Decides: true),
            new(nameof(details.IsNearestRelative), "Nearest relative or nominated person", YesNo(details.IsNearestRelative)),
            new(nameof(details.InvitedToMeetings), "Invited to meetings", YesNo(details.InvitedToMeetings)),
            new(nameof(details.DoNotContact), "Not to be contacted", YesNo(details.DoNotContact), Decides: true),
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
            Relationship = values[nameof(InvolvementDetails.Relationship)],
            HasParentalResponsibility = values[nameof(InvolvementDetails.HasParentalResponsibility)] == "Yes",
            DecidesForThem = values[nameof(InvolvementDetails.DecidesForThem)] == "Yes",
            IsNearestRelative = values[nameof(InvolvementDetails.IsNearestRelative)] == "Yes",
            InvitedToMeetings = values[nameof(InvolvementDetails.InvitedToMeetings)] == "Yes",
            DoNotContact = values[nameof(InvolvementDetails.DoNotContact)] == "Yes",
            AccountId = Id(values[nameof(InvolvementDetails.AccountId)]),
        };
    }

    static string YesNo(bool value) => value ? "Yes" : "No";

    static Guid? Id(string value) => Guid.TryParse(value, out var id) ? id : null;
}

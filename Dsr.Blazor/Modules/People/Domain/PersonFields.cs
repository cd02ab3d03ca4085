using System.Globalization;
using Dsr.Blazor.Kernel.Merging;

namespace Dsr.Blazor.Modules.People.Domain;

/// <summary>A person's details as the fields of a form, to be compared and merged, and back again.</summary>
public static class PersonFields
{
    /// <summary>The fields in the form's order, named like the properties of <see cref="PersonDetails"/>.</summary>
    public static IReadOnlyList<FormField> Of(PersonDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        return
        [
            new(nameof(details.GivenName), "Given name", details.GivenName.Trim()),
            new(nameof(details.FamilyName), "Family name", details.FamilyName.Trim()),
            new(nameof(details.PreferredName), "Preferred name", details.PreferredName.Trim()),
            // Ages decide: whose consent counts, which review is due.
            new(
                nameof(details.DateOfBirth),
                "Date of birth",
                details.DateOfBirth?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
                Decides: true
            ),
            new(
                nameof(details.NhsNumber),
                "NHS number",
                Modules.People.Domain.NhsNumber.TryParse(details.NhsNumber, out var number) ? number.ToString() : details.NhsNumber.Trim(),
                Decides: true
            ),
            new(nameof(details.NhsNumberGap), "Why there is no NHS number", details.NhsNumberGap.ToString()),
            new(nameof(details.Gender), "Gender", details.Gender.ToString()),
            new(nameof(details.Diagnosis), "Diagnosis", details.Diagnosis.ToString(), Decides: true),
            new(nameof(details.DiagnosisStatus), "How sure the diagnosis is", details.DiagnosisStatus.ToString(), Decides: true),
            new(nameof(details.Address), "Address", details.Address.Trim()),
            new(nameof(details.Postcode), "Postcode", details.Postcode.Trim().ToUpperInvariant()),
            new(nameof(details.AddressIsRestricted), "Address is restricted", details.AddressIsRestricted ? "Yes" : "No", Decides: true),
            new(nameof(details.LocalAuthority), "Local authority", details.LocalAuthority.Trim()),
            new(nameof(details.ResponsibleBoard), "Responsible board", details.ResponsibleBoard.Trim()),
            new(nameof(details.EhcPlan), "EHC plan", details.EhcPlan.ToString()),
            new(nameof(details.CommunicationNeeds), "Communication needs", details.CommunicationNeeds.Trim()),
            new(nameof(details.ReasonableAdjustments), "Reasonable adjustments", details.ReasonableAdjustments.Trim()),
        ];
    }

    /// <summary>The details that the fields say.</summary>
    public static PersonDetails Read(IReadOnlyList<FormField> fields)
    {
        var values = fields.ToDictionary(field => field.Name, field => field.Value);
        return new()
        {
            GivenName = values[nameof(PersonDetails.GivenName)],
            FamilyName = values[nameof(PersonDetails.FamilyName)],
            PreferredName = values[nameof(PersonDetails.PreferredName)],
            DateOfBirth = DateOnly.TryParseExact(
                values[nameof(PersonDetails.DateOfBirth)],
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var birth
            )
                ? birth
                : null,
            NhsNumber = values[nameof(PersonDetails.NhsNumber)],
            NhsNumberGap = Enum.Parse<NhsNumberGap>(values[nameof(PersonDetails.NhsNumberGap)]),
            Gender = Enum.Parse<Gender>(values[nameof(PersonDetails.Gender)]),
            Diagnosis = Enum.Parse<DiagnosisCategory>(values[nameof(PersonDetails.Diagnosis)]),
            DiagnosisStatus = Enum.Parse<DiagnosisStatus>(values[nameof(PersonDetails.DiagnosisStatus)]),
            Address = values[nameof(PersonDetails.Address)],
            Postcode = values[nameof(PersonDetails.Postcode)],
            AddressIsRestricted = values[nameof(PersonDetails.AddressIsRestricted)] == "Yes",
            LocalAuthority = values[nameof(PersonDetails.LocalAuthority)],
            ResponsibleBoard = values[nameof(PersonDetails.ResponsibleBoard)],
            EhcPlan = Enum.Parse<EhcPlan>(values[nameof(PersonDetails.EhcPlan)]),
            CommunicationNeeds = values[nameof(PersonDetails.CommunicationNeeds)],
            ReasonableAdjustments = values[nameof(PersonDetails.ReasonableAdjustments)],
        };
    }
}

namespace Dsr.Blazor.Domain.Staff;

/// <summary>What kind of body an organisation is.</summary>
public enum OrganisationKind { IntegratedCareBoard, Council, Trust, School, Provider, Voluntary, Other }

/// <summary>A body whose people work with the register. Only signatories of the sharing agreement may see identifiable data.</summary>
public sealed class Organisation : Aggregate
{
    Organisation() { }

    public Organisation(string name, OrganisationKind kind, DateOnly? agreementSignedOn, Act act)
    {
        Id = act.NewId();
        Name = Refuse.Unless(name, 120, "The organisation's name", nameof(name));
        (Kind, AgreementSignedOn) = (kind, agreementSignedOn);
    }

    public string Name { get; private set; } = "";
    public OrganisationKind Kind { get; private set; }

    /// <summary>When it signed the information sharing agreement; null where it has not.</summary>
    public DateOnly? AgreementSignedOn { get; private set; }
}

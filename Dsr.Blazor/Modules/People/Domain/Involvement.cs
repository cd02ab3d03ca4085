using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Text;

namespace Dsr.Blazor.Modules.People.Domain;

/// <summary>In which part somebody is involved with a person.</summary>
public enum InvolvementRole
{
    LeadProfessional,
    Keyworker,
    CareCoordinator,
    SocialWorker,
    Education,
    Family,
    Advocate,
    Other,
}

/// <summary>What a form or a spreadsheet says of somebody involved.</summary>
public sealed record InvolvementDetails
{
    public InvolvementRole Role { get; init; }
    public string Name { get; init; } = "";
    public Guid? OrganisationId { get; init; }
    public string Team { get; init; } = "";
    public string Phone { get; init; } = "";
    public string Email { get; init; } = "";

    /// <summary>How they like to be reached: "text first".</summary>
    public string Note { get; init; } = "";

    /// <summary>How they are related, for family and friends: "Mother", "Foster carer".</summary>
    public string Relationship { get; init; } = "";

    /// <summary>They hold parental responsibility (Children Act 1989 s.3), so their answer counts for a child under 16.</summary>
    public bool HasParentalResponsibility { get; init; }

    /// <summary>They decide on health and welfare as attorney or court-appointed deputy (MCA 2005 ss.9 and 16).</summary>
    public bool DecidesForThem { get; init; }

    /// <summary>The nearest relative, or nominated person (MHA 1983 s.26).</summary>
    public bool IsNearestRelative { get; init; }
    public bool InvitedToMeetings { get; init; }

    /// <summary>They do not want to hear from the register, or the person does not want them to.</summary>
    public bool DoNotContact { get; init; }

    /// <summary>
    /// Their account in Dsr, which lets them see this person once their organisation has signed the sharing agreement. Neither a name nor
    /// an organisation alone does.
    /// </summary>
    public Guid? AccountId { get; init; }
}

/// <summary>Somebody who works with, cares for or speaks for a person.</summary>
public sealed class Involvement : IPartOf, IAboutPerson
{
    Involvement() { }

    internal Involvement(Guid person, InvolvementDetails details, ActorContext act)
    {
        (Id, PersonId, StartedOn) = (act.NewId(), person, act.Today);
        Change(details);
    }

    public Guid Id { get; private init; }
    public Guid PersonId { get; private init; }
    public InvolvementRole Role { get; private set; }
    public string Name { get; private set; } = "";
    public Guid? OrganisationId { get; private set; }
    public string Team { get; private set; } = "";
    public string Phone { get; private set; } = "";
    public string Email { get; private set; } = "";
    public string Note { get; private set; } = "";
    public string Relationship { get; private set; } = "";
    public bool HasParentalResponsibility { get; private set; }
    public bool DecidesForThem { get; private set; }
    public bool IsNearestRelative { get; private set; }
    public bool InvitedToMeetings { get; private set; }
    public bool DoNotContact { get; private set; }
    public Guid? AccountId { get; private set; }
    public DateOnly StartedOn { get; private init; }
    public DateOnly? EndedOn { get; private set; }

    Guid IPartOf.RootId => PersonId;
    Type IPartOf.RootType => typeof(Person);

    /// <exception cref="RefusedException">When the name is missing or a text is too long.</exception>
    public void Change(InvolvementDetails details)
    {
        Refuse.If(
            details is { DoNotContact: true, InvitedToMeetings: true },
            "Somebody who is not to be contacted cannot be invited to meetings. Untick one of the two.",
            nameof(details.InvitedToMeetings)
        );
        Refuse.If(
            details.HasParentalResponsibility && details.Role != InvolvementRole.Family,
            "Parental responsibility is held by family, or by whoever a court gave it to: choose “Family or carer” as their part, or untick it.",
            nameof(details.HasParentalResponsibility)
        );
        Name = Refuse.Unless(details.Name, 120, "The name", nameof(details.Name));
        (Role, OrganisationId, AccountId) = (details.Role, details.OrganisationId, details.AccountId);
        Team = Short(details.Team, "The team", nameof(details.Team));
        Phone = Short(details.Phone, "The phone number", nameof(details.Phone));
        Email = EmailAddress.Checked(details.Email, nameof(details.Email));
        Note = Short(details.Note, "The note", nameof(details.Note));
        Relationship = Short(details.Relationship, "How they are related", nameof(details.Relationship));
        (HasParentalResponsibility, DecidesForThem, IsNearestRelative) = (
            details.HasParentalResponsibility,
            details.DecidesForThem,
            details.IsNearestRelative
        );
        (InvitedToMeetings, DoNotContact) = (details.InvitedToMeetings, details.DoNotContact);
    }

    /// <summary>What is written, for a form to open with.</summary>
    public InvolvementDetails Details() =>
        new()
        {
            Role = Role,
            Name = Name,
            OrganisationId = OrganisationId,
            Team = Team,
            Phone = Phone,
            Email = Email,
            Note = Note,
            Relationship = Relationship,
            HasParentalResponsibility = HasParentalResponsibility,
            DecidesForThem = DecidesForThem,
            IsNearestRelative = IsNearestRelative,
            InvitedToMeetings = InvitedToMeetings,
            DoNotContact = DoNotContact,
            AccountId = AccountId,
        };

    /// <summary>The involvement ends; what it was stays on the record, and the account sees the person no longer.</summary>
    public void End(ActorContext act) => EndedOn ??= act.Today;

    static string Short(string? text, string what, string field) =>
        string.IsNullOrWhiteSpace(text) ? "" : Refuse.Unless(text, 200, what, field);
}

using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Text;

namespace Dsr.Blazor.Modules.Accounts.Domain;

/// <summary>The roles of a DSR team and its partners. What each may do is one table, in Access.</summary>
public enum Role
{
    Coordinator,
    Lead,
    Chair,
    Commissioner,
    Keyworker,
    PartnerProfessional,
    Referrer,
    PanelMember,
    Analyst,
    Governance,
    SystemAdministrator,
}

/// <summary>The roles by whom they are given.</summary>
public static class Roles
{
    /// <summary>Those of partners: a coordinator may give these, any other a system administrator alone.</summary>
    public static readonly IReadOnlyList<Role> OfPartners = [Role.Referrer, Role.PartnerProfessional, Role.Keyworker];

    /// <summary>A role as it is said.</summary>
    public static string InWords(this Role role) =>
        role switch
        {
            Role.Lead => "DSR lead",
            Role.PartnerProfessional => "Partner professional",
            Role.PanelMember => "Panel member",
            Role.Governance => "Information governance",
            Role.SystemAdministrator => "System administrator",
            _ => role.ToString(),
        };
}

/// <summary>Somebody who signs in. The identity provider proves who they are; Dsr decides what they may do.</summary>
public sealed class Account : Aggregate
{
    Account() { }

    /// <param name="subject">How the identity provider knows them; unique.</param>
    /// <param name="name">As colleagues know them.</param>
    /// <param name="email">The work address.</param>
    /// <param name="roles">At least one.</param>
    /// <param name="organisationId">Where they work.</param>
    /// <param name="act">Who makes the account.</param>
    /// <exception cref="RefusedException">When the name or the roles are missing, or the roles may not be held together.</exception>
    public Account(string subject, string name, string email, IReadOnlyList<Role> roles, Guid? organisationId, ActorContext act)
    {
        Id = act.NewId();
        Subject = Refuse.Unless(subject, 200, "The subject", nameof(subject));
        Put(name, email, roles, organisationId);
    }

    public string Subject { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Email { get; private set; } = "";
    public IReadOnlyList<Role> Roles { get; private set; } = [];
    public Guid? OrganisationId { get; private set; }

    /// <summary>Whether they may sign in and act. Asked again at each act, not only at sign-in.</summary>
    public bool IsActive { get; private set; } = true;

    /// <summary>From now on they can neither sign in nor act.</summary>
    public void Deactivate() => IsActive = false;

    /// <summary>An account that was closed serves again, with what is decided now: nothing of what it could do before comes back.</summary>
    /// <exception cref="RefusedException">When it is open, or as for a new account.</exception>
    public void Reopen(string name, string email, IReadOnlyList<Role> roles, Guid? organisationId)
    {
        Refuse.If(IsActive, "There is an open account for them already. Refuse the request, and tell them to sign in.");
        Put(name, email, roles, organisationId);
        IsActive = true;
    }

    void Put(string name, string email, IReadOnlyList<Role> roles, Guid? organisationId)
    {
        Refuse.If(roles.Count == 0, "An account needs at least one role.", nameof(roles));
        // No role both changes settings and reads records (model of roles, first rule).
        Refuse.If(
            roles.Contains(Role.SystemAdministrator) && roles.Count > 1,
            "A system administrator holds no other role: who changes settings reads no records.",
            nameof(roles)
        );
        Name = Refuse.Unless(name, 120, "The name", nameof(name));
        Email = EmailAddress.Checked(email, nameof(email));
        Roles = [.. roles];
        OrganisationId = organisationId;
    }
}

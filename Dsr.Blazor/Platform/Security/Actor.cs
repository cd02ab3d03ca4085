using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Platform.Data;

namespace Dsr.Blazor.Platform.Security;

/// <summary>Who acts, with what decides what they may do.</summary>
/// <param name="Id">The account's id as text, or "operator", or "the clock".</param>
/// <param name="Name">The name as colleagues know it.</param>
/// <param name="Roles">None for the operator and the clock.</param>
/// <param name="AccountId">Null for the operator and the clock.</param>
/// <param name="OrganisationId">Where they work.</param>
/// <param name="OrganisationHasSigned">Whether it signed the information sharing agreement.</param>
public sealed record Actor(
    string Id,
    string Name,
    IReadOnlyList<Role> Roles,
    Guid? AccountId,
    Guid? OrganisationId,
    bool OrganisationHasSigned
) : IActor
{
    /// <summary>Whoever runs a command on the server: they hold the database anyway, and the audit says that it was them.</summary>
    public static Actor Operator { get; } = new("operator", "operator", [], null, null, false);

    /// <summary>Timed work.</summary>
    public static Actor Clock { get; } = new("the clock", "the clock", [], null, null, false);

    /// <summary>Whoever fills in a public form. Nobody knows who they are, and they see nothing of anyone.</summary>
    public static Actor Public { get; } = new("public", "the public form", [], null, null, false);

    /// <summary>The operator or the clock: not a person with an account.</summary>
    public bool IsHouse => this == Operator || this == Clock;

    /// <summary>Whoever fills in a public form.</summary>
    public bool IsPublic => this == Public;

    /// <summary>The first role in words, for the header.</summary>
    public string RoleInWords => IsHouse ? Name : string.Join(", ", Roles.Select(Words));

    /// <summary>A role as it is said.</summary>
    public static string Words(Role role) => role.InWords();
}

using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;

namespace Dsr.Blazor.Modules.Files.Domain;

/// <summary>Who may see a file, among those who may see the person at all.</summary>
public enum FileReach
{
    Team,
    TeamAndInvolved,
    NamedRole,
}

/// <summary>Who may see a file.</summary>
/// <param name="Reach">The register's team; also the professionals who are involved; or one role and the DSR lead.</param>
/// <param name="Role">The role, where it is one.</param>
public sealed record FileAudience(FileReach Reach, Role? Role = null)
{
    // Governance reads everything, and every read of theirs is written down (the table of roles).
    static readonly Role[] team =
    [
        Modules.Accounts.Domain.Role.Coordinator,
        Modules.Accounts.Domain.Role.Lead,
        Modules.Accounts.Domain.Role.Chair,
        Modules.Accounts.Domain.Role.Commissioner,
        Modules.Accounts.Domain.Role.Governance,
    ];

    /// <summary>The roles that can be named: those that see people.</summary>
    public static readonly IReadOnlyList<Role> Named =
    [
        Modules.Accounts.Domain.Role.Coordinator,
        Modules.Accounts.Domain.Role.Lead,
        Modules.Accounts.Domain.Role.Chair,
        Modules.Accounts.Domain.Role.Commissioner,
        Modules.Accounts.Domain.Role.Keyworker,
        Modules.Accounts.Domain.Role.PartnerProfessional,
    ];

    /// <exception cref="RefusedException">When a role is needed and none is named.</exception>
    public void Demand() =>
        Refuse.If(
            Reach == FileReach.NamedRole && (Role is null || !Named.Contains(Role.Value)),
            "Choose the role that may see the file.",
            nameof(Role)
        );

    /// <summary>Whether somebody with these roles may see it. Whether they may see the person is asked beside it.</summary>
    public bool Includes(IReadOnlyList<Role> roles) =>
        Reach switch
        {
            FileReach.TeamAndInvolved => roles.Count > 0,
            FileReach.Team => roles.Intersect(team).Any(),
            _ => roles.Contains(Modules.Accounts.Domain.Role.Lead)
                || roles.Contains(Modules.Accounts.Domain.Role.Governance)
                || Role is { } role && roles.Contains(role),
        };
}

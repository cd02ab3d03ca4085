using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.PersonRecord.Pages;

/// <summary>What the reader may do for this person: decides which buttons show. The services ask again.</summary>
public sealed record Rights(string ActorId, string ActorName, IReadOnlySet<Permission> May)
{
    static readonly Permission[] asked =
    [
        Permission.ChangePeople,
        Permission.DecideRating,
        Permission.ProposeRating,
        Permission.RecordConsent,
        Permission.RuleOnConsent,
        Permission.AddActions,
        Permission.UpdateActions,
        Permission.SeeAudit,
        Permission.GrantAccess,
        Permission.RaiseEscalations,
        Permission.PrepareMeetings,
    ];

    public static readonly Rights None = new("", "", new HashSet<Permission>());

    public bool Change => May.Contains(Permission.ChangePeople);
    public bool Decide => May.Contains(Permission.DecideRating);

    /// <summary>Who decides needs no proposal.</summary>
    public bool Propose => !Decide && May.Contains(Permission.ProposeRating);
    public bool RecordConsent => May.Contains(Permission.RecordConsent);
    public bool RuleOnConsent => May.Contains(Permission.RuleOnConsent);
    public bool AddActions => May.Contains(Permission.AddActions);
    public bool UpdateActions => May.Contains(Permission.UpdateActions);
    public bool Escalate => May.Contains(Permission.RaiseEscalations);

    /// <summary>A gap is raised for whomever one may see.</summary>
    public bool RaiseGaps => May.Contains(Permission.RaiseGaps);

    /// <summary>To whose partner professionals the record opens.</summary>
    public bool GrantAccess => May.Contains(Permission.GrantAccess);

    public bool PrepareMeetings => May.Contains(Permission.PrepareMeetings);
    public bool SeeAudit => May.Contains(Permission.SeeAudit);

    public static async Task<Rights> OfAsync(DsrDb db, Actor actor, Guid person, CancellationToken cancel)
    {
        var own = await PersonVisibility.People(db, actor, Permission.SeePeople).AnyAsync(candidate => candidate.Id == person, cancel);
        var may = new HashSet<Permission>();
        foreach (var function in asked)
            if (
                own
                && (
                    Permissions.Of(actor, function) == PermissionScope.All
                    || await PersonVisibility.People(db, actor, function).AnyAsync(candidate => candidate.Id == person, cancel)
                )
            )
                may.Add(function);
        if (own && actor.May(Permission.RaiseGaps))
            may.Add(Permission.RaiseGaps);
        return new(actor.Id, actor.Name, may);
    }
}

using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.PersonRecord.Pages;

/// <summary>What the reader may do for this person: decides which buttons show. The services ask again.</summary>
public sealed record Rights(string ActorId, string ActorName, IReadOnlySet<Function> May)
{
    static readonly Function[] asked =
    [
        Function.ChangePeople,
        Function.DecideRating,
        Function.ProposeRating,
        Function.RecordConsent,
        Function.RuleOnConsent,
        Function.AddActions,
        Function.UpdateActions,
        Function.SeeAudit,
        Function.GrantAccess,
        Function.RaiseEscalations,
        Function.PrepareMeetings,
    ];

    public static readonly Rights None = new("", "", new HashSet<Function>());

    public bool Change => May.Contains(Function.ChangePeople);
    public bool Decide => May.Contains(Function.DecideRating);

    /// <summary>Who decides needs no proposal.</summary>
    public bool Propose => !Decide && May.Contains(Function.ProposeRating);
    public bool RecordConsent => May.Contains(Function.RecordConsent);
    public bool RuleOnConsent => May.Contains(Function.RuleOnConsent);
    public bool AddActions => May.Contains(Function.AddActions);
    public bool UpdateActions => May.Contains(Function.UpdateActions);
    public bool Escalate => May.Contains(Function.RaiseEscalations);

    /// <summary>A gap is raised for whomever one may see.</summary>
    public bool RaiseGaps => May.Contains(Function.RaiseGaps);

    /// <summary>To whose partner professionals the record opens.</summary>
    public bool GrantAccess => May.Contains(Function.GrantAccess);

    public bool PrepareMeetings => May.Contains(Function.PrepareMeetings);
    public bool SeeAudit => May.Contains(Function.SeeAudit);

    public static async Task<Rights> OfAsync(DsrDb db, Actor actor, Guid person, CancellationToken cancel)
    {
        var own = await Visible.People(db, actor, Function.SeePeople).AnyAsync(candidate => candidate.Id == person, cancel);
        var may = new HashSet<Function>();
        foreach (var function in asked)
            if (
                own
                && (
                    Permissions.Of(actor, function) == Reach.All
                    || await Visible.People(db, actor, function).AnyAsync(candidate => candidate.Id == person, cancel)
                )
            )
                may.Add(function);
        if (own && actor.May(Function.RaiseGaps))
            may.Add(Function.RaiseGaps);
        return new(actor.Id, actor.Name, may);
    }
}

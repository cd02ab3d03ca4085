using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Plans.Domain;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Forms;

/// <summary>What can be done on a person's page, each in a dialog.</summary>
public enum Doable
{
    Rate,
    Correct,
    Propose,
    Review,
    Details,
    About,
    AddPlan,
    RevisePlan,
    AddAction,
    ChangeAction,
    UpdateAction,
    AddContact,
    ChangeContact,
    GrantAccess,
    RevokeAccess,
    Consent,
    RuleOnConsent,
    Assess,
    BestInterests,
    Tell,
    Keyworker,
    Escalate,
    RaiseGap,
    Discuss,
}

/// <summary>What is being done now; it stands in the address, so that a reload opens the form again.</summary>
/// <param name="What">Which form.</param>
/// <param name="Item">The record it is about, where it is about one.</param>
/// <param name="Kind">The kind of plan item or the scope of consent to begin with.</param>
public sealed record Doing(Doable What, Guid? Item = null, string? Kind = null)
{
    /// <summary>As the address has it: "do=ChangeAction&amp;item=…".</summary>
    public string Query =>
        $"?do={What}" + (Item is { } item ? $"&item={item}" : "") + (Kind is { } kind ? $"&kind={Uri.EscapeDataString(kind)}" : "");

    public PlanItemKind PlanKind => Enum.TryParse<PlanItemKind>(Kind?.Split('.')[0], out var kind) ? kind : PlanItemKind.CurrentIssue;

    /// <summary>The area of life to begin a plan item with, as "CouldHelp.Home" has it after the dot.</summary>
    public LifeArea? Area => Enum.TryParse<LifeArea>(Kind?.Split('.').ElementAtOrDefault(1), out var area) ? area : null;

    public ConsentScope Scope => Enum.TryParse<ConsentScope>(Kind, out var scope) ? scope : ConsentScope.JoinRegister;

    /// <summary>Null when the address names nothing that can be done.</summary>
    public static Doing? Read(string? what, Guid? item, string? kind) =>
        Enum.TryParse<Doable>(what, out var known) && Enum.IsDefined(known) ? new(known, item, kind) : null;

    /// <summary>Whether the reader's role lets them; the service asks again.</summary>
    public bool IsOpenTo(Rights rights) =>
        What switch
        {
            Doable.Rate or Doable.Correct => rights.Decide,
            Doable.Propose => rights.Propose,
            Doable.AddAction or Doable.ChangeAction => rights.AddActions,
            Doable.UpdateAction => rights.UpdateActions,
            Doable.Consent or Doable.Assess or Doable.BestInterests or Doable.Tell => rights.RecordConsent,
            Doable.RuleOnConsent => rights.RuleOnConsent,
            Doable.Escalate => rights.Escalate,
            Doable.RaiseGap => rights.RaiseGaps,
            Doable.Discuss => rights.PrepareMeetings,
            Doable.GrantAccess or Doable.RevokeAccess => rights.GrantAccess,
            _ => rights.Change,
        };
}

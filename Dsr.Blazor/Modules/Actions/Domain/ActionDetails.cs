using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Actions.Domain;

/// <summary>Where an action stands. Overdue is worked out from the due date, never stored.</summary>
public enum ActionStatus
{
    Open,
    InProgress,
    Blocked,
    Done,
    Cancelled,
}

/// <summary>Where an action was agreed.</summary>
public enum ActionSource
{
    Record,
    Meeting,
    Import,
    Mam,
}

/// <summary>What was agreed.</summary>
public sealed record ActionDetails
{
    public string Text { get; init; } = "";
    public string OwnerName { get; init; } = "";
    public string OwnerOrganisation { get; init; } = "";
    public Guid? OwnerAccountId { get; init; }
    public DateOnly? Due { get; init; }
}

/// <summary>Who does an action.</summary>
/// <param name="AccountId">Their account; null for somebody without one.</param>
/// <param name="Name">Their name.</param>
/// <param name="Organisation">Where they work.</param>
public sealed record ActionOwner(Guid? AccountId, string Name, string Organisation)
{
    /// <exception cref="RefusedException">When the name or the organisation is missing or too long.</exception>
    public void Demand()
    {
        Refuse.Unless(Name, 120, "Who does it", nameof(ActionDetails.OwnerName));
        Refuse.Unless(Organisation, 120, "Their organisation", nameof(ActionDetails.OwnerOrganisation));
    }
}

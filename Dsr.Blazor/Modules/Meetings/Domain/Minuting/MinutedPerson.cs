using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Meetings.Domain.Minuting;

/// <summary>
/// What the minutes say of one person: drafted from what was saved in the meeting, and kept as it stands when they are approved, so that
/// an action changed later changes no minutes. Who it is about is not in it: names are read from the record.
/// </summary>
public sealed record MinutedPerson
{
    /// <summary>What was said, as it was put right afterwards.</summary>
    public string Words { get; init; } = "";

    /// <summary>The rating as they came in, and as they left; the same where it was left.</summary>
    public Rating? Before { get; init; }
    public Rating? After { get; init; }

    /// <summary>Why it was changed; empty where it was not.</summary>
    public string Reason { get; init; } = "";
    public string DecidedBy { get; init; } = "";
    public DateOnly? NextReview { get; init; }
    public bool WithoutChange { get; init; }

    /// <summary>What else was decided, each a sentence.</summary>
    public IReadOnlyList<string> Decided { get; init; } = [];
    public IReadOnlyList<MinutedAction> Agreed { get; init; } = [];
}

/// <summary>An action as it was agreed in the meeting.</summary>
public sealed record MinutedAction(Guid ActionId, string Text, string OwnerName, string OwnerOrganisation, DateOnly? Due);

using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.Accounts.Domain;

/// <summary>
/// That an organisation signed the information sharing agreement, and for which days. Never changed: it is taken back, or
/// followed by another.
/// </summary>
public sealed class SharingAgreement : IPartOf
{
    SharingAgreement() { }

    internal SharingAgreement(Organisation organisation, DateOnly from, DateOnly? until, ActorContext act)
    {
        (Id, OrganisationId) = (act.NewId(), organisation.Id);
        (From, Until) = (from, until);
        (RecordedBy, RecordedAt) = (act.ActorName, act.At);
    }

    public Guid Id { get; private init; }
    public Guid OrganisationId { get; private init; }

    /// <summary>The first day on which it holds.</summary>
    public DateOnly From { get; private init; }

    /// <summary>The last day on which it holds, by which it is to be reviewed; null where no end was agreed.</summary>
    public DateOnly? Until { get; private init; }
    public string RecordedBy { get; private init; } = "";
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>The first day on which it holds no more, because it was taken back; null while it was not.</summary>
    public DateOnly? EndedOn { get; private set; }
    public string EndedBy { get; private set; } = "";
    public string EndReason { get; private set; } = "";

    Guid IPartOf.RootId => OrganisationId;
    Type IPartOf.RootType => typeof(Organisation);

    /// <summary>Whether it holds on a day; for a query, <see cref="Organisation.HasSignedOn"/>.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || day <= Until) && (EndedOn is null || day < EndedOn);

    /// <summary>"from 2 April 2025 to 1 April 2027".</summary>
    public string InWords => $"from {Written.Date(From)}" + (Until is { } until ? $" to {Written.Date(until)}" : "");

    internal void TakeBack(string reason, ActorContext act)
    {
        if (EndedOn is { } ended)
            throw new ConcurrentDecisionException($"{EndedBy} has taken it back already, on {Written.Date(ended)}.");
        EndReason = Refuse.Unless(reason, 1000, "The reason", nameof(reason));
        (EndedOn, EndedBy) = (act.Today, act.ActorName);
    }
}

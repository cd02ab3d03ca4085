using System.Linq.Expressions;
using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.Accounts.Domain;

/// <summary>What kind of body an organisation is.</summary>
public enum OrganisationKind
{
    IntegratedCareBoard,
    Council,
    Trust,
    School,
    Provider,
    Voluntary,
    Other,
}

/// <summary>A body whose people work with the register. Only signatories of the sharing agreement may see identifiable data.</summary>
public sealed class Organisation : Aggregate
{
    /// <summary>How far ahead an agreement may begin.</summary>
    public const int MonthsAhead = 12;

    readonly List<SharingAgreement> agreements = [];

    Organisation() { }

    /// <param name="name">Its name, as everybody reads it.</param>
    /// <param name="kind">What kind of body it is.</param>
    /// <param name="agreementFrom">From when it is a signatory, without an end; null where it has not signed.</param>
    /// <param name="act">Who writes it down.</param>
    /// <exception cref="RefusedException">When the name is missing or too long.</exception>
    public Organisation(string name, OrganisationKind kind, DateOnly? agreementFrom, ActorContext act)
    {
        Id = act.NewId();
        Name = Refuse.Unless(name, 120, "The organisation's name", nameof(name));
        Kind = kind;
        if (agreementFrom is { } from)
            agreements.Add(new(this, from, null, act));
    }

    public string Name { get; private set; } = "";
    public OrganisationKind Kind { get; private set; }

    /// <summary>The sharing agreements that it signed, also those that are over.</summary>
    public IReadOnlyList<SharingAgreement> Agreements => agreements;

    /// <summary>Whether an organisation is a signatory on a day, for a query.</summary>
    public static Expression<Func<Organisation, bool>> HasSignedOn(DateOnly day) =>
        organisation =>
            organisation.Agreements.Any(agreement =>
                agreement.From <= day
                && (agreement.Until == null || agreement.Until >= day)
                && (agreement.EndedOn == null || agreement.EndedOn > day)
            );

    /// <summary>The agreement that holds on a day; null when it is no signatory then.</summary>
    public SharingAgreement? AgreementOn(DateOnly day) => agreements.FirstOrDefault(agreement => agreement.HoldsOn(day));

    /// <summary>Marks it as a signatory.</summary>
    /// <param name="from">The first day, also one that is past.</param>
    /// <param name="until">The last day; null for no end.</param>
    /// <param name="act">Who writes it down.</param>
    /// <exception cref="RefusedException">When the days cannot be, or another agreement covers some of them.</exception>
    public void Sign(DateOnly? from, DateOnly? until, ActorContext act)
    {
        var first = from ?? throw new RefusedException("From when the agreement holds is missing. Choose the day.", nameof(from));
        Refuse.If(
            first > act.Today.AddMonths(MonthsAhead),
            $"{Written.Date(first)} is more than a year ahead. Check the day.",
            nameof(from)
        );
        Refuse.If(until < first, $"The last day is before the first, {Written.Date(first)}. Choose a later one, or none.", nameof(until));
        Refuse.If(until < act.Today, "The last day is over, so nothing would be open to them. Choose a later one, or none.", nameof(until));
        var other = agreements.Find(agreement =>
            agreement.EndedOn is null && agreement.From <= (until ?? DateOnly.MaxValue) && first <= (agreement.Until ?? DateOnly.MaxValue)
        );
        Refuse.If(
            other is not null,
            $"An agreement {other?.InWords} is written down. Begin after it, or take it back first.",
            nameof(from)
        );
        agreements.Add(new(this, first, until, act));
    }

    /// <summary>Takes an agreement back: from today on it opens nothing.</summary>
    /// <exception cref="RefusedException">When the reason is missing.</exception>
    /// <exception cref="ConcurrentDecisionException">When a colleague has taken it back.</exception>
    public void TakeBack(Guid agreement, string reason, ActorContext act) =>
        (
            agreements.Find(known => known.Id == agreement)
            ?? throw new RefusedException("This agreement is not there any more. Load the page again.")
        ).TakeBack(reason, act);
}

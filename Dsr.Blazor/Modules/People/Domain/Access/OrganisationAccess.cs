using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;

namespace Dsr.Blazor.Modules.People.Domain.Access;

/// <summary>Who grants an organisation sight of a record, and for how long, as it is typed.</summary>
public sealed record AccessForm
{
    /// <summary>Which organisation.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>Why its partner professionals need the record; at least <see cref="OrganisationAccess.Shortest"/> characters.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The first day on which the record opens; today where nothing is said.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>The last day on which it does.</summary>
    public DateOnly? EndsOn { get; init; }
}

/// <summary>
/// The partner professionals of an organisation may open a person's record for a time: an act of its own, for a reason. That somebody
/// of the organisation is written down as a contact opens nothing.
/// </summary>
public sealed class OrganisationAccess : Aggregate, IAboutPerson
{
    /// <summary>The fewest characters of a reason, and the most.</summary>
    public const int Shortest = 20,
        Longest = 1000;

    OrganisationAccess() { }

    /// <param name="person">Whose record.</param>
    /// <param name="organisation">To whose partner professionals it opens.</param>
    /// <param name="form">Why, from when and until when.</param>
    /// <param name="longest">The most days that policy lets it last.</param>
    /// <param name="act">Who grants it.</param>
    /// <exception cref="RefusedException">When the organisation has not signed the agreement, the reason is too short, or a day is missing
    /// or impossible.</exception>
    public OrganisationAccess(Guid person, Organisation organisation, AccessForm form, int longest, ActorContext act)
    {
        Refuse.If(
            organisation.AgreementOn(act.Today) is null,
            "This organisation has not signed the sharing agreement, so its people see nobody. Ask an administrator to write down the agreement first.",
            nameof(form.OrganisationId)
        );
        (Id, PersonId, OrganisationId, OrganisationName) = (act.NewId(), person, organisation.Id, organisation.Name);
        Reason = Refuse.Unless(form.Reason, Longest, "The reason", nameof(form.Reason), Shortest);
        StartsOn = form.StartsOn ?? act.Today;
        Refuse.If(
            StartsOn < act.Today,
            "The access would begin in the past. Nobody can have opened the record by it then: choose today or later.",
            nameof(form.StartsOn)
        );
        Refuse.If(form.EndsOn is null, "The last day is missing. Access is for a time: choose when it ends.", nameof(form.EndsOn));
        EndsOn = form.EndsOn!.Value;
        Refuse.If(EndsOn < StartsOn, "The last day is before the first. Check both.", nameof(form.EndsOn));
        Refuse.If(
            EndsOn.DayNumber - StartsOn.DayNumber > longest,
            $"Access lasts {Written.Count(longest, "day")} at most. Choose an earlier last day; it can be granted again.",
            nameof(form.EndsOn)
        );
        (GrantedBy, GrantedAt) = (act.ActorName, act.At);
    }

    public Guid PersonId { get; private init; }
    public Guid OrganisationId { get; private init; }

    /// <summary>The organisation as it was called when access was granted.</summary>
    public string OrganisationName { get; private init; } = "";
    public string Reason { get; private init; } = "";

    /// <summary>The first day on which the record opens.</summary>
    public DateOnly StartsOn { get; private init; }

    /// <summary>The last day on which it does, unless it is taken back.</summary>
    public DateOnly EndsOn { get; private init; }
    public string GrantedBy { get; private init; } = "";

    /// <summary>When it was granted, in UTC.</summary>
    public DateTimeOffset GrantedAt { get; private init; }

    /// <summary>When it was taken back, in UTC; null while it was not.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }
    public string RevokedBy { get; private set; } = "";
    public string RevokedWhy { get; private set; } = "";

    /// <summary>Whether it still opens the record on a day, or will on a later one.</summary>
    public bool IsOpen(DateOnly today) => RevokedAt is null && today <= EndsOn;

    /// <summary>Takes it back: from now on it opens nothing.</summary>
    /// <exception cref="RefusedException">When a colleague took it back, it has ended, or nothing says why.</exception>
    public void Revoke(string because, ActorContext act)
    {
        Refuse.If(
            RevokedAt is not null,
            $"{RevokedBy} took this access back already. It opens nothing any more: close this and read how it stands."
        );
        Refuse.If(
            !IsOpen(act.Today),
            $"This access ended on {Written.Date(EndsOn)}. It opens nothing any more: close this and read how it stands."
        );
        RevokedWhy = Refuse.Unless(because, Longest, "Why it is taken back", nameof(because));
        (RevokedAt, RevokedBy) = (act.At, act.ActorName);
    }
}

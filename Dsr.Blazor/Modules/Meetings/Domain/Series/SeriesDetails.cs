using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Preparing;

namespace Dsr.Blazor.Modules.Meetings.Domain.Series;

/// <summary>
/// Who is asked to the meetings of a series: one account, everybody with a role, everybody of an organisation, or a name without an
/// account.
/// </summary>
public sealed record SeriesMember
{
    public Guid? AccountId { get; init; }
    public Role? Role { get; init; }
    public Guid? OrganisationId { get; init; }

    /// <summary>As it is read: "Layla Owen", "Everybody as Keyworker", "Severnside City Council".</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether an account is meant by it.</summary>
    public bool Means(Guid account, IReadOnlyList<Role> roles, Guid? organisation) =>
        AccountId == account || Role is { } role && roles.Contains(role) || OrganisationId is { } body && body == organisation;
}

/// <summary>Somebody who leads or writes a meeting.</summary>
public sealed record NamedAccount(Guid AccountId, string Name);

/// <summary>All that is said of a series: what its form holds.</summary>
public sealed record SeriesDetails
{
    public string Name { get; init; } = "";

    /// <summary>The kind that it was made as: "Fortnightly panel".</summary>
    public string Kind { get; init; } = "";
    public Recurrence Recurrence { get; init; } = new();

    /// <summary>When it begins, on London's clock.</summary>
    public TimeOnly StartsAt { get; init; }

    /// <summary>How long it is, in minutes.</summary>
    public int Minutes { get; init; }
    public string Place { get; init; } = "";

    /// <summary>Where it is joined from afar; https, or blank.</summary>
    public string Link { get; init; } = "";
    public AgendaRule Agenda { get; init; } = AgendaRule.Everything;
    public IReadOnlyList<SeriesMember> Members { get; init; } = [];
    public Quorum Quorum { get; init; } = Quorum.None;
    public NamedAccount? Chair { get; init; }
    public NamedAccount? MinuteTaker { get; init; }
}

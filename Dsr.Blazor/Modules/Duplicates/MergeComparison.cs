using Dsr.Blazor.Modules.Duplicates.Domain;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Duplicates;

/// <summary>Two records side by side, as a merge of them is proposed or decided. A restricted address is not in it.</summary>
public sealed record MergeComparison(ComparedRecord Stays, ComparedRecord Goes)
{
    /// <summary>The fields on which they differ.</summary>
    public required IReadOnlyList<ComparedField> Fields { get; init; }

    /// <summary>Registers on which both have an open episode.</summary>
    public required IReadOnlyList<EpisodePair> Episodes { get; init; }

    /// <summary>Why they cannot be merged as they are; null when they can.</summary>
    public string? Obstacle { get; init; }

    /// <summary>The latest change of either that this shows: what was looked at.</summary>
    public required long Seen { get; init; }
}

/// <summary>A record as somebody tells it from another.</summary>
/// <param name="Id">Whose it is.</param>
/// <param name="Name">Their name.</param>
/// <param name="Reference">The latest episode's reference; null for who never was on a register.</param>
/// <param name="Rating">The rating that holds on an open episode.</param>
/// <param name="Holds">What hangs on the record, in words: "4 actions", "1 referral".</param>
public sealed record ComparedRecord(Guid Id, string Name, string? Reference, Rating? Rating, IReadOnlyList<string> Holds);

/// <summary>Two open episodes on one register.</summary>
public sealed record EpisodePair(Guid RegisterId, string Register, ComparedEpisode OfStays, ComparedEpisode OfGoes);

/// <summary>An open episode.</summary>
public sealed record ComparedEpisode(Guid Id, string Reference, Rating Rating, DateOnly AddedOn);

/// <summary>What a coordinator settled on a comparison.</summary>
/// <param name="StaysId">The record that stays.</param>
/// <param name="GoesId">The record that goes.</param>
/// <param name="Fields">For each field that differs, whose value holds.</param>
/// <param name="Episodes">For each register with two open episodes, the one that goes on.</param>
/// <param name="Reason">How the two are known to be one person.</param>
/// <param name="Seen">The latest change that the comparison showed.</param>
public sealed record MergeForm(
    Guid StaysId,
    Guid GoesId,
    IReadOnlyDictionary<string, Side> Fields,
    IReadOnlyDictionary<Guid, Guid> Episodes,
    string? Reason,
    long Seen
);

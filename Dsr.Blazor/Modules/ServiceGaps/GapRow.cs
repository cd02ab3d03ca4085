using Dsr.Blazor.Modules.ServiceGaps.Domain;

namespace Dsr.Blazor.Modules.ServiceGaps;

/// <summary>One gap in service as a list shows it.</summary>
public sealed record GapRow
{
    public required Guid Id { get; init; }
    public required string Category { get; init; }
    public required string What { get; init; }
    public required string LocalAuthority { get; init; }
    public required string Place { get; init; }

    /// <summary>How many people it concerns; null where that is not known.</summary>
    public required int? People { get; init; }
    public required string RaisedBy { get; init; }
    public required DateTimeOffset RaisedAt { get; init; }
    public required GapStatus Status { get; init; }
    public required string Reply { get; init; }
    public required long Version { get; init; }
}

/// <summary>How often something was raised.</summary>
/// <param name="Name">The category, or the council.</param>
/// <param name="Count">How many gaps.</param>
public sealed record GapCount(string Name, int Count);

/// <summary>A page of gaps with the counts for its filters.</summary>
/// <param name="Rows">At most <see cref="GapFilter.PageSize"/>.</param>
/// <param name="Total">How many the filter leaves.</param>
/// <param name="All">How many the reader may see.</param>
/// <param name="Mine">How many of those they raised.</param>
/// <param name="States">How many of all stand where.</param>
/// <param name="Categories">How many of all are of each category, most first.</param>
/// <param name="Areas">How many of all are of each council, most first.</param>
public sealed record GapsListed(
    IReadOnlyList<GapRow> Rows,
    int Total,
    int All,
    int Mine,
    IReadOnlyDictionary<GapStatus, int> States,
    IReadOnlyList<GapCount> Categories,
    IReadOnlyList<GapCount> Areas
);

/// <summary>Somebody whom a gap was raised for, for who may see them.</summary>
public sealed record GapLink(Guid PersonId, string Name);

/// <summary>A gap in service, opened.</summary>
/// <param name="Gap">With its steps.</param>
/// <param name="People">Whom it was raised for, as far as the reader may see them.</param>
/// <param name="Next">What the reader may do next.</param>
public sealed record OpenedGap(ServiceGap Gap, IReadOnlyList<GapLink> People, IReadOnlyList<GapStatus> Next);

using Dsr.Blazor.Modules.Duplicates.Domain;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Duplicates;

/// <summary>A merge as a list or its page shows it. A restricted address is not in it.</summary>
/// <param name="Id">The merge.</param>
/// <param name="State">Where it stands.</param>
/// <param name="StaysId">The record that stays.</param>
/// <param name="Stays">Whose name is on it.</param>
/// <param name="GoesId">The record that goes.</param>
/// <param name="Goes">Whose name is on it.</param>
/// <param name="Fields">What was chosen.</param>
public sealed record MergeRow(
    Guid Id,
    MergeState State,
    Guid StaysId,
    string Stays,
    Guid GoesId,
    string Goes,
    IReadOnlyList<ChosenField> Fields
)
{
    public required IReadOnlyList<ChosenEpisode> Episodes { get; init; }
    public required string Reason { get; init; }
    public required string ProposedBy { get; init; }
    public required DateTimeOffset ProposedAt { get; init; }
    public required string DecidedBy { get; init; }
    public required DateTimeOffset? DecidedAt { get; init; }
    public required string Word { get; init; }
    public required string UnmergedBy { get; init; }
    public required DateTimeOffset? UnmergedAt { get; init; }
    public required string UnmergeReason { get; init; }

    /// <summary>What stayed with the record that stayed when they were unmerged.</summary>
    public required IReadOnlyList<string> StayedBehind { get; init; }

    /// <summary>Whether the reader may decide it.</summary>
    public bool MayDecide { get; init; }

    /// <summary>Whether the reader may undo it.</summary>
    public bool MayUnmerge { get; init; }

    internal static MergeRow Of(RecordMerge merge, Person stays, Person goes) =>
        new(merge.Id, merge.State, stays.Id, stays.FullName, goes.Id, goes.FullName, Shown(merge, stays, goes))
        {
            Episodes = merge.Episodes,
            Reason = merge.Reason,
            ProposedBy = merge.ProposedBy,
            ProposedAt = merge.ProposedAt,
            DecidedBy = merge.DecidedBy,
            DecidedAt = merge.DecidedAt,
            Word = merge.Word,
            UnmergedBy = merge.UnmergedBy,
            UnmergedAt = merge.UnmergedAt,
            UnmergeReason = merge.UnmergeReason,
            StayedBehind = merge.StayedBehind,
        };

    static IReadOnlyList<ChosenField> Shown(RecordMerge merge, Person stays, Person goes) =>
        stays.AddressIsRestricted || goes.AddressIsRestricted
            ?
            [
                .. merge.Fields.Select(chosenField =>
                    chosenField.Name is nameof(PersonDetails.Address) or nameof(PersonDetails.Postcode)
                        ? chosenField with
                        {
                            Stays = "",
                            Goes = "",
                        }
                        : chosenField
                ),
            ]
            : merge.Fields;
}

/// <summary>That a record was merged into this one.</summary>
public sealed record MergedHere(Guid Id, DateTimeOffset At, string By);

/// <summary>Where the address of a record leads that was merged.</summary>
/// <param name="StaysId">The record that stays.</param>
/// <param name="At">When it was merged, in UTC.</param>
/// <param name="By">Who approved it.</param>
public sealed record MergedAway(Guid StaysId, DateTimeOffset At, string By);

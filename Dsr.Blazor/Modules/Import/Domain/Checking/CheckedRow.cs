using System.Text.Json.Serialization;
using Dsr.Blazor.Modules.Import.Domain.Identities;
using Dsr.Blazor.Modules.Import.Domain.Rows;

namespace Dsr.Blazor.Modules.Import.Domain.Checking;

/// <summary>How a row ends. Every data row ends as exactly one.</summary>
public enum RowOutcome
{
    Ready,
    Held,
    Duplicate,
    Existing,
}

/// <summary>A row by its place.</summary>
public readonly record struct RowPlace(string Sheet, int Row);

/// <summary>Where two sources say different things about a field: both are shown, a person chooses.</summary>
/// <param name="Field">The field.</param>
/// <param name="Here">What this row says.</param>
/// <param name="There">What the register, or the first row of the person, says; empty when it says nothing.</param>
public sealed record Difference(ImportField Field, string Here, string There);

/// <summary>A row after the check.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Outcome">How it ends.</param>
/// <param name="Person">What was read from it.</param>
public sealed record CheckedRow(RowPlace Place, RowOutcome Outcome, ImportedPerson Person)
{
    /// <summary>Whether the sheet hides the row.</summary>
    public bool Hidden { get; init; }

    /// <summary>The divider above it that says that those below have left the register; null for none.</summary>
    public string? Under { get; init; }

    /// <summary>All that keeps it from landing, the reported one first. A row that is a duplicate or existing keeps them too.</summary>
    public IReadOnlyList<Held> Reasons { get; init; } = [];

    /// <summary>What a person should know.</summary>
    public IReadOnlyList<Warning> Warnings { get; init; } = [];

    /// <summary>For a duplicate: the first row of the same person. For a held identity: the other row, if it is in the file.</summary>
    public RowPlace? Other { get; init; }

    /// <summary>The person of the register that the row is about.</summary>
    public KnownPerson? Known { get; init; }

    /// <summary>What the row says differently from its first row, or from the register.</summary>
    public IReadOnlyList<Difference> Differences { get; init; } = [];

    /// <summary>What the further rows of the same person bring when this one lands.</summary>
    public IReadOnlyList<FurtherRow> Further { get; init; } = [];

    /// <summary>The row as it may be shown: without its address, where that of the person on the register is restricted.</summary>
    public CheckedRow Shown() =>
        Known is not { AddressIsRestricted: true }
            ? this
            : this with
            {
                Person = Person with { Address = "", Postcode = "" },
                Differences = [.. Differences.Where(difference => !IsAddress(difference.Field))],
                Reasons = [.. Reasons.Select(held => IsAddress(held.Field) ? held with { Value = "" } : held)],
                Warnings = [.. Warnings.Where(warning => !IsAddress(warning.Field))],
                Further =
                [
                    .. Further.Select(further =>
                        further with
                        {
                            Adds = further.Adds with { Address = "", Postcode = "" },
                            NotTaken = [.. further.NotTaken.Where(difference => !IsAddress(difference.Field))],
                        }
                    ),
                ],
            };

    static bool IsAddress(ImportField field) => field is ImportField.Address or ImportField.Postcode;

    /// <summary>
    /// Whether a new episode is offered: the person lives, their last entry is closed, and nothing keeps the row from landing.
    /// </summary>
    [JsonIgnore]
    public bool OffersNewEpisode =>
        Outcome == RowOutcome.Existing && Known is { Entry: KnownEntry.Closed, DiedOn: null } && Reasons.Count == 0;
}

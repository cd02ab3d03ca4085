using Dsr.Blazor.Modules.Duplicates.Domain.Matching;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Duplicates;

/// <summary>A record as it is compared with others.</summary>
public sealed record KnownRecord(
    Guid Id,
    string GivenName,
    string FamilyName,
    string PreferredName,
    DateOnly DateOfBirth,
    NhsNumber? NhsNumber,
    string FamilySound
)
{
    public string Name => $"{GivenName} {FamilyName}".Trim();

    internal Identity Identity { get; } =
        new()
        {
            GivenName = GivenName,
            FamilyName = FamilyName,
            PreferredName = PreferredName,
            DateOfBirth = DateOfBirth,
            NhsNumber = NhsNumber?.Digits ?? "",
        };
}

/// <summary>Two records that may be one person's, and why.</summary>
public sealed record LikelyPair(KnownRecord One, KnownRecord Other, Likeness Likeness);

/// <summary>The likeliest pairs, and how many there are in all.</summary>
public sealed record LikelyPairs(IReadOnlyList<LikelyPair> Shown, int Total)
{
    /// <summary>The most that are shown at once.</summary>
    public const int Most = 50;
}

/// <summary>
/// Looks through all records for pairs. Not everybody is compared with everybody: only who shares a number, a day of birth, or the
/// sound of the family name and most of the date. Mere namesakes are left out here; each record's own page still names them.
/// </summary>
static class PairSearch
{
    internal static IReadOnlyList<LikelyPair> Of(IReadOnlyList<KnownRecord> records) =>
        [
            .. Blocks(records)
                .SelectMany(Pairs)
                .DistinctBy(pair => (pair.One.Id, pair.Other.Id))
                .Select(Judge)
                .OfType<LikelyPair>()
                .OrderByDescending(pair => pair.Likeness.Likelihood)
                .ThenBy(pair => pair.One.FamilyName, StringComparer.Ordinal)
                .ThenBy(pair => pair.One.Id),
        ];

    static IEnumerable<IEnumerable<KnownRecord>> Blocks(IReadOnlyList<KnownRecord> records) =>
        [
            .. records.Where(knownRecord => knownRecord.NhsNumber is not null).GroupBy(knownRecord => knownRecord.NhsNumber!.Value),
            .. records.GroupBy(knownRecord => knownRecord.DateOfBirth),
            .. records.Where(knownRecord => knownRecord.FamilySound.Length > 0).GroupBy(knownRecord => knownRecord.FamilySound),
        ];

    static IEnumerable<(KnownRecord One, KnownRecord Other)> Pairs(IEnumerable<KnownRecord> block)
    {
        var all = block.OrderBy(knownRecord => knownRecord.Id).ToList();
        for (var first = 0; first < all.Count; first++)
        for (var second = first + 1; second < all.Count; second++)
            if (
                MayBeOneBirth(all[first].DateOfBirth, all[second].DateOfBirth)
                || all[first].NhsNumber == all[second].NhsNumber && all[first].NhsNumber is not null
            )
                yield return (all[first], all[second]);
    }

    // Every slip that the check of births knows leaves the year, or the day and the month; cheap enough to ask of each pair.
    static bool MayBeOneBirth(DateOnly one, DateOnly other) => one.Year == other.Year || (one.Day, one.Month) == (other.Day, other.Month);

    static LikelyPair? Judge((KnownRecord One, KnownRecord Other) pair) =>
        Likenesses.Of(pair.One.Identity, pair.Other.Identity) is { Likelihood: >= Likelihood.Likely } likeness
            ? new(pair.One, pair.Other, likeness)
            : null;
}

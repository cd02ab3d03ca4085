using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Duplicates.Domain.Matching;

/// <summary>
/// Finds among many the one who is likest to somebody by <see cref="Likenesses"/>, without comparing each with each: only who shares a date
/// of birth, a whole name, or a date of birth that is one slip away together with a family name that is nearly the same. No other pair is
/// alike.
/// Two valid NHS numbers are two people, so who has one is compared with those alone who have none.
/// </summary>
/// <typeparam name="T">What stands for somebody: their record, or a row.</typeparam>
public sealed class LikenessIndex<T>
{
    readonly Blocks all = new(),
        withoutNumber = new();

    /// <summary>Takes somebody in.</summary>
    public void Add(Identity identity, T who)
    {
        ArgumentNullException.ThrowIfNull(identity);
        var entry = new Entry(identity, who);
        all.Add(entry);
        if (!HasNumber(identity))
            withoutNumber.Add(entry);
    }

    /// <summary>The likest, the first who was taken in among equals; null where nobody is alike.</summary>
    public (T Who, Likeness Likeness)? Likest(Identity said)
    {
        ArgumentNullException.ThrowIfNull(said);
        var blocks = HasNumber(said) ? withoutNumber : all;
        if (blocks.Count == 0)
            return null;
        (T Who, Likeness Likeness)? best = null;
        foreach (var entry in blocks.Near(said).DistinctBy(entry => entry, ReferenceEqualityComparer.Instance))
        {
            if (
                Likenesses.Of(said, entry.Identity) is { } likeness
                && (best is null || likeness.Likelihood > best.Value.Likeness.Likelihood)
            )
                best = (entry.Who, likeness);
        }
        return best;
    }

    static bool HasNumber(Identity identity) => NhsNumber.TryParse(identity.NhsNumber, out _);

    static string Squashed(string name) => FoldedText.Of(name).Replace(" ", "", StringComparison.Ordinal);

    static IEnumerable<string> Names(Identity identity) =>
        new[] { identity.GivenName, identity.PreferredName }
            .Where(given => given.Length > 0)
            .Select(given => $"{Squashed(identity.FamilyName)}|{Squashed(given)}")
            .Distinct();

    sealed class Entry(Identity identity, T who)
    {
        public Identity Identity { get; } = identity;

        public T Who { get; } = who;

        public string Family { get; } = Squashed(identity.FamilyName);

        public string Given { get; } = Squashed(identity.GivenName);

        public string FamilySound { get; } = PhoneticKey.Of(identity.FamilyName);

        public string[] Parts { get; } = FoldedText.Of(identity.FamilyName).Split(' ');

        /// <summary>Whether the family names may be alike, or stand in each other's place: cheap, and never no where they are.</summary>
        public bool FamilyMayBe(Entry other) =>
            FamilySound == other.FamilySound
            || Given == other.Family
            || Family == other.Given
            || (Parts.Length > 1 || other.Parts.Length > 1) && Parts.Intersect(other.Parts).Any()
            || Math.Abs(Family.Length - other.Family.Length) <= 2 && Spelling.Distance(Family, other.Family) <= 2;
    }

    sealed class Blocks
    {
        readonly Dictionary<DateOnly, List<Entry>> byBirth = [];
        readonly Dictionary<string, List<Entry>> byName = [];

        public int Count { get; private set; }

        public void Add(Entry entry)
        {
            Count++;
            if (entry.Identity.DateOfBirth is { } birth)
                Put(byBirth, birth, entry);
            foreach (var name in Names(entry.Identity))
                Put(byName, name, entry);
        }

        public IEnumerable<Entry> Near(Identity said)
        {
            var named = Names(said).SelectMany(name => byName.GetValueOrDefault(name) ?? []);
            if (said.DateOfBirth is not { } birth)
                return named;
            var entry = new Entry(said, default!);
            var slips = BirthCheck
                .Meant(birth)
                .Where(day => day != birth)
                .SelectMany(day => byBirth.GetValueOrDefault(day) ?? [])
                .Where(entry.FamilyMayBe);
            return named.Concat(byBirth.GetValueOrDefault(birth) ?? []).Concat(slips);
        }

        static void Put<TKey>(Dictionary<TKey, List<Entry>> block, TKey key, Entry entry)
            where TKey : notnull
        {
            if (!block.TryGetValue(key, out var entries))
                block[key] = entries = [];
            entries.Add(entry);
        }
    }
}

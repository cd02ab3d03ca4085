using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Duplicates.Domain.Matching;

/// <summary>Compares names: as they are written, as they sound, and as they are shortened or joined.</summary>
static class NameCheck
{
    const int LongName = 8,
        ShortestPart = 3,
        ShortestWithASlip = 4;

    // Words that stand in many family names, and so join no two of them.
    static readonly HashSet<string> common =
    [
        "van",
        "von",
        "der",
        "den",
        "del",
        "dos",
        "das",
        "bin",
        "ibn",
        "abu",
        "bint",
        "singh",
        "kaur",
        "begum",
        "bibi",
        "the",
    ];

    internal static Compared Given(Identity said, Identity known)
    {
        var best = (from text in Names(said) from other in Names(known) select Given(text, other))
            .DefaultIfEmpty(Compared.Unknown)
            .MaxBy(pair => pair.Agreement)!;
        var given = Given(said.GivenName, known.GivenName);
        return best.Agreement > given.Agreement && best.IsSame ? new(Agreement.Same, "Same preferred name") : best;
    }

    internal static Compared Family(Identity said, Identity known)
    {
        var written = Of(said.FamilyName, known.FamilyName, "family");
        return written.IsDifferent && (SharePart(said.FamilyName, known.FamilyName) || IsPart(said.FamilyName, known.FamilyName))
            ? new(Agreement.Alike, "The family names share a part")
            : written;
    }

    /// <summary>The given name of one stands as the other's family name, and the other way round.</summary>
    internal static bool AreSwapped(Identity said, Identity known) =>
        Squashed(said.GivenName) is { Length: > 0 } given
        && Squashed(said.FamilyName) is { Length: > 0 } family
        && given != family
        && given == Squashed(known.FamilyName)
        && Names(known).Any(name => Squashed(name) == family);

    static Compared Given(string one, string other)
    {
        var written = Of(one, other, "given");
        if (!written.IsDifferent)
            return written;
        if (ShortNames.AreOne(Squashed(one), Squashed(other)))
            return new(Agreement.Alike, "One given name is a short form of the other");
        return SharePart(one, other) ? new(Agreement.Alike, "One of several given names is the same") : written;
    }

    static Compared Of(string one, string other, string which)
    {
        var (said, known) = (Squashed(one), Squashed(other));
        if (said.Length == 0 || known.Length == 0)
            return Compared.Unknown;
        if (said == known)
            return new(Agreement.Same, $"Same {which} name");
        var apart = Spelling.Distance(said, known);
        if (apart == 1 && Math.Max(said.Length, known.Length) >= ShortestWithASlip)
            return new(
                Agreement.Alike,
                Spelling.IsSwapped(said, known) ? $"Two letters of the {which} name swapped" : $"One letter differs in the {which} name"
            );
        if (PhoneticKey.Of(said) == PhoneticKey.Of(known))
            return new(Agreement.Alike, $"The {which} names sound alike");
        return apart == 2 && Math.Min(said.Length, known.Length) >= LongName
            ? new(Agreement.Alike, $"Two letters differ in the {which} name")
            : new(Agreement.Different, "");
    }

    static bool SharePart(string one, string other) => Parts(one).Intersect(Parts(other)).Any();

    // "Begum" and "Begum-Smith": the whole of one name, though it stands in many.
    static bool IsPart(string one, string other) =>
        FoldedText.Of(one).Split(' ') is var parts
        && FoldedText.Of(other).Split(' ') is var others
        && (
            parts is [{ Length: >= ShortestPart } name] && others.Contains(name)
            || others is [{ Length: >= ShortestPart } whole] && parts.Contains(whole)
        );

    static IEnumerable<string> Parts(string name) =>
        FoldedText.Of(name).Split(' ').Where(part => part.Length >= ShortestPart && !common.Contains(part));

    static IEnumerable<string> Names(Identity identity) =>
        new[] { identity.GivenName, identity.PreferredName }.Where(name => name.Length > 0);

    static string Squashed(string name) => FoldedText.Of(name).Replace(" ", "", StringComparison.Ordinal);
}

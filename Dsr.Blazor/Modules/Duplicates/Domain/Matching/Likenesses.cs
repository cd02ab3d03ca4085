namespace Dsr.Blazor.Modules.Duplicates.Domain.Matching;

/// <summary>
/// Whether somebody of whom something is said may be somebody who is known, and why. It only proposes: a person decides.
/// A duplicate missed splits a record, so it errs towards showing one more, but never calls twins likely.
/// </summary>
public static class Likenesses
{
    /// <summary>The likeness, or null where there is nothing to show.</summary>
    public static Likeness? Of(Identity said, Identity known)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(known);
        var facts = new Facts(
            NumberCheck.Of(said.NhsNumber, known.NhsNumber),
            BirthCheck.Of(said.DateOfBirth, known.DateOfBirth),
            NameCheck.Given(said, known),
            NameCheck.Family(said, known),
            NameCheck.AreSwapped(said, known)
        );
        return Judge(facts) is { } likelihood ? new(likelihood, facts.Reasons()) : null;
    }

    static Likelihood? Judge(Facts facts) =>
        facts.Number.Agreement switch
        {
            Agreement.Same => facts.Birth.IsDifferent && facts.NamesDiffer ? Likelihood.Likely : Likelihood.Certain,
            Agreement.Alike when facts.Names.Agrees || facts.Birth.IsSame => Likelihood.Likely,
            Agreement.Alike when facts.Birth.Agrees || facts.Given.Agrees || facts.Family.Agrees => Likelihood.Possible,
            // Each of them has a number of their own: two people, unless one of the numbers is somebody else's.
            Agreement.Different => ByNameAndBirth(facts) is null ? null
            : facts.Birth.IsDifferent ? null
            : Likelihood.Possible,
            _ => ByNameAndBirth(facts),
        };

    static Likelihood? ByNameAndBirth(Facts facts) =>
        (facts.Names.Agreement, facts.Birth.Agreement) switch
        {
            (Agreement.Same or Agreement.Alike, Agreement.Same) => Likelihood.Likely,
            (Agreement.Same, Agreement.Alike) => Likelihood.Likely,
            (Agreement.Alike, Agreement.Alike or Agreement.Unknown) => Likelihood.Possible,
            // A namesake, or a date of birth that is somebody else's, such as the parent's who wrote.
            (Agreement.Same, _) => Likelihood.Possible,
            (_, Agreement.Same) when facts.Given.Agrees || facts.Family.Agrees => Likelihood.Possible,
            _ => null,
        };

    sealed record Facts(Compared Number, Compared Birth, Compared Given, Compared Family, bool Swapped)
    {
        /// <summary>Both names together.</summary>
        public Compared Names { get; } = Both(Given, Family, Swapped);

        public bool NamesDiffer => Names.IsDifferent;

        bool MayBeTwins => Birth.IsSame && Family.IsSame && Given.IsDifferent && !Number.Agrees;

        public List<string> Reasons()
        {
            if (MayBeTwins)
                return Said(["Same family name and date of birth: may be a twin", Number.Reason]);
            return Said([Number.Agrees ? Number.Reason : "", Birth.Reason, .. InNames(), Number.IsDifferent ? Number.Reason : ""]);
        }

        IEnumerable<string> InNames() =>
            Names.Reason.Length > 0 ? [Names.Reason]
            : Given.Agrees || Family.Agrees ? [InName(Given, "The given names differ"), InName(Family, "The family names differ")]
            : [];

        static string InName(Compared name, string differs) => name.IsDifferent ? differs : name.Reason;

        static List<string> Said(IEnumerable<string> reasons) => [.. reasons.Where(reason => reason.Length > 0)];

        static Compared Both(Compared given, Compared family, bool swapped) =>
            (given.Agreement, family.Agreement) switch
            {
                (Agreement.Same, Agreement.Same) => new(Agreement.Same, given.Reason == "Same given name" ? "Same name" : ""),
                _ when swapped => new(Agreement.Alike, "Given and family name swapped"),
                _ when given.Agrees && family.Agrees => new(
                    Agreement.Alike,
                    SoundAlike(given) && SoundAlike(family) ? "The names sound alike" : ""
                ),
                (Agreement.Different, Agreement.Different) => new(Agreement.Different, "The names differ"),
                _ => Compared.Unknown,
            };

        static bool SoundAlike(Compared name) => name.Reason.EndsWith("sound alike", StringComparison.Ordinal);
    }
}

using Dsr.Blazor.Modules.Duplicates.Domain.Matching;
using Dsr.Blazor.Modules.Import.Domain.Identities;
using Dsr.Blazor.Modules.Import.Domain.Rows;

namespace Dsr.Blazor.Modules.Import.Domain.Checking;

/// <summary>Says of each person's rows how they end, in the order of the file.</summary>
sealed class RowJudge(IReadOnlyList<ReadRow> rows, CheckTerms terms)
{
    readonly ReferenceCheck references = new(terms.Known);

    /// <summary>Judges one person's rows and puts each in its place.</summary>
    public void Judge(PersonGroups.Group group, CheckedRow[] done)
    {
        var first = rows[group.First];
        var person = PersonRows.Of([.. group.Rows.Select(index => rows[index])], terms);
        var (match, like) = Matched(first, person.Person, group);
        List<Held> reasons = [.. person.Reasons, .. Identity(first, group, match, like)];
        var outcome = Outcome(reasons, match);
        done[group.First] = new(first.Place, outcome, person.Person)
        {
            Hidden = first.Hidden,
            Under = first.Under,
            Reasons = reasons,
            Warnings = [.. Warnings(outcome, first, person, match), .. MayBe(first, like, reasons)],
            Other =
                group.Clash is { } clash ? rows[clash].Place
                : reasons.Exists(held => held.IsLikeness) && like?.Row is { } row ? row.Place
                : null,
            Known = match.Person,
            Differences = match.Person is { } known ? Comparison.Between(person.Whole, known.Values, terms.Today) : [],
            Further = person.Further,
        };
        foreach (var index in group.Rows.Skip(1))
            done[index] = Duplicate(rows[index], first, person.Person);
    }

    CheckedRow Duplicate(ReadRow row, ReadRow first, ImportedPerson person) =>
        new(row.Place, RowOutcome.Duplicate, row.Person)
        {
            Hidden = row.Hidden,
            Under = row.Under,
            Reasons = row.Reasons,
            Warnings = row.Warnings,
            Other = first.Place,
            Known = KnownMatch.Of(row.Digits, row.Person, terms.Known).Person,
            Differences =
            [
                .. Comparison.Between(row.Person, person, terms.Today).Where(difference => !GatheredTexts.Holds(difference.Field)),
            ],
        };

    // Whoever is on the register is not held for what the sheet leaves out: nothing of the row lands unasked.
    static RowOutcome Outcome(List<Held> reasons, KnownMatch match)
    {
        if (reasons.Exists(held => held.Reason is HeldReason.Identity or HeldReason.Columns))
            return RowOutcome.Held;
        if (match.Person is { Entry: not KnownEntry.None } or { DiedOn: not null })
            return RowOutcome.Existing;
        return reasons.Count > 0 ? RowOutcome.Held : RowOutcome.Ready;
    }

    // Whom the register knows under this number or name; or else who is nearly the same, there or in an earlier row.
    (KnownMatch Match, Alike? Like) Matched(ReadRow first, ImportedPerson person, PersonGroups.Group group)
    {
        if (!first.IsSure)
            return (new(Person: null), null);
        var match = KnownMatch.Of(person.NhsNumber?.Digits ?? first.Digits, person, terms.Known);
        if (
            match.Person is not null
            || match.Clash is not null
            || group.Clash is not null
            || terms.IsSettled(first.Place, Settlement.SomebodyElse)
        )
            return (match, null);
        var known = terms.Known.Likest(first.Identity with { NhsNumber = person.NhsNumber?.Digits ?? first.Digits });
        var row = group.Like;
        if (known is { } found && (row is null || found.Likeness.Likelihood >= row.Value.Likeness.Likelihood))
        {
            var isOne = found.Likeness.Likelihood >= Likelihood.Likely && terms.IsSettled(first.Place, Settlement.SamePerson);
            return isOne ? (new(found.Who), null) : (match, new(found.Likeness, found.Who, null));
        }
        return (match, row is { } other ? new(other.Likeness, null, rows[other.First]) : null);
    }

    static IEnumerable<Held> Identity(ReadRow row, PersonGroups.Group group, KnownMatch match, Alike? like)
    {
        if (group.Clash is not null)
            yield return Clash(
                row,
                "Another row has the same NHS number for somebody of another name and date of birth. Find out whose it is, then correct or clear the other."
            );
        else if (match.Clash is { } sentence)
            yield return Clash(row, sentence);
        else if (like is { Likeness.Likelihood: >= Likelihood.Likely })
            yield return Clash(row, $"{like.Sentence} Say whether it is the same person or somebody else, or type the NHS number.") with
            {
                IsLikeness = true,
            };
    }

    static Held Clash(ReadRow row, string sentence) => row.Hold(HeldReason.Identity, ImportField.NhsNumber, row.NumberText, sentence);

    // What the sheet leaves open about somebody on the register, the register may know.
    IEnumerable<Warning> Warnings(RowOutcome outcome, ReadRow row, PersonRows person, KnownMatch match)
    {
        foreach (var warning in person.Warnings.Where(warning => outcome != RowOutcome.Existing || warning.Kind != WarningKind.NotYetKnown))
            yield return warning;
        if (match.Namesake)
            yield return row.Warn(
                WarningKind.Disagrees,
                ImportField.NhsNumber,
                row.NumberText,
                "The register has somebody of the same name and date of birth with another NHS number. Look before you land it."
            );
        if (outcome != RowOutcome.Existing && references.Of(row, person.Person.Reference, outcome == RowOutcome.Ready) is { } reference)
            yield return reference;
    }

    static IEnumerable<Warning> MayBe(ReadRow row, Alike? like, List<Held> reasons)
    {
        if (like is not null && !reasons.Exists(held => held.IsLikeness))
            yield return row.Warn(WarningKind.MayBeSame, ImportField.FamilyName, "", $"{like.Sentence} Look before you land it.");
    }

    /// <summary>Somebody who is nearly the same: on the register, or of an earlier row.</summary>
    sealed record Alike(Likeness Likeness, KnownPerson? Known, ReadRow? Row)
    {
        public string Sentence =>
            Known is { } known
                ? $"This may be somebody whom the register has: {known.Shown} ({Likeness.InWords})."
                : $"This may be the person of {Row!.Place.Sheet}, row {Row.Place.Row}: {Row.Person.GivenName} {Row.Person.FamilyName} ({Likeness.InWords}).";
    }
}

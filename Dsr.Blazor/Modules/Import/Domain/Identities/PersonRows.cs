using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Rows;

namespace Dsr.Blazor.Modules.Import.Domain.Identities;

/// <summary>
/// The rows of one person as one. Further rows add what they say to the first and fill what it leaves blank. Where they disagree, the newer
/// rating by its date holds, and nothing else that decides something is chosen between them: that holds the first row until a person has.
/// </summary>
sealed class PersonRows
{
    static readonly HeldReason[] passedOn = [HeldReason.Left, HeldReason.NhsNumber];

    readonly ReadRow first;
    readonly IReadOnlyList<ReadRow> rows;
    readonly DateOnly today;
    readonly List<Held> reasons;
    readonly List<Warning> warnings;

    PersonRows(IReadOnlyList<ReadRow> rows, CheckTerms terms)
    {
        (first, this.rows, today) = (rows[0], rows, terms.Today);
        (Person, reasons, warnings) = (first.Person, [.. first.Reasons], [.. first.Warnings]);
        if (rows.Count == 1)
            return;
        FillBlanks();
        TakeRating();
        TakeConsent();
        TakeBirth();
        foreach (var reason in passedOn)
            PassOn(reason, rows.Skip(1), terms);
        Further = Gathered();
    }

    /// <summary>The person as all rows say them.</summary>
    public ImportedPerson Person { get; private set; }

    /// <summary>The same with the texts of all rows in one, to be compared with the register.</summary>
    public ImportedPerson Whole =>
        Further.Aggregate(Person, (whole, row) =>
            whole with
            {
                Issues = Lines(whole.Issues, row.Adds.Issues),
                Tried = Lines(whole.Tried, row.Adds.Tried),
                CouldHelp = Lines(whole.CouldHelp, row.Adds.CouldHelp),
                WhatMatters = Lines(whole.WhatMatters, row.Adds.WhatMatters),
                Notes = Lines(whole.Notes, row.Adds.Notes),
            }
        );

    /// <summary>What keeps the first row from landing.</summary>
    public IReadOnlyList<Held> Reasons => [.. reasons.OrderBy(held => held.Reason)];

    public IReadOnlyList<Warning> Warnings => warnings;

    /// <summary>What the further rows bring.</summary>
    public IReadOnlyList<FurtherRow> Further { get; } = [];

    /// <summary>Gathers the rows of a person, the first row first.</summary>
    public static PersonRows Of(IReadOnlyList<ReadRow> rows, CheckTerms terms) => new(rows, terms);

    // What belongs together is filled together: half an address of one row and half of another is nobody's.
    void FillBlanks()
    {
        foreach (var (said, row) in rows.Skip(1).Select(row => (row.Person, row)))
        {
            if (first.Digits.Length == 0 && Person.NhsNumber is null && said.NhsNumber is { } number)
                Person = Person with { NhsNumber = number };
            if (Person.Address.Length + Person.Postcode.Length == 0)
                Person = Person with { Address = said.Address, Postcode = said.Postcode };
            if (Person.Lead.Length + Person.Team.Length == 0)
                Person = Person with { Lead = said.Lead, Team = said.Team };
            if (Person.Hospital.Length + Person.Ward.Length == 0 && Person.AdmittedOn is null)
                Person = Person with { Hospital = said.Hospital, Ward = said.Ward, AdmittedOn = said.AdmittedOn };
            Person = Person with
            {
                Reference = Or(Person.Reference, said.Reference),
                PreferredName = Or(Person.PreferredName, said.PreferredName),
                Gender = Person.Gender == default ? said.Gender : Person.Gender,
                LocalAuthority = Or(Person.LocalAuthority, said.LocalAuthority),
                Icb = Or(Person.Icb, said.Icb),
                EhcPlan = Person.EhcPlan ?? said.EhcPlan,
                Diagnosis = Person.Diagnosis == default ? said.Diagnosis : Person.Diagnosis,
                DiagnosisStatus = Person.DiagnosisStatus == default ? said.DiagnosisStatus : Person.DiagnosisStatus,
                AddedOn = Person.AddedOn ?? said.AddedOn,
                Keyworker = Or(Person.Keyworker, said.Keyworker),
                NextReview = Person.NextReview ?? said.NextReview,
                ConsentToShare = Person.ConsentToShare ?? said.ConsentToShare,
            };
        }
    }

    void TakeRating()
    {
        if (first.Corrected.Contains(ImportField.Rating))
            return;
        var rated = rows.Where(row => row.Person.Rating is not null).ToList();
        if (first.RatingText.Length == 0 && rated.Count > 0)
            reasons.RemoveAll(held => held.Reason == HeldReason.Rating);
        if (rows.FirstOrDefault(row => row.RatingText.Length > 0 && row.Person.Rating is null) is { } unread)
            Hold(HeldReason.Rating, Of(unread, HeldReason.Rating));
        if (rated.Count == 0 || first.RatingText.Length > 0 && first.Person.Rating is null)
            return;
        var agreed = rated.Select(row => row.Person.Rating).Distinct().Count() == 1;
        if (agreed)
        {
            Rated(
                rated.Find(row => row == first && row.Person.RatingDate is not null)
                    ?? rated.Find(row => row.Person.RatingDate is not null)
                    ?? rated[0]
            );
        }
        else if (Newest(rated) is { } newest)
        {
            Rated(newest);
            warnings.Add(
                first.Warn(
                    WarningKind.Disagrees,
                    ImportField.Rating,
                    first.RatingText,
                    $"Its {Numbers(rated)} rate this person differently. The newer by its date, in row {newest.Place.Row}, is taken."
                )
            );
        }
        else
        {
            Hold(
                HeldReason.Rating,
                first.Hold(
                    HeldReason.Rating,
                    ImportField.Rating,
                    string.Join(" | ", rated.Select(row => row.RatingText)),
                    $"The {Numbers(rated)} rate this person differently, and no dates say which is newer. Type the rating that holds."
                )
            );
        }
    }

    static ReadRow? Newest(List<ReadRow> rated)
    {
        if (rated.Exists(row => row.Person.RatingDate is null))
            return null;
        var newest = rated.Max(row => row.Person.RatingDate);
        var latest = rated.Where(row => row.Person.RatingDate == newest).ToList();
        return latest.Select(row => row.Person.Rating).Distinct().Count() == 1 ? latest[0] : null;
    }

    // What goes with a rating comes from its own row.
    void Rated(ReadRow by)
    {
        var said = by.Person;
        Person = Person with
        {
            Rating = said.Rating,
            RatingFrom = said.RatingFrom,
            RatingDate = said.RatingDate,
            RatingReason =
                by == first
                    ? Person.RatingReason
                    : Or(said.RatingReason, said.Rating == first.Person.Rating ? first.Person.RatingReason : ""),
            NextReview = by == first ? Person.NextReview : said.NextReview ?? Person.NextReview,
        };
        if (by != first && said.Hospital.Length + said.Ward.Length > 0)
            Person = Person with { Hospital = said.Hospital, Ward = said.Ward, AdmittedOn = said.AdmittedOn };
    }

    void TakeConsent()
    {
        if (first.Corrected.Contains(ImportField.Consent))
            return;
        var speaking = rows.Where(row => row.ConsentText.Length > 0).ToList();
        if (speaking.Find(row => row != first && row.Person.Consent != ConsentDecision.Given) is { } against)
            Hold(HeldReason.Consent, Of(against, HeldReason.Consent));
        else if (first.ConsentText.Length == 0 && speaking.Count > 0)
            Consenting(speaking[0].Person);
        var sharing = rows.Select(row => row.Person.ConsentToShare).OfType<ConsentDecision>().Distinct().ToList();
        if (sharing.Count > 1)
            Hold(
                HeldReason.Consent,
                first.Hold(
                    HeldReason.Consent,
                    ImportField.Consent,
                    first.ConsentText,
                    "The rows of this person say different things about sharing with organisations. Type the decision that now stands."
                )
            );
    }

    void Consenting(ImportedPerson said)
    {
        reasons.RemoveAll(held => held.Reason == HeldReason.Consent);
        Person = Person with
        {
            Consent = said.Consent,
            ConsentBasis = said.ConsentBasis,
            ConsentMethod = said.ConsentMethod,
            ConsentDate = said.ConsentDate,
        };
    }

    void TakeBirth()
    {
        if (first.Corrected.Contains(ImportField.DateOfBirth))
            return;
        var births = rows.Where(row => row.Person.DateOfBirth is not null).ToList();
        if (births.Select(row => row.Person.DateOfBirth).Distinct().Count() > 1)
        {
            Hold(
                HeldReason.DateOfBirth,
                first.Hold(
                    HeldReason.DateOfBirth,
                    ImportField.DateOfBirth,
                    string.Join(" | ", births.Select(row => row.BirthText).Distinct()),
                    $"The {Numbers(births)} give this person different dates of birth. Find out which is right and type it, day first: 9/3/1990."
                )
            );
        }
        else if (first.BirthText.Length == 0 && births.Count > 0)
        {
            reasons.RemoveAll(held => held.Reason == HeldReason.DateOfBirth);
            Person = Person with { DateOfBirth = births[0].Person.DateOfBirth };
        }
    }

    void PassOn(HeldReason reason, IEnumerable<ReadRow> further, CheckTerms terms)
    {
        if (reason == HeldReason.Left && terms.IsSettled(first.Place, Settlement.StillOnRegister))
            return;
        if (reason == HeldReason.NhsNumber && first.Corrected.Contains(ImportField.NhsNumber))
            return;
        if (further.FirstOrDefault(row => row.Reasons.Any(held => held.Reason == reason)) is { } row)
            Hold(reason, Of(row, reason));
    }

    void Hold(HeldReason reason, Held held)
    {
        if (!reasons.Exists(known => known.Reason == reason))
            reasons.Add(held);
    }

    static Held Of(ReadRow row, HeldReason reason)
    {
        var held = row.Reasons.First(held => held.Reason == reason);
        return held with { Sentence = $"Row {row.Place.Row}, a further row of this person, says so. {held.Sentence}" };
    }

    List<FurtherRow> Gathered()
    {
        var (said, further) = (new GatheredTexts(first.Person), new List<FurtherRow>());
        foreach (var row in rows)
        {
            var adds = row == first ? new() : said.NewIn(row.Person);
            IReadOnlyList<Difference> otherwise =
            [
                .. Comparison.Between(row.Person, Person, today).Where(difference => !GatheredTexts.Holds(difference.Field)),
            ];
            further.Add(new(row.Place, adds, otherwise));
            warnings.AddRange(otherwise.Where(difference => IsWarned(difference.Field)).Select(difference => Otherwise(row, difference)));
        }
        return further;
    }

    // The rating, consent and birth have been spoken of.
    static bool IsWarned(ImportField field) =>
        field
            is not (
                ImportField.Rating
                or ImportField.RatingDate
                or ImportField.Consent
                or ImportField.ConsentToShare
                or ImportField.DateOfBirth
            );

    Warning Otherwise(ReadRow row, Difference difference) =>
        first.Warn(
            WarningKind.Disagrees,
            difference.Field,
            difference.There,
            $"{difference.Field.Label()}: row {row.Place.Row} of this person says something else. What is not taken is kept in a note."
        );

    static string Numbers(List<ReadRow> rows) =>
        $"rows {string.Join(", ", rows.SkipLast(1).Select(row => row.Place.Row))} and {rows[^1].Place.Row}";

    static string Lines(string said, string more) =>
        said.Length == 0 ? more
        : more.Length == 0 ? said
        : $"{said}\n{more}";

    static string Or(string said, string other) => said.Length > 0 ? said : other;
}

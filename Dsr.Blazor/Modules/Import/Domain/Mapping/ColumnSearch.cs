using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Modules.Import.Domain.Leaving;
using Dsr.Blazor.Modules.Import.Domain.Sheets;

namespace Dsr.Blazor.Modules.Import.Domain.Mapping;

/// <summary>Finds what each column of a table is: by choice, by heading, then by what stands in it and beside it.</summary>
public static class ColumnSearch
{
    sealed record Claim(Heading Heading, ImportField? Field, MappedBy By, Sureness Sureness)
    {
        public string? TakenBy { get; init; }
    }

    /// <summary>The mapping of a table, with a person's choices before anything else.</summary>
    public static TableMapping Of(SheetTable table, FieldMapping choices)
    {
        var claims = table.Headings.Select(h => Claimed(h, choices)).ToList();
        DropContradicted(claims, table);
        NumbersBelow(claims, table);
        Settle(claims, table);
        NamesTogether(claims);
        ByContent(claims, table);
        ByStatus(claims);
        ByNeighbour(claims);
        return new(
            table.Sheet,
            [.. claims.Select(c => new MappedColumn(c.Heading, c.Field, c.Field is null ? MappedBy.Nothing : c.By, c.TakenBy))]
        );
    }

    /// <summary>The field of one heading on its own, for finding the header row.</summary>
    public static ImportField? Of(Heading heading, FieldMapping choices) => Claimed(heading, choices).Field;

    static Claim Claimed(Heading heading, FieldMapping choices)
    {
        if (choices.Decides(heading.Shown, out var chosen))
            return new(heading, chosen, MappedBy.Choice, Sureness.Plainly);
        var known = Spanned(heading)
            ?? HeadingSynonyms.Find(heading.Text)
            ?? (heading.Text.Length == 0 ? HeadingSynonyms.Find(heading.Above) : null);
        return known is { } found
            ? new(heading, found.Field, MappedBy.Heading, found.Sureness)
            : new(heading, null, MappedBy.Nothing, Sureness.Loosely);
    }

    // Under a heading that spans several columns, "Date" says little and "RAG date" all.
    static KnownHeading? Spanned(Heading heading) =>
        heading.Above is { Length: > 0 } above
        && heading.Text.Length > 0
        && HeadingText.Words(heading.Text)
            is "date"
                or "since"
                or "name"
                or "team"
                or "status"
                or "rating"
                or "given"
                or "by"
                or "due"
                or "who"
                or "when"
                or "owner"
            ? HeadingSynonyms.Find($"{above} {heading.Text}") ?? HeadingSynonyms.Find($"{heading.Text} {above}")
            : null;

    // "Status" and "Level" may be a rating or anything else: what stands below decides.
    static void DropContradicted(List<Claim> claims, SheetTable table)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            if (
                claims[i] is not { Field: ImportField.Rating, Sureness: Sureness.Loosely } claim
                || !ColumnContent.Contradicts(table, claim.Heading.Column, ColumnContent.IsRating)
            )
                continue;
            claims[i] = claim with { Field = HeadingText.Key(claim.Heading.Text) == "risk" ? ImportField.Issues : null };
        }
    }

    // "Client ID" and "Patient" may be any number or anybody's: where most below are valid NHS numbers, that is what it is.
    static void NumbersBelow(List<Claim> claims, SheetTable table)
    {
        if (claims.Exists(c => c.Field == ImportField.NhsNumber))
            return;
        for (var i = 0; i < claims.Count; i++)
        {
            if (
                claims[i] is not { By: MappedBy.Heading } claim
                || claim.Sureness != Sureness.Loosely && claim.Field != ImportField.Reference
            )
                continue;
            if (ColumnContent.IsMostly(table, claim.Heading.Column, ColumnContent.IsNhsNumber))
                claims[i] = claim with { Field = ImportField.NhsNumber, By = MappedBy.Content };
        }
    }

    static void Settle(List<Claim> claims, SheetTable table)
    {
        DropHiddenTwins(claims, table);
        foreach (
            var rivals in claims
                .Where(c => c.Field is { } f && !f.TakesSeveralColumns())
                .GroupBy(c => c.Field)
                .Where(g => g.Count() > 1)
                .ToList()
        )
        {
            var winner = rivals
                .OrderByDescending(c => c.By == MappedBy.Choice)
                .ThenByDescending(c => c.Sureness > Sureness.Loosely && !IsHidden(c, table))
                .ThenByDescending(c => c.Sureness)
                .ThenByDescending(c => !IsHidden(c, table))
                .ThenByDescending(c => SaysCurrent(c.Heading))
                .First();
            foreach (var loser in rivals.Where(c => c != winner))
                claims[claims.IndexOf(loser)] = loser with { Field = null, TakenBy = winner.Heading.Shown };
        }
    }

    // Of two columns of one heading the one that is seen is kept up.
    static void DropHiddenTwins(List<Claim> claims, SheetTable table)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            if (claims[i] is not { Field: not null, By: not MappedBy.Choice } hidden || !IsHidden(hidden, table))
                continue;
            var seen = claims.Find(c =>
                c.Field == hidden.Field && !IsHidden(c, table) && HeadingText.Key(c.Heading.Shown) == HeadingText.Key(hidden.Heading.Shown)
            );
            if (seen is not null)
                claims[i] = hidden with { Field = null, TakenBy = seen.Heading.Shown };
        }
    }

    static bool IsHidden(Claim claim, SheetTable table) => table.HiddenColumns.Contains(claim.Heading.Column);

    // A status that is no rating may say who has left.
    static void ByStatus(List<Claim> claims)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            if (
                claims[i] is { Field: null, By: not MappedBy.Choice } claim
                && LeavingHeadings.IsStatus(HeadingText.Words(claim.Heading.Text))
            )
                claims[i] = claim with { Field = ImportField.Status, By = MappedBy.Heading, TakenBy = null };
        }
    }

    static bool SaysCurrent(Heading heading) =>
        HeadingText.Words(heading.Text).Split(' ').Any(w => w is "current" or "latest" or "now" or "today" or "next");

    // "Surname" beside "Name" leaves the given name to the latter.
    static void NamesTogether(List<Claim> claims)
    {
        var full = claims.FindIndex(c => c.Field == ImportField.FullName);
        if (full < 0 || claims[full].By == MappedBy.Choice)
            return;
        var (family, given) = (claims.Any(c => c.Field == ImportField.FamilyName), claims.Any(c => c.Field == ImportField.GivenName));
        ImportField? left = (family, given) switch
        {
            (true, true) => null,
            (true, false) => ImportField.GivenName,
            (false, true) => ImportField.FamilyName,
            _ => ImportField.FullName,
        };
        claims[full] = claims[full] with { Field = left };
    }

    static void ByContent(List<Claim> claims, SheetTable table)
    {
        Fill(claims, table, ImportField.NhsNumber, ColumnContent.IsNhsNumber);
        Fill(claims, table, ImportField.Rating, ColumnContent.IsRatingWord);
    }

    static void Fill(List<Claim> claims, SheetTable table, ImportField field, Func<SheetCell, bool> fits)
    {
        if (claims.Any(c => c.Field == field))
            return;
        var at = claims.FindIndex(c =>
            c.Field is null
            && c.By != MappedBy.Choice
            && c.TakenBy is null
            && !ColumnContent.SaysPast(c.Heading)
            && ColumnContent.Speaks(table, c.Heading.Column, fits)
        );
        if (at >= 0)
            claims[at] = claims[at] with { Field = field, By = MappedBy.Content };
    }

    static void ByNeighbour(List<Claim> claims)
    {
        for (var i = 1; i < claims.Count; i++)
        {
            if (
                claims[i] is not { Field: null, By: not MappedBy.Choice } claim
                || HeadingText.Words(claim.Heading.Text) is not ("date" or "on")
            )
                continue;
            if (DayBeside(claims[i - 1].Field) is { } field && !claims.Exists(c => c.Field == field))
                claims[i] = claim with { Field = field, By = MappedBy.Neighbour };
        }
    }

    static ImportField? DayBeside(ImportField? left) =>
        left switch
        {
            ImportField.Rating => ImportField.RatingDate,
            ImportField.Consent => ImportField.ConsentDate,
            ImportField.Action or ImportField.ActionOwner => ImportField.ActionDue,
            ImportField.Hospital or ImportField.Ward => ImportField.AdmittedOn,
            _ => null,
        };
}

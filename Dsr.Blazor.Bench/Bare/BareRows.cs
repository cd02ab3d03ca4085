using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Bench.Bare;

/// <summary>Rows like the register's, made up in memory.</summary>
static class BareRows
{
    public static readonly DateOnly SomeDay = new(2026, 11, 20);

    /// <summary>A page of rows with strings of their own, as if they had just been read from a database.</summary>
    public static List<RegisterRow> Page() => [.. Enumerable.Range(0, RegisterFilter.PageSize).Select(Nth)];

    static RegisterRow Nth(int n) =>
        new()
        {
            EntryId = Guid.NewGuid(),
            PersonId = Person(n),
            Reference = $"DSR-2026-{n:0000}",
            Status = EntryStatus.Active,
            Rating = Rating.Green,
            RatingSince = SomeDay.AddDays(-n),
            GivenName = $"Given{n}",
            FamilyName = $"Family{n}",
            DateOfBirth = SomeDay.AddYears(-20 - n),
            NhsNumber = NhsNumber.TryParse("9990001115", out var number) ? number : null,
            NhsNumberGap = default,
            Diagnosis = DiagnosisCategory.Autism,
            LocalAuthority = $"Severnside City Council {n}",
            Lead = $"Professional Number {n}",
            Keyworker = $"Keyworker Number {n}",
            NextReviewDue = SomeDay.AddDays(n - 25),
            OpenActions = n,
            LateActions = n % 2,
            LastSequence = n,
            LastChange = new($"Somebody Else {n}", $"rated Green {n}", DateTimeOffset.UnixEpoch),
        };

    // The same on every page, so that the change of one is found on the other.
    static Guid Person(int n) => new(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}

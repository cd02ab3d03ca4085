using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Identities;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Import.Domain.Checking;

/// <summary>Whatever is in a sheet, every row ends as exactly one thing.</summary>
public class CountsAddUpTests
{
    static readonly string?[] Numbers =
    [
        "999 000 0018",
        "9990000026",
        "999-000-0034",
        "9990000042",
        "485 777 3456",
        "TBC",
        "",
        null,
        "999000001",
        "9.99E+09",
    ];
    static readonly string?[] Families = ["Sharma", "SHARMA", "Holmes", "O'Brien", "", null, "Total", "RED"];
    static readonly string?[] Givens = ["Maya", "Oliver", "Seán", "", null];
    static readonly object?[] Births =
    [
        new DateOnly(2007, 8, 27),
        "27/08/2007",
        "27.8.07",
        "25/2/06",
        "1/1/2031",
        "1/1/1890",
        "unknown",
        "",
        null,
        39321,
    ];
    static readonly string?[] Ratings = ["Red", "a", "Green", "Blue - inpatient", "Purple", "Red/Amber", "", null];
    static readonly string?[] Consents = ["Yes", "Parent", "Best interests", "No", "Not yet asked", "", null, "?"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Rows_are_ready_and_held_and_duplicates_and_existing(int seed)
    {
        var random = new Random(seed);
        Sheet[] sheets = [Sheet("Register", random), Sheet("Amber", random), Sheet("Also", random)];
        var terms = ImportRun.Terms with
        {
            Known = new HeldRegister(HeldRegister.Maya(), HeldRegister.Maya(KnownEntry.Closed, "9990000034")),
        };
        var result = TestSheet.Check(sheets, terms);
        var report = result.Report();

        Assert.NotEmpty(result.Rows);
        Assert.Equal(report.Rows, report.Ready + report.Held + report.Duplicates + report.Existing);
        Assert.Equal(report.Held, report.Problems.Count);
        Assert.Equal(report.Ready, report.ByRating.Values.Sum());
        Assert.Equal(sheets.Sum(s => s.Rows.Count - 1), report.Rows + result.PassedOver.Count);
        Assert.Equal(report.Rows, result.Rows.Select(r => r.Place).Distinct().Count());
        Assert.All(result.Of(RowOutcome.Ready), r => Assert.Empty(r.Reasons));
        Assert.All(result.Of(RowOutcome.Held), r => Assert.NotEmpty(r.Reasons));
        Assert.All(result.Of(RowOutcome.Duplicate), r => Assert.NotNull(r.Other));
        Assert.All(result.Of(RowOutcome.Existing), r => Assert.NotNull(r.Known));
    }

    [Fact]
    public void No_two_ready_rows_are_one_person()
    {
        var result = TestSheet.Check([Sheet("Register", new Random(11)), Sheet("Also", new Random(12))]);
        var numbers = result.Of(RowOutcome.Ready).Select(r => r.Person.NhsNumber).Where(n => n is not null).ToList();
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
    }

    static Sheet Sheet(string name, Random random) =>
        TestSheet.Of(
            name,
            [
                TestSheet.Headings,
                .. Enumerable
                    .Range(0, 120)
                    .Select(_ =>
                        new[]
                        {
                            Pick(Numbers, random),
                            Pick(Families, random),
                            Pick(Givens, random),
                            Pick(Births, random),
                            Pick(Ratings, random),
                            Pick(Consents, random),
                        }
                    ),
            ]
        );

    static object? Pick(object?[] from, Random random) => from[random.Next(from.Length)];
}

using Dsr.Blazor.Modules.Import.Domain;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Days;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Import.Domain.Days;

/// <summary>Each cell alone is plausible; the column is not.</summary>
public class DayOrderTests
{
    static readonly string[] Headings = ["NHS number", "Surname", "First name", "DOB", "RAG", "Consent", "Next review"];

    static int made;

    static object[] Born(object birth, object? review = null) =>
        [$"TBC {++made}", $"Family{(char)('a' + made % 26)}{(char)('a' + made / 26 % 26)}", "Maya", birth, "Red", "Yes", review ?? ""];

    static CheckResult Check(params object[][] rows) => Check([], rows);

    static CheckResult Check(IReadOnlyList<DayOrderChoice> choices, params object[][] rows) =>
        TestSheet
            .Of("DSR", [Headings, .. rows.Select(row => (object[])["", .. row[1..]])])
            .Check(ImportRun.Terms with { DayOrders = choices });

    [Theory]
    [InlineData("03/25/1990", "07/08/2001")]
    [InlineData("3-25-90", "7-8-01")]
    [InlineData("03.25.1990", "07.08.2001")]
    [InlineData("03/25/1990 00:00", "07/08/2001 00:00")]
    public void One_that_can_only_be_month_first_makes_its_column_doubtful(string only, string both)
    {
        var result = Check(Born(only), Born(both), Born("06/06/2003"));
        Assert.Equal([RowOutcome.Held, RowOutcome.Held, RowOutcome.Ready], result.Rows.Select(row => row.Outcome));
        var question = Assert.Single(result.DayQuestions);
        Assert.Equal(
            ("DSR", "DOB", 1, new DateOnly(2001, 8, 7), new DateOnly(2001, 7, 8)),
            (question.Sheet, question.Heading, question.Values, question.AsItStands, question.OtherWayRound)
        );
    }

    [Fact]
    public void Days_elsewhere_in_the_sheet_that_are_written_the_same_way_are_not_taken()
    {
        var result = Check(Born("03/25/1990", "12/03/2026"), Born("06/06/2003", "12/03/2026"), Born("06/06/2004", "5 December 2026"));
        Assert.Equal([null, null, new DateOnly(2026, 12, 5)], result.Rows.Select(row => row.Person.NextReview));
        Assert.Contains(result.Rows[1].Warnings, warning =>
            warning is { Kind: WarningKind.LooksWrong, Field: ImportField.NextReview, Value: "12/03/2026" }
        );
    }

    [Fact]
    public void A_column_that_shows_of_itself_that_it_is_day_first_is_sure()
    {
        var result = Check(Born("06/06/2003", "12/25/2026"), Born("25/03/1990", "12/03/2026"), Born("07/08/2001", ""));
        Assert.Equal([RowOutcome.Ready, RowOutcome.Ready, RowOutcome.Ready], result.Rows.Select(row => row.Outcome));
        Assert.Equal("Next review", Assert.Single(result.DayQuestions).Heading);
    }

    [Fact]
    public void One_answer_settles_the_column()
    {
        object[][] rows = [Born("03/25/1990"), Born("07/08/2001")];
        Assert.Equal(
            [new DateOnly(1990, 3, 25), new DateOnly(2001, 7, 8)],
            Check([new("DSR", "DOB", DayOrder.OtherWayRound)], rows).Rows.Select(row => row.Person.DateOfBirth)
        );
        Assert.Equal(
            [null, new DateOnly(2001, 8, 7)],
            Check([new("DSR", "DOB", DayOrder.AsItStands)], rows).Rows.Select(row => row.Person.DateOfBirth)
        );
    }

    [Fact]
    public void Real_dates_up_to_the_twelfth_beside_texts_behind_it_were_changed_over_by_a_program()
    {
        object[][] rows =
        [
            Born(new DateOnly(1990, 3, 4)),
            Born(new DateOnly(1991, 5, 6)),
            Born(new DateOnly(1992, 7, 8)),
            Born("25/12/1990"),
            Born("13/1/1991"),
            Born("31/10/1992"),
        ];
        Assert.Equal(
            [RowOutcome.Held, RowOutcome.Held, RowOutcome.Held, RowOutcome.Ready, RowOutcome.Ready, RowOutcome.Ready],
            Check(rows).Rows.Select(row => row.Outcome)
        );
        var settled = Check([new("DSR", "DOB", DayOrder.OtherWayRound)], rows);
        Assert.Equal(
            [new DateOnly(1990, 4, 3), new DateOnly(1991, 6, 5), new DateOnly(1992, 8, 7), new DateOnly(1990, 12, 25)],
            settled.Rows.Take(4).Select(row => row.Person.DateOfBirth!.Value)
        );
    }

    [Fact]
    public void Two_texts_among_dates_say_nothing()
    {
        var result = Check(
            Born(new DateOnly(1990, 3, 4)),
            Born(new DateOnly(1991, 5, 6)),
            Born(new DateOnly(1992, 7, 8)),
            Born("25/12/1990"),
            Born("13/1/1991")
        );
        Assert.All(result.Rows, row => Assert.Equal(RowOutcome.Ready, row.Outcome));
    }

    [Fact]
    public void A_typed_date_of_birth_is_believed()
    {
        var terms = ImportRun.Terms with { Corrections = new(new Correction("DSR", 3, ImportField.DateOfBirth, "7/8/2001")) };
        var sheet = TestSheet.Of(
            "DSR",
            Headings,
            ["", "Sharma", "Maya", "03/25/1990", "Red", "Yes"],
            ["", "Holmes", "Oliver", "07/08/2001", "Red", "Yes"]
        );
        Assert.Equal(new DateOnly(2001, 8, 7), sheet.Check(terms).Rows[1].Person.DateOfBirth);
    }
}

using System.Text;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Import.Domain.Checking;

/// <summary>Rows whose cells do not stand under their headings, and tables of other columns further down.</summary>
public class MisplacedTests
{
    const string Headings = "NHS number,Surname,First name,DOB,RAG,Consent,Address,Next review\n";

    static CheckResult Csv(string text, char separator = ',', CheckTerms? terms = null) =>
        ImportRun.Of(Encoding.UTF8.GetBytes(text.Replace(',', separator)), "register.csv", terms);

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void A_row_that_holds_something_beyond_the_last_heading_is_held(char separator)
    {
        var result = Csv(
            Headings
                + "999 000 0018,Sharma,Maya,27/08/2007,Red,Yes,5 Mill Lane,1/12/2026\n999 000 0026,Okonkwo,Elijah,07/04/2005,Red,Yes,5 Mill Lane, Wychford,1/12/2026\n",
            separator
        );
        Assert.Equal([RowOutcome.Ready, RowOutcome.Held], result.Rows.Select(row => row.Outcome));
        Assert.Equal(HeldReason.Columns, result.Rows[1].Reasons[0].Reason);
        Assert.NotEmpty(result.Rows[1].Reasons[0].Value);
    }

    [Fact]
    public void Empty_cells_at_the_end_and_a_last_column_without_a_heading_that_most_rows_fill_do_no_harm()
    {
        var result = Csv(
            Headings
                + "999 000 0018,Sharma,Maya,27/08/2007,Red,Yes,5 Mill Lane,1/12/2026,x\n999 000 0026,Okonkwo,Elijah,07/04/2005,Red,Yes,5 Mill Lane,1/12/2026,y,,,\n"
        );
        Assert.All(result.Rows, row => Assert.Equal(RowOutcome.Ready, row.Outcome));
    }

    [Fact]
    public void Read_as_it_is_it_lands_and_it_is_held_even_where_the_person_is_known()
    {
        const string text =
            Headings
            + "999 000 0018,Sharma,Maya,27/08/2007,Red,Yes,5 Mill Lane, Wychford,1/12/2026\n999 000 0026,Okonkwo,Elijah,07/04/2005,Red,Yes,5 Mill Lane,1/12/2026\n999 000 0034,Holmes,Oliver,07/04/2006,Red,Yes,5 Mill Lane,1/12/2026\n";
        var known = ImportRun.Terms with { Known = new HeldRegister(HeldRegister.Maya()) };
        Assert.Equal(RowOutcome.Held, Csv(text, terms: known).Rows[0].Outcome);
        var settled = ImportRun.Terms with
        {
            Settled = new HashSet<(RowPlace, Settlement)> { (new("register", 2), Settlement.ReadAsItIs) },
        };
        Assert.Equal(RowOutcome.Ready, Csv(text, terms: settled).Rows[0].Outcome);
    }

    [Fact]
    public void In_a_workbook_a_remark_may_stand_anywhere() =>
        Assert.Equal(
            RowOutcome.Ready,
            Assert
                .Single(
                    TestSheet
                        .Of(
                            "DSR",
                            TestSheet.Headings,
                            ["999 000 0018", "Sharma", "Maya", "27/08/2007", "Red", "Yes", null, null, "ring first"]
                        )
                        .Check()
                        .Rows
                )
                .Outcome
        );

    [Theory]
    [InlineData("NHS number|First name|Surname|DOB|RAG|Consent", "999 000 0026|Elijah|Okonkwo|07/04/2005|Amber|Yes")]
    [InlineData("Name|NHS no|Born|Rating|Consent", "Okonkwo, Elijah|999 000 0026|07/04/2005|Amber|Yes")]
    [InlineData("Surname|First name|DOB|RAG rating|Consent", "Okonkwo|Elijah|07/04/2005|Amber|Yes")]
    public void A_row_of_headings_holds_for_the_rows_below_it(string headings, string person)
    {
        var result = TestSheet
            .Of(
                "DSR",
                TestSheet.Headings,
                ["999 000 0018", "Sharma", "Maya", "27/08/2007", "Red", "Yes"],
                ["South"],
                headings.Split('|'),
                person.Split('|')
            )
            .Check();
        var row = result.Rows[1];
        Assert.Equal(
            (RowOutcome.Ready, "Okonkwo", "Elijah", new DateOnly(2005, 4, 7)),
            (row.Outcome, row.Person.FamilyName, row.Person.GivenName, row.Person.DateOfBirth)
        );
        Assert.Equal(2, result.Rows.Count);
    }

    [Fact]
    public void Headings_that_come_again_column_by_column_begin_no_table()
    {
        var result = TestSheet
            .Of(
                "DSR",
                TestSheet.Headings,
                ["999 000 0018", "Sharma", "Maya", "27/08/2007", "Red", "Yes"],
                TestSheet.Headings,
                ["999 000 0026", "Okonkwo", "Elijah", "07/04/2005", "Red", "Yes"]
            )
            .Check();
        Assert.Single(result.Mappings);
        Assert.Equal(2, result.Count(RowOutcome.Ready));
    }
}

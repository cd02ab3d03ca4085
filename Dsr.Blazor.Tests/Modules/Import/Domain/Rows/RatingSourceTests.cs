using Dsr.Blazor.Modules.Import.Domain.Rows;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Import.Domain.Rows;

public class RatingSourceTests
{
    static (Rating?, ValueFrom) RatingOf(string tab, string[] headings, params object?[] cells)
    {
        var row = Assert.Single(TestSheet.Of(tab, headings, cells).Check().Rows);
        return (row.Person.Rating, row.Person.RatingFrom);
    }

    static readonly string[] Unrated = ["NHS No", "Name", "DOB", "Consent"];
    static readonly string[] Rated = ["NHS No", "Name", "DOB", "Consent", "RAG"];

    [Theory]
    [InlineData("Red", Rating.Red)]
    [InlineData("AMBER cases", Rating.Amber)]
    [InlineData("Green (stable)", Rating.Green)]
    [InlineData("Blue - inpatients", Rating.Blue)]
    [InlineData("Inpatients", Rating.Blue)]
    [InlineData("Greens", Rating.Green)]
    public void Where_no_column_says_it_the_tab_does(string tab, Rating rating) =>
        Assert.Equal((rating, ValueFrom.Tab), RatingOf(tab, Unrated, "999 000 0018", "Sharma, Maya", "27/08/2007", "Yes"));

    [Theory]
    [InlineData("Red & Amber")]
    [InlineData("Register")]
    [InlineData("A")]
    public void A_tab_that_names_none_or_two_says_nothing(string tab) =>
        Assert.Null(RatingOf(tab, Unrated, "999 000 0018", "Sharma, Maya", "27/08/2007", "Yes").Item1);

    [Fact]
    public void The_fill_of_the_name_says_it_where_the_rest_does_not() =>
        Assert.Equal(
            (Rating.Amber, ValueFrom.Fill),
            RatingOf("Register", Unrated, "999 000 0018", new Filled("Sharma, Maya", "FFC000"), new Filled("27/08/2007", "FF0000"), "Yes")
        );

    [Fact]
    public void The_fill_of_the_row_says_it_when_all_agree() =>
        Assert.Equal(
            (Rating.Green, ValueFrom.Fill),
            RatingOf("Register", Unrated, new Filled("999 000 0018", "92D050"), "Sharma, Maya", "27/08/2007", new Filled("Yes", "00B050"))
        );

    [Fact]
    public void Fills_that_disagree_say_nothing() =>
        Assert.Null(
            RatingOf(
                "Register",
                Unrated,
                new Filled("999 000 0018", "92D050"),
                "Sharma, Maya",
                new Filled("27/08/2007", "FF0000"),
                "Yes"
            ).Item1
        );

    [Theory]
    [InlineData("DDEBF7", "FFFFFF", 0)] // the bands of a table
    [InlineData("FFCCCC", "CCFFCC", 3)] // three colours: no bands
    public void Pale_fills_are_ratings_only_where_they_cannot_be_bands(string one, string other, int rated)
    {
        var result = TestSheet
            .Of(
                "Register",
                Unrated,
                [null, new Filled("Sharma, Maya", one), "27/08/2007", "Yes"],
                [null, new Filled("Holmes, Oliver", other), "25/02/2006", "Yes"],
                [null, new Filled("Bailey, Tariq", rated == 0 ? one : "FFF2CC"), "06/08/1981", "Yes"]
            )
            .Check();
        Assert.Equal(rated, result.Rows.Count(r => r.Person.Rating is not null));
    }

    [Fact]
    public void An_empty_rating_cell_speaks_by_its_fill() =>
        Assert.Equal(
            (Rating.Red, ValueFrom.Fill),
            RatingOf("Register", Rated, "999 000 0018", "Sharma, Maya", "27/08/2007", "Yes", new Filled(null, "FF0000"))
        );

    [Fact]
    public void What_the_column_says_is_never_overruled_even_when_it_cannot_be_read() =>
        Assert.Null(RatingOf("Red", Rated, "999 000 0018", new Filled("Sharma, Maya", "FF0000"), "27/08/2007", "Yes", "Purple").Item1);
}

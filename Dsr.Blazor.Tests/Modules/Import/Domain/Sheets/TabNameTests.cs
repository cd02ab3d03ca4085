using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.Import.Domain.Sheets;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Import.Domain.Sheets;

/// <summary>What the names of tabs say, and what a workbook hides.</summary>
public class TabNameTests
{
    static readonly string[] Maya = ["999 000 0018", "Sharma", "Maya", "27/08/2007", "Red", "Yes"];

    [Theory]
    [InlineData("Leavers")]
    [InlineData("Left")]
    [InlineData("Left DSR")]
    [InlineData("Gone")]
    [InlineData("Off register")]
    [InlineData("Taken off DSR")]
    [InlineData("No longer on DSR")]
    [InlineData("No longer active")]
    [InlineData("Stepped down")]
    [InlineData("Removed 2026")]
    [InlineData("Ex-patients")]
    [InlineData("Ex clients")]
    [InlineData("Inactive")]
    [InlineData("RIP")]
    [InlineData("Deceased")]
    [InlineData("Past clients")]
    [InlineData("Old")]
    [InlineData("old list")]
    [InlineData("DSR old")]
    [InlineData("DSR (old) 2025")]
    public void Its_people_are_gone(string name) => Assert.True(TabName.SaysEnded(name));

    [Theory]
    [InlineData("Old Trafford")]
    [InlineData("Old Swan")]
    [InlineData("Oldham")]
    [InlineData("North - new & old")]
    [InlineData("Open and closed")]
    [InlineData("18 to 25 years old")]
    [InlineData("Left to review")]
    [InlineData("Not closed")]
    [InlineData("Essex")]
    [InlineData("Exmouth")]
    [InlineData("Offerton")]
    [InlineData("Current DSR")]
    [InlineData("Step-down beds")]
    public void They_are_not(string name) => Assert.False(TabName.SaysEnded(name));

    [Fact]
    public void A_hidden_tab_is_named_and_brought_only_when_chosen()
    {
        var (seen, hidden) = (
            TestSheet.Of("DSR", TestSheet.Headings, Maya),
            TestSheet.Of("Working copy", TestSheet.Headings, Maya) with
            {
                Hidden = true,
            }
        );
        Assert.Equal("hidden", Assert.Single(RegisterSearch.In([seen, hidden], FieldMapping.None).PassedOver).Code);
        Assert.Equal("Working copy", Assert.Single(RegisterSearch.In([seen, hidden], FieldMapping.None, "Working copy").Tables).Sheet);
        Assert.Contains(
            "hidden",
            Assert.Throws<RefusedException>(() => RegisterSearch.In([hidden], FieldMapping.None)).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(5, Rating.Green)]
    [InlineData(6, Rating.Red)]
    public void Of_two_columns_of_one_heading_the_visible_one_holds(int hidden, Rating rating)
    {
        var sheet = TestSheet.Of(
            "DSR",
            ["NHS number", "Surname", "First name", "DOB", "RAG", "RAG", "Consent"],
            ["999 000 0018", "Sharma", "Maya", "27/08/2007", "Red", "Green", "Yes"]
        );
        var result = (sheet with { HiddenColumns = [hidden] }).Check();
        Assert.Equal(rating, Assert.Single(result.Rows).Person.Rating);
        Assert.Equal([ColumnLetter.Of(hidden)], Assert.Single(result.HiddenParts).Columns);
    }

    [Fact]
    public void A_hidden_column_of_issues_does_not_run_into_the_visible_one()
    {
        var sheet = TestSheet.Of("DSR", [.. TestSheet.Headings, "Issues", "Issues"], [.. Maya, "Last year's", "This year's"]) with
        {
            HiddenColumns = [7],
        };
        Assert.Equal("This year's", Assert.Single(sheet.Check().Rows).Person.Issues);
    }
}

using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.People.Domain;

public class NhsNumberTextTests
{
    [Theory]
    [InlineData("9990000018")]
    [InlineData("999.000.0018")]
    [InlineData("999/000/0018")]
    [InlineData("999,000,0018")]
    [InlineData("NHS: 999 000 0018")]
    [InlineData("NHS 9990000018.")]
    [InlineData("NHS No. 999 000 0018")]
    [InlineData("nhs number: 999-000-0018")]
    [InlineData("\u200e999\u2060 000\u200b 0018\u200f")]
    [InlineData("'9990000018")]
    [InlineData("\"999 000 0018\"")]
    [InlineData("(999 000 0018)")]
    [InlineData("9,990,000,018")]
    [InlineData("9990000018.00")]
    [InlineData("9.990000018E+09")]
    public void A_number_is_read_however_it_was_written(string typed)
    {
        Assert.Equal(new NumberReading(NumberSaid.Number, "9990000018"), NhsNumberText.Read(typed));
        Assert.Equal("999 000 0018", NhsNumberText.Tidy(typed));
    }

    [Theory]
    [InlineData("0000000000")]
    [InlineData("111 111 1111")]
    [InlineData("999.999.9999")]
    [InlineData("NHS: 5555555555")]
    public void Ten_equal_digits_were_never_given_to_anybody(string typed)
    {
        Assert.Equal(NumberSaid.Repeated, NhsNumberText.Read(typed).Said);
        Assert.False(NhsNumber.TryParse(typed, out _));
        Assert.Contains("ten equal digits", NhsNumberText.Read(typed).Wrong, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("-")]
    [InlineData("0")]
    [InlineData("TBC")]
    [InlineData("Unknown")]
    [InlineData("not known")]
    [InlineData("n/a")]
    [InlineData("none")]
    [InlineData("NULL")]
    [InlineData("nan")]
    [InlineData("(blank)")]
    [InlineData("\\N")]
    [InlineData("Not yet traced")]
    [InlineData("I don't know")]
    public void Words_for_not_knowing_are_no_number_at_all(string? typed)
    {
        Assert.Equal(new NumberReading(NumberSaid.Nothing, ""), NhsNumberText.Read(typed));
        Assert.Equal("", NhsNumberText.Tidy(typed));
    }

    [Theory]
    [InlineData("1234567890", NumberSaid.FailsCheck)]
    [InlineData("999 000 001", NumberSaid.NotTen)]
    [InlineData("999 000 0018 / 999 000 0026", NumberSaid.NotTen)]
    [InlineData("999 000 0018 ?", NumberSaid.NotTen)]
    [InlineData("#REF!", NumberSaid.NotTen)]
    [InlineData("X12345", NumberSaid.NotTen)]
    public void Anything_else_is_wrong(string typed, NumberSaid said) => Assert.Equal(said, NhsNumberText.Read(typed).Said);

    [Fact]
    public void A_records_own_page_reads_it_as_the_import_does()
    {
        var act = TestActs.Sam;
        Person Recorded(string number) =>
            Person.Record(
                new PersonDetails
                {
                    GivenName = "Zo\u200be",
                    FamilyName = "Tes\u00adtington",
                    DateOfBirth = new(1990, 6, 9),
                    NhsNumber = number,
                },
                act
            );
        Assert.Equal("9990000018", Recorded("NHS: 999.000.0018.").NhsNumber?.Digits);
        Assert.Null(Recorded("not known").NhsNumber);
        Assert.Equal("zoe testington", Recorded("").SearchName);
        Assert.Contains(
            "ten equal digits",
            Assert.Throws<RefusedException>(() => Recorded("9999999999")).Message,
            StringComparison.Ordinal
        );
    }
}

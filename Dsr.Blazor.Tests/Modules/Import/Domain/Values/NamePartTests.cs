using Dsr.Blazor.Modules.Import.Domain.Values;

namespace Dsr.Blazor.Tests.Modules.Import.Domain.Values;

public class NamePartTests
{
    [Theory]
    [InlineData("João")]
    [InlineData("Conceição")]
    [InlineData("CONCEIÇÃO")]
    [InlineData("SÃO-JOSÉ")]
    [InlineData("Nguyễn")]
    [InlineData("O’Brien")]
    [InlineData("D'Arcy")]
    [InlineData("ANDRÉ–MARIE")]
    [InlineData("RENÉ’S")]
    [InlineData("Smith-Jones")]
    [InlineData("Smith & Jones")]
    [InlineData("Łukasz")]
    [InlineData("Ağaoğlu")]
    [InlineData("李")]
    [InlineData("Null")]
    [InlineData("Nan")]
    [InlineData("Na")]
    [InlineData("St. John")]
    [InlineData("Smith*")]
    [InlineData("Anna (Ann)")]
    public void A_name_is_a_name(string text) => Assert.Equal(new NamePart(NameSaid.Name, text), NamePart.Of(new(text)));

    [Theory]
    [InlineData("M\ufffdller")]
    [InlineData("M?ller")]
    [InlineData("MÃ¼ller")]
    [InlineData("JosÃ©")]
    [InlineData("ÃœnlÃ¼")]
    [InlineData("ConceiÃ§Ã£o")]
    [InlineData("Nguyá»…n")]
    [InlineData("OÂ’Brien")]
    [InlineData("M√ºller")]
    [InlineData("M├╝ller")]
    [InlineData("Renƒe")]
    [InlineData("Zo‰")]
    [InlineData("N£¤ez")]
    [InlineData("M\u2020ller")]
    [InlineData("M&uuml;ller")]
    [InlineData("O&#39;Brien")]
    [InlineData("M\u0083ller")]
    [InlineData("NULL")]
    [InlineData("null")]
    [InlineData("nan")]
    [InlineData("NaT")]
    [InlineData("undefined")]
    [InlineData("(blank)")]
    [InlineData("\\N")]
    [InlineData("<NA>")]
    [InlineData("[object Object]")]
    [InlineData("12345")]
    public void A_name_that_was_damaged_or_that_a_program_wrote_is_none(string text) =>
        Assert.Equal(NameSaid.NoName, NamePart.Of(new(text)).Said);

    [Theory]
    [InlineData("", NameSaid.Nothing)]
    [InlineData(" - ", NameSaid.Nothing)]
    [InlineData("?", NameSaid.Nothing)]
    [InlineData("TBC", NameSaid.NotKnown)]
    [InlineData("not known", NameSaid.NotKnown)]
    public void Nothing_is_said_apart_from_no_name(string text, NameSaid said) => Assert.Equal(said, NamePart.Of(new(text)).Said);

    [Fact]
    public void A_day_or_an_error_is_no_name()
    {
        Assert.Equal(NameSaid.NoName, NamePart.Of(new("09/06/1990", new DateOnly(1990, 6, 9))).Said);
        Assert.Equal(NameSaid.NoName, NamePart.Of(new("#REF!", Unreadable: true)).Said);
    }
}

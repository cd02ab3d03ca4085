using Dsr.Blazor.Kernel.Text;

namespace Dsr.Blazor.Tests.Kernel.Text;

public class ShownTextTests
{
    [Theory]
    [InlineData("\u200eAnna\u200f", "Anna")]
    [InlineData("Tes\u00adtington", "Testington")]
    [InlineData("Zo\u200be", "Zoe")]
    [InlineData("\u2066Ada\u2069", "Ada")]
    [InlineData("\ufeffAda", "Ada")]
    [InlineData("A\u200dda", "Ada")]
    [InlineData("\u061c999\u2060 210", "999 210")]
    [InlineData("A\u180eda\u206a", "Ada")]
    [InlineData("A\U000E0041da", "Ada")]
    [InlineData("P\0at\u0007", "Pat")]
    [InlineData("a\uffffb\ufdd0", "ab")]
    [InlineData("one\vtwo\u2028three", "one\ntwo\nthree")]
    [InlineData("tab\tand\r\nline", "tab\tand\r\nline")]
    [InlineData("Müller 李 😀", "Müller 李 😀")]
    [InlineData("می\u200cخواهم", "می\u200cخواهم")] // a joiner that shapes the letters
    [InlineData("क\u094d\u200dष", "क\u094d\u200dष")]
    [InlineData("सीता\u200d", "सीता")] // and one that joins nothing
    [InlineData("\U0001F468\u200d\U0001F469", "\U0001F468\u200d\U0001F469")]
    [InlineData("\U0001F3F4\U000E0067\U000E0062\U000E007F", "\U0001F3F4\U000E0067\U000E0062\U000E007F")]
    [InlineData("M\u0083ller", "M\ufffdller")] // a byte that was no letter is lost, not gone
    [InlineData(null, "")]
    public void A_text_is_what_shows_of_it(string? text, string shown) => Assert.Equal(shown, ShownText.Of(text));

    // Test runners pass no half characters on.
    [Fact]
    public void Half_a_character_goes()
    {
        Assert.Equal("Lonelea", ShownText.Of("Lonelea\ud83d"));
        Assert.Equal(" cut", ShownText.Of("\ude00 cut"));
        Assert.Equal("a😀b", ShownText.Of("a\ud83d\ud83d\ude00\ude00b"));
        Assert.Equal("anna", FoldedText.Of("Anna\ud83d"));
    }

    [Fact]
    public void A_text_of_which_all_shows_is_the_text_itself()
    {
        const string text = "O'Brien, Zoë (néé Smith) – 😀";
        Assert.Same(text, ShownText.Of(text));
    }

    [Fact]
    public void No_character_of_category_Cf_stays_between_Latin_letters()
    {
        var marks = Enumerable
            .Range(0, 0x10FFFF)
            .Where(sign =>
                sign is < 0xD800 or > 0xDFFF
                && System.Globalization.CharUnicodeInfo.GetUnicodeCategory(sign) == System.Globalization.UnicodeCategory.Format
            );
        Assert.All(marks.Select(char.ConvertFromUtf32), mark => Assert.Equal("Anna", ShownText.Of($"A{mark}nn{mark}a{mark}")));
    }

    [Theory]
    [InlineData("می\u200cخواهم", "میخواهم")]
    [InlineData("Zo\u00adë", "Zoe")]
    [InlineData("\u200eO\u2019Brien", "OBrien")]
    public void What_nobody_sees_is_not_searched_for(string text, string same) => Assert.Equal(FoldedText.Of(same), FoldedText.Of(text));
}

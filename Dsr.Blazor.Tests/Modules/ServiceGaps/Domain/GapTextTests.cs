using Dsr.Blazor.Modules.ServiceGaps.Domain;

namespace Dsr.Blazor.Tests.Modules.ServiceGaps.Domain;

public class GapTextTests
{
    // 999 000 0018 passes the check of an NHS number; 999 000 0019 does not.
    [Theory]
    [InlineData("For 9990000018 there is nothing.", true)]
    [InlineData("NHS number 999 000 0018", true)]
    [InlineData("999-000-0018.", true)]
    [InlineData("In 2026 999 000 0018 waited", true)]
    [InlineData("999 000 0019", false)]
    [InlineData("Ring 01632 960 120 or 0117 496 0000", false)]
    [InlineData("12 people since 3 November 2026", false)]
    [InlineData("99900000180", false)]
    [InlineData("999, then 000, then 0018", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_NHS_number_is_found_however_it_is_spaced(string? text, bool holds) => Assert.Equal(holds, GapText.HoldsNhsNumber(text));

    [Theory]
    [InlineData("Elijah waits for a place.", "Elijah")]
    [InlineData("The OKONKWO family waits.", "Okonkwo")]
    [InlineData("Mary-Jane and Anne wait.", "Mary Jane Anne")]
    [InlineData("People will wait in may.", "")]
    [InlineData("Will waits.", "Will")]
    [InlineData("The Elijahs of this area.", "")]
    [InlineData("Élodie waits.", "Élodie")]
    [InlineData("", "")]
    public void A_name_is_found_as_a_word_with_a_capital(string text, string found) =>
        Assert.Equal(
            found,
            string.Join(' ', GapText.NamesIn(text, ["Elijah", "Okonkwo", "Mary-Jane Anne", "Will", "May", "Élodie", "E", ""]))
        );
}

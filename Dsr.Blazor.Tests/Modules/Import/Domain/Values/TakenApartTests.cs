using Dsr.Blazor.Modules.Import.Domain.Values;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Tests.Modules.Import.Domain.Values;

/// <summary>Names, addresses and professionals out of one cell, and short answers.</summary>
public class TakenApartTests
{
    [Theory]
    [InlineData("Sharma, Maya", "Sharma", "Maya")]
    [InlineData("SHARMA, Maya Anne", "SHARMA", "Maya Anne")]
    [InlineData("Sharma , Miss Maya", "Sharma", "Maya")]
    [InlineData("Maya SHARMA", "SHARMA", "Maya")]
    [InlineData("SHARMA Maya", "SHARMA", "Maya")]
    [InlineData("Maya Sharma", "Sharma", "Maya")]
    [InlineData("Mr John Paul Smith-Jones", "Smith-Jones", "John Paul")]
    [InlineData("Maria De Souza", "De Souza", "Maria")]
    [InlineData("VAN DER BERG Jan", "VAN DER BERG", "Jan")]
    [InlineData("Jan van der BERG", "van der BERG", "Jan")]
    [InlineData("J SMITH", "SMITH", "J")]
    [InlineData("Seán McDONALD", "McDONALD", "Seán")]
    [InlineData("SEÁN O'BRIEN", "O'BRIEN", "SEÁN")]
    [InlineData("Sharma", "Sharma", "")]
    [InlineData("", "", "")]
    public void A_name_is_taken_apart(string typed, string family, string given)
    {
        var name = TypedName.Of(typed);
        Assert.Equal((family, given), (name.Family, name.Given));
    }

    [Fact]
    public void The_heading_may_say_that_the_family_name_comes_first()
    {
        var name = TypedName.Of("De Souza Maria", familyFirst: true);
        Assert.Equal(("De Souza", "Maria"), (name.Family, name.Given));
    }

    [Theory]
    [InlineData("Sharma, Maya (Mimi)", "Mimi")]
    [InlineData("Maya \"Mimi\" Sharma", "Mimi")]
    [InlineData("Sharma, Maya (new)", "")]
    public void A_name_in_brackets_is_what_they_are_called(string typed, string preferred)
    {
        var name = TypedName.Of(typed);
        Assert.Equal(("Sharma", "Maya", preferred), (name.Family, name.Given, name.Preferred));
    }

    [Theory]
    [InlineData("131 Kings Road, Tamebridge TB3 9TW", "131 Kings Road, Tamebridge", "TB3 9TW")]
    [InlineData("5 Mill Lane, Wychford, wy22pa", "5 Mill Lane, Wychford", "WY2 2PA")]
    [InlineData("5 Mill Lane\r\nWychford\r\nWY2 2PA", "5 Mill Lane, Wychford", "WY2 2PA")]
    [InlineData("1 The Street, London, SW1A 1AA.", "1 The Street, London", "SW1A 1AA")]
    [InlineData("5 Mill Lane, Wychford", "5 Mill Lane, Wychford", "")]
    [InlineData("No fixed address", "No fixed address", "")]
    [InlineData("WY2 2PA", "", "WY2 2PA")]
    public void A_postcode_is_taken_off_the_end_of_an_address(string typed, string address, string postcode) =>
        Assert.Equal((address, postcode), TypedAddress.Of(typed));

    [Theory]
    [InlineData("Nadia Jackson, Intensive Support Team", "Nadia Jackson", "Intensive Support Team")]
    [InlineData("Adam Rose, Education, SEND Team", "Adam Rose", "Education, SEND Team")]
    [InlineData("Adam Rose (CAMHS LD)", "Adam Rose", "CAMHS LD")]
    [InlineData("Adam Rose - Community Team", "Adam Rose", "Community Team")]
    [InlineData("Adam Rose / CLDT", "Adam Rose", "CLDT")]
    [InlineData("Adam Rose\nSEND Team", "Adam Rose", "SEND Team")]
    [InlineData("Anne-Marie Rose", "Anne-Marie Rose", "")]
    [InlineData("CAMHS LD", "", "CAMHS LD")]
    [InlineData("", "", "")]
    public void A_professional_and_a_team_are_taken_apart(string typed, string name, string team) =>
        Assert.Equal((name, team), TypedProfessional.Of(typed));

    [Theory]
    [InlineData("M", Gender.Male)]
    [InlineData("female", Gender.Female)]
    [InlineData("Non-binary", Gender.Indeterminate)]
    [InlineData("?", Gender.NotKnown)]
    [InlineData("Not known", Gender.NotKnown)]
    public void Gender_is_read(string typed, Gender gender) => Assert.Equal(gender, TypedChoice.GenderOf(typed));

    [Theory]
    [InlineData("Y", true)]
    [InlineData("Yes - March 2025", true)]
    [InlineData("No", false)]
    [InlineData("n/a", false)]
    [InlineData("Yes?", null)]
    [InlineData("applied for", null)]
    [InlineData("", null)]
    public void A_yes_is_a_yes(string typed, bool? answer) => Assert.Equal(answer, TypedChoice.YesOrNo(typed));
}

using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Tests.Modules.People.Domain;

public class SoundTests
{
    [Theory]
    [InlineData("Stephen", "Steven")]
    [InlineData("Mohammed", "Muhammad")]
    [InlineData("Mohammed", "Mohamed")]
    [InlineData("Catherine", "Kathryn")]
    [InlineData("Claire", "Clare")]
    [InlineData("O'Brien", "OBrien")]
    [InlineData("Łukasz", "Lukasz")]
    [InlineData("Christine", "Kristine")]
    [InlineData("Philippa", "Filipa")]
    [InlineData("Aisha", "Ayesha")]
    [InlineData("Geoffrey", "Jeffrey")]
    [InlineData("Wright", "Right")]
    [InlineData("Knowles", "Nowles")]
    [InlineData("Thompson", "Tompson")]
    [InlineData("MacDonald", "McDonald")]
    [InlineData("Schofield", "Scofield")]
    [InlineData("Shivaun", "Shibhan")]
    [InlineData("Umar", "Omar")]
    [InlineData("Mary", "Marie")]
    [InlineData("Lynne", "Lin")]
    public void Two_spellings_of_one_name_sound_alike(string one, string other) => Assert.Equal(PhoneticKey.Of(one), PhoneticKey.Of(other));

    [Theory]
    [InlineData("Siobhan", "Sharon")]
    [InlineData("Stephen", "Stefania Maria")]
    [InlineData("Dean", "Diana")]
    [InlineData("Dan", "Don")]
    [InlineData("Maria", "Mary")]
    [InlineData("Emma", "Amy")]
    [InlineData("Hannah", "Nora")]
    [InlineData("Smith", "Jones")]
    [InlineData("Okonkwo", "Okafor")]
    [InlineData("Patel", "Begum")]
    public void Two_names_do_not(string one, string other) => Assert.NotEqual(PhoneticKey.Of(one), PhoneticKey.Of(other));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" - ' ")]
    public void Where_no_letter_is_there_is_no_sound(string? nothing) => Assert.Equal("", PhoneticKey.Of(nothing));

    [Fact]
    public void A_name_in_another_script_keeps_its_letters() => Assert.NotEqual(PhoneticKey.Of("محمد"), PhoneticKey.Of("علی"));
}

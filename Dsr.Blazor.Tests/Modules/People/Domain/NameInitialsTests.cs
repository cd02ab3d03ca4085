using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.People.Domain;

public class NameInitialsTests
{
    static readonly ActorContext act = new("sam", "Sam Reid", new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero), new(2026, 11, 20));

    [Theory]
    [InlineData("Elijah", "Okonkwo", "E.O.")]
    [InlineData("zoë", "o'Brien", "Z.O.")]
    [InlineData("", "Okonkwo", "O.")]
    [InlineData("Łukasz", "", "Ł.")]
    public void Two_names_are_two_letters(string given, string family, string initials) =>
        Assert.Equal(initials, NameInitials.Of(given, family));

    [Theory]
    [InlineData("Elijah slept.", "E. slept.")]
    [InlineData("Ask ELIJAH or Eli.", "Ask E. or E..")]
    [InlineData("Mrs Okonkwo-Smith and Okonkwo's dog", "Mrs O.-Smith and O.'s dog")]
    [InlineData("He believes in Elian.", "He believes in Elian.")]
    [InlineData("", "")]
    public void A_persons_own_names_are_hidden_where_they_stand_as_words(string text, string shown) =>
        Assert.Equal(shown, NameInitials.Hide(text, Person.Record(TestPeople.Details() with { PreferredName = "Eli" }, act)));
}

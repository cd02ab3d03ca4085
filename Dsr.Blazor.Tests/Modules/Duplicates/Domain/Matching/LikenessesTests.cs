using System.Globalization;
using Dsr.Blazor.Modules.Duplicates.Domain.Matching;

namespace Dsr.Blazor.Tests.Modules.Duplicates.Domain.Matching;

public class LikenessesTests
{
    const string Elijah = "Elijah|Okonkwo||2005-04-07|9990000018";

    // What is said | what is known: given|family|preferred|born|NHS number. 999 000 0018, ...0026 and ...0034 pass the check.
    [Theory]
    // By number
    [InlineData(Elijah, Elijah, "Certain: Same NHS number; Same date of birth; Same name")]
    [InlineData("|||-|999 000 0018", Elijah, "Certain: Same NHS number")]
    [InlineData("Eli|Smith||2005-04-07|9990000018", Elijah, "Certain: Same NHS number; Same date of birth; The names differ")]
    [InlineData("Elijah|Okonkwo||1971-01-30|9990000018", Elijah, "Certain: Same NHS number; The dates of birth differ; Same name")]
    [InlineData("Marta|Smith||1971-01-30|9990000018", Elijah, "Likely: Same NHS number; The dates of birth differ; The names differ")]
    [InlineData("Elijah|Okonkwo||-|9990000081", Elijah, "Likely: Two digits of the NHS number swapped; Same name")]
    [InlineData(
        "Marta|Smith||2005-04-07|9990000081",
        Elijah,
        "Likely: Two digits of the NHS number swapped; Same date of birth; The names differ"
    )]
    [InlineData(
        "Elijah|Okonkwo||2005-04-07|9990000019",
        Elijah,
        "Likely: One digit differs in the NHS number; Same date of birth; Same name"
    )]
    [InlineData("Elijah|Okonkwo||-|999000018", Elijah, "Likely: One digit too many or too few in the NHS number; Same name")]
    [InlineData("Elijah|||-|9990000019", Elijah, "Possible: One digit differs in the NHS number; Same given name")]
    [InlineData(
        "Marta|Smith||2005-07-04|9990000019",
        Elijah,
        "Possible: One digit differs in the NHS number; Day and month swapped in the date of birth; The names differ"
    )]
    [InlineData("Marta|Smith||1971-01-30|9990000019", Elijah, null)]
    [InlineData("|||-|9990000019", Elijah, null)]
    [InlineData("|||-|9990000026", Elijah, null)]
    // By date of birth and both names
    [InlineData("elijah|OKONKWO||2005-04-07|", Elijah, "Likely: Same date of birth; Same name")]
    [InlineData(
        "Elijha|Okonkwo||2005-04-07|",
        Elijah,
        "Likely: Same date of birth; Two letters of the given name swapped; Same family name"
    )]
    [InlineData(
        "Elijah|Okonkwa||2005-04-07|",
        Elijah,
        "Likely: Same date of birth; Same given name; One letter differs in the family name"
    )]
    [InlineData("Elijah|Okonkwo||2005-07-04|", Elijah, "Likely: Day and month swapped in the date of birth; Same name")]
    [InlineData("Elijah|Okonkwo||2005-04-01|", Elijah, "Likely: One digit differs in the date of birth; Same name")]
    [InlineData("Elijah|Okonkwo||2004-04-07|", Elijah, "Likely: The years of birth are one year apart; Same name")]
    [InlineData("Elijah|Okonkwo||1995-04-07|", Elijah, "Likely: The years of birth are ten years apart; Same name")]
    [InlineData("Elijah|Okonkwo||-|", Elijah, "Possible: Same name")]
    [InlineData("Elijah|Okonkwo||1971-01-30|", Elijah, "Possible: The dates of birth differ; Same name")]
    [InlineData("Okonkwo|Elijah||2005-04-07|", Elijah, "Likely: Same date of birth; Given and family name swapped")]
    [InlineData("Okonkwo|Elijah||-|", Elijah, "Possible: Given and family name swapped")]
    [InlineData("Okonkwo|Elijah||1971-01-30|", Elijah, null)]
    [InlineData("Elijah|Smith||2005-04-07|", Elijah, "Possible: Same date of birth; Same given name; The family names differ")]
    [InlineData("|Okonkwo||2005-04-07|", Elijah, "Possible: Same date of birth; Same family name")]
    [InlineData("Marta|Smith||2005-04-07|", Elijah, null)]
    [InlineData("|||2005-04-07|", Elijah, null)]
    [InlineData("Elijah|Smith||2005-07-04|", Elijah, null)]
    [InlineData("|||-|", Elijah, null)]
    // Sound, accents, short forms, preferred and double names
    [InlineData(
        "Steven|Clarke||1990-01-02|",
        "Stephen|Clark||1990-01-02|",
        "Likely: Same date of birth; The given names sound alike; One letter differs in the family name"
    )]
    [InlineData("Steven|Phillips||1990-01-02|", "Stephen|Filipse||1990-01-02|", "Likely: Same date of birth; The names sound alike")]
    [InlineData(
        "Muhammad|Hussain||1990-01-02|",
        "Mohammed|Hussein||1990-01-02|",
        "Likely: Same date of birth; The given names sound alike; One letter differs in the family name"
    )]
    [InlineData(
        "Kathryn|O'Brien||1990-01-02|",
        "Catherine|OBrien||1990-01-02|",
        "Likely: Same date of birth; The given names sound alike; Same family name"
    )]
    [InlineData("Lukasz|Nowak||1990-01-02|", "Łukasz|Nowak||1990-01-02|", "Likely: Same date of birth; Same name")]
    [InlineData(
        "Liz|Ward||1990-01-02|",
        "Elizabeth|Ward||1990-01-02|",
        "Likely: Same date of birth; One given name is a short form of the other; Same family name"
    )]
    [InlineData(
        "Bill|Ward||1990-01-02|",
        "William|Ward||1990-01-02|",
        "Likely: Same date of birth; One given name is a short form of the other; Same family name"
    )]
    [InlineData(
        "Sean|Ward||1990-01-02|",
        "Shaun|Ward||1990-01-02|",
        "Likely: Same date of birth; One given name is a short form of the other; Same family name"
    )]
    [InlineData(
        "Ziggy|Ward||1990-01-02|",
        "David|Ward|Ziggy|1990-01-02|",
        "Likely: Same date of birth; Same preferred name; Same family name"
    )]
    [InlineData(
        "David|Ward|Ziggy|1990-01-02|",
        "Ziggy|Ward||1990-01-02|",
        "Likely: Same date of birth; Same preferred name; Same family name"
    )]
    [InlineData(
        "Mary|Ward||1990-01-02|",
        "Mary Jane|Ward||1990-01-02|",
        "Likely: Same date of birth; One of several given names is the same; Same family name"
    )]
    [InlineData(
        "Maya|Jones||1990-01-02|",
        "Maya|Smith-Jones||1990-01-02|",
        "Likely: Same date of birth; Same given name; The family names share a part"
    )]
    [InlineData("Maya|Smith Jones||1990-01-02|", "Maya|Smith-Jones||1990-01-02|", "Likely: Same date of birth; Same name")]
    [InlineData(
        "Piet|van Dijk||1990-01-02|",
        "Piet|van Damme||1990-01-02|",
        "Possible: Same date of birth; Same given name; The family names differ"
    )]
    [InlineData(
        "Steven|Filips||1990-02-01|",
        "Stephen|Philipse||1990-01-02|",
        "Possible: Day and month swapped in the date of birth; The names sound alike"
    )]
    [InlineData(
        "Alexandria|Featherstone||1990-01-02|",
        "Aleksandra|Weatherstane||1990-01-02|",
        "Likely: Same date of birth; The given names sound alike; Two letters differ in the family name"
    )]
    [InlineData("Siobhan|Ward||-|", "Sharon|Ward||1990-01-02|", null)]
    // Twins, and numbers of their own
    [InlineData(
        "Siobhan|Ward||1990-01-02|9990000026",
        "Sharon|Ward||1990-01-02|9990000018",
        "Possible: Same family name and date of birth: may be a twin; The NHS numbers differ"
    )]
    [InlineData("Tim|Ward||1990-01-02|", "Tom|Ward||1990-01-02|9990000018", "Possible: Same family name and date of birth: may be a twin")]
    [InlineData("Elijah|Okonkwo||2005-04-07|9990000026", Elijah, "Possible: Same date of birth; Same name; The NHS numbers differ")]
    [InlineData("Elijah|Okonkwo||1971-01-30|9990000026", Elijah, null)]
    [InlineData("Elijah|Okonkwo||2005-04-07|123", Elijah, "Likely: Same date of birth; Same name")]
    public void The_likeness_and_its_reasons_are_as_the_table_says(string said, string known, string? expected)
    {
        var likeness = Likenesses.Of(Read(said), Read(known));

        Assert.Equal(expected, likeness is null ? null : $"{likeness.Likelihood}: {likeness.InWords}");
    }

    // A surname's letter typed wrong is a likeness whoever of the two was written down first.
    [Theory]
    [InlineData("Elijha|Okonkwa||2005-07-04|9990000081", Elijah)]
    [InlineData("Liz|Smith-Jones|Bee|1990-01-02|", "Elizabeth|Jones||1990-01-02|")]
    [InlineData("Siobhan|Ward||1990-01-02|9990000026", "Sharon|Ward||1990-01-02|9990000018")]
    public void It_is_the_same_both_ways_round(string one, string other) =>
        Assert.Equal(Likenesses.Of(Read(one), Read(other))!.InWords, Likenesses.Of(Read(other), Read(one))!.InWords);

    [Theory]
    [InlineData("9990000081", "9990000018")]
    [InlineData("999 000 0019", "9990000018")]
    [InlineData("999000018", "9990000018")]
    [InlineData("99900000018", "9990000018")]
    [InlineData("9990000018", "9990000018")]
    public void The_number_meant_is_among_those_one_slip_away(string typed, string meant) =>
        Assert.Contains(meant, NumberCheck.Meant(typed).Select(number => number.Digits));

    [Theory]
    [InlineData("")]
    [InlineData("999")]
    [InlineData("99900000l8")]
    [InlineData("999000001234")]
    public void What_is_no_number_means_none(string typed) => Assert.Empty(NumberCheck.Meant(typed));

    [Theory]
    [InlineData("2005-04-07")]
    [InlineData("2005-07-04")]
    [InlineData("2005-04-01")]
    [InlineData("2006-04-07")]
    [InlineData("1995-04-07")]
    [InlineData("2015-04-07")]
    public void The_date_meant_is_among_those_one_slip_away(string meant) =>
        Assert.Contains(DateOnly.Parse(meant, CultureInfo.InvariantCulture), BirthCheck.Meant(new(2005, 4, 7)));

    [Fact]
    public void A_leap_day_means_only_days_that_there_are() =>
        Assert.DoesNotContain(BirthCheck.Meant(new(2004, 2, 29)), day => day is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(day.Year));

    static Identity Read(string text)
    {
        var parts = text.Split('|');
        return new()
        {
            GivenName = parts[0],
            FamilyName = parts[1],
            PreferredName = parts[2],
            DateOfBirth = DateOnly.TryParse(parts[3], CultureInfo.InvariantCulture, out var born) ? born : null,
            NhsNumber = parts[4],
        };
    }
}

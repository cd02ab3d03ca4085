using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Tests.Builders;
using static Dsr.Blazor.Tests.Builders.TestActs;

namespace Dsr.Blazor.Tests.Modules.People.Domain;

public class PersonTests
{
    [Theory]
    [InlineData("2026-11-21", "future")]
    [InlineData("1906-11-19", "120 years")]
    [InlineData(null, "missing")]
    public void An_impossible_date_of_birth_is_refused(string? birth, string why)
    {
        var refused = Assert.Throws<RefusedException>(() =>
            Person.Record(TestPeople.Details() with { DateOfBirth = birth is null ? null : DateOnly.Parse(birth, null) }, Sam)
        );

        Assert.Contains(why, refused.Message);
        Assert.Equal("DateOfBirth", refused.Field);
    }

    [Fact]
    public void A_number_that_fails_its_check_is_refused_without_being_repeated()
    {
        var refused = Assert.Throws<RefusedException>(() => Person.Record(TestPeople.Details() with { NhsNumber = "485 777 3456" }, Sam));

        Assert.DoesNotContain("485", refused.Message);
    }

    [Theory]
    [InlineData("Elijah", "")]
    [InlineData("", "Okonkwo")]
    public void One_name_is_enough(string given, string family) =>
        Assert.Equal(given + family, Person.Record(TestPeople.Details(given, family), Sam).FullName);

    [Fact]
    public void No_name_at_all_is_refused() => Assert.Throws<RefusedException>(() => Person.Record(TestPeople.Details(" ", ""), Sam));

    [Fact]
    public void A_refused_change_leaves_everything_as_it_was()
    {
        var person = Person.Record(TestPeople.Details(), Sam);
        var before = person.Details();

        Assert.Throws<RefusedException>(() => person.Change(before with { GivenName = "Eli", Postcode = "much too long a postcode" }, Sam));

        Assert.Equal(before, person.Details());
    }

    [Fact]
    public void Every_detail_survives_the_way_through_a_form()
    {
        var details = TestPeople.Details() with
        {
            PreferredName = "Eli",
            NhsNumberGap = NhsNumberGap.NotKnown,
            Gender = Gender.Male,
            DiagnosisStatus = DiagnosisStatus.OnPathway,
            Address = "1 Mill Lane",
            Postcode = "WY2 2WF",
            AddressIsRestricted = true,
            ResponsibleBoard = "Severn and Mercia",
            EhcPlan = EhcPlan.Yes,
            CommunicationNeeds = "Easy read",
            ReasonableAdjustments = "Quiet room",
        };

        Assert.Equal(details, PersonFields.Read(PersonFields.Of(details)));
    }

    [Fact]
    public void An_involvement_ends_and_stays_on_the_record()
    {
        var person = Person.Record(TestPeople.Details(), Sam);
        var layla = person.Involve(new() { Role = InvolvementRole.Keyworker, Name = "Layla Owen" }, Sam);

        person.Involvement(layla.Id).End(Sam);

        Assert.Equal(Today, person.Involvements.Single().EndedOn);
    }
}

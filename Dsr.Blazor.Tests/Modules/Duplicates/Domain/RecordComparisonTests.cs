using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Duplicates.Domain;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Tests.Modules.Duplicates.Domain;

public class RecordComparisonTests
{
    static readonly PersonDetails one = new()
    {
        GivenName = "Elijah",
        FamilyName = "Okonkwo",
        DateOfBirth = new(2005, 4, 7),
        NhsNumber = "999 000 0018",
        Address = "1 Test Row",
        Postcode = "TE1 1ST",
    };
    static readonly PersonDetails other = one with
    {
        GivenName = "Elija",
        NhsNumber = "",
        Address = "2 Other Way",
        Postcode = "TE2 2ND",
        Diagnosis = DiagnosisCategory.Autism,
    };

    [Fact]
    public void Only_what_differs_is_asked_and_a_value_that_means_nothing_alone_goes_with_its_other_half()
    {
        var fields = RecordComparison.Of(one, other);

        Assert.Equal(["GivenName", "NhsNumber", "Diagnosis", "Address"], fields.Select(field => field.Name));
        Assert.Equal(("1 Test Row, TE1 1ST", "2 Other Way, TE2 2ND"), (fields[3].Stays, fields[3].Goes));
    }

    [Theory]
    [InlineData("", "Eli", Side.Goes)] // says nothing against something
    [InlineData("Eli", "", Side.Stays)]
    [InlineData("Eli", "Lije", Side.Stays)] // both say something
    public void The_one_that_says_something_is_suggested(string stays, string goes, Side suggested) =>
        Assert.Equal(
            suggested,
            Assert.Single(RecordComparison.Of(one with { PreferredName = stays }, one with { PreferredName = goes })).Suggested
        );

    [Fact]
    public void A_choice_that_is_missing_is_named()
    {
        var refusal = Assert.Throws<RefusedException>(() =>
            RecordComparison.Settle(
                one,
                other,
                new Dictionary<string, Side>
                {
                    ["GivenName"] = Side.Stays,
                    ["NhsNumber"] = Side.Stays,
                    ["Address"] = Side.Goes,
                }
            )
        );

        Assert.Equal("Diagnosis", refusal.Field);
    }

    [Fact]
    public void Each_value_that_was_chosen_holds_and_undoing_puts_back_those_that_were_replaced()
    {
        var chosen = RecordComparison.Settle(one, other, All(Side.Goes, except: "GivenName"));
        var merged = RecordComparison.Merged(one, chosen);

        Assert.Equal(
            ("Elijah", "", "2 Other Way", "TE2 2ND", DiagnosisCategory.Autism),
            (merged.GivenName, merged.NhsNumber, merged.Address, merged.Postcode, merged.Diagnosis)
        );
        Assert.Equal(one, RecordComparison.PutBack(merged, chosen));
        Assert.Equal("3 New Lane", RecordComparison.PutBack(merged with { Address = "3 New Lane" }, chosen).Address);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void A_restricted_address_is_never_shown_and_its_restriction_never_lifted(bool first, bool second)
    {
        var (stays, goes) = (one with { AddressIsRestricted = first }, other with { AddressIsRestricted = second });
        var address = RecordComparison.Of(stays, goes).Single(field => field.Name == "Address");

        Assert.Equal(("", "", true), (address.Stays, address.Goes, address.IsHidden));
        Assert.DoesNotContain(RecordComparison.Of(stays, goes), field =>
            $"{field.Stays} {field.Goes}".Contains("Row", StringComparison.Ordinal)
            || $"{field.Stays} {field.Goes}".Contains("Way", StringComparison.Ordinal)
        );
        foreach (var side in Enum.GetValues<Side>())
            Assert.True(RecordComparison.Merged(stays, RecordComparison.Settle(stays, goes, All(side))).AddressIsRestricted);
    }

    [Theory]
    [InlineData("2 Other Way", false)] // as the merge left it: its own address comes back, and was never restricted
    [InlineData("3 Refuge Street", true)] // typed since, while it was restricted
    public void Undoing_lifts_a_restriction_only_with_the_address_it_came_with(string address, bool restricted)
    {
        var chosen = RecordComparison.Settle(one, other with { AddressIsRestricted = true }, All(Side.Goes));
        var merged = RecordComparison.Merged(one, chosen);

        Assert.Equal(restricted, RecordComparison.PutBack(merged with { Address = address }, chosen).AddressIsRestricted);
    }

    [Fact]
    public void A_change_of_either_is_seen()
    {
        var chosen = RecordComparison.Settle(one, other, All(Side.Stays));

        Assert.True(RecordComparison.StillHolds(one, other, chosen));
        Assert.False(RecordComparison.StillHolds(one with { GivenName = "Eli" }, other, chosen));
        Assert.False(RecordComparison.StillHolds(one, other with { LocalAuthority = "Elsewhere" }, chosen));
        Assert.False(RecordComparison.StillHolds(one, other with { Diagnosis = one.Diagnosis }, chosen));
    }

    static Dictionary<string, Side> All(Side side, string? except = null) =>
        new[] { "GivenName", "NhsNumber", "Diagnosis", "Address" }.ToDictionary(name => name, name => name == except ? Side.Stays : side);
}

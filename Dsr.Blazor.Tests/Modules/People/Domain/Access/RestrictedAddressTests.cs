using Dsr.Blazor.Modules.Import.Domain;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Rows;
using Dsr.Blazor.Modules.People.Domain.Access;
using Dsr.Blazor.Modules.PersonRecord.Pages.Timeline;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.People.Domain.Access;

public class RestrictedAddressTests
{
    static readonly Blazor.Modules.People.Domain.PersonDetails open = TestPeople.Details() with
    {
        Address = "2 Hidden Lane",
        Postcode = "AV2 2AB",
    };

    [Theory]
    [InlineData("At 2 hidden lane", true)]
    [InlineData("av22ab, side door", true)]
    [InlineData("At home", false)]
    [InlineData("", false)]
    public void A_place_tells_an_address_whatever_its_case_and_gaps(string place, bool told) =>
        Assert.Equal(told, RestrictedAddress.IsToldBy(place, open.Address, open.Postcode));

    [Fact]
    public void Nothing_tells_an_address_that_is_not_known() => Assert.False(RestrictedAddress.IsToldBy("Severn House, room 2", "", ""));

    [Fact]
    public void What_was_not_shown_stays_and_what_was_typed_replaces_it()
    {
        Assert.Equal("2 Hidden Lane, AV2 2AB", open.AddressLine());
        Assert.Equal(RestrictedAddress.NotShown, open.Withheld().AddressLine());
        Assert.Equal(("2 Hidden Lane", "AV2 2AB"), open.Withheld().WithHidden(open) is var kept ? (kept.Address, kept.Postcode) : default);
        Assert.Equal("3 New Lane", (open.Withheld() with { Address = "3 New Lane" }).WithHidden(open).Address);
    }

    [Fact]
    public void A_draft_of_before_the_restriction_forgets_the_address_it_opened_with_and_keeps_what_was_typed()
    {
        var (opened, typed) = RestrictedAddress.WithheldDraft(open, open with { PreferredName = "Eli" });
        Assert.Equal(("", "", "", "", "Eli"), (opened.Address, opened.Postcode, typed.Address, typed.Postcode, typed.PreferredName));
        Assert.Equal("3 New Lane", RestrictedAddress.WithheldDraft(open, open with { Address = "3 New Lane" }).Typed.Address);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_row_of_a_sheet_says_no_address_that_the_register_restricts(bool restricted, bool shown)
    {
        var known = HeldRegister.Maya() with { AddressIsRestricted = restricted };
        var row = new CheckedRow(
            new("Register", 5),
            RowOutcome.Held,
            new ImportedPerson { Address = "2 Hidden Lane", Postcode = "AV2 2AB" }
        )
        {
            Known = known,
            Differences = [new(ImportField.Address, "2 Hidden Lane", ""), new(ImportField.Rating, "Red", "Amber")],
            Reasons = [new(HeldReason.Name, ImportField.Postcode, "Postcode", "AV2 2AB", "Look.")],
            Warnings = [new(WarningKind.NotRead, ImportField.Address, "Address", "2 Hidden Lane", "Look.")],
        };

        var said = System.Text.Json.JsonSerializer.Serialize(new CheckResult([row], [], []).Shown().Rows);

        Assert.Equal(shown, said.Contains("2 Hidden Lane", StringComparison.Ordinal));
        Assert.Equal(shown, said.Contains("AV2 2AB", StringComparison.Ordinal));
        Assert.Contains("Amber", said, StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_tells_no_address_that_a_choice_or_a_form_holds()
    {
        const string json =
            """[{"type":"RecordMerge","id":"0193","before":null,"after":{"Fields":"[{\"Name\":\"Address\",\"Goes\":\"2 Hidden Lane\"}]"}}]""";
        Assert.Equal(new FieldChange("Fields", "", "(not shown)"), Assert.Single(ChangeDetails.Read(json)));
    }
}

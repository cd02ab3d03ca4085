using System.Reflection;
using Dsr.Blazor.Modules.Plans.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Referrals.Domain.Carrying;
using Dsr.Blazor.Modules.Referrals.Pages.Record;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Referrals.Domain.Carrying;

public class CarriedFieldsTests
{
    static readonly string[] parts = [nameof(ReferralForm.Person), nameof(ReferralForm.Contact), nameof(ReferralForm.Referrer)];

    static IEnumerable<string> Fields(Type type, string within = "") =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite)
            .SelectMany(property =>
                within.Length == 0 && parts.Contains(property.Name)
                    ? Fields(property.PropertyType, $"{property.Name}.")
                    : [$"{within}{property.Name}"]
            );

    // A new field of the form is in the list, or this fails: nobody can forget where it goes.
    [Fact]
    public void Every_field_of_a_referral_has_its_place_on_the_record_or_stays_on_the_referral() =>
        Assert.Equal(Fields(typeof(ReferralForm)).Order(), CarriedFields.Of(new()).Select(carried => carried.Field).Order());

    // Neither a missing number's reason nor a restricted address goes with a number and an address.
    [Fact]
    public void Each_field_that_says_something_is_told_in_words() =>
        Assert.Equal(
            ["Person.AddressIsRestricted", "Person.NhsNumberGap"],
            CarriedFields.Of(FullReferral.Form).Where(carried => carried.Text.Length == 0).Select(carried => carried.Field).Order()
        );

    [Fact]
    public void What_goes_onto_the_plan_or_to_what_is_known_about_somebody_says_as_what() =>
        Assert.All(CarriedFields.Of(FullReferral.Form), carried =>
            Assert.Equal(
                (carried.To == CarriedTo.Plan, carried.To == CarriedTo.About),
                (carried.Plan is not null, carried.About is not null)
            )
        );

    [Fact]
    public void The_referrals_page_shows_every_text_that_a_referral_can_say()
    {
        var shown = string.Join("\n", SaidFields.Of(FullReferral.Form).Select(said => said.Text));

        Assert.All(
            Texts(FullReferral.Form)
                .Concat(Texts(FullReferral.Form.Person))
                .Concat(Texts(FullReferral.Form.Contact))
                .Concat(Texts(FullReferral.Form.Referrer)),
            text => Assert.Contains(text, shown, StringComparison.Ordinal)
        );
        Assert.All(FullReferral.Form.Criteria, criterion => Assert.Contains(criterion.InWords(), shown, StringComparison.Ordinal));
    }

    [Fact]
    public void A_contact_too_long_for_one_item_is_kept_whole_in_several()
    {
        var form = FullReferral.Form with
        {
            Risks = string.Concat(Enumerable.Repeat("🙂 much is to be said. ", 340)),
            Medication = new string('m', 7900),
        };
        var texts = NewContact.Texts(TestReferrals.Referral(form));

        Assert.All(texts, text => Assert.InRange(text.Length, 1, PlanItem.Longest));
        Assert.Contains(new string('m', 7000), string.Concat(texts), StringComparison.Ordinal);
        Assert.Equal(340, string.Concat(texts).Split("🙂").Length - 1);
    }

    static IEnumerable<string> Texts(object part) =>
        part.GetType()
            .GetProperties()
            .Where(property => property.PropertyType == typeof(string) && property.Name != nameof(ReferralForm.FormVersion))
            .Select(property => (string)property.GetValue(part)!)
            .Where(text => text.Length > 0);
}

using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Tests.Modules.Actions.Domain;

public class FormFieldsTests
{
    [Fact]
    public void An_action_comes_back_from_its_fields_as_it_went_in()
    {
        var details = new ActionDetails
        {
            Text = "Ring",
            OwnerName = "Layla Owen",
            OwnerOrganisation = "Trust",
            OwnerAccountId = Guid.NewGuid(),
            Due = new(2026, 12, 1),
        };

        Assert.Equal(details, ActionFields.Read(ActionFields.Of(details)));
        Assert.Equal(new ActionDetails(), ActionFields.Read(ActionFields.Of(new())));
    }

    [Fact]
    public void Somebody_involved_comes_back_from_the_fields_as_they_went_in()
    {
        var details = new InvolvementDetails
        {
            Role = InvolvementRole.Advocate,
            Name = "Theo",
            OrganisationId = Guid.NewGuid(),
            Team = "T",
            Phone = "1",
            Email = "a@b.example",
            Note = "text",
            AccountId = Guid.NewGuid(),
        };

        Assert.Equal(details, InvolvementFields.Read(InvolvementFields.Of(details)));
    }

    [Fact]
    public void The_account_that_opens_the_record_and_who_may_answer_or_be_written_to_decide() =>
        Assert.Equal(
            ["HasParentalResponsibility", "DecidesForThem", "DoNotContact", "AccountId"],
            InvolvementFields.Of(new()).Where(field => field.Decides).Select(field => field.Name)
        );
}

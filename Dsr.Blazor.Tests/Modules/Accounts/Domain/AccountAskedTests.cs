using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Accounts.Domain;

public class AccountAskedTests
{
    public static readonly AccountAsked Nurse = new()
    {
        Name = "Robin Hale",
        Job = "Community nurse",
        Organisation = "Tamebridge Community Trust",
        Email = "robin@tamebridge.nhs.uk",
        Why = "To refer people and follow their referrals.",
    };

    [Fact]
    public void What_is_complete_has_no_problem() => Assert.Empty(Nurse.Problems());

    [Fact]
    public void All_that_is_missing_is_told_at_once() =>
        Assert.Equal(
            ["Name", "Job", "Organisation", "Email", "Why"],
            new AccountAsked { Name = "  " }
                .Problems()
                .Select(pair => pair.Field)
        );

    [Theory]
    [InlineData("robin")]
    [InlineData("robin@")]
    [InlineData("@tamebridge.nhs.uk")]
    [InlineData("robin@localhost")]
    [InlineData("robin hale@tamebridge.nhs.uk")]
    [InlineData("robin@tamebridge.nhs.uk@elsewhere.org")]
    public void What_is_plainly_no_address_is_told(string email) =>
        Assert.Equal("Email", Assert.Single((Nurse with { Email = email }).Problems()).Field);

    [Fact]
    public void A_text_at_its_limit_is_taken_and_one_over_it_is_not()
    {
        Assert.Empty((Nurse with { Why = new('w', AccountAsked.Text) }).Problems());
        Assert.Contains(
            "1,000 characters",
            Assert.Single((Nurse with { Why = new('w', AccountAsked.Text + 1) }).Problems()).Words,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Łukasz Wójcik 🦊")]
    [InlineData("مريم الحسن")]
    [InlineData("<script>alert(1)</script>")]
    public void Any_name_is_kept_as_text(string name) =>
        Assert.Equal(name, new AccountRequest("sub", Nurse with { Name = name }, TestActs.Sam).Name);

    [Fact]
    public void A_decided_request_cannot_be_decided_again()
    {
        var request = new AccountRequest("sub", Nurse, TestActs.Sam);
        request.TurnDown("We could not confirm where you work.", TestActs.At(1));

        Assert.Contains(
            "Sam Reid refused this request on 20 November 2026, 12:01pm",
            Assert.Throws<ConcurrentDecisionException>(() => request.Approve(Guid.NewGuid(), TestActs.At(2))).Message,
            StringComparison.Ordinal
        );
        Assert.Equal((AccountRequestState.Refused, null), (request.State, request.AccountId));
    }

    [Fact]
    public void To_refuse_needs_a_reason() =>
        Assert.Throws<RefusedException>(() => new AccountRequest("sub", Nurse, TestActs.Sam).TurnDown("No.", TestActs.At(1)));
}

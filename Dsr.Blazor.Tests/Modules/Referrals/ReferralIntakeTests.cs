using Dsr.Blazor.Modules.Referrals;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Referrals;

public class ReferralIntakeTests
{
    [Theory]
    [InlineData("Severnside City Council", "", "Severn and Mercia Integrated Care Board")]
    [InlineData("Mercia County Council", "Another Board", "Another Board")]
    [InlineData("Elsewhere Council", "", "")]
    [InlineData("", "", "")]
    public async Task The_board_is_filled_in_where_one_answers_for_the_area(string council, string said, string kept)
    {
        await using var register = await TestRegister.OpenAsync();
        var form = TestReferrals.Form();
        await register
            .The<ReferralIntake>()
            .ReceivePublicAsync(
                form with
                {
                    Person = form.Person with { LocalAuthority = council, ResponsibleBoard = said },
                },
                [],
                ReferralSource.Self
            );

        Assert.Equal(
            kept,
            (await register.AskAsync(db => db.Referrals.AsNoTracking().Include(referral => referral.Said).SingleAsync()))
                .Form
                .Person
                .ResponsibleBoard
        );
    }

    [Fact]
    public async Task A_reference_reveals_nothing_and_is_never_given_twice()
    {
        await using var register = await TestRegister.OpenAsync();
        var references = new HashSet<string>();
        for (var i = 0; i < 20; i++)
            references.Add(
                (await register.The<ReferralIntake>().ReceivePublicAsync(TestReferrals.Form(), [], ReferralSource.Self)).Reference
            );

        Assert.Equal(20, references.Count);
        Assert.All(references, reference => Assert.Matches("^DSR-R-[2346789BCDFGHJKMPQRTVWXY]{6}$", reference));
    }

    [Fact]
    public async Task What_came_by_letter_counts_from_the_day_it_came()
    {
        await using var register = await TestRegister.OpenAsync();
        var friday = Blazor.Kernel.Time.London.Instant(new(2026, 11, 13), new(18, 0));

        var received = await register
            .The<ReferralIntake>()
            .ReceiveAsync(TestReferrals.Form(), [], new(ReferralSource.Gp, ReferralMethod.Letter, friday, "Priya Kaur"));

        Assert.Equal(new DateOnly(2026, 11, 23), received.ContactBy!.Due);
        Assert.StartsWith(
            "5 working days from receipt on 13 November 2026 at 6:00pm, which counts as 16 November 2026",
            received.ContactBy.Working,
            StringComparison.Ordinal
        );
    }
}

using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Actions;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Home.Today;
using Dsr.Blazor.Modules.People;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Referrals;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Home.Today;

/// <summary>Puts something onto the board of the day, and reads a block of it.</summary>
static class OnBoard
{
    static readonly DateOnly today = new(2026, 11, 20);
    static readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    internal static async Task<TodayBlock> BlockAsync(TestRegister register, TodayKind kind)
    {
        if (register.Actor.IsHouse)
            register.Actor = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        var block = Assert.Single(await register.The<TodayBoard>().ReadAsync([kind], cancel));
        register.Actor = Actor.Operator;
        return block;
    }

    internal static Task<RegisterEntry> NamedAsync(TestRegister register, string family, DateOnly due) =>
        register.AddPersonAsync(Rating.Red, TestPeople.Details("Person", family) with { NhsNumber = "" }, nextReview: due);

    internal static async Task<Guid> ReferredAsync(TestRegister register, string family)
    {
        var form = TestReferrals.Form();
        return (
            await register
                .The<ReferralIntake>()
                .ReceiveAsync(
                    form with
                    {
                        Person = form.Person with { FamilyName = family },
                    },
                    [TestReferrals.Agrees],
                    new(ReferralSource.CommunityTeam, ReferralMethod.Phone)
                )
        ).Id;
    }

    internal static ConsentRecord Consent(RegisterEntry entry, ConsentDecision decision, DateOnly on, TestRegister register) =>
        new(
            entry.PersonId,
            new(2005, 4, 7),
            new()
            {
                Scope = ConsentScope.JoinRegister,
                Decision = decision,
                Basis = ConsentBasis.Person16OrOver,
                On = on,
            },
            register.Act
        );

    internal static async Task ChangeAsync(TestRegister register, RegisterEntry entry, Func<PersonDetails, PersonDetails> change)
    {
        var opened = await register.The<PersonRecords>().OpenAsync(entry.PersonId, cancel);
        await register.The<PersonRecords>().ChangeAsync(entry.PersonId, change(opened), opened, cancel: cancel);
    }

    internal static async Task FillAsync(TestRegister register, int people)
    {
        register.Actor = Actor.Operator;
        for (var i = 0; i < people; i++)
        {
            var entry = await NamedAsync(register, $"Person{people}{i}", today.AddDays(-1));
            await ChangeAsync(register, entry, was => was with { NhsNumber = "", AddressIsRestricted = true });
            register.Time.At(today.AddDays(-9));
            await register
                .The<AgreedActions>()
                .AddAsync(
                    entry.PersonId,
                    new()
                    {
                        Text = "Ring",
                        OwnerName = "A",
                        OwnerOrganisation = "B",
                        Due = today.AddDays(-1),
                    },
                    cancel: cancel
                );
            register.Time.At(today);
            await register.SaveAsync(db =>
                db.Add(
                    new TeamTask(
                        TeamTaskKind.AskForKeyworker,
                        "Ask.",
                        Deadline.Chosen(today, "set", today, WorkingCalendar.EnglandAndWales),
                        null,
                        entry.PersonId,
                        register.Act
                    )
                ).Entity
            );
            await ReferredAsync(register, $"Referred{people}{i}");
        }
        register.Actor = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);
    }
}

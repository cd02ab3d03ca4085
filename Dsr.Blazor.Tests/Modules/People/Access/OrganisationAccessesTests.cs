using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Actions;
using Dsr.Blazor.Modules.People.Access;
using Dsr.Blazor.Modules.People.Domain.Access;
using Dsr.Blazor.Modules.People.Watching;
using Dsr.Blazor.Modules.PersonRecord.Pages.Timeline;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.People.Access;

public class OrganisationAccessesTests
{
    static readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    static OrganisationAccesses The(TestRegister register) => register.The<OrganisationAccesses>();

    static Task<Organisation> CouncilAsync(TestRegister register, DateOnly? signed) =>
        register.SaveAsync(db => db.Add(new Organisation("City Council", OrganisationKind.Council, signed, register.Act)).Entity);

    static AccessForm Form(TestRegister register, Organisation council) =>
        new()
        {
            OrganisationId = council.Id,
            Reason = "They plan the move into a new home.",
            EndsOn = register.Act.Today.AddDays(30),
        };

    static async Task<bool> SeesAsync(TestRegister register, Guid account, Guid person)
    {
        var actor = (await register.The<Blazor.Platform.Security.Accounts>().FindAsync(account, cancel))!;
        return await register.AskAsync(db =>
            PersonVisibility.People(db, actor, Permission.SeePeople).AnyAsync(seen => seen.Id == person, cancel)
        );
    }

    [Theory]
    [InlineData(Role.Coordinator, true)]
    [InlineData(Role.Lead, true)]
    [InlineData(Role.Chair, false)]
    [InlineData(Role.Commissioner, false)]
    [InlineData(Role.Keyworker, false)]
    [InlineData(Role.PartnerProfessional, false)]
    [InlineData(Role.Governance, false)]
    [InlineData(Role.SystemAdministrator, false)]
    public async Task A_coordinator_and_the_lead_give_access_and_take_it_back_and_nobody_else(Role role, bool may)
    {
        await using var register = await TestRegister.OpenAsync();
        var council = await CouncilAsync(register, new(2026, 1, 5));
        var somebody = await register.AddStaffAsync("Somebody", council.Id, role);
        var entry = await register.AddPersonAsync(keyworker: somebody.AccountId);
        var given = await register.GrantAsync(
            (await register.AddPersonAsync(details: TestPeople.Details("Maya", "Sharma"))).PersonId,
            council
        );
        register.Actor = somebody;

        foreach (
            var act in new[]
            {
                () => The(register).GrantAsync(entry.PersonId, Form(register, council), cancel),
                () => The(register).RevokeAsync(given.Id, "No longer needed.", cancel),
            }
        )
        {
            var refused = await Record.ExceptionAsync(act);
            if (may)
                Assert.Null(refused);
            else
                Assert.IsType<ForbiddenException>(refused);
        }
    }

    [Fact]
    public async Task It_opens_on_its_first_day_and_on_its_last_and_not_a_day_before_or_after()
    {
        await using var register = await TestRegister.OpenAsync();
        var council = await CouncilAsync(register, new(2026, 1, 5));
        var ben = await register.AddStaffAsync("Ben Hall", council.Id, Role.PartnerProfessional);
        var entry = await register.AddPersonAsync();
        var today = register.Act.Today;
        await The(register)
            .GrantAsync(entry.PersonId, Form(register, council) with { StartsOn = today.AddDays(2), EndsOn = today.AddDays(4) }, cancel);

        var seen = new List<bool>();
        for (var day = 0; day <= 5; day++)
        {
            register.Time.At(today.AddDays(day));
            seen.Add(await SeesAsync(register, ben.AccountId!.Value, entry.PersonId));
        }

        Assert.Equal([false, false, true, true, true, false], seen);
    }

    [Fact]
    public async Task Taken_back_it_opens_nothing_from_that_moment_and_both_stand_in_the_audit_and_on_the_timeline()
    {
        await using var register = await TestRegister.OpenAsync();
        var council = await CouncilAsync(register, new(2026, 1, 5));
        var ben = await register.AddStaffAsync("Ben Hall", council.Id, Role.PartnerProfessional);
        var entry = await register.AddPersonAsync();
        register.Actor = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        await The(register).GrantAsync(entry.PersonId, Form(register, council), cancel);
        Assert.True(await SeesAsync(register, ben.AccountId!.Value, entry.PersonId));
        Assert.Contains(ben.AccountId.Value, await register.The<ActionOwners>().ReachingAsync(entry.PersonId, cancel));
        register.Time.Advance(TimeSpan.FromMinutes(1));

        await The(register).RevokeAsync((await The(register).OfAsync(entry.PersonId, cancel))[0].Id, "The move has been made.", cancel);

        Assert.False(await SeesAsync(register, ben.AccountId.Value, entry.PersonId));
        Assert.DoesNotContain(ben.AccountId.Value, await register.The<ActionOwners>().ReachingAsync(entry.PersonId, cancel));
        Assert.Equal(
            ["gave an organisation access", "took an organisation’s access back"],
            await register.AskAsync(db =>
                db.AuditEvents.Where(link => link.Kind == nameof(OrganisationAccess) && link.PersonId == entry.PersonId)
                    .OrderBy(link => link.Sequence)
                    .Select(link => link.Why)
                    .ToListAsync(cancel)
            )
        );
        var told = await new Timelines(register.The<Authorizer>(), register.The<IDbContextFactory<DsrDb>>()).ReadAsync(
            entry.PersonId,
            TimelineSort.Contacts,
            20,
            cancel
        );
        Assert.Equal(
            [
                ("An organisation’s access to this record was taken back", "The move has been made."),
                (
                    "City Council was given access to this record, 20 November 2026 to 20 December 2026",
                    "They plan the move into a new home."
                ),
            ],
            told.Shown.Select(said => (said.What, said.Words))
        );
    }

    [Fact]
    public async Task An_agreement_that_is_not_signed_is_given_no_access_and_nothing_impossible_is()
    {
        await using var register = await TestRegister.OpenAsync();
        var (unsigned, council) = (
            await register.SaveAsync(db => db.Add(new Organisation("Wychford School", OrganisationKind.School, null, register.Act)).Entity),
            await CouncilAsync(register, new(2026, 1, 5))
        );
        var person = (await register.AddPersonAsync()).PersonId;
        var today = register.Act.Today;
        (string Field, AccessForm Form)[] wrong =
        [
            ("OrganisationId", Form(register, unsigned)),
            ("OrganisationId", Form(register, council) with { OrganisationId = null }),
            ("Reason", Form(register, council) with { Reason = "They asked." }),
            ("StartsOn", Form(register, council) with { StartsOn = today.AddDays(-1) }),
            ("EndsOn", Form(register, council) with { EndsOn = null }),
            ("EndsOn", Form(register, council) with { StartsOn = today.AddDays(9), EndsOn = today.AddDays(8) }),
            ("EndsOn", Form(register, council) with { EndsOn = today.AddDays(366) }),
        ];
        foreach (var (field, form) in wrong)
            Assert.Equal(field, (await Assert.ThrowsAsync<RefusedException>(() => The(register).GrantAsync(person, form, cancel))).Field);

        await The(register).GrantAsync(person, Form(register, council), cancel);
        Assert.StartsWith(
            "This organisation has access already.",
            (await Assert.ThrowsAsync<RefusedException>(() => The(register).GrantAsync(person, Form(register, council), cancel))).Message,
            StringComparison.Ordinal
        );
        var given = Assert.Single(await The(register).OfAsync(person, cancel));
        await The(register).RevokeAsync(given.Id, "No longer needed.", cancel);
        Assert.StartsWith(
            "operator took this access back already.",
            (await Assert.ThrowsAsync<RefusedException>(() => The(register).RevokeAsync(given.Id, "Again.", cancel))).Message,
            StringComparison.Ordinal
        );
        await The(register).GrantAsync(person, Form(register, council), cancel);
        Assert.Equal(2, (await The(register).OfAsync(person, cancel)).Count);
    }

    [Fact]
    public async Task Why_one_sees_somebody_says_nothing_of_an_access_that_has_ended()
    {
        await using var register = await TestRegister.OpenAsync();
        var council = await CouncilAsync(register, new(2026, 1, 5));
        var ben = await register.AddStaffAsync("Ben Hall", council.Id, Role.PartnerProfessional);
        var entry = await register.AddPersonAsync();
        await register.GrantAsync(entry.PersonId, council);
        register.Time.At(register.Act.Today.AddDays(31));
        register.Actor = (await register.The<Blazor.Platform.Security.Accounts>().FindAsync(ben.AccountId!.Value, cancel))!;

        await Assert.ThrowsAsync<NotFoundException>(() => register.The<WhySeen>().OfAsync(entry.PersonId, cancel));
    }
}

using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Actions;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Actions;

public class ReassignmentsTests
{
    static readonly ActionOwner green = new(null, "A. Green", "City Council"),
        brown = new(null, "B. Brown", "City Council");

    [Fact]
    public async Task All_that_somebody_had_is_somebody_elses_with_the_reason_on_each()
    {
        await using var register = await TestRegister.OpenAsync();
        var (person, chosen) = await AgreedAsync(register, "Ring housing", "Write to school");
        register.Actor = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);

        var done = await register.The<Reassignments>().GiveAsync(chosen, brown, "A. Green has left.");

        Assert.Equal((2, 0), (done.Given, done.Left.Count));
        Assert.All(await AllAsync(register), action =>
            Assert.Equal(
                ("B. Brown", "A. Green has left.", ActionNoteKind.Reassigned, 2L),
                (action.OwnerName, action.Notes.Single().Text, action.Notes.Single().Kind, action.Version)
            )
        );
        var events = await register.AskAsync(db => db.AuditEvents.Where(auditEvent => auditEvent.Why == Reassignments.Why).ToListAsync());
        Assert.Equal(
            (2, 1, person),
            (events.Count, events.Select(auditEvent => auditEvent.CommitId).Distinct().Count(), events[0].PersonId)
        );
        Assert.Empty(await register.The<ActionList>().OfAsync(new OwnerCount(green, 0, false).Key));
    }

    [Fact]
    public async Task What_a_colleague_ended_or_gave_away_meanwhile_stays_and_is_named_and_a_note_is_in_nobodys_way()
    {
        await using var register = await TestRegister.OpenAsync();
        var (_, chosen) = await AgreedAsync(register, "ended", "given", "noted", "moved");
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead);
        var actions = register.The<AgreedActions>();
        await actions.FinishAsync(chosen[0].Id, "It is there.");
        await register.The<Reassignments>().GiveAsync([chosen[1]], new(null, "C. Grey", "Trust"), "She knows them.");
        await actions.NoteAsync(chosen[2].Id, "Rang.");
        var opened = (await AllAsync(register)).Single(action => action.Text == "moved").Details();
        await actions.ChangeAsync(chosen[3].Id, opened with { Due = new(2027, 1, 1) }, opened);
        register.Actor = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);

        var done = await register.The<Reassignments>().GiveAsync(chosen, brown, "A. Green has left.");

        Assert.Equal(2, done.Given);
        Assert.Equal(
            [("ended", "Sam Reid has ended it."), ("given", "Sam Reid has given it to C. Grey meanwhile.")],
            done.Left.Select(left => (left.Text, left.Why))
        );
        Assert.Equal(
            [("ended", "A. Green"), ("given", "C. Grey"), ("moved", "B. Brown"), ("noted", "B. Brown")],
            (await AllAsync(register)).OrderBy(action => action.Text).Select(action => (action.Text, action.OwnerName))
        );
        Assert.Equal(new DateOnly(2027, 1, 1), (await AllAsync(register)).Single(action => action.Text == "moved").Due);
    }

    [Fact]
    public async Task A_partner_is_given_only_what_they_may_see_and_the_rest_is_named()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var own = await register.AddPersonAsync(keyworker: layla.AccountId);
        var (hers, others) = (await AgreeAsync(register, own.PersonId, "hers"), (await AgreedAsync(register, "another's")).Chosen[0]);

        var done = await register
            .The<Reassignments>()
            .GiveAsync([hers, others], new(layla.AccountId, "Layla Owen", "Trust"), "She takes over.");

        Assert.Equal((1, "another's"), (done.Given, Assert.Single(done.Left).Text));
        Assert.Contains("may not open this person’s record", done.Left[0].Why, StringComparison.Ordinal);
        Assert.Equal(layla.AccountId, (await AllAsync(register)).Single(action => action.Text == "hers").OwnerAccountId);
    }

    [Theory]
    [InlineData(Role.Keyworker)]
    [InlineData(Role.PartnerProfessional)]
    public async Task Only_who_may_update_everybodys_actions_gives_them_away(Role role)
    {
        await using var register = await TestRegister.OpenAsync();
        var (_, chosen) = await AgreedAsync(register, "Ring housing");
        register.Actor = await register.AddStaffAsync("Somebody", role);

        await Assert.ThrowsAsync<ForbiddenException>(() => register.The<Reassignments>().GiveAsync(chosen, brown, "A. Green has left."));
    }

    [Fact]
    public async Task Nothing_is_given_without_a_reason_or_to_a_closed_account()
    {
        await using var register = await TestRegister.OpenAsync();
        var (_, chosen) = await AgreedAsync(register, "Ring housing", "Write to school");
        var gone = await register.AddStaffAsync("Omar Owen", Role.Coordinator);
        await register.SaveAsync(db =>
        {
            db.Accounts.Single(account => account.Id == gone.AccountId).Deactivate();
            return 0;
        });
        var give = register.The<Reassignments>();

        Assert.Equal("reason", (await Assert.ThrowsAsync<RefusedException>(() => give.GiveAsync(chosen, brown, " "))).Field);
        Assert.Contains(
            "closed",
            (
                await Assert.ThrowsAsync<RefusedException>(() =>
                    give.GiveAsync(chosen, new(gone.AccountId, "Omar Owen", "Trust"), "He takes over.")
                )
            ).Message,
            StringComparison.Ordinal
        );
        await Assert.ThrowsAsync<RefusedException>(() => give.GiveAsync([], brown, "A. Green has left."));
        Assert.All(await AllAsync(register), action => Assert.Equal(("A. Green", 1L), (action.OwnerName, action.Version)));
    }

    static async Task<(Guid Person, List<SeenAction> Chosen)> AgreedAsync(TestRegister register, params string[] texts)
    {
        var (person, chosen) = ((await register.AddPersonAsync()).PersonId, new List<SeenAction>());
        foreach (var text in texts)
            chosen.Add(await AgreeAsync(register, person, text));
        return (person, chosen);
    }

    static async Task<SeenAction> AgreeAsync(TestRegister register, Guid person, string text) =>
        new(
            await register
                .The<AgreedActions>()
                .AddAsync(
                    person,
                    new()
                    {
                        Text = text,
                        OwnerName = green.Name,
                        OwnerOrganisation = green.Organisation,
                        Due = new(2026, 12, 1),
                    }
                ),
            1,
            green
        );

    static Task<List<PlanAction>> AllAsync(TestRegister register) =>
        register.AskAsync(db => db.Actions.AsNoTracking().Include(action => action.Notes).ToListAsync());
}

using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Consent;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Plans.Domain;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Consent;

public class ConsentsAndPlansTests
{
    static readonly ConsentAnswer given = new()
    {
        Scope = ConsentScope.JoinRegister,
        Decision = ConsentDecision.Given,
        Basis = ConsentBasis.Person16OrOver,
    };

    [Fact]
    public async Task An_answer_on_top_of_one_not_seen_is_overtaken_and_goes_through_when_seen()
    {
        await using var register = await TestRegister.OpenAsync();
        var person = (await register.AddPersonAsync()).PersonId;
        var (consents, cancel) = (register.The<ConsentService>(), TestContext.Current.CancellationToken);
        await consents.RecordAsync(person, given, null, cancel);

        await Assert.ThrowsAsync<ConcurrentDecisionException>(() =>
            consents.RecordAsync(person, given with { Decision = ConsentDecision.Withdrawn }, null, cancel)
        );
        var first = await register.AskAsync(db => db.Consents.SingleAsync());
        register.Time.Advance(TimeSpan.FromMinutes(1));
        await consents.RecordAsync(person, given with { Decision = ConsentDecision.Withdrawn }, first.Id, cancel);

        var all = await register.AskAsync(db => db.Consents.ToListAsync());
        Assert.Equal(ConsentDecision.Withdrawn, ConsentState.On(register.Act.Today, ConsentScope.JoinRegister, all)!.Decision);
    }

    [Fact]
    public async Task Another_scope_does_not_overtake()
    {
        await using var register = await TestRegister.OpenAsync();
        var person = (await register.AddPersonAsync()).PersonId;
        var (consents, cancel) = (register.The<ConsentService>(), TestContext.Current.CancellationToken);
        await consents.RecordAsync(person, given, null, cancel);

        await consents.RecordAsync(person, given with { Scope = ConsentScope.Keyworker }, null, cancel);

        Assert.Equal(2, await register.AskAsync(db => db.Consents.CountAsync()));
    }

    [Fact]
    public async Task Given_without_a_basis_is_refused_at_its_field()
    {
        await using var register = await TestRegister.OpenAsync();
        var person = (await register.AddPersonAsync()).PersonId;

        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            register
                .The<ConsentService>()
                .RecordAsync(person, given with { Basis = ConsentBasis.NotRecorded }, null, TestContext.Current.CancellationToken)
        );

        Assert.Equal("Basis", refused.Field);
    }

    [Fact]
    public async Task Words_that_a_colleague_changed_are_not_overwritten_unseen()
    {
        await using var register = await TestRegister.OpenAsync();
        var person = (await register.AddPersonAsync()).PersonId;
        var (plans, cancel) = (register.The<Blazor.Modules.Plans.PlanService>(), TestContext.Current.CancellationToken);
        await plans.AddAsync(person, PlanItemKind.CurrentIssue, "Old words", cancel: cancel);
        var item = await register.AskAsync(db => db.PlanItems.SingleAsync());
        await plans.ReviseAsync(item.Id, "Her words", "Old words", cancel);

        await Assert.ThrowsAsync<ConcurrentDecisionException>(() => plans.ReviseAsync(item.Id, "My words", "Old words", cancel));
        await plans.ReviseAsync(item.Id, "Her words\nMy words", "Her words", cancel);

        var after = await register.AskAsync(db => db.PlanItems.Include(planItem => planItem.Earlier).SingleAsync());
        Assert.Equal("Her words\nMy words", after.Text);
        Assert.Equal(
            [(1, "Old words"), (2, "Her words")],
            after
                .Earlier.OrderBy(earlierWording => earlierWording.Number)
                .Select(earlierWording => (earlierWording.Number, earlierWording.Text))
        );
    }

    [Fact]
    public async Task An_item_says_its_area_of_life_and_who_sees_to_it()
    {
        await using var register = await TestRegister.OpenAsync();
        var person = (await register.AddPersonAsync()).PersonId;
        var (plans, cancel) = (register.The<Blazor.Modules.Plans.PlanService>(), TestContext.Current.CancellationToken);
        await plans.AddAsync(
            person,
            PlanItemKind.Recommendation,
            "A sensory assessment",
            LifeArea.SchoolOrWork,
            " School nursing ",
            cancel
        );
        var item = await register.AskAsync(db => db.PlanItems.SingleAsync());
        Assert.Equal((LifeArea.SchoolOrWork, "School nursing"), (item.Area, item.Owner));

        await plans.PlaceAsync(item.Id, LifeArea.Health, "", cancel);

        item = await register.AskAsync(db => db.PlanItems.Include(planItem => planItem.Earlier).SingleAsync());
        Assert.Equal((LifeArea.Health, "", 0), (item.Area!.Value, item.Owner, item.Earlier.Count));
    }

    [Fact]
    public async Task What_was_taken_off_the_plan_is_not_revised()
    {
        await using var register = await TestRegister.OpenAsync();
        var person = (await register.AddPersonAsync()).PersonId;
        var (plans, cancel) = (register.The<Blazor.Modules.Plans.PlanService>(), TestContext.Current.CancellationToken);
        await plans.AddAsync(person, PlanItemKind.CurrentIssue, "Old words", cancel: cancel);
        var item = await register.AskAsync(db => db.PlanItems.SingleAsync());
        await plans.RetireAsync(item.Id, cancel);

        await Assert.ThrowsAsync<RefusedException>(() => plans.ReviseAsync(item.Id, "New words", "Old words", cancel));
    }
}

using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Inpatient.Domain;
using Dsr.Blazor.Modules.Notifications.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Tests.Builders;
using static Dsr.Blazor.Tests.Builders.TestActs;

namespace Dsr.Blazor.Tests.Modules.Notifications.Domain;

public class NoticeRulesTests
{
    static readonly Guid layla = Guid.NewGuid(),
        omar = Guid.NewGuid(),
        person = Guid.NewGuid();
    static readonly ActionDetails details = new()
    {
        Text = "Ring the school",
        OwnerName = "Layla Owen",
        OwnerOrganisation = "The trust",
        OwnerAccountId = layla,
        Due = new(2026, 12, 9),
    };

    // What is done with an action, and what its owner is told; nothing is told of what nobody owns.
    public static readonly TheoryData<string, Action<PlanAction>, string?> OfActions = new()
    {
        { "given to another", action => action.Change(details with { OwnerAccountId = omar }), "An action is yours, due 9 December 2026" },
        {
            "another day",
            action => action.Change(details with { Due = new(2026, 12, 1) }),
            "An action of yours was changed, due 1 December 2026"
        },
        {
            "other words",
            action => action.Change(details with { Text = "Ring twice" }),
            "An action of yours was changed, due 9 December 2026"
        },
        { "done", action => action.Move(ActionStatus.Done, null, Sam), "An action of yours was finished" },
        { "cancelled", action => action.Move(ActionStatus.Cancelled, "Not needed.", Sam), "An action of yours was cancelled" },
        { "blocked", action => action.Move(ActionStatus.Blocked, "No answer.", Sam), null },
        { "a note", action => action.Note("Rang them.", Sam), null },
        { "taken from everybody", action => action.Change(details with { OwnerAccountId = null }), null },
    };

    [Theory]
    [MemberData(nameof(OfActions))]
    public void Who_owns_an_action_is_told_what_becomes_of_it(string what, Action<PlanAction> change, string? told)
    {
        Assert.NotEmpty(what);
        var action = Agreed(details);
        Assert.Equal(told, Words(After(action, change)).SingleOrDefault());
    }

    [Fact]
    public void A_new_action_is_told_to_its_owner_and_an_ended_one_that_opens_again()
    {
        var action = Agreed(details);
        var given = Assert.Single(
            All(new EntityChange(action, true, _ => throw new InvalidOperationException("A new record was nothing before.")))
        );
        Assert.Equal((NoticeKind.ActionGiven, person), (given.Kind, given.PersonId));
        Assert.Equal([layla], Assert.IsType<TheseAccounts>(given.To).Ids);

        action.Move(ActionStatus.Done, null, Sam);
        Assert.Equal(
            ["An action of yours was opened again, due 9 December 2026"],
            Words(After(action, plan => plan.Move(ActionStatus.Open, "It came back.", Sam)))
        );
    }

    [Fact]
    public void An_action_without_an_account_tells_nobody()
    {
        var telling = All(New(Agreed(details with { OwnerAccountId = null })));
        Assert.Empty(telling);
    }

    [Theory]
    [InlineData(Rating.Red, "Rated Red; it was Amber")]
    [InlineData(Rating.Green, "Rated Green; it was Amber")]
    [InlineData(Rating.Amber, null)]
    public void A_rating_is_told_where_it_changes(Rating rating, string? told)
    {
        var entry = Entry();
        var decision = entry.Decide(Choose(rating), 1, InDays(7), Sam);
        var telling = All(New(decision)).SingleOrDefault();
        Assert.Equal(told, telling?.Words);
        if (telling is not null)
            Assert.Equal(entry.PersonId, Assert.IsType<PeopleInvolved>(telling.To).PersonId);
    }

    [Fact]
    public void The_first_rating_of_all_changes_nothing() => Assert.Empty(All(New(Entry().Latest!)));

    [Fact]
    public void Who_proposed_a_rating_is_told_that_it_was_answered()
    {
        var entry = Entry();
        var proposal = entry.Propose(Rating.Red, "Three A&E attendances in ten days.", At(0, layla.ToString(), "Layla Owen"));
        var telling = Assert.Single(After(proposal, _ => entry.Decide(Choose(Rating.Red), 1, InDays(7), Sam)));
        Assert.Equal([layla], Assert.IsType<TheseAccounts>(telling.To).Ids);
        Assert.Equal((NoticeKind.ProposalAnswered, "The rating was decided for which you proposed Red"), (telling.Kind, telling.Words));
    }

    public static readonly TheoryData<Action<RegisterEntry>, string> OfEpisodes = new()
    {
        { entry => entry.Suspend(), "Suspended until what the entry rests on is checked" },
        { entry => entry.Close(ClosureReason.RiskReduced, Sam), "The episode on the register is closed" },
    };

    [Theory]
    [MemberData(nameof(OfEpisodes))]
    public void Whoever_works_with_somebody_is_told_how_they_stand_on_the_register(Action<RegisterEntry> change, string told)
    {
        var telling = Assert.Single(After(Entry(), change));
        Assert.Equal((NoticeKind.Episode, told), (telling.Kind, telling.Words));
    }

    [Fact]
    public void Admission_and_discharge_are_told()
    {
        var stay = new InpatientStay(person, "Elm Ward", Today, Sam);
        Assert.Equal(["Admitted to hospital"], Words(All(New(stay))));
        Assert.Equal(["Discharged on 20 November 2026"], Words(After(stay, inpatient => inpatient.Discharge(Today, Sam))));
    }

    [Fact]
    public void A_task_is_told_to_whom_it_is_given()
    {
        var task = new TeamTask(TeamTaskKind.TellLeder, "Tell LeDeR of the death.", InDays(3), null, null, Sam);
        Assert.Empty(All(New(task)));
        var telling = Assert.Single(After(task, team => team.Take(omar, "Omar Owen")));
        Assert.Equal([omar], Assert.IsType<TheseAccounts>(telling.To).Ids);
        Assert.StartsWith("A task is yours, due ", telling.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_keyworker_is_told_that_they_are_one_and_nobody_else_who_is_involved()
    {
        var made = Person.Record(TestPeople.Details(), Sam);
        var keyworker = made.Involve(
            new()
            {
                Role = InvolvementRole.Keyworker,
                Name = "Layla Owen",
                AccountId = layla,
            },
            Sam
        );
        Assert.Equal([layla], Assert.IsType<TheseAccounts>(Assert.Single(All(New(keyworker))).To).Ids);
        Assert.Empty(
            All(
                New(
                    made.Involve(
                        new()
                        {
                            Role = InvolvementRole.SocialWorker,
                            Name = "Omar Owen",
                            AccountId = omar,
                        },
                        Sam
                    )
                )
            )
        );
    }

    // Nothing that anybody typed and no name gets into a notice, whatever it tells of.
    [Fact]
    public void The_words_hold_nothing_that_was_typed()
    {
        var action = Agreed(details);
        var typed = All(New(action))
            .Concat(After(action, plan => plan.Change(details with { Text = "Ring Elijah" })))
            .Concat(After(action, plan => plan.Move(ActionStatus.Cancelled, "Elijah said no", Sam)));
        Assert.All(typed, telling => Assert.DoesNotContain("Elijah", telling.Words, StringComparison.Ordinal));
        Assert.All(typed, telling => Assert.DoesNotContain("school", telling.Words, StringComparison.Ordinal));
    }

    static PlanAction Agreed(ActionDetails agreed) => new(person, agreed, ActionSource.Record, null, Sam);

    static IReadOnlyList<PendingNotification> All(EntityChange happened) =>
        [.. NoticeRules.All.Select(rule => rule(happened)).OfType<PendingNotification>()];

    static EntityChange New(object record) => new(record, true, _ => null);

    static IEnumerable<string> Words(IEnumerable<PendingNotification> tellings) => tellings.Select(telling => telling.Words);

    // What was is read off before, as the database's context keeps it.
    static IReadOnlyList<PendingNotification> After<T>(T record, Action<T> change)
        where T : notnull
    {
        var before = typeof(T)
            .GetProperties()
            .Where(property => property.GetIndexParameters().Length == 0)
            .ToDictionary(property => property.Name, property => property.GetValue(record));
        change(record);
        return All(new(record, false, name => before[name]));
    }
}

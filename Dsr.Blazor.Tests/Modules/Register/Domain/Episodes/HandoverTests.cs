using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Domain.Episodes;
using Dsr.Blazor.Tests.Builders;
using static Dsr.Blazor.Tests.Builders.TestActs;

namespace Dsr.Blazor.Tests.Modules.Register.Domain.Episodes;

public sealed class HandoverTests
{
    static readonly HandoverDetails details = TestEpisodes.Form(ClosureReason.MovedArea).Handover;

    [Fact]
    public void A_handover_is_open_until_it_is_accepted_once()
    {
        var handover = new Handover(Entry(), details, Sam);
        Assert.True(handover.IsOpen);
        handover.Accept("Jo Field, DSR lead", Today, At(1));
        Assert.Equal((false, "Jo Field, DSR lead", Today), (handover.IsOpen, handover.AcceptedBy, handover.AcceptedOn));
        Assert.Throws<ConcurrentDecisionException>(() => handover.Accept("Jo Field", Today, At(2)));
    }

    [Fact]
    public void What_is_missing_is_asked_for()
    {
        foreach (
            var (wrong, field) in new[]
            {
                (details with { Board = "" }, "Board"),
                (details with { What = " " }, "What"),
                (details with { ToWhom = "" }, "ToWhom"),
                (details with { On = null }, "On"),
                (details with { On = Today.AddDays(1) }, "On"),
            }
        )
            Assert.Equal(field, Assert.Throws<RefusedException>(() => new Handover(Entry(), wrong, Sam)).Field);
    }

    [Fact]
    public void An_acceptance_before_the_handover_names_both_days()
    {
        var handover = new Handover(Entry(), details, Sam);
        var message = Assert.Throws<RefusedException>(() => handover.Accept("Jo Field", Today.AddDays(-2), Sam)).Message;
        Assert.Contains("18 November 2026", message);
        Assert.Contains("19 November 2026", message);
        Assert.Throws<RefusedException>(() => handover.Accept("Jo Field", Today.AddDays(1), Sam));
    }

    [Fact]
    public void A_death_is_neither_in_the_future_nor_before_birth_and_ends_letters()
    {
        var person = Person.Record(TestPeople.Details(), Sam);
        Assert.Throws<RefusedException>(() => person.Die(Today.AddDays(1), Sam));
        Assert.Contains("7 April 2005", Assert.Throws<RefusedException>(() => person.Die(new(2004, 1, 1), Sam)).Message);
        person.DemandLiving();
        person.Die(Today, Sam);
        Assert.Throws<RefusedException>(person.DemandLiving);
    }
}

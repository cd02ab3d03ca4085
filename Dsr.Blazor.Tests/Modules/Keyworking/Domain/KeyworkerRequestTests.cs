using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Keyworking.Domain;
using static Dsr.Blazor.Tests.Builders.TestActs;

namespace Dsr.Blazor.Tests.Modules.Keyworking.Domain;

public class KeyworkerRequestTests
{
    [Theory]
    [InlineData("2000-11-21", true)]
    [InlineData("2000-11-20", false)]
    [InlineData("2026-11-20", true)]
    public void One_is_asked_for_until_the_day_before_the_26th_birthday(string birth, bool open)
    {
        if (open)
            Assert.Equal(KeyworkerStatus.Requested, Asked(birth).Status);
        else
            Assert.Contains("turned 26 on 20 November 2026", Assert.Throws<RefusedException>(() => Asked(birth)).Message);
    }

    // By status: which of accept, allocate, decline and end may follow.
    [Theory]
    [InlineData("", "accept allocate decline end")]
    [InlineData("accept", "allocate decline end")]
    [InlineData("allocate", "end")]
    [InlineData("accept allocate", "end")]
    [InlineData("decline", "")]
    [InlineData("allocate end", "")]
    [InlineData("end", "")]
    public void Each_state_lets_its_own_acts_follow(string done, string next)
    {
        foreach (var act in new[] { "accept", "allocate", "decline", "end" })
        {
            var request = Asked("2010-01-01");
            foreach (var text in done.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                Do(request, text);
            if (next.Split(' ').Contains(act))
                Do(request, act);
            else
                Assert.Throws<ConcurrentDecisionException>(() => Do(request, act));
        }
    }

    [Fact]
    public void Every_step_is_kept_with_who_and_why()
    {
        var request = Asked("2010-01-01");
        Do(request, "accept");
        Do(request, "allocate");
        Do(request, "end");

        Assert.Equal(
            [(1, "Rated Red."), (2, ""), (3, "Layla Owen"), (4, "Moved away.")],
            request.Steps.Select(step => (step.Number, step.Words))
        );
        Assert.All(request.Steps, step => Assert.Equal("Sam Reid", step.By));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void Why_is_never_left_out(string why)
    {
        Assert.Throws<RefusedException>(() => new KeyworkerRequest(Guid.NewGuid(), new(2010, 1, 1), why, InDays(5), Sam));
        Assert.Throws<RefusedException>(() => Asked("2010-01-01").Decline(why, Sam));
        Assert.Throws<RefusedException>(() => Asked("2010-01-01").End(why, Sam));
    }

    static KeyworkerRequest Asked(string birth) => new(Guid.NewGuid(), DateOnly.Parse(birth, null), "Rated Red.", InDays(5), Sam);

    static void Do(KeyworkerRequest request, string act)
    {
        switch (act)
        {
            case "accept":
                request.Accept(InDays(10), Sam);
                break;
            case "allocate":
                request.Allocate("Layla Owen", Guid.NewGuid(), Sam);
                break;
            case "decline":
                request.Decline("No capacity until May.", Sam);
                break;
            default:
                request.End("Moved away.", Sam);
                break;
        }
    }
}

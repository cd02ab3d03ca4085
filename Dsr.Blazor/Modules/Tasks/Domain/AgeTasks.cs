using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Tasks.Domain;

/// <summary>Somebody on the register who grows older.</summary>
/// <param name="Id">The person.</param>
/// <param name="Birth">Their date of birth.</param>
/// <param name="EhcPlan">Whether they have an Education, Health and Care plan, which keeps the kind of review after 18.</param>
/// <param name="AddedOn">The day on which they joined: a birthday before it changed nothing here.</param>
public sealed record Growing(Guid Id, DateOnly Birth, EhcPlan EhcPlan, DateOnly AddedOn);

/// <summary>A birthday that changes something.</summary>
/// <param name="Kind">The task that it brings.</param>
/// <param name="Age">In years.</param>
/// <param name="On">The day on which that age is reached.</param>
/// <param name="From">The first day on which the task is made.</param>
public sealed record AgeChange(TeamTaskKind Kind, int Age, DateOnly On, DateOnly From)
{
    /// <summary>What the birthday changes, in a sentence.</summary>
    public string What(EhcPlan plan) =>
        Kind switch
        {
            TeamTaskKind.Turns16 => "A parent’s consent is no longer enough: ask the person themselves, for each thing that rests on it.",
            TeamTaskKind.Turns18 => "Support moves to adult services: agree who takes over. "
                + plan switch
                {
                    EhcPlan.Yes => "Reviews stay C(E)TRs for children and young people while the EHC plan lasts.",
                    EhcPlan.No => "Reviews are those for adults from then on.",
                    _ => "Find out whether there is an EHC plan: without one, reviews are those for adults from then on.",
                },
            _ => "Keyworking ends: tell the person and the keyworker, close what is asked for, and agree who goes on.",
        };
}

/// <summary>
/// The tasks that age brings: 16 (Family Law Reform Act 1969, s.8, and Mental Capacity Act 2005, s.2(5)), 18 (children's services end, and
/// a CETR is a CTR unless there is an EHC plan), 26 (keyworking is for 0 to 25). An age is reached as <see cref="Age.Reached"/> says.
/// </summary>
public static class AgeTasks
{
    /// <summary>The youngest for whom there is nothing left to come, in years.</summary>
    public const int Last = 26;

    static readonly (TeamTaskKind Kind, int Years, PolicyKey<int> Weeks)[] ages =
    [
        (TeamTaskKind.Turns16, 16, AgePolicies.WeeksBefore16),
        (TeamTaskKind.Turns18, 18, AgePolicies.WeeksBefore18),
        (TeamTaskKind.Turns26, 26, AgePolicies.WeeksBefore26),
    ];

    /// <summary>The kinds of these.</summary>
    public static readonly IReadOnlyList<TeamTaskKind> Kinds = [.. ages.Select(row => row.Kind)];

    /// <summary>Every birthday that changes something, past and to come.</summary>
    public static IReadOnlyList<AgeChange> Changes(DateOnly birth, PolicyBook policy, DateOnly today) =>
        [
            .. from row in ages
            let birthday = Age.Reached(row.Years, birth)
            select new AgeChange(row.Kind, row.Years, birthday, birthday.AddDays(-7 * policy.On(today, row.Weeks))),
        ];

    /// <summary>
    /// Those that are due to be made: from so many weeks before the birthday, and no longer than as many after it, so that a night that was
    /// missed is made up and an age long past brings nothing.
    /// </summary>
    /// <param name="person">Somebody with an open entry.</param>
    /// <param name="made">What was made before, open or done, by kind and by the birthday it was made for: a date of birth put right is
    /// another birthday.</param>
    /// <param name="policy">What policy says.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="act">The clock.</param>
    public static IEnumerable<TeamTask> For(
        Growing person,
        IReadOnlySet<(TeamTaskKind Kind, DateOnly On)> made,
        PolicyBook policy,
        WorkingCalendar calendar,
        ActorContext act
    ) =>
        from ageChange in Changes(person.Birth, policy, act.Today)
        where
            act.Today >= ageChange.From && act.Today.DayNumber - ageChange.On.DayNumber <= ageChange.On.DayNumber - ageChange.From.DayNumber
        where person.AddedOn <= ageChange.On && !made.Contains((ageChange.Kind, ageChange.On))
        let deadline = Deadline.Chosen(ageChange.On, $"the {ageChange.Age}th birthday, made known", act.Today, calendar)
        select new TeamTask(
            ageChange.Kind,
            $"Turns {ageChange.Age} on {Written.Date(ageChange.On)}. {ageChange.What(person.EhcPlan)}",
            deadline,
            null,
            person.Id,
            act
        );
}

using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Consent;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Capacity;
using Dsr.Blazor.Modules.Consent.Domain.Holding;
using Dsr.Blazor.Modules.PublicReferral.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Consent;

/// <summary>One scope of consent: the latest answer, all answers, latest first, and whether there is a basis.</summary>
public sealed record ConsentHeld(ConsentScope Scope, ConsentRecord? Holds, IReadOnlyList<ConsentRecord> All, ConsentEvaluation Holding);

/// <summary>A birthday to come, or one whose task is open still.</summary>
/// <param name="Change">Which.</param>
/// <param name="What">What it changes, in a sentence.</param>
/// <param name="Task">How the task stands: "The team’s task is open, Sam Reid has it".</param>
public sealed record AgeAhead(AgeChange Change, string What, string Task);

/// <summary>
/// What stands beside the answers: whether the person can decide, who decided for them, what they were told, what age brings.
/// </summary>
/// <param name="Assessments">Latest first.</param>
/// <param name="Decisions">Latest first.</param>
/// <param name="Told">Latest first.</param>
/// <param name="Ages">Soonest first.</param>
/// <param name="Organisations">Those whom the area shares with where the person lives, and those that signed the agreement; for a form to
/// offer.</param>
/// <param name="Wording">The area's words as they stand, for a form to show.</param>
public sealed record ConsentBeside(
    IReadOnlyList<CapacityAssessment> Assessments,
    IReadOnlyList<BestInterestsDecision> Decisions,
    IReadOnlyList<TimeTold> Told,
    IReadOnlyList<AgeAhead> Ages,
    IReadOnlyList<string> Organisations,
    Wording Wording
)
{
    public static readonly ConsentBeside None = new([], [], [], [], [], FrontDoorPolicies.Statements.Default);
}

static class ConsentQuery
{
    internal static async Task<(IReadOnlyList<ConsentHeld> Held, ConsentBeside Beside)> OfAsync(
        DsrDb db,
        Guid person,
        PolicyBook policy,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var facts = await RecordedFacts.OfAsync(db, person, cancel);
        var held = Enum.GetValues<ConsentScope>()
            .Select(scope => new ConsentHeld(
                scope,
                ConsentState.On(today, scope, facts.Answers),
                [
                    .. facts
                        .Answers.Where(consent => consent.Scope == scope)
                        .OrderByDescending(consent => consent.EffectiveOn)
                        .ThenByDescending(consent => consent.RecordedAt),
                ],
                ConsentEvaluator.On(today, scope, facts)
            ));
        var beside = new ConsentBeside(
            [.. facts.Assessments.OrderByDescending(assessment => assessment.On).ThenByDescending(assessment => assessment.RecordedAt)],
            [.. facts.Decisions.OrderByDescending(decision => decision.On).ThenByDescending(decision => decision.RecordedAt)],
            await Tellings.OfAsync(db, person, cancel),
            await AgesAsync(db, person, facts.Birth, policy, today, cancel),
            await OrganisationsAsync(db, person, policy, today, cancel),
            policy.On(today, FrontDoorPolicies.Statements)
        );
        return ([.. held], beside);
    }

    static async Task<IReadOnlyList<AgeAhead>> AgesAsync(
        DsrDb db,
        Guid person,
        DateOnly birth,
        PolicyBook policy,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var tasks = await db
            .TeamTasks.AsNoTracking()
            .Where(task => task.PersonId == person && AgeTasks.Kinds.Contains(task.Kind))
            .ToListAsync(cancel);
        var plan = await db.People.Where(candidate => candidate.Id == person).Select(candidate => candidate.EhcPlan).SingleAsync(cancel);
        var isOn = await db.Entries.AnyAsync(entry => entry.PersonId == person && entry.Status != EntryStatus.Closed, cancel);
        return
        [
            .. from change in AgeTasks.Changes(birth, policy, today)
            let task = tasks.Find(task => task.Kind == change.Kind && task.Due == change.On)
            where change.On > today || task is { IsOpen: true }
            select new AgeAhead(change, change.What(plan), Said(task, change, isOn)),
        ];
    }

    static string Said(TeamTask? task, AgeChange change, bool isOn) =>
        task switch
        {
            { IsOpen: false } => $"The team’s task is done: {task.Outcome}",
            { OwnerName.Length: > 0 } => $"The team’s task is open; {task.OwnerName} has it.",
            not null => "The team’s task is open, and nobody has taken it.",
            null when isOn => $"The team is given a task from {Kernel.Time.Written.Date(change.From)}.",
            _ => "Not on the register now, so the team is given no task.",
        };

    static async Task<IReadOnlyList<string>> OrganisationsAsync(
        DsrDb db,
        Guid person,
        PolicyBook policy,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var council = await db
            .People.Where(candidate => candidate.Id == person)
            .Select(candidate => candidate.LocalAuthority)
            .SingleAsync(cancel);
        var signed = await db
            .Organisations.Where(Organisation.HasSignedOn(today))
            .OrderBy(organisation => organisation.Name)
            .Select(organisation => organisation.Name)
            .ToListAsync(cancel);
        return [.. policy.On(today, FrontDoorPolicies.Sharing).For(council).Concat(signed).Distinct()];
    }
}

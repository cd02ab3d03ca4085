using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Merging;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.People.Domain.About;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.People;

/// <summary>What is asked about somebody here, and what is known of it.</summary>
/// <param name="Record">The record, to say who changed it last; empty where there is none yet.</param>
/// <param name="Asked">The fields that policy asks today.</param>
/// <param name="Answers">What is known, by the field's name.</param>
/// <param name="ChangedBy">Who wrote last; blank where nobody has.</param>
/// <param name="ChangedAt">When.</param>
public sealed record AboutSheet(
    Guid Record,
    IReadOnlyList<AboutField> Asked,
    IReadOnlyDictionary<string, string> Answers,
    string ChangedBy,
    DateTimeOffset? ChangedAt
);

/// <summary>What a record says about somebody beside the minimum.</summary>
public sealed class AboutPeople(Authorizer guard, UnitOfWork work, IDbContextFactory<DsrDb> contexts, PolicyStore policies, Clock clock)
{
    /// <exception cref="NotFoundException">When there is nobody, or nobody whom the reader may see.</exception>
    public async Task<AboutSheet> ReadAsync(Guid person, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await guard.RequireAsync(Permission.SeePeople, db, person, cancel);
        var all = await db.About.AsNoTracking().Where(aboutMe => aboutMe.PersonId == person).ToListAsync(cancel);
        var about = all.MaxBy(aboutMe => aboutMe.ChangedAt);
        var asked = AboutPolicies.AskedOn(await policies.ReadAsync(), clock.Today);
        var answers = AboutMe.Together(all).Where(pair => asked.Any(field => field.Name == pair.Key)).ToDictionary();
        return new(about?.Id ?? Guid.Empty, asked, answers, about?.ChangedBy ?? "", about?.ChangedAt);
    }

    /// <summary>
    /// Saves the form. What only a colleague changed since it was opened is kept; what both changed is handed back to choose.
    /// </summary>
    /// <returns>The merge: saved when it is clean, and otherwise nothing was.</returns>
    /// <exception cref="RefusedException">When an answer is too long, no date, impossible, or none of the choices.</exception>
    public async Task<ThreeWayMerge> ChangeAsync(
        Guid person,
        IReadOnlyDictionary<string, string> mine,
        IReadOnlyDictionary<string, string> opened,
        CancellationToken cancel = default
    )
    {
        var actor = await guard.RequireAsync(Permission.ChangePeople, cancel);
        await using var change = await work.BeginAsync(actor, "wrote about the person", cancel);
        await guard.RequireAsync(Permission.ChangePeople, change.Db, person, cancel);
        var birth = await change
            .Db.People.Where(candidate => candidate.Id == person)
            .Select(candidate => candidate.DateOfBirth)
            .SingleAsync(cancel);
        var all = await change.Db.About.Where(aboutMe => aboutMe.PersonId == person).ToListAsync(cancel);
        var about = all.MaxBy(aboutMe => aboutMe.ChangedAt) ?? change.Db.Add(new AboutMe(person, change.Act)).Entity;
        // A form of one group says nothing of the others.
        var asked = AboutPolicies
            .AskedOn(await policies.ReadAsync(), change.Act.Today)
            .Where(field => mine.ContainsKey(field.Name))
            .ToList();
        var merge = ThreeWayMerge.Of(
            AboutMe.Fields(asked, opened),
            AboutMe.Fields(asked, AboutMe.Together(all)),
            AboutMe.Fields(asked, mine)
        );
        if (!merge.IsClean)
            return merge;
        about.Say(AboutMe.Read(merge.Merged.Select(mergedField => mergedField.Field)), birth, change.Act);
        await change.CommitAsync(cancel);
        return merge;
    }
}

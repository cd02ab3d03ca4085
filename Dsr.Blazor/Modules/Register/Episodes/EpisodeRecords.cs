using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Consent;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Holding;
using Dsr.Blazor.Modules.Inpatient;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Domain.Episodes;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Register.Episodes;

/// <summary>A letter of an episode, for whoever sends letters.</summary>
public sealed record EpisodeLetter(
    Guid Id,
    LetterKind Kind,
    LetterTo To,
    string Addressee,
    LetterFormat Format,
    DateTimeOffset MadeAt,
    DateOnly? SentOn
);

/// <summary>An open action, to be kept or cancelled.</summary>
public sealed record OpenAction(Guid Id, string Text, string Owner, DateOnly? Due);

/// <summary>What the actor may do with the episode; the services ask again.</summary>
public sealed record EpisodeRights(bool Open, bool Close, bool Propose);

/// <summary>How somebody stands on the register.</summary>
public sealed record EpisodeRecord
{
    /// <summary>The episode that is open, or the latest.</summary>
    public required RegisterEntry Entry { get; init; }

    /// <summary>The episodes before it, latest first.</summary>
    public required IReadOnlyList<RegisterEntry> Earlier { get; init; }

    /// <summary>What policy asks before a suspended entry closes.</summary>
    public required IReadOnlyList<CheckQuestion> Asked { get; init; }

    /// <summary>Whether there is a basis for being on the register today.</summary>
    public required ConsentEvaluation Consent { get; init; }

    /// <summary>The answer that is the basis today; null where there is none.</summary>
    public ConsentRecord? Holds => Consent.BasisRecord;
    public required IReadOnlyList<Handover> Handovers { get; init; }
    public required IReadOnlyList<OpenAction> Actions { get; init; }

    /// <summary>None for who does not send letters.</summary>
    public required IReadOnlyList<EpisodeLetter> Letters { get; init; }
    public required OpenStay? Stay { get; init; }
    public required EpisodeRights May { get; init; }
    public required DateOnly? DiedOn { get; init; }

    /// <summary>Whether they are written to in easy read.</summary>
    public required bool ReadsEasily { get; init; }

    /// <summary>What is said of LeDeR.</summary>
    public required string Leder { get; init; }
    public bool IsClosed => Entry.Status == EntryStatus.Closed;
    public bool IsSuspended => Entry.Status == EntryStatus.Suspended;

    /// <summary>The proposal that waits for the lead.</summary>
    public ClosingProposal? Waiting => Entry.ClosingProposals.FirstOrDefault(proposal => proposal.Waits);

    /// <summary>A consent recorded since the suspension, on which the entry could go on.</summary>
    public ConsentRecord? NewBasis => Holds is { } holds && holds.RecordedAt > Entry.Suspended?.At ? holds : null;
}

/// <summary>Reads how somebody stands on the register.</summary>
public sealed class EpisodeRecords(Authorizer guard, IDbContextFactory<DsrDb> contexts, PolicyStore policies, OpenStays stays, Clock clock)
{
    /// <summary>Null for somebody who never was on a register.</summary>
    /// <exception cref="NotFoundException">When the person may not be seen.</exception>
    public async Task<EpisodeRecord?> OfAsync(Guid person, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var actor = await guard.RequireAsync(Permission.SeePeople, db, person, cancel);
        var entries = await db
            .Entries.AsNoTracking()
            .Include(entry => entry.Suspensions)
            .Include(entry => entry.Checks)
            .Include(entry => entry.ClosingProposals)
            .AsSplitQuery()
            .Where(entry => entry.PersonId == person)
            .OrderBy(entry => entry.Status == EntryStatus.Closed)
            .ThenByDescending(entry => entry.RecordedAt)
            .ToListAsync(cancel);
        if (entries.Count == 0)
            return null;
        var (book, today, one) = (
            await policies.ReadAsync(),
            clock.Today,
            await db.People.AsNoTracking().SingleAsync(each => each.Id == person, cancel)
        );
        return new()
        {
            Entry = entries[0],
            Earlier = [.. entries.Skip(1)],
            Asked = book.On(today, EpisodePolicies.WithdrawalChecks),
            Consent = ConsentEvaluator.On(today, ConsentScope.JoinRegister, await RecordedFacts.OfAsync(db, person, cancel)),
            Handovers = await db
                .Handovers.AsNoTracking()
                .Where(each => each.PersonId == person)
                .OrderByDescending(each => each.RecordedAt)
                .ToListAsync(cancel),
            Actions = await Actions(db, person).ToListAsync(cancel),
            Letters = actor.May(Permission.SendLetters) ? await Letters(db, person).ToListAsync(cancel) : [],
            Stay = await stays.OfAsync(person, cancel),
            May = await RightsAsync(db, actor, person, cancel),
            DiedOn = one.DiedOn,
            ReadsEasily = await EpisodeLetters.ReadsEasilyAsync(db, one, cancel),
            Leder = book.On(today, EpisodePolicies.Leder),
        };
    }

    static IQueryable<OpenAction> Actions(DsrDb db, Guid person) =>
        from action in db.Actions.AsNoTracking()
        where action.PersonId == person && action.Status != ActionStatus.Done && action.Status != ActionStatus.Cancelled
        orderby action.Due == null, action.Due
        select new OpenAction(action.Id, action.Text, action.OwnerName, action.Due);

    static IQueryable<EpisodeLetter> Letters(DsrDb db, Guid person) =>
        from letter in db.Letters.AsNoTracking()
        where
            letter.PersonId == person
            && (letter.Kind == LetterKind.Closed || letter.Kind == LetterKind.ConsentWithdrawn || letter.Kind == LetterKind.Reopened)
        orderby letter.MadeAt descending, letter.Id descending
        select new EpisodeLetter(letter.Id, letter.Kind, letter.To, letter.Addressee, letter.Format, letter.MadeAt, letter.SentOn);

    static async Task<EpisodeRights> RightsAsync(DsrDb db, Actor actor, Guid person, CancellationToken cancel)
    {
        async Task<bool> MayAsync(Permission function) =>
            await PersonVisibility.People(db, actor, function).AnyAsync(candidate => candidate.Id == person, cancel);
        return new(await MayAsync(Permission.OpenEntry), await MayAsync(Permission.CloseEntry), await MayAsync(Permission.ProposeClosing));
    }
}

using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Told;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.PublicReferral.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Consent;

/// <summary>One time that somebody was told about sharing.</summary>
/// <param name="ToWhom">Who was told; blank where a referral does not say.</param>
/// <param name="Words">What they were told, as it read then.</param>
/// <param name="From">The referral's reference, or who wrote it down.</param>
public sealed record TimeTold(string ToWhom, WhatWasTold Words, string From);

/// <summary>The statement that a person keeps.</summary>
/// <param name="Name">For whom, as they like to be called.</param>
/// <param name="Area">The area's name.</param>
/// <param name="Text">What it says.</param>
/// <param name="WasTold">They were told these words; otherwise they are the area's of today.</param>
public sealed record KeptStatement(string Name, string Area, LetterText Text, bool WasTold);

/// <summary>What a person and their family were told about sharing, and the statement of it that they keep.</summary>
public sealed class Tellings(Authorizer guard, UnitOfWork work, IDbContextFactory<DsrDb> contexts, PolicyStore policies, Clock clock)
{
    /// <summary>Writes down that they were told now, in the area's words as they stand.</summary>
    /// <exception cref="RefusedException">When it does not say who told whom in which format, or the days do not agree.</exception>
    public async Task RecordAsync(Guid person, TellingForm form, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.RecordConsent, cancel);
        await using var change = await work.BeginAsync(actor, "told them about sharing", cancel);
        await guard.RequireAsync(Permission.RecordConsent, change.Db, person, cancel);
        var known = await change.Db.People.SingleAsync(candidate => candidate.Id == person, cancel);
        var words = SharingStatement.Today(await policies.ReadAsync(), change.Act.Today, known.LocalAuthority);
        change.Db.Add(new SharingTold(person, known.DateOfBirth, words, form, change.Act));
        await change.CommitAsync(cancel);
    }

    /// <summary>
    /// The statement in one format, for whoever may see the person. Opening and printing it are for the page to write down.
    /// </summary>
    /// <exception cref="NotFoundException">When there is nobody, or nobody whom the reader may see.</exception>
    public async Task<KeptStatement> StatementAsync(Guid person, LetterFormat format, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await guard.RequireAsync(Permission.SeePeople, db, person, cancel);
        var known = await db.People.AsNoTracking().SingleAsync(candidate => candidate.Id == person, cancel);
        var book = await policies.ReadAsync();
        var told = await OfAsync(db, person, cancel) is [var last, ..] ? last.Words : null;
        var name = known.PreferredName.Length > 0 ? $"{known.PreferredName} {known.FamilyName}".Trim() : known.FullName;
        return new(
            name,
            book.On(clock.Today, FrontDoorPolicies.Area).Name,
            SharingStatement.Of(book, clock.Today, format, told, known.LocalAuthority),
            told is not null
        );
    }

    /// <summary>
    /// Every time that they were told, the latest first: with the referral that they joined by, and since. Who may see it is asked before.
    /// </summary>
    public static async Task<IReadOnlyList<TimeTold>> OfAsync(DsrDb db, Guid person, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var since = await db.Tellings.AsNoTracking().Where(sharingTold => sharingTold.PersonId == person).ToListAsync(cancel);
        var entries = await db.Entries.AsNoTracking().Where(entry => entry.PersonId == person).ToListAsync(cancel);
        var told = since
            .Select(sharingTold =>
                (
                    sharingTold.RecordedAt,
                    Time: new TimeTold(sharingTold.ToWhom, sharingTold.Told, $"Written down by {sharingTold.RecordedBy}")
                )
            )
            .Concat(
                entries
                    .Where(entry => entry.Joining?.Told is not null)
                    .Select(entry => (entry.RecordedAt, Time: new TimeTold("", entry.Joining!.Told!, "With the referral")))
            );
        return [.. told.OrderByDescending(pair => pair.Time.Words.On).ThenByDescending(pair => pair.RecordedAt).Select(pair => pair.Time)];
    }
}

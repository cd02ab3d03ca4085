using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Duplicates.Domain.Matching;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Referrals.Queue;

/// <summary>
/// Reads referrals as rows: the facts of all of them in a handful of queries, and what follows from them beside the rules.
/// </summary>
public sealed class QueueReading(PolicyStore policies, WorkingCalendar calendar, QueueLikenesses likenesses, Clock clock)
{
    const int FirstWords = 110;

    /// <summary>The rows of some referrals, in no order.</summary>
    internal async Task<IReadOnlyList<QueueRow>> RowsAsync(DsrDb db, IQueryable<Referral> referrals, CancellationToken cancel)
    {
        var found = await referrals
            .AsNoTracking()
            .Include(referral => referral.Said)
            .Include(referral => referral.Consents)
            .Include(referral => referral.Changes)
            .Include(referral => referral.Attempts)
            .Include(referral => referral.Checks)
            .Include(referral => referral.Told)
            .AsSplitQuery()
            .ToListAsync(cancel);
        var (ids, open) = (found.Select(referral => referral.Id).ToList(), found.Where(referral => referral.Status.IsOpen()).ToList());
        var alike = await likenesses.OfAsync(db, [.. open.Select(referral => (referral.Id, Said(referral.Form)))], cancel);
        var explain = await db
            .TeamTasks.AsNoTracking()
            .Where(task =>
                task.Kind == TeamTaskKind.ExplainFirst
                && task.DoneAt == null
                && task.ReferralId != null
                && ids.Contains(task.ReferralId.Value)
            )
            .Select(task => task.ReferralId!.Value)
            .ToListAsync(cancel);
        var (book, twice) = (await policies.ReadAsync(), await TwiceAsync(db, open, cancel));
        return
        [
            .. found.Select(referral =>
                Row(
                    referral,
                    book,
                    Flags(referral, book, alike.GetValueOrDefault(referral.Id), twice.Contains(referral.Id), explain.Contains(referral.Id))
                )
            ),
        ];
    }

    /// <summary>The referrals whose likeness to somebody known changed since a commit.</summary>
    internal Task<IReadOnlyList<Guid>> ChangedSinceAsync(DsrDb db, long sequence, CancellationToken cancel) =>
        likenesses.ChangedSinceAsync(db, sequence, cancel);

    /// <summary>Of whom a referral is, for looking them up.</summary>
    public static Identity Said(ReferralForm form) =>
        new()
        {
            GivenName = form.Person.GivenName,
            FamilyName = form.Person.FamilyName,
            PreferredName = form.Person.PreferredName,
            DateOfBirth = form.Person.DateOfBirth,
            NhsNumber = form.Person.NhsNumber,
        };

    // The same names and date of birth in another open referral: somebody referred by two.
    static async Task<HashSet<Guid>> TwiceAsync(DsrDb db, IReadOnlyList<Referral> open, CancellationToken cancel)
    {
        var births = open.Select(referral => referral.DateOfBirth).Where(day => day is not null).Distinct().ToList();
        var others = await db
            .Referrals.AsNoTracking()
            .Where(referral => ReferralStatuses.Open.Contains(referral.Status) && births.Contains(referral.DateOfBirth))
            .Select(referral => new
            {
                referral.Id,
                Identity = new Identity
                {
                    GivenName = referral.GivenName,
                    FamilyName = referral.FamilyName,
                    DateOfBirth = referral.DateOfBirth,
                },
            })
            .ToListAsync(cancel);
        var byBirth = others.ToLookup(row => row.Identity.DateOfBirth);
        return
        [
            .. open.Where(referral =>
                    byBirth[referral.DateOfBirth]
                        .Any(other =>
                            other.Id != referral.Id
                            && Likenesses.Of(Said(referral.Form), other.Identity) is { Likelihood: >= Likelihood.Likely }
                        )
                )
                .Select(referral => referral.Id),
        ];
    }

    IReadOnlyList<QueueFlag> Flags(Referral referral, PolicyBook book, QueueFlag? alike, bool twice, bool explain)
    {
        if (!referral.Status.IsOpen())
            return [];
        QueueFlag?[] flags =
        [
            referral.IsUrgent ? QueueFlag.Urgent : null,
            alike ?? (twice ? QueueFlag.PossibleDuplicate : null),
            ReferralFindings.Area(referral.Form.Person, book, clock.Today).Result == CheckResult.NotMet ? QueueFlag.OutOfArea : null,
            explain ? QueueFlag.ExplainFirst : null,
        ];
        return [.. flags.OfType<QueueFlag>()];
    }

    QueueRow Row(Referral one, PolicyBook book, IReadOnlyList<QueueFlag> flags)
    {
        var (today, form) = (clock.Today, one.Form);
        var (consent, running) = (one.Consent(today), ReferralClocks.Soonest(ReferralClocks.Of(one, book, calendar, today)));
        return new()
        {
            Id = one.Id,
            Reference = one.Reference,
            Status = one.Status,
            ReceivedAt = one.ReceivedAt,
            From = From(one),
            Via = Via(one),
            Method = one.Method,
            Who = ReferralWords.Shortly(form.Person.GivenName, form.Person.FamilyName),
            Age = one.AgeOn(today),
            Indicative = form.IndicativeRating,
            FirstWords = Begin(form.CurrentIssues),
            Criteria = form.Criteria,
            Consent = consent.Standing,
            ConsentInWords = consent.Shortly([.. one.Consents.Select(each => each.Statement)]),
            Diagnosis = form.Person.Diagnosis,
            DiagnosisStatus = form.Person.DiagnosisStatus,
            DiagnosisIsEnough = book.On(today, ReferralPolicies.DiagnosisAccepted).Contains(form.Person.DiagnosisStatus),
            OwnerId = one.OwnerId,
            OwnerName = one.OwnerName,
            Clock = running,
            ClockLeft = running?.Left(today, calendar) ?? "",
            Flags = flags,
            Met =
            [
                .. one
                    .Checks.GroupBy(check => check.Kind)
                    .Where(all => all.Last().Result == CheckResult.Met)
                    .Select(all => all.Key)
                    .Order(),
            ],
            DecidedAt = one.DecidedAt,
            DecidedBy = one.DecidedBy,
            DecisionReason = one.NotAcceptedBecause?.InWords() ?? (one.Status == ReferralStatus.Duplicate ? $"of {one.DuplicateOf}" : ""),
            PersonId = one.PersonId,
        };
    }

    static string From(Referral one) =>
        one.Source is ReferralSource.ParentOrCarer or ReferralSource.SomeoneHelping && one.Form.Referrer.Relationship.Length > 0
            ? one.Form.Referrer.Relationship
            : one.Source.InWords();

    static string Via(Referral one)
    {
        string[] said = [one.Form.Referrer.Organisation, one.Form.RunsOwnMeeting ? "short path, runs own meeting" : ""];
        return string.Join(", ", said.Where(part => part.Length > 0));
    }

    static string Begin(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= FirstWords)
            return line;
        var cut = line.LastIndexOf(' ', FirstWords);
        return $"{line[..(cut > 0 ? cut : FirstWords)]}…";
    }
}

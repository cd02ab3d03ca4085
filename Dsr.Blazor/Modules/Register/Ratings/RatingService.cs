using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Inpatient.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Running;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Register.Ratings;

/// <summary>Deciding and proposing ratings.</summary>
public sealed class RatingService(Authorizer guard, UnitOfWork work, PolicyStore policies, WorkingCalendar calendar)
{
    /// <summary>Decides a rating, sets the next review, and begins or ends the stay in hospital that goes with Blue.</summary>
    /// <exception cref="ConcurrentDecisionException">When somebody decided while the form was open.</exception>
    /// <exception cref="RefusedException">When a rule says no; the sentence says why.</exception>
    /// <exception cref="ForbiddenException">When the actor may only propose.</exception>
    public async Task DecideAsync(Guid entryId, RatingForm form, CancellationToken cancel = default)
    {
        var inMeeting = (form.MeetingItem ?? form.Mam) is not null;
        var function = inMeeting ? Permission.DecideRatingInMeeting : Permission.DecideRating;
        var actor = await guard.RequireAsync(function, cancel);
        await using var change = await work.BeginAsync(
            actor,
            form.Corrects ? $"corrected the rating to {form.Rating}" : $"rated {form.Rating}",
            cancel
        );
        var entry = await change
            .Db.Entries.Include(register => register.Decisions)
            .Include(register => register.Proposals)
            .AsSplitQuery()
            .FirstOrDefaultAsync(register => register.Id == entryId, cancel)
            ?? throw new NotFoundException();
        await guard.RequireAsync(function, change.Db, entry.PersonId, cancel);
        await DecideAsync(change, entry, form, cancel);
        await change.CommitAsync(cancel);
    }

    /// <summary>A rating that a keyworker or partner thinks right, for the lead or the meeting to decide.</summary>
    /// <param name="entryId">Whose entry.</param>
    /// <param name="rating">What they think right.</param>
    /// <param name="reason">Why.</param>
    /// <param name="mam">The multi-agency meeting at which it is proposed; null elsewhere.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RefusedException">When the reason is too short, or the rating is that already.</exception>
    public async Task ProposeAsync(Guid entryId, Rating rating, string reason, Guid? mam = null, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.ProposeRating, cancel);
        await using var change = await work.BeginAsync(actor, $"proposed {rating}", cancel);
        var entry = await change
            .Db.Entries.Include(register => register.Proposals)
            .FirstOrDefaultAsync(register => register.Id == entryId, cancel)
            ?? throw new NotFoundException();
        await guard.RequireAsync(Permission.ProposeRating, change.Db, entry.PersonId, cancel);
        if (mam is { } at)
            await Modules.MultiAgency.MamService.DemandBegunAsync(change, at, entry.PersonId, cancel);
        entry.Propose(rating, reason, change.Act, mam);
        await change.CommitAsync(cancel);
    }

    async Task DecideAsync(UnitOfWorkScope change, RegisterEntry entry, RatingForm form, CancellationToken cancel)
    {
        var (act, book, before) = (change.Act, await policies.ReadAsync(), entry.Rating);
        var (reviewDue, reviewWorking) = (entry.NextReviewDue, entry.NextReviewWorking);
        var stay = await change.Db.Stays.FirstOrDefaultAsync(
            inpatient => inpatient.PersonId == entry.PersonId && inpatient.DischargedOn == null,
            cancel
        );
        if (form.Mam is { } mam)
            await Modules.MultiAgency.MamService.DemandBegunAsync(change, mam, entry.PersonId, cancel);
        var where =
            form.MeetingItem is not null ? RatedAt.Meeting
            : form.Mam is not null ? RatedAt.Mam
            : RatedAt.Record;
        var byPolicy = NextReview.After(form.Rating, "the rating", act.Today, book, calendar);
        var next = form.NextReview is { } chosen ? ChosenReview(chosen, form, byPolicy, act.Today) : byPolicy;
        var choice = new RatingChoice(form.Rating, form.Reason, where, act.Today, form.Mam);
        var decision = form.Corrects ? entry.Correct(choice, form.Seen, next, act) : entry.Decide(choice, form.Seen, next, act);

        if (form.Corrects)
            await PutStayRightAsync(change.Db, entry, form, act, cancel);
        else if (form.Rating == Rating.Blue && stay is null)
            change.Db.Add(new InpatientStay(entry.PersonId, form.Hospital, form.AdmittedOn, act));
        else if (form.Rating != Rating.Blue && before == Rating.Blue)
            LeaveHospital(stay, form, act);
        if (form.Rating is Rating.Amber or Rating.Green && !form.Corrects)
            await StayedRedLongEnoughAsync(change.Db, entry.PersonId, form.Rating, book, act, cancel);
        await RatingFollowUp.ApplyAsync(change.Db, entry, book, calendar, act, cancel);
        if (form.MeetingItem is not { } item)
            return;
        var meeting = await Modules.Meetings.MeetingService.WithAsync(change.Db, item, cancel);
        meeting.DemandAbout(item, entry.PersonId);
        var step = MeetingStep.Of(StepKind.Rated, item, act) with
        {
            Before = ItemState.Of(meeting.Item(item)),
            Number = decision.Number,
            NextReview = reviewDue,
            NextReviewWorking = reviewWorking,
        };
        meeting.Rated(item, decision, next.Due);
        meeting.Did(step);
    }

    /// <summary>
    /// Takes back a decision of a moment ago in the work that a meeting has begun, and the stay in hospital that it began or ended.
    /// </summary>
    /// <exception cref="RefusedException">When a colleague has decided, or written of the stay, since.</exception>
    internal async Task TakeBackAsync(UnitOfWorkScope change, Guid entryId, MeetingStep step, CancellationToken cancel)
    {
        var entry = await change
            .Db.Entries.Include(register => register.Decisions)
            .Include(register => register.Proposals)
            .AsSplitQuery()
            .FirstOrDefaultAsync(register => register.Id == entryId, cancel)
            ?? throw new NotFoundException();
        await guard.RequireAsync(Permission.DecideRatingInMeeting, change.Db, entry.PersonId, cancel);
        var (wrong, number) = (entry.Rating, step.Number!.Value);
        if (wrong == Rating.Blue)
            Refuse.If(
                await change.Db.Stays.AnyAsync(
                    stay => stay.PersonId == entry.PersonId && stay.RecordedAt == step.At && stay.Version > 1,
                    cancel
                ),
                "A colleague has written of the stay in hospital since, so the rating stays. Correct it on the record."
            );
        var decision = entry.TakeBack(number, step.NextReview!.Value, step.NextReviewWorking, change.Act);
        await PutStayRightAsync(
            change.Db,
            entry,
            new RatingForm
            {
                Rating = decision.Rating,
                Seen = number,
                Corrects = true,
            },
            change.Act,
            cancel
        );
        await RatingFollowUp.ApplyAsync(change.Db, entry, await policies.ReadAsync(), calendar, change.Act, cancel);
    }

    Deadline ChosenReview(DateOnly chosen, RatingForm form, Deadline byPolicy, DateOnly today)
    {
        // In a meeting the reason for the rating is said for the date as well; on the record the date has its own.
        var why =
            form.NextReviewReason.Trim() is { Length: > 0 } own ? own
            : form.MeetingItem is null ? ""
            : form.Reason;
        var next = NextReview.Chosen(chosen, "chosen with the rating", why, byPolicy, today, calendar);
        return next.Due > byPolicy.Due && form.NextReviewReason.Length > 0 ? next with { Working = $"{next.Working}: {why}" } : next;
    }

    // The stay that the mistaken decision began never was, and the one that it ended goes on.
    static async Task PutStayRightAsync(DsrDb db, RegisterEntry entry, RatingForm form, ActorContext act, CancellationToken cancel)
    {
        var wrong = entry.Decisions.Single(decision => decision.Number == form.Seen);
        var stays = await db.Stays.Where(stay => stay.PersonId == entry.PersonId).ToListAsync(cancel);
        var latest = stays.MaxBy(stay => stay.RecordedAt);
        if (wrong.Rating == Rating.Blue && form.Rating != Rating.Blue)
        {
            if (latest is { IsOpen: true } && latest.RecordedAt == wrong.RecordedAt)
                db.Remove(latest);
            else if (latest is { IsOpen: true })
                LeaveHospital(latest, form, act);
        }
        else if (wrong.Rating != Rating.Blue && form.Rating == Rating.Blue)
        {
            if (wrong.Previous == Rating.Blue && latest is { IsOpen: false })
                latest.TakeBackDischarge();
            else
                db.Add(new InpatientStay(entry.PersonId, form.Hospital, form.AdmittedOn, act));
        }
    }

    static void LeaveHospital(InpatientStay? stay, RatingForm form, ActorContext act) =>
        stay?.Discharge(form.DischargedOn ?? act.Today, act);

    static async Task StayedRedLongEnoughAsync(
        DsrDb db,
        Guid person,
        Rating rating,
        PolicyBook book,
        ActorContext act,
        CancellationToken cancel
    )
    {
        var days = book.On(act.Today, Policies.RedAfterDischarge);
        var left = db.Stays.Local.Where(stay => stay.PersonId == person).Select(stay => stay.DischargedOn).Max()
            ?? await db.Stays.Where(stay => stay.PersonId == person).MaxAsync(stay => stay.DischargedOn, cancel);
        if (left?.AddDays(days) is not { } until || until <= act.Today)
            return;
        throw new RefusedException(
            $"After leaving hospital a person stays Red for {days} days here, so until {Written.Date(until)}. Choose Red; {rating} can follow at the review after that.",
            nameof(RatingForm.Rating)
        );
    }
}

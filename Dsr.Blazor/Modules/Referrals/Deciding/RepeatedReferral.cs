using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Referrals.Domain.Carrying;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Referrals.Deciding;

/// <summary>
/// Closes a referral that repeats another or somebody on the register, and carries what it says to where it is read: as a new contact
/// on the record, or as a note on the other referral, each with a task to look at the risk anew. Its open tasks go with it.
/// </summary>
sealed class RepeatedReferral(DsrDb db, PolicyBook policy, WorkingCalendar calendar, ActorContext act)
{
    internal async Task CloseAsync(Referral referral, string of, string reason, CancellationToken cancel)
    {
        var reference = Refuse.Unless(of, 40, "The reference of the other", nameof(of)).ToUpperInvariant();
        Refuse.If(
            reference == referral.Reference,
            "This is the reference of this referral itself. Write the reference of the other.",
            nameof(of)
        );
        if (await db.Entries.FirstOrDefaultAsync(entry => entry.Reference == reference, cancel) is { } known)
        {
            await OnRecordAsync(referral, known.PersonId, reference, reason, cancel);
            return;
        }
        var other = await db.Referrals.Whole().FirstOrDefaultAsync(candidate => candidate.Reference == reference, cancel)
            ?? throw new RefusedException(
                "No referral and no register entry has this reference. Copy it from the other’s page.",
                nameof(of)
            );
        if (other.PersonId is { } person)
            await OnRecordAsync(referral, person, reference, reason, cancel);
        else if (other.Status.IsOpen())
            await OnOtherAsync(referral, other, reason, cancel);
        else
            throw new RefusedException(
                $"The other referral has ended: {other.Status.InWords().ToLowerInvariant()}. Nobody would read what this one says there, so decide about this one by itself.",
                nameof(of)
            );
    }

    // Only who is on the register now is looked at again: for somebody who left, this referral is the way back.
    async Task OnRecordAsync(Referral referral, Guid person, string reference, string reason, CancellationToken cancel)
    {
        Refuse.If(
            !await db.Entries.AnyAsync(entry => entry.PersonId == person && entry.Status != EntryStatus.Closed, cancel),
            "That person is not on the register now. Accept this referral for them instead: choose them among who is known.",
            "of"
        );
        referral.CloseAsDuplicate(reference, person, reason, act);
        db.AddRange(NewContact.On(person, referral, act));
        db.Add(LookAgain(referral, referral.Id, person));
        foreach (var task in await TasksAsync(referral, cancel))
            task.Concerns(person);
    }

    async Task OnOtherAsync(Referral referral, Referral other, string reason, CancellationToken cancel)
    {
        referral.CloseAsDuplicate(other.Reference, null, reason, act);
        foreach (var text in NewContact.Texts(referral))
            other.Note(text, act);
        if (referral.IsUrgent && !other.Form.Urgent)
            other.Correct(other.Form with { Urgent = true }, $"urgent, as {referral.Reference} says", act);
        db.Add(LookAgain(referral, other.Id, null));
        foreach (var task in await TasksAsync(referral, cancel))
            task.MoveTo(other.Id);
    }

    Task<List<TeamTask>> TasksAsync(Referral referral, CancellationToken cancel) =>
        db.TeamTasks.Where(task => task.ReferralId == referral.Id && task.DoneAt == null).ToListAsync(cancel);

    TeamTask LookAgain(Referral referral, Guid belongsTo, Guid? person) =>
        new(
            TeamTaskKind.LookAtRating,
            $"{(referral.IsUrgent ? "Urgent. " : "")}Referral {referral.Reference} of {Written.Date(referral.ReceivedOn)} was closed as a repeat. Read what it says, and look at {(person is null ? "the risk" : "the rating")} again.",
            Deadline.WorkingDays(policy.On(act.Today, ReferralPolicies.LookAgainWithin), "the decision", act.At, calendar),
            belongsTo,
            person,
            act
        );
}

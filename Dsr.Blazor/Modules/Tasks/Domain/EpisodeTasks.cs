using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Register.Domain.Episodes;

namespace Dsr.Blazor.Modules.Tasks.Domain;

/// <summary>An episode that goes on because of a safeguarding decision.</summary>
/// <param name="PersonId">Whose it is.</param>
/// <param name="ReviewOn">The day on which the decision is looked at again.</param>
public sealed record SafeguardedEpisode(Guid PersonId, DateOnly ReviewOn);

/// <summary>
/// The reminders that the life of an episode brings: of a handover that nobody has confirmed, and of a basis that has an end.
/// </summary>
public static class EpisodeTasks
{
    /// <summary>To ask the other board, from the day after the handover.</summary>
    /// <param name="handover">One that is open.</param>
    /// <param name="made">When tasks of this kind were made for the person before, open or done.</param>
    /// <param name="policy">What policy says.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="act">The clock.</param>
    /// <returns>Null where one was made since the handover, or it has been accepted.</returns>
    public static TeamTask? For(
        Handover handover,
        IEnumerable<DateTimeOffset> made,
        PolicyBook policy,
        WorkingCalendar calendar,
        ActorContext act
    )
    {
        if (!handover.IsOpen || act.Today <= handover.On || made.Any(at => at >= handover.RecordedAt))
            return null;
        var deadline = Deadline.WorkingDays(policy.On(act.Today, EpisodePolicies.HandoverWithin), "the handover", handover.On, calendar);
        return new(
            TeamTaskKind.ConfirmHandover,
            $"Handed over to {handover.Board} on {Written.Date(handover.On)}, to {handover.ToWhom}. Ask whether they have accepted, and write it down on the record.",
            deadline,
            null,
            handover.PersonId,
            act
        );
    }

    /// <summary>To look again at the decision, from so many days before as policy says.</summary>
    /// <param name="episode">An active one that rests on it.</param>
    /// <param name="made">The days for which tasks of this kind were made for the person before, open or done.</param>
    /// <param name="policy">What policy says.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="act">The clock.</param>
    /// <returns>Null where it is too early, or one was made for that day.</returns>
    public static TeamTask? For(
        SafeguardedEpisode episode,
        IEnumerable<DateOnly> made,
        PolicyBook policy,
        WorkingCalendar calendar,
        ActorContext act
    )
    {
        if (act.Today < episode.ReviewOn.AddDays(-policy.On(act.Today, EpisodePolicies.BasisDaysAhead)) || made.Contains(episode.ReviewOn))
            return null;
        var deadline = Deadline.Chosen(episode.ReviewOn, "the day that the decision named, made known", act.Today, calendar);
        return new(
            TeamTaskKind.LookAgainAtBasis,
            "This person is on the register by a safeguarding decision and not by consent. Look at it again with those who were consulted: go on with a new decision, ask for consent, or close the episode.",
            deadline,
            null,
            episode.PersonId,
            act
        );
    }
}

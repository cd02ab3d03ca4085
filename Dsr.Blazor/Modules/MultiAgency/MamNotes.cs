using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.MultiAgency.Domain;

namespace Dsr.Blazor.Modules.MultiAgency;

/// <summary>What was found to a question, and the words that it is written over.</summary>
public sealed record WrittenFinding(string Question, string Text, string Opened);

/// <summary>What is said at a multi-agency meeting and before it, and what is agreed there.</summary>
public sealed class MamNotes(MamWork mams)
{
    /// <summary>Writes the pre-meeting with the person or family down.</summary>
    /// <exception cref="ConcurrentDecisionException">When somebody wrote it down since.</exception>
    /// <exception cref="RefusedException">When something is missing, or the meeting was held.</exception>
    public Task PrepareAsync(Guid id, PreMeeting meeting, PreMeeting? opened, CancellationToken cancel = default) =>
        mams.OnWordsAsync(
            id,
            "wrote down the pre-meeting of a multi-agency meeting",
            MamWork.Now((mam, act) => mam.Prepare(meeting, opened, act)),
            cancel
        );

    /// <summary>Writes what was found to some of the questions.</summary>
    /// <exception cref="ConcurrentDecisionException">When somebody else wrote to one of them since; nothing is saved then.</exception>
    /// <exception cref="RefusedException">When the meeting has not begun or is closed.</exception>
    public Task WriteAsync(Guid id, IReadOnlyList<WrittenFinding> found, CancellationToken cancel = default) =>
        mams.OnWordsAsync(
            id,
            "wrote at a multi-agency meeting",
            MamWork.Now(
                (mam, act) =>
                {
                    foreach (var writtenFinding in found)
                        mam.Find(writtenFinding.Question, writtenFinding.Text, writtenFinding.Opened, act);
                }
            ),
            cancel
        );

    /// <summary>Agrees an action there. Whoever runs the meeting may, also where they add none on the record.</summary>
    /// <exception cref="RefusedException">When what, who or by when is missing, or the meeting has not begun or is closed.</exception>
    public Task AgreeAsync(Guid id, ActionDetails details, CancellationToken cancel = default) =>
        mams.OnWordsAsync(
            id,
            "agreed an action at a multi-agency meeting",
            (mam, change) =>
            {
                mam.DemandBegun(change.Act);
                change.Db.Add(PlanAction.AtMam(mam.PersonId, details, mam.Id, change.Act));
                return Task.CompletedTask;
            },
            cancel
        );
}

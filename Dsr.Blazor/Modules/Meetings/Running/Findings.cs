using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Keyworking;
using Dsr.Blazor.Modules.Meetings.Domain.Running;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;

namespace Dsr.Blazor.Modules.Meetings.Running;

/// <summary>What a meeting finds about somebody besides the update, the rating and the actions. Each is saved as it is made.</summary>
public sealed class Findings(MeetingDesk desk, KeyworkerRequests keyworkers, PolicyStore policies)
{
    /// <summary>Keeps what was said of the risk.</summary>
    /// <exception cref="ConcurrentDecisionException">When somebody else wrote there since.</exception>
    /// <exception cref="RefusedException">When the meeting does not run, or the text is too long.</exception>
    public Task DiscussAsync(Guid meeting, Guid item, string risk, string opened, CancellationToken cancel = default) =>
        desk.OnAsync(
            meeting,
            Permission.RunMeetings,
            "wrote of the risk in the meeting",
            (change, candidate) =>
            {
                change.SetCode(MeetingEvents.RiskDiscussed);
                candidate.Discuss(item, risk, opened, change.Act);
            },
            cancel
        );

    /// <summary>Whether a C(E)TR is needed, and why.</summary>
    /// <exception cref="ConcurrentDecisionException">When somebody else answered it since.</exception>
    /// <exception cref="RefusedException">When the meeting does not run, or the item is about nobody.</exception>
    public Task CetrAsync(Guid meeting, Guid item, CetrNeed? need, string why, CetrNeed? seen, CancellationToken cancel = default) =>
        desk.OnAsync(
            meeting,
            Permission.RunMeetings,
            "wrote down whether a C(E)TR is needed",
            (change, candidate) => candidate.Settle(item, need, why, seen, change.Act),
            cancel
        );

    /// <summary>A keyworker is needed: one is asked for in the same act.</summary>
    /// <exception cref="RefusedException">When one is asked for already, the person is 26 or over, or nothing says why.</exception>
    public Task AskForKeyworkerAsync(Guid meeting, Guid item, string why, CancellationToken cancel = default) =>
        desk.OnAsync(
            meeting,
            Permission.RunMeetings,
            KeyworkerRequests.Asked,
            async (change, candidate) =>
            {
                candidate.NeedsKeyworker(item, true, why);
                await keyworkers.AskAsync(change, candidate.Item(item).PersonId!.Value, why, cancel);
            },
            cancel
        );

    /// <summary>No keyworker is needed.</summary>
    /// <exception cref="RefusedException">When the meeting does not run, or the item is about nobody.</exception>
    public Task NoKeyworkerAsync(Guid meeting, Guid item, string why, CancellationToken cancel = default) =>
        desk.OnAsync(
            meeting,
            Permission.RunMeetings,
            "wrote down that no keyworker is needed",
            (_, candidate) => candidate.NeedsKeyworker(item, false, why),
            cancel
        );

    /// <summary>What the talk was about: one theme on or off. They go with the review.</summary>
    /// <exception cref="RefusedException">When the meeting does not run, or policy has no such theme.</exception>
    public Task TagAsync(Guid meeting, Guid item, string theme, bool on, CancellationToken cancel = default) =>
        desk.OnAsync(
            meeting,
            Permission.RunMeetings,
            "named what the talk was about",
            async (change, candidate) =>
            {
                Refuse.If(
                    on && !(await policies.ReadAsync()).On(change.Act.Today, Policies.ReviewThemes).Contains(theme),
                    "This theme is no longer in the list. Choose among those shown."
                );
                candidate.Tag(item, theme, on);
            },
            cancel
        );
}

using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Notifications.Domain;

namespace Dsr.Blazor.Platform.Data;

/// <summary>Who acts: the first of the three things that the data asks of the rooms above it.</summary>
public interface IActor
{
    /// <summary>The account's id, or "operator", or "the clock".</summary>
    string Id { get; }

    /// <summary>The name as colleagues know it.</summary>
    string Name { get; }
}

/// <summary>Where word goes that something was committed: the second.</summary>
public interface ICommitListener
{
    /// <summary>Called once after a commit, never before it; must return at once and not throw.</summary>
    void Committed();
}

/// <summary>Who has to be told of a change, in the change's own transaction: the third.</summary>
public interface INotificationDispatcher
{
    /// <summary>
    /// What the change is about to save that may concern somebody; asked before it is saved, while what was is still known.
    /// </summary>
    IReadOnlyList<PendingNotification> Look(DsrDb db);

    /// <summary>Adds what is told, once the change can be asked about and before it is committed.</summary>
    /// <returns>Whether anybody is told.</returns>
    Task<bool> TellAsync(DsrDb db, IReadOnlyList<PendingNotification> tellings, ActorContext act, CancellationToken cancel);
}

/// <summary>One person's intent, from before the first read to the commit.</summary>
/// <param name="Act">Who and when.</param>
/// <param name="Why">The intent in a few words, as colleagues read it beside a change: "rated Red". Holds no personal data.</param>
/// <param name="CommitId">Ties together the events of one commit.</param>
/// <param name="Code">The intent for programs; empty where none asks for it.</param>
internal sealed record ChangeContext(ActorContext Act, string Why, Guid CommitId, string Code = "");

using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Register.Domain;

/// <summary>What merging two records of one person does to an episode: of two open ones, one goes on.</summary>
public sealed partial class RegisterEntry
{
    /// <summary>The episode that went on when this one was closed by a merge; null otherwise.</summary>
    public Guid? InFavourOf { get; private set; }

    /// <summary>Where it stood before that.</summary>
    public EntryStatus? StatusBeforeMerge { get; private set; }

    /// <summary>Closes it as added in error: the same person has another open episode, which goes on.</summary>
    /// <exception cref="RefusedException">When it is closed already.</exception>
    public void CloseInFavourOf(Guid other, ActorContext act)
    {
        DemandOpen();
        (InFavourOf, StatusBeforeMerge) = (other, Status);
        (Status, ClosureReason, ClosedOn) = (EntryStatus.Closed, Modules.Register.Domain.ClosureReason.AddedInError, act.Today);
    }

    /// <summary>The merge is undone: the episode stands where it stood.</summary>
    public void ReopenAfterUnmerge()
    {
        if (InFavourOf is null || StatusBeforeMerge is not { } before)
            return;
        (Status, ClosureReason, ClosedOn) = (before, null, null);
        (InFavourOf, StatusBeforeMerge) = (null, null);
    }
}

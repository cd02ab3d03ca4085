using Dsr.Blazor.Domain;

namespace Dsr.Blazor.Data;

/// <summary>Who acts: the first of the two things that the data asks of the rooms above it.</summary>
public interface IActor
{
    /// <summary>The account's id, or "operator", or "the clock".</summary>
    string Id { get; }

    /// <summary>The name as colleagues know it.</summary>
    string Name { get; }
}

/// <summary>Where word goes that something was committed: the second of the two.</summary>
public interface ICommitListener
{
    /// <summary>Called once after a commit, never before it; must return at once and not throw.</summary>
    void Committed();
}

/// <summary>One person's intent, from before the first read to the commit.</summary>
/// <param name="Act">Who and when.</param>
/// <param name="Why">The intent in a few words, as colleagues read it beside a change: "rated Red". Holds no personal data.</param>
/// <param name="CommitId">Ties together the events of one commit.</param>
internal sealed record Undertaking(Act Act, string Why, Guid CommitId);

namespace Dsr.Blazor.Ui.Lists;

/// <summary>Who changed a record just now.</summary>
/// <param name="Sequence">Its link in the chain of changes.</param>
/// <param name="Kind">The record's type.</param>
/// <param name="Id">The record.</param>
/// <param name="ActorId">Who, by id.</param>
/// <param name="Who">Who, by name.</param>
/// <param name="Why">The intent in words: "rated Red".</param>
/// <param name="At">When, in UTC.</param>
public sealed record ChangedBy(long Sequence, string Kind, Guid Id, string ActorId, string Who, string Why, DateTimeOffset At);

/// <summary>Marks what a colleague has just changed, for some seconds.</summary>
public sealed class ChangeMarks
{
    public static readonly TimeSpan Shown = TimeSpan.FromSeconds(10);

    readonly List<ChangedBy> marks = [];

    /// <summary>The last change that is still marked.</summary>
    public ChangedBy? Latest => marks.LastOrDefault();

    /// <summary>The mark of a record, while it has one.</summary>
    public ChangedBy? Of(Guid id) => marks.FindLast(mark => mark.Id == id);

    /// <summary>The mark of any record of a kind.</summary>
    public ChangedBy? Of(string kind) => marks.FindLast(mark => mark.Kind == kind);

    public void Add(IEnumerable<ChangedBy> changes) => marks.AddRange(changes);

    public void Remove(IEnumerable<ChangedBy> changes) => marks.RemoveAll(changes.Contains);
}

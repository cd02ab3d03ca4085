namespace Dsr.Blazor.Platform.Data;

/// <summary>Answers to questions asked after the latest commit; those from before it are dropped, so it never holds many.</summary>
sealed class PostCommitCache<TQuestion, TAnswer>
    where TQuestion : notnull
{
    readonly Lock state = new();
    readonly Dictionary<TQuestion, Task<TAnswer>> answers = [];
    long latest;

    public Task<TAnswer> OfAsync(TQuestion question, long after, Func<Task<TAnswer>> ask)
    {
        lock (state)
        {
            if (after > latest)
            {
                answers.Clear();
                latest = after;
            }
            if (answers.TryGetValue(question, out var known) && !known.IsFaulted && !known.IsCanceled)
                return known;
            // Away from who asks first: its circuit's turns are no business of the others, and SQLite answers without yielding.
            return answers[question] = Task.Run(ask);
        }
    }
}

namespace Dsr.Blazor.Modules.Plans.Domain;

/// <summary>A run of words that a revision kept, took out or put in.</summary>
/// <param name="Words">As they stand, with the space that follows them.</param>
/// <param name="Change">Less than 0: taken out; more than 0: put in; 0: kept.</param>
public sealed record WordRun(string Words, int Change);

/// <summary>What a revision changed, word by word, so that a reader sees it without comparing two texts.</summary>
public static class WordChanges
{
    // Beyond this the table of the comparison would weigh more than the answer: the whole text then reads as replaced.
    const int MostWords = 600;

    /// <summary>The runs in reading order; what was taken out stands before what was put in its place.</summary>
    public static IReadOnlyList<WordRun> Between(string before, string after)
    {
        var (old, now) = (Split(before), Split(after));
        if (old.Count > MostWords || now.Count > MostWords)
            return [new(before, -1), new(after, 1)];
        var common = Common(old, now);
        List<(string Word, int Change)> steps = [];
        for (int i = 0, j = 0; i < old.Count || j < now.Count; )
        {
            if (i < old.Count && j < now.Count && old[i].Trim() == now[j].Trim())
            {
                steps.Add((now[j], 0));
                i++;
                j++;
            }
            else if (j == now.Count || i < old.Count && common[i + 1, j] >= common[i, j + 1])
                steps.Add((old[i++], -1));
            else
                steps.Add((now[j++], 1));
        }
        return [.. Runs(steps)];
    }

    static IEnumerable<WordRun> Runs(List<(string Word, int Change)> steps)
    {
        for (var at = 0; at < steps.Count; )
        {
            var run = steps.Skip(at).TakeWhile(step => step.Change == steps[at].Change).ToList();
            yield return new(string.Concat(run.Select(step => step.Word)), steps[at].Change);
            at += run.Count;
        }
    }

    // How many words the two texts have in common from each pair of places on.
    static int[,] Common(List<string> old, List<string> now)
    {
        var common = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        for (var j = now.Count - 1; j >= 0; j--)
            common[i, j] = old[i].Trim() == now[j].Trim() ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        return common;
    }

    // Each word with the space after it, so that the runs put together are the text again.
    static List<string> Split(string text)
    {
        List<string> words = [];
        for (var at = 0; at < text.Length; )
        {
            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
                end++;
            words.Add(text[at..end]);
            at = end;
        }
        return words;
    }
}

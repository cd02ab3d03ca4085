using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.Notifications.Domain;

/// <summary>What a message says.</summary>
public sealed record MailWords(string Subject, string Body);

/// <summary>What waits for one account. Counts are all that a message ever holds.</summary>
/// <param name="Actions">Open actions that are due today or overdue.</param>
/// <param name="Tasks">Open tasks that are due today or overdue.</param>
/// <param name="Notices">Unread notices since the last digest.</param>
public sealed record DigestCounts(int Actions, int Tasks, int Notices)
{
    /// <summary>There is nothing to write about.</summary>
    public bool IsEmpty => this is { Actions: 0, Tasks: 0, Notices: 0 };
}

/// <summary>The digest in words. No name, number, reference or rating is in it: e-mail is read over shoulders and by others.</summary>
public static class DigestWords
{
    /// <summary>"Dsr: 2 actions due, 1 new notice", and the same with the address to sign in at.</summary>
    /// <param name="counts">What waits.</param>
    /// <param name="signIn">Where to sign in.</param>
    /// <param name="stop">Where no more of these are asked for.</param>
    public static MailWords Of(DigestCounts counts, Uri signIn, Uri stop)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var said = string.Join(", ", Said(counts));
        return new(
            $"Dsr: {said}",
            $"""
            {said}.

            Sign in to read what it is about:
            {signIn}

            This message names nobody, and nothing can be answered by e-mail.
            To get no more of these:
            {stop}
            """.ReplaceLineEndings("\r\n")
        );
    }

    static IEnumerable<string> Said(DigestCounts counts)
    {
        if (counts.Actions > 0)
            yield return $"{Written.Count(counts.Actions, "action")} due";
        if (counts.Tasks > 0)
            yield return $"{Written.Count(counts.Tasks, "task")} due";
        if (counts.Notices > 0)
            yield return Written.Count(counts.Notices, "new notice");
    }
}

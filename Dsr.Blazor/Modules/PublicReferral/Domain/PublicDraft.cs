namespace Dsr.Blazor.Modules.PublicReferral.Domain;

/// <summary>
/// A self-referral that somebody is filling in. Outside the audit: it is nobody's act on the register until it is sent.
/// What was typed is sealed; the browser's token and the code to come back with are kept as hashes alone.
/// </summary>
public sealed class PublicDraft
{
    /// <summary>
    /// How long a form is kept that nobody saved, counted from what was typed last, and the confirmation of one that was sent.
    /// </summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>How long a saved form is kept, counted from when it was saved.</summary>
    public static readonly TimeSpan Saved = TimeSpan.FromDays(30);

    PublicDraft() { }

    public PublicDraft(string id) => Id = id;

    /// <summary>The hash of the token in the browser.</summary>
    public string Id { get; private init; } = "";

    /// <summary>The answers, sealed; empty once they are sent.</summary>
    public string Answers { get; private set; } = "";

    /// <summary>The hash of the code and the date of birth together; null while it is not saved.</summary>
    public string? ReturnKey { get; private set; }

    /// <summary>
    /// The confirmation, sealed, of a form that was sent; null before. It keeps a second press of the button from sending twice.
    /// </summary>
    public string? Sent { get; private set; }

    /// <summary>From when it is no longer there.</summary>
    public DateTimeOffset GoneAt { get; private set; }

    /// <summary>Keeps what was typed. A saved form is gone no later and no sooner for it.</summary>
    public void Keep(string answers, DateTimeOffset now) => (Answers, GoneAt) = (answers, ReturnKey is null ? now + Kept : GoneAt);

    /// <summary>Makes it one to come back to. The code that was given before no longer serves.</summary>
    public void Save(string returnKey, DateTimeOffset now) => (ReturnKey, GoneAt) = (returnKey, now + Saved);

    /// <summary>What was typed is gone, and the code with it; the confirmation stays for a day.</summary>
    public void Send(string confirmation, DateTimeOffset now) => (Answers, ReturnKey, Sent, GoneAt) = ("", null, confirmation, now + Kept);

    /// <summary>The same for another browser, when somebody comes back to it.</summary>
    public PublicDraft For(string id) =>
        new(id)
        {
            Answers = Answers,
            ReturnKey = ReturnKey,
            GoneAt = GoneAt,
        };
}

using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Calendar.Domain;

/// <summary>
/// The secret address of somebody's calendar feed. Kept is what proves the secret, never the secret: whoever reads the database cannot open
/// it.
/// </summary>
public sealed class CalendarAddress : Aggregate
{
    CalendarAddress() { }

    /// <param name="account">Whose calendar it opens.</param>
    /// <param name="secretHash">SHA-256 of the secret, in hexadecimal.</param>
    /// <param name="act">Who makes it.</param>
    public CalendarAddress(Guid account, string secretHash, ActorContext act) =>
        (Id, AccountId, SecretHash, MadeAt) = (act.NewId(), account, secretHash, act.At);

    public Guid AccountId { get; private init; }
    public string SecretHash { get; private init; } = "";
    public DateTimeOffset MadeAt { get; private init; }

    /// <summary>When it was taken back; null while it opens.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>It opens nothing from now on, and never will again.</summary>
    public void Revoke(ActorContext act) => RevokedAt ??= act.At;
}

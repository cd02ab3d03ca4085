using System.Security.Cryptography;
using System.Text;

namespace Dsr.Blazor.Platform.Audit;

/// <summary>A link of a chain: its own hash covers its content, its payload's digest and the link before it.</summary>
public abstract class ChainedEvent
{
    /// <summary>Counts the links without a gap, from 1. For the changes it is also the cursor of the live feed.</summary>
    public long Sequence { get; internal set; }
    public DateTimeOffset At { get; internal init; }
    public string ActorId { get; internal init; } = "";
    public string ActorName { get; internal init; } = "";

    /// <summary>SHA-256 of the salt and the payload; it still stands when the payload has been erased.</summary>
    public byte[] PayloadDigest { get; internal init; } = [];
    public byte[] Hash { get; internal set; } = [];

    /// <summary>The fields that the hash covers, besides the sequence, the payload's digest and the hash before.</summary>
    protected abstract string Content { get; }

    internal byte[] HashAfter(byte[] previous)
    {
        var own = Encoding.UTF8.GetBytes(
            $"{Sequence}\n{At.UtcTicks}\n{ActorId}\n{ActorName}\n{Content}\n{Convert.ToHexString(PayloadDigest)}\n{Convert.ToHexString(previous)}"
        );
        return SHA256.HashData(own);
    }
}

/// <summary>
/// What a link tells of, apart from the link: under a salt, so that the digest that stays tells nothing to who guesses at it.
/// </summary>
public abstract class SaltedPayload
{
    public long Sequence { get; internal init; }
    public byte[] Salt { get; internal init; } = [];
    public string Json { get; internal init; } = "";

    /// <summary>A new salt.</summary>
    internal static byte[] NewSalt() => RandomNumberGenerator.GetBytes(16);

    /// <summary>What the link keeps of it.</summary>
    internal static byte[] Digest(byte[] salt, string json) => SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(json)]);
}

/// <summary>One aggregate changed by one act: who, when, what and why. What it was and became lies apart.</summary>
public sealed class AuditEvent : ChainedEvent
{
    /// <summary>Ties together what one act changed.</summary>
    public Guid CommitId { get; internal init; }

    /// <summary>The aggregate's type.</summary>
    public string Kind { get; internal init; } = "";
    public Guid AggregateId { get; internal init; }

    /// <summary>The person it is about; null where it is about nobody.</summary>
    public Guid? PersonId { get; internal init; }

    /// <summary>Added, Changed or Removed.</summary>
    public string Change { get; internal init; } = "";

    /// <summary>The intent in words, for people: "rated Red". No code asks what it says.</summary>
    public string Why { get; internal init; } = "";

    /// <summary>The intent for programs, where one asks for it; it stays when the words change. Empty otherwise.</summary>
    public string Code { get; internal init; } = "";

    /// <inheritdoc/>
    protected override string Content => $"{CommitId}\n{Kind}\n{AggregateId}\n{PersonId}\n{Change}\n{Why}\n{Code}";
}

/// <summary>What an event's aggregate was and became. Erased when the law says so, and the chain still proves the rest.</summary>
public sealed class AuditPayload : SaltedPayload;

/// <summary>Somebody read: a record opened, printed or exported, or a list by its filter.</summary>
public sealed class ReadEvent : ChainedEvent
{
    /// <summary>What was done: Opened, ReferralOpened, Printed, Exported, FileTaken, Listed.</summary>
    public string Kind { get; internal init; } = "";

    /// <summary>Whose record; null for a list.</summary>
    public Guid? PersonId { get; internal init; }

    /// <inheritdoc/>
    protected override string Content => $"{Kind}\n{PersonId}";
}

/// <summary>A list's filter and the ids it showed, or why a record was taken away.</summary>
public sealed class ReadPayload : SaltedPayload;

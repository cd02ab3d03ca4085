using System.Collections.Concurrent;
using System.Security.Cryptography;
using Dsr.Blazor.Platform.Security;

namespace Dsr.Blazor.Modules.Files;

/// <summary>What was typed beside a file that was refused, with why.</summary>
public sealed record RefusedUpload(string Words, string? Field, IReadOnlyDictionary<string, string> Typed);

/// <summary>From a refused upload back to its form: what was typed waits behind a ticket, so that none of it is in an address.</summary>
public sealed class RefusedUploads(TimeProvider time)
{
    static readonly TimeSpan kept = TimeSpan.FromMinutes(30);
    readonly ConcurrentDictionary<string, (string Actor, RefusedUpload Upload, DateTimeOffset Until)> tickets = new();

    /// <summary>A ticket for the form to open with.</summary>
    public string Keep(Actor actor, RefusedUpload upload)
    {
        foreach (var old in tickets.Where(pair => pair.Value.Until < time.GetUtcNow()))
            tickets.TryRemove(old.Key, out _);
        var ticket = RandomNumberGenerator.GetHexString(32, lowercase: true);
        tickets[ticket] = (actor.Id, upload, time.GetUtcNow() + kept);
        return ticket;
    }

    /// <summary>What it is for, also after a reload; null when it is another's or has run out.</summary>
    public RefusedUpload? Read(Actor actor, string? ticket) =>
        ticket is not null && tickets.TryGetValue(ticket, out var found) && found.Actor == actor.Id && found.Until >= time.GetUtcNow()
            ? found.Upload
            : null;
}

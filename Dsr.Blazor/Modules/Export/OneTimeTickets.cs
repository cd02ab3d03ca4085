using System.Collections.Concurrent;
using System.Security.Cryptography;
using Dsr.Blazor.Platform.Security;

namespace Dsr.Blazor.Modules.Export;

/// <summary>
/// From a press on the page to the download. The address of the download holds a ticket and nothing else, so neither a purpose
/// nor a search text is in an address or a log; it is for one account, once, for two minutes.
/// </summary>
/// <typeparam name="T">What a ticket fetches.</typeparam>
public sealed class OneTimeTickets<T>(TimeProvider time)
    where T : class
{
    static readonly TimeSpan kept = TimeSpan.FromMinutes(2);
    readonly ConcurrentDictionary<string, (string Actor, T Order, DateTimeOffset Until)> tickets = new();

    /// <summary>A ticket for one order.</summary>
    public string Issue(Actor actor, T order)
    {
        foreach (var old in tickets.Where(pair => pair.Value.Until < time.GetUtcNow()))
            tickets.TryRemove(old.Key, out _);
        var ticket = RandomNumberGenerator.GetHexString(32, lowercase: true);
        tickets[ticket] = (actor.Id, order, time.GetUtcNow() + kept);
        return ticket;
    }

    /// <summary>What the ticket is for; null when it is another's, was used, or has run out.</summary>
    public T? Take(Actor actor, string ticket) =>
        // Looked at first: somebody else's try must not use it up.
        tickets.TryGetValue(ticket, out var found)
        && found.Actor == actor.Id
        && tickets.TryRemove(ticket, out found)
        && found.Until >= time.GetUtcNow()
            ? found.Order
            : null;
}

using System.Collections.Concurrent;
using System.Security.Cryptography;
using Dsr.Blazor.Access;
using Dsr.Blazor.Casework.Register;
using Dsr.Blazor.Domain.Exports;

namespace Dsr.Blazor.Casework.Exports;

/// <summary>What a ticket fetches: a filter for a purpose, or a request that was approved.</summary>
public sealed record ExportOrder(RegisterFilter Filter, string Purpose, Guid? Approved);

/// <summary>
/// From a press on the page to the download. The address of the download holds a ticket and nothing else, so neither a purpose
/// nor a search text is in an address or a log; it is for one account, once, for two minutes.
/// </summary>
public sealed class ExportTickets(TimeProvider time)
{
    static readonly TimeSpan kept = TimeSpan.FromMinutes(2);
    readonly ConcurrentDictionary<string, (string Actor, ExportOrder Order, DateTimeOffset Until)> tickets = new();

    /// <summary>A ticket for an export that one may take at once.</summary>
    /// <exception cref="Domain.RefusedException">When the purpose says too little.</exception>
    public string Issue(Actor actor, RegisterFilter filter, string purpose) => Keep(actor, new(filter, ExportRequest.CheckPurpose(purpose), null));

    /// <summary>A ticket for one's approved request.</summary>
    public string Issue(Actor actor, Guid approved) => Keep(actor, new(RegisterFilter.Everyone, "", approved));

    /// <summary>What the ticket is for; null when it is another's, was used, or has run out.</summary>
    public ExportOrder? Take(Actor actor, string ticket) =>
        tickets.TryRemove(ticket, out var found) && found.Actor == actor.Id && found.Until >= time.GetUtcNow() ? found.Order : null;

    string Keep(Actor actor, ExportOrder order)
    {
        foreach (var old in tickets.Where(one => one.Value.Until < time.GetUtcNow())) tickets.TryRemove(old.Key, out _);
        var ticket = RandomNumberGenerator.GetHexString(32, lowercase: true);
        tickets[ticket] = (actor.Id, order, time.GetUtcNow() + kept);
        return ticket;
    }
}

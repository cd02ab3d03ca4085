using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Dsr.Blazor.Platform.Edge.PublicForms;

/// <summary>
/// Counts how often a code is tried, from whichever address, and whether or not there is such a code: a second secret beside it is not to
/// be guessed.
/// </summary>
public sealed class TriesOfOneCode(PublicFormSettings settings, TimeProvider time)
{
    const int Many = 10_000;

    readonly ConcurrentDictionary<string, (int Tries, DateTimeOffset Until)> tries = [];

    /// <summary>Counts a try.</summary>
    /// <returns>How long to wait, when this one is too many; null when it may go on.</returns>
    public TimeSpan? Count(string code)
    {
        var now = time.GetUtcNow();
        if (tries.Count > Many)
            foreach (var (old, _) in tries.Where(pair => pair.Value.Until <= now))
                tries.TryRemove(old, out _);
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
        var (count, until) = tries.AddOrUpdate(
            key,
            _ => (1, now + settings.Window),
            (_, before) => before.Until <= now ? (1, now + settings.Window) : (before.Tries + 1, before.Until)
        );
        return count > settings.ReturnsOfOneCode ? until - now : null;
    }
}

using System.Text.Json;
using Dsr.Blazor.Platform.Security;

namespace Dsr.Blazor.Platform.Audit;

/// <summary>Writes down who read what, before the page shows it. A live refresh is not a read.</summary>
public sealed class ReadLog(ReadChain chain, ICurrentActor acting)
{
    /// <summary>A record was opened.</summary>
    public async Task OpenedAsync(Guid person, CancellationToken cancel = default) =>
        await chain.RecordAsync(await acting.GetAsync(cancel), "Opened", person, cancel: cancel);

    /// <summary>A record was printed.</summary>
    public async Task PrintedAsync(Guid person, CancellationToken cancel = default) =>
        await chain.RecordAsync(await acting.GetAsync(cancel), "Printed", person, cancel: cancel);

    /// <summary>
    /// A referral was opened. Nobody is on the register by it yet, so it is named by its own id, which lies in the payload.
    /// </summary>
    /// <param name="referral">The referral.</param>
    /// <param name="person">Whom it brought onto the register; null before that.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task ReferralOpenedAsync(Guid referral, Guid? person, CancellationToken cancel = default) =>
        await chain.NamedAsync(await acting.GetAsync(cancel), "ReferralOpened", person, JsonSerializer.Serialize(new { referral }), cancel);

    /// <summary>A file of a record was downloaded; each time, for each is another copy.</summary>
    public async Task FileTakenAsync(Guid person, Guid file, int version, CancellationToken cancel = default) =>
        await chain.CopyAsync(await acting.GetAsync(cancel), "FileTaken", person, JsonSerializer.Serialize(new { file, version }), cancel);

    /// <summary>A list was shown.</summary>
    /// <param name="list">Which: "register", "actions".</param>
    /// <param name="filter">By what; may hold what was searched for, so it lies in the payload, apart.</param>
    /// <param name="ids">Who was on it.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task ListedAsync(string list, string filter, IReadOnlyCollection<Guid> ids, CancellationToken cancel = default) =>
        await chain.ListAsync(
            await acting.GetAsync(cancel),
            JsonSerializer.Serialize(
                new
                {
                    list,
                    filter,
                    ids,
                }
            ),
            cancel
        );

    /// <summary>A list was taken away as a file.</summary>
    public async Task ExportedAsync(string filter, string purpose, IReadOnlyCollection<Guid> ids, CancellationToken cancel = default) =>
        await chain.ExportAsync(
            await acting.GetAsync(cancel),
            JsonSerializer.Serialize(
                new
                {
                    filter,
                    purpose,
                    ids,
                }
            ),
            cancel
        );
}

using Dsr.Blazor.Data.Audit;

namespace Dsr.Blazor.Commands;

/// <summary>Proves the audit chains.</summary>
sealed class VerifyAudit : ICommand
{
    public string Name => "verify-audit";

    public string Usage => "[--expect FINGERPRINT]";

    public string Summary => "Walks the audit from its first link and says where it was tampered with. FINGERPRINT is one that it printed before and that was noted elsewhere.";

    public async Task<int> Run(Arguments arguments, IServiceProvider services, Terminal terminal, CancellationToken cancel)
    {
        var proof = services.GetRequiredService<ChainProof>();
        var verdict = await proof.Verify(cancel);
        var expected = arguments["expect"] is not { } fingerprint || await proof.Contains(Fingerprint.Read(fingerprint) ?? throw Unreadable(fingerprint), cancel);
        foreach (var found in verdict.Breaks) await terminal.Results.WriteLineAsync(found);
        if (!expected) await terminal.Results.WriteLineAsync("The chain does not hold the fingerprint expected: it was written anew since that was noted, or this is another register.");
        if (!verdict.Holds || !expected) return 1;
        await terminal.Results.WriteLineAsync($"The audit holds: {verdict.Links} links, of which {verdict.Erased} had their content erased.");
        foreach (var head in await proof.Heads(cancel)) await terminal.Results.WriteLineAsync(head.ToString());
        return 0;
    }

    static UsageException Unreadable(string fingerprint) => new($"\"{fingerprint}\" is no fingerprint. It looks like changes:1204:9f86d081..., as verify-audit prints it.");
}

using System.CommandLine;
using Dsr.Blazor.Platform.Audit;

namespace Dsr.Blazor.Platform.Commands;

/// <summary>Proves the audit chains.</summary>
sealed class VerifyAudit : OperatorCommand
{
    readonly Option<string?> expect = new("--expect")
    {
        HelpName = "FINGERPRINT",
        Description = "One that it printed before and that was noted elsewhere: the chain still has to hold it.",
    };

    public VerifyAudit()
        : base("verify-audit", "Walks the audit from its first link and says where it was tampered with.") => Add(expect);

    public override async Task<int> RunAsync(
        ParseResult typed,
        IServiceProvider services,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var proof = services.GetRequiredService<ChainProof>();
        var verdict = await proof.VerifyAsync(cancellationToken);
        var expected =
            typed.GetValue(expect) is not { } fingerprint
            || await proof.ContainsAsync(Fingerprint.Read(fingerprint) ?? throw Unreadable(fingerprint), cancellationToken);
        foreach (var found in verdict.Breaks)
            await terminal.Results.WriteLineAsync(found);
        if (!expected)
            await terminal.Results.WriteLineAsync(
                "The chain does not hold the fingerprint expected: it was written anew since that was noted, or this is another register."
            );
        if (!verdict.Holds || !expected)
            return 1;
        await terminal.Results.WriteLineAsync(
            $"The audit holds: {verdict.Links} links, of which {verdict.Erased} had their content erased."
        );
        foreach (var head in await proof.HeadsAsync(cancellationToken))
            await terminal.Results.WriteLineAsync(head.ToString());
        return 0;
    }

    static UsageException Unreadable(string fingerprint) =>
        new($"\"{fingerprint}\" is no fingerprint. It looks like changes:1204:9f86d081..., as verify-audit prints it.");
}

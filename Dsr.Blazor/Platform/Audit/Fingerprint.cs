using System.Globalization;

namespace Dsr.Blazor.Platform.Audit;

/// <summary>
/// One link of a chain by its hash, to be noted outside the database: whoever writes the whole chain anew cannot write that note anew.
/// </summary>
/// <param name="Chain">"changes" or "reads".</param>
/// <param name="Sequence">Which link.</param>
/// <param name="Hash">Its hash, in lower-case hexadecimal digits.</param>
public sealed record Fingerprint(string Chain, long Sequence, string Hash)
{
    /// <summary>As it is noted: "changes:1204:9f86d081…".</summary>
    public override string ToString() => $"{Chain}:{Sequence}:{Hash}";

    /// <summary>Reads one as it was noted; null when it is none.</summary>
    public static Fingerprint? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return
            text.Trim().Split(':') is [ChainHead.Changes or ChainHead.Reads, var sequence, { Length: 64 } hash] parts
            && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(parts[0], number, hash.ToLowerInvariant())
            : null;
    }
}

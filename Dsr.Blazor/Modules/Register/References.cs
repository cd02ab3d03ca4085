using System.Globalization;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Register;

/// <summary>
/// Gives out references such as DSR-2026-0142: the register's letters, the year, and a number that says nothing about the person.
/// </summary>
sealed class References
{
    readonly string prefix;
    readonly HashSet<string> taken;
    int next = 1;

    References(string prefix, HashSet<string> taken) => (this.prefix, this.taken) = (prefix, taken);

    /// <summary>Reads which are taken, inside the write transaction.</summary>
    internal static async Task<References> LoadAsync(DsrDb db, string code, int year, CancellationToken cancel) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{code}-{year}-"),
            [.. await db.Entries.Select(entry => entry.Reference).ToListAsync(cancel)]
        );

    /// <summary>The wanted one while it is free, else the next.</summary>
    internal string Give(string wanted = "")
    {
        if (wanted.Length is > 0 and <= 40 && taken.Add(wanted))
            return wanted;
        string reference;
        do reference = prefix + (next++).ToString("0000", CultureInfo.InvariantCulture);
        while (!taken.Add(reference));
        return reference;
    }
}

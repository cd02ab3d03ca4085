using Dsr.Blazor.Modules.Import.Domain.Identities;

namespace Dsr.Blazor.Modules.Import.Domain.Checking;

/// <summary>Whether a reference of the sheet can be the entry's. One that cannot is kept in a note, and a new one is given.</summary>
sealed class ReferenceCheck(IKnownPeople known)
{
    /// <summary>The longest that a reference may be.</summary>
    public const int Longest = 40;

    readonly HashSet<string> taken = [];

    /// <summary>The warning; null where the row gives none or it can be taken.</summary>
    public Warning? Of(ReadRow row, string reference, bool lands)
    {
        if (reference.Length == 0)
            return null;
        if (reference.Length > Longest)
            return Warn(row, reference, $"It is longer than {Longest} characters");
        var isTaken = known.HasReference(reference) || taken.Contains(reference);
        if (lands)
            taken.Add(reference);
        return isTaken ? Warn(row, reference, "Somebody else has it already") : null;
    }

    static Warning Warn(ReadRow row, string reference, string why) =>
        row.Warn(
            WarningKind.LooksWrong,
            ImportField.Reference,
            reference,
            $"Reference: {why}, so a new one is given and this one is kept in a note."
        );
}

using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Modules.Import.Domain.Mapping;

namespace Dsr.Blazor.Modules.Import.Domain.Sheets;

/// <summary>Whether the headings of a table are those of a register, and not of a log, a list of contacts or a count.</summary>
static class Evidence
{
    static readonly ImportField[] Supporting =
    [
        ImportField.Diagnosis,
        ImportField.AddedOn,
        ImportField.NextReview,
        ImportField.Lead,
        ImportField.LeadAndTeam,
        ImportField.LocalAuthority,
        ImportField.Icb,
        ImportField.Keyworker,
        ImportField.Issues,
        ImportField.RatingDate,
    ];

    static readonly HashSet<string> OtherLists =
    [
        "log",
        "logs",
        "contacts",
        "summary",
        "dashboard",
        "lookup",
        "lookups",
        "guidance",
        "instructions",
        "minutes",
        "template",
        "example",
        "attendance",
        "pivot",
        "chart",
        "charts",
        "actions",
        "ctr",
        "cetr",
        "ctrs",
        "cetrs",
        "laep",
        "referrals",
    ];

    /// <summary>It says who, and how they are rated or whether they consented.</summary>
    public static bool IsRegister(SheetTable table, FieldMapping choices)
    {
        var fields = Fields(table, choices);
        var (rated, consent) = (
            fields.Contains(ImportField.Rating) || table.TabRating is not null,
            fields.Contains(ImportField.Consent) || fields.Contains(ImportField.ConsentToShare)
        );
        if (SaysOther(table.Sheet))
            return Identity(fields) >= 2 && rated && consent;
        return Identity(fields) >= 2 ? rated || consent : Identity(fields) == 1 && rated && consent;
    }

    /// <summary>It says who, and enough of what a register says besides.</summary>
    public static bool MayBeRegister(SheetTable table, FieldMapping choices)
    {
        var fields = Fields(table, choices);
        return Identity(fields) switch
        {
            0 => false,
            1 => fields.Count(Supporting.Contains) + (fields.Contains(ImportField.Rating) ? 1 : 0) >= 2,
            _ => true,
        };
    }

    static int Identity(HashSet<ImportField> fields) =>
        (fields.Contains(ImportField.NhsNumber) ? 1 : 0)
        + (fields.Contains(ImportField.DateOfBirth) ? 1 : 0)
        + (fields.Overlaps([ImportField.FullName, ImportField.FamilyName, ImportField.GivenName]) ? 1 : 0);

    static bool SaysOther(string name) => FoldedText.Of(name).Split(' ').Any(OtherLists.Contains);

    static HashSet<ImportField> Fields(SheetTable table, FieldMapping choices) =>
        [.. ColumnSearch.Of(table, choices).Columns.Where(c => c.Field is not null).Select(c => c.Field!.Value)];
}

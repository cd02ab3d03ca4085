using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Modules.Import.Domain.Values;

namespace Dsr.Blazor.Modules.Import.Domain.Rows;

/// <summary>What a cell says in the column of a field.</summary>
static class CellText
{
    // Where a nought is an answer, or wrong enough to be asked about.
    static readonly HashSet<ImportField> TakesNought =
    [
        ImportField.Rating,
        ImportField.DateOfBirth,
        ImportField.Consent,
        ImportField.ConsentBasis,
        ImportField.ConsentToShare,
        ImportField.EhcPlan,
        ImportField.HasLearningDisability,
        ImportField.HasAutism,
    ];

    static readonly HashSet<ImportField> Names = [ImportField.FamilyName, ImportField.GivenName, ImportField.FullName];

    static readonly HashSet<ImportField> OtherNames =
    [
        ImportField.PreferredName,
        ImportField.Lead,
        ImportField.LeadAndTeam,
        ImportField.Team,
        ImportField.Keyworker,
        ImportField.ActionOwner,
        ImportField.LocalAuthority,
        ImportField.Icb,
        ImportField.Hospital,
        ImportField.Ward,
    ];

    /// <summary>Reads a cell as its column asks.</summary>
    public static Typed Of(SheetCell? cell, ImportField field, bool since1904)
    {
        if (cell is null)
            return Typed.Nothing;
        if (cell.Formula is { } formula && (TakesNought.Contains(field) || Names.Contains(field)))
            return new(formula, Unreadable: true);
        var text = cell.Text.Trim();
        if (cell.Unreadable || ErrorText.Is(text))
            return new(text, Unreadable: true);
        if (IsNought(text) && !TakesNought.Contains(field))
            return Typed.Nothing;
        if (field.IsDay())
            return Day(cell, text, since1904);
        if (OtherNames.Contains(field) && NameDamage.IsBroken(text))
            return new(text, Unreadable: true);
        // A day that its format shows with words beside it is what it shows, and not that day.
        return new(text, cell.Date is { } day && text == Written(day) ? day : null, cell.Number);
    }

    static Typed Day(SheetCell cell, string text, bool since1904)
    {
        if (cell.Date is not null)
            return new(text, cell.Date, cell.Number);
        if (TypedDate.Counted(text, since1904) is not { Day: { } day } counted)
            return new(text, null, cell.Number);
        return counted.Late ? new($"{Written(day)} 23:00") : new(text, day, cell.Number);
    }

    static bool IsNought(string text) => text is "0" or "0.0" or "0.00";

    static string Written(DateOnly day) => day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}

using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.Import.Domain.Sheets;

namespace Dsr.Blazor.Modules.Import.Domain.Leaving;

/// <summary>Walks down a sheet's rows and remembers under which divider each stands.</summary>
sealed class Parts
{
    string sheet = "";
    string? under;

    /// <summary>The next table. What a divider of the same sheet said goes on below further headings.</summary>
    public void Begin(SheetTable table)
    {
        if (sheet != table.Sheet)
            under = null;
        sheet = table.Sheet;
        if (Divider.SaysEnded(table.Title))
            under = table.Title;
        else if (table.Title.Length > 0)
            under = null;
    }

    /// <summary>Why a row is nobody's, or null when it is about a person.</summary>
    public PassedOverWhy? PassedOver(SheetRow row, SheetTable table, TableMapping mapping)
    {
        if (Divider.SaysEnded(row) is { } said)
        {
            under = said;
            return PassedOverWhy.EndedBelow;
        }
        var why = RowKind.PassedOver(row, table, mapping);
        if (why == PassedOverWhy.Note && Divider.BeginsPart(row))
            under = null;
        return why;
    }

    /// <summary>The row with the divider that it stands under.</summary>
    public SheetRow Within(SheetRow row) => row.Under is null && under is not null ? row with { Under = under } : row;
}

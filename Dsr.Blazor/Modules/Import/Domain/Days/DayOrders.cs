using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.Import.Domain.Sheets;

namespace Dsr.Blazor.Modules.Import.Domain.Days;

/// <summary>The doubts of every table of a file.</summary>
static class DayOrders
{
    /// <summary>One for each table, in their order.</summary>
    public static IReadOnlyList<DayDoubts> Of(IReadOnlyList<SheetTable> tables, IReadOnlyList<TableMapping> mappings, CheckTerms terms)
    {
        var all = tables.Zip(mappings).ToLookup(pair => pair.First.Sheet);
        return [.. tables.Zip(mappings).Select(pair => new DayDoubts(pair.First, pair.Second, all[pair.First.Sheet], terms.DayOrders))];
    }
}

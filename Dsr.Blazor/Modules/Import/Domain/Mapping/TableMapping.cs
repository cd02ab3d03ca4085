using Dsr.Blazor.Modules.Import.Domain.Sheets;

namespace Dsr.Blazor.Modules.Import.Domain.Mapping;

/// <summary>How a column came to its field.</summary>
public enum MappedBy
{
    Nothing,
    Heading,
    Content,
    Neighbour,
    Choice,
}

/// <summary>A column and what it is read as.</summary>
/// <param name="Heading">The column's heading.</param>
/// <param name="Field">The field; null when the column is passed over.</param>
/// <param name="By">How the field was found.</param>
/// <param name="TakenBy">For a column passed over because another holds its field: the other's heading.</param>
public sealed record MappedColumn(Heading Heading, ImportField? Field, MappedBy By, string? TakenBy = null);

/// <summary>What the columns of one table are read as.</summary>
/// <param name="Sheet">The table's sheet.</param>
/// <param name="Columns">Every column, from left to right.</param>
public sealed record TableMapping(string Sheet, IReadOnlyList<MappedColumn> Columns)
{
    /// <summary>The columns that feed a field, from left to right.</summary>
    public IEnumerable<Heading> For(ImportField field) => Columns.Where(c => c.Field == field).Select(c => c.Heading);

    /// <summary>Whether a column feeds the field.</summary>
    public bool Has(ImportField field) => Columns.Any(c => c.Field == field);

    /// <summary>The columns that nothing is read from.</summary>
    public IEnumerable<Heading> PassedOver => Columns.Where(c => c.Field is null).Select(c => c.Heading);
}

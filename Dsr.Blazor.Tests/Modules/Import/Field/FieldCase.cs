using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dsr.Blazor.Tests.Modules.Import.Field;

/// <summary>What is right for one file of Samples/Field: as field-cases.json says it.</summary>
public sealed record FieldCase
{
    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Samples", "Field");
    static readonly Lazy<Dictionary<string, FieldCase>> read = new(Read);

    public FieldCounts Counts { get; init; } = new();
    public IReadOnlyList<FieldRow> Rows { get; init; } = [];
    public IReadOnlyList<FieldWarning> Warnings { get; init; } = [];

    /// <summary>Sheets that are passed over, with why.</summary>
    public IReadOnlyList<FieldSheet> PassedOver { get; init; } = [];
    public IReadOnlyList<FieldHidden> Hidden { get; init; } = [];

    /// <summary>Whole texts, and parts of texts, that no record may hold.</summary>
    public IReadOnlyList<string> Nowhere { get; init; } = [];
    public IReadOnlyList<string> Inside { get; init; } = [];

    /// <summary>Files landed before this one.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>What is done on the register between them, in words.</summary>
    public string Between { get; init; } = "";

    /// <summary>The line that the sentence names where the file may be refused instead.</summary>
    public string OrRefused { get; init; } = "";

    public static IReadOnlyDictionary<string, FieldCase> All => read.Value;

    public static string Place(string file) => Path.Combine(Folder, file);

    static Dictionary<string, FieldCase> Read() =>
        JsonSerializer.Deserialize<Dictionary<string, FieldCase>>(File.ReadAllText(Place("field-cases.json")), JsonSerializerOptions.Web)!;
}

public sealed record FieldCounts(int Rows = 0, int Ready = 0, int Held = 0, int Duplicates = 0, int Existing = 0);

/// <summary>How one data row ends, and what is on the record then.</summary>
public sealed record FieldRow
{
    public int Row { get; init; }
    public string? Sheet { get; init; }
    public string Ends { get; init; } = "";
    public IReadOnlyList<string> Reason { get; init; } = [];
    public JsonObject? Lands { get; init; }
    public JsonObject? LandsNot { get; init; }

    /// <summary>The reasons for which it may be held instead of landing; what it may land as instead of being held.</summary>
    public IReadOnlyList<string> OrHeld { get; init; } = [];
    public JsonObject? OrLands { get; init; }

    /// <summary>The problem shows the cell's value.</summary>
    public bool ValueShown { get; init; }

    /// <summary>No warning that something was not read or looks wrong.</summary>
    public bool Quiet { get; init; }
}

public sealed record FieldWarning(int Row, string Column, IReadOnlyList<string> Kind);

public sealed record FieldSheet(string Sheet, string Why);

public sealed record FieldHidden(string Sheet, IReadOnlyList<int> Rows, IReadOnlyList<string> Columns);

using System.Text.Json;
using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Import.Domain.Mapping;

/// <summary>A mapping as the file that <c>--mapping</c> takes: <c>{"KW (0-25)": "Keyworker", "Age": null}</c>.</summary>
public static class MappingText
{
    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Reads a mapping.</summary>
    /// <exception cref="RefusedException">When the text is no JSON object of headings and fields, or names a field that is
    /// none.</exception>
    public static FieldMapping Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(
                json,
                new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
            );
            return Columns(document.RootElement).Aggregate(FieldMapping.None, (mapping, pair) => mapping.With(pair.Heading, pair.Field));
        }
        catch (JsonException)
        {
            throw Unreadable();
        }
    }

    /// <summary>Writes a mapping; headings are kept by their keys, which read back the same.</summary>
    public static string Write(FieldMapping mapping) =>
        JsonSerializer.Serialize(mapping.Columns.ToDictionary(c => c.Key, c => c.Value?.ToString()), Indented);

    static List<(string Heading, ImportField? Field)> Columns(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw Unreadable();
        if (root.TryGetProperty("columns", out var inner) && inner.ValueKind == JsonValueKind.Object)
            root = inner;
        return [.. root.EnumerateObject().Select(p => Pair(p.Name, p.Value))];
    }

    // Written the other way round, field first, it is understood as well.
    static (string Heading, ImportField? Field) Pair(string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return (name, null);
        if (value.ValueKind != JsonValueKind.String)
            throw Unreadable();
        var text = value.GetString()!;
        if (text.Trim().ToUpperInvariant() is "" or "IGNORE" or "NONE" or "LEAVE OUT")
            return (name, null);
        if (ImportFields.Named(text) is { } field)
            return (name, field);
        return ImportFields.Named(name) is { } first ? (text, first) : throw Unknown(text);
    }

    static RefusedException Unreadable() =>
        new("The mapping is not readable. It is a JSON file such as {\"KW (0-25)\": \"Keyworker\", \"Age\": null}.");

    static RefusedException Unknown(string field) =>
        new(
            $"The mapping names a field that there is none of: {field}. The fields are {string.Join(", ", ImportFields.All.Select(f => f.Label()))}."
        );
}

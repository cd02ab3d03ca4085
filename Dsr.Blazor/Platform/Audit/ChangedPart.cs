using System.Text;
using System.Text.Json;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Platform.Audit;

/// <summary>A record, or a part of one, as an event's payload tells it: what it was and what it became.</summary>
/// <param name="Type">The name of its type.</param>
/// <param name="Id">Which.</param>
/// <param name="IsNew">It was made by the event.</param>
/// <param name="Before">The changed fields as they were; empty where it is new.</param>
/// <param name="After">The changed fields as they became; empty where it was removed.</param>
public sealed record ChangedPart(
    string Type,
    Guid Id,
    bool IsNew,
    IReadOnlyDictionary<string, string> Before,
    IReadOnlyDictionary<string, string> After
)
{
    /// <summary>The parts that a payload tells of; none when it has been erased.</summary>
    /// <param name="json">As <see cref="AuditPayload"/> keeps it.</param>
    public static IReadOnlyList<ChangedPart> Read(string json)
    {
        if (json.Length == 0)
            return [];
        using var parts = JsonDocument.Parse(json);
        return [.. parts.RootElement.EnumerateArray().Select(Of)];
    }

    /// <summary>A field as it was; blank where the event did not change it, or made it.</summary>
    public string Was(string field) => Before.GetValueOrDefault(field, "");

    /// <summary>A field as it became; blank where the event did not change it.</summary>
    public string Now(string field) => After.GetValueOrDefault(field, "");

    /// <summary>Whether the event changed a field.</summary>
    public bool Changed(string field) => Was(field) != Now(field);

    /// <summary>The names of the fields that it changed, without ids and what is only there to be searched by.</summary>
    public IEnumerable<string> Fields => Before.Keys.Union(After.Keys).Where(IsRead).Where(Changed);

    /// <summary>"NextReviewDue" reads "Next review due".</summary>
    public static string Label(string name)
    {
        var label = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && label.Length > 0)
                label.Append(' ').Append(char.ToLowerInvariant(c));
            else
                label.Append(c);
        }
        return label.ToString().Replace("nhs", "NHS", StringComparison.OrdinalIgnoreCase);
    }

    static ChangedPart Of(JsonElement part) =>
        new(
            part.GetProperty("type").GetString() ?? "",
            part.GetProperty("id").TryGetGuid(out var id) ? id : default,
            part.GetProperty("before").ValueKind != JsonValueKind.Object,
            Values(part.GetProperty("before")),
            Values(part.GetProperty("after"))
        );

    static bool IsRead(string field) =>
        field != "Id"
        && !field.EndsWith("Id", StringComparison.Ordinal)
        && field is not (nameof(Person.SearchName) or nameof(Person.SortName) or nameof(Person.FamilySound));

    static Dictionary<string, string> Values(JsonElement side) =>
        side.ValueKind != JsonValueKind.Object
            ? []
            : side.EnumerateObject().ToDictionary(jsonProperty => jsonProperty.Name, jsonProperty => jsonProperty.Value.GetString() ?? "");
}

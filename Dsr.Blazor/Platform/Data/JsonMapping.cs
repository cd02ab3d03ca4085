using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Dsr.Blazor.Platform.Data;

/// <summary>
/// A value that is written once and read whole, kept as JSON in its column: what was said, never what is asked for by part.
/// </summary>
static class JsonMapping
{
    static readonly JsonSerializerOptions options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Says of a property that it is kept so.</summary>
    public const string Annotation = "Dsr:Json";

    public static PropertyBuilder<T> HasJson<T>(this PropertyBuilder<T> property)
    {
        ArgumentNullException.ThrowIfNull(property);
        return property
            .HasAnnotation(Annotation, true)
            .HasConversion(
                new ValueConverter<T, string>(value => Write(value), json => JsonSerializer.Deserialize<T>(json, options)!),
                // Records of lists are not equal by value: what is written says whether they are.
                new ValueComparer<T>(
                    (item, other) => Write(item) == Write(other),
                    value => Write(value).GetHashCode(StringComparison.Ordinal),
                    value => value
                )
            );
    }

    static string Write<T>(T value) => JsonSerializer.Serialize(value, options);
}

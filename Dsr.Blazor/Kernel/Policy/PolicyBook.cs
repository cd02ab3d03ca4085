using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dsr.Blazor.Kernel.Policy;

/// <summary>All that policy says, on any day: the settings where there are some, the defaults elsewhere.</summary>
public sealed class PolicyBook(IReadOnlyCollection<PolicySetting> settings)
{
    internal static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The defaults alone.</summary>
    public static PolicyBook Defaults { get; } = new([]);

    /// <summary>What holds on a day: the setting that began last, and of those of one day the one set last.</summary>
    public T On<T>(DateOnly day, PolicyKey<T> key)
    {
        var setting = settings
            .Where(policy => policy.Key == key.Name && policy.From <= day)
            .OrderByDescending(policy => policy.From)
            .ThenByDescending(policy => policy.SetAt)
            .FirstOrDefault();
        return setting is null ? key.Default : JsonSerializer.Deserialize<T>(setting.Json, Json) ?? key.Default;
    }

    /// <summary>A value as it is stored.</summary>
    public static string Write<T>(PolicyKey<T> key, T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        return JsonSerializer.Serialize(value, Json);
    }
}

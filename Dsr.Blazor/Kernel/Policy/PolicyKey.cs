using System.Text.Json;

namespace Dsr.Blazor.Kernel.Policy;

/// <summary>A matter that local policy decides, with what holds until it does.</summary>
public abstract record PolicyKey(string Name, string Meaning, string Basis)
{
    /// <summary>The default as it is stored.</summary>
    public abstract string DefaultJson { get; }
}

/// <summary>A policy with its type.</summary>
/// <param name="Name">As it is stored: "review.interval.days".</param>
/// <param name="Meaning">What it decides, in a sentence.</param>
/// <param name="Basis">Where the default comes from.</param>
/// <param name="Default">What holds until somebody sets it.</param>
public sealed record PolicyKey<T>(string Name, string Meaning, string Basis, T Default) : PolicyKey(Name, Meaning, Basis)
{
    /// <inheritdoc/>
    public override string DefaultJson => JsonSerializer.Serialize(Default, PolicyBook.Json);
}

/// <summary>A value that local policy set, and from when. Never changed: another value is another setting.</summary>
public sealed class PolicySetting : Aggregate
{
    PolicySetting() { }

    /// <param name="key">What is set.</param>
    /// <param name="json">The value.</param>
    /// <param name="from">The first day on which it holds.</param>
    /// <param name="act">Who sets it.</param>
    public PolicySetting(PolicyKey key, string json, DateOnly from, ActorContext act) =>
        (Id, Key, Json, From, SetBy, SetAt) = (act.NewId(), key.Name, json, from, act.ActorName, act.At);

    public string Key { get; private init; } = "";
    public string Json { get; private init; } = "";
    public DateOnly From { get; private init; }
    public string SetBy { get; private init; } = "";
    public DateTimeOffset SetAt { get; private init; }
}

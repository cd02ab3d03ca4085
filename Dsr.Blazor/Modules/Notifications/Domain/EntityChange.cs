namespace Dsr.Blazor.Modules.Notifications.Domain;

/// <summary>A record that a change makes or alters, with what it was before.</summary>
/// <param name="Record">As it becomes.</param>
/// <param name="IsNew">The change makes it.</param>
/// <param name="Before">A property as it was, by its name; meaningless where it is new.</param>
public sealed record EntityChange(object Record, bool IsNew, Func<string, object?> Before);

/// <summary>The same, of a known kind: what the rules ask.</summary>
public sealed class EntityChange<T>(EntityChange untyped, T now)
{
    /// <summary>As it becomes.</summary>
    public T Now { get; } = now;

    /// <summary>The change makes it.</summary>
    public bool IsNew => untyped.IsNew;

    /// <summary>A property as it was; null where the record is new.</summary>
    public object? Was(string property) => IsNew ? null : untyped.Before(property);

    /// <summary>The change sets a property to another value, or makes the record with one.</summary>
    public bool Sets(string property, object? value) => value is not null && !Equals(Was(property), value);

    /// <summary>A record that was there already has another value now.</summary>
    public bool Changes(string property, object? value) => !IsNew && !Equals(Was(property), value);
}

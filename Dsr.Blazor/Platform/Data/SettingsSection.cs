namespace Dsr.Blazor.Platform.Data;

static class SettingsSection
{
    /// <summary>A section of the settings, its defaults where it says nothing.</summary>
    /// <exception cref="BadSettingException">When a value cannot be read, such as a word where a number belongs.</exception>
    internal static T Read<T>(this IConfigurationSection section)
        where T : new()
    {
        try
        {
            return section.Get<T>() ?? new();
        }
        catch (InvalidOperationException unreadable)
        {
            throw new BadSettingException(
                $"The section \"{section.Key}\" of the settings cannot be read: {unreadable.Message} docs/operations.md says what each setting means."
            );
        }
    }
}

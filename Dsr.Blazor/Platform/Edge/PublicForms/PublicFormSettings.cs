using Dsr.Blazor.Platform.Data;

namespace Dsr.Blazor.Platform.Edge.PublicForms;

/// <summary>The section "PublicForms" of the settings: how much the forms take that anybody may fill in.</summary>
public sealed class PublicFormSettings
{
    const int Most = 1_000_000;

    /// <summary>Over how many minutes each of these is counted.</summary>
    public int Minutes { get; set; } = 15;

    /// <summary>How many pages of a form one address may send. A school or a ward shares one.</summary>
    public int Posts { get; set; } = 300;

    /// <summary>How many times one address may try a code to come back with.</summary>
    public int Returns { get; set; } = 10;

    /// <summary>How many times one code may be tried, from anywhere.</summary>
    public int ReturnsOfOneCode { get; set; } = 5;

    /// <summary>How many times one address may read calendars: everybody behind one line of an organisation shares it.</summary>
    public int Feeds { get; set; } = 300;

    /// <summary>The most kilobytes of one page of a form.</summary>
    public int Kilobytes { get; set; } = 64;

    internal TimeSpan Window => TimeSpan.FromMinutes(Minutes);

    internal long Bytes => Kilobytes * 1024L;

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="BadSettingException">When a limit is impossible.</exception>
    internal static PublicFormSettings Read(IConfiguration configuration)
    {
        var settings = configuration.GetSection("PublicForms").Read<PublicFormSettings>();
        foreach (var (name, value) in settings.All().Where(pair => pair.Value is < 1 or > Most))
            throw new BadSettingException($"PublicForms:{name} is {value}. Set a number from 1 to {Most:N0}, or leave it out.");
        return settings;
    }

    IEnumerable<(string Name, int Value)> All() =>
        [
            (nameof(Minutes), Minutes),
            (nameof(Posts), Posts),
            (nameof(Returns), Returns),
            (nameof(ReturnsOfOneCode), ReturnsOfOneCode),
            (nameof(Feeds), Feeds),
            (nameof(Kilobytes), Kilobytes),
        ];
}

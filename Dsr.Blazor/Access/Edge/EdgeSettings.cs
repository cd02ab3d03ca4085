using System.Net;
using Dsr.Blazor.Data;

namespace Dsr.Blazor.Access.Edge;

/// <summary>The section "Web" of the settings: what stands between Dsr and the browsers.</summary>
public sealed class EdgeSettings
{
    /// <summary>Whether browsers reach Dsr by https alone: then it sends them there, tells them to stay, and marks its cookie as secure.</summary>
    public bool Https { get; set; }

    /// <summary>The addresses of reverse proxies whose word is taken for the browser's address, scheme and host. Empty: nobody's.</summary>
    public IReadOnlyList<string> Proxies { get; set; } = [];

    internal IEnumerable<IPAddress> ProxyAddresses => Proxies.Select(IPAddress.Parse);

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="BadSettingException">When an address cannot be read, or no host is allowed.</exception>
    internal static EdgeSettings Read(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Web").Read<EdgeSettings>();
        foreach (var proxy in settings.Proxies.Where(proxy => !IPAddress.TryParse(proxy, out _)))
            throw new BadSettingException($"Web:Proxies holds \"{proxy}\", which is no IP address. Set each proxy's address, such as 10.0.0.5.");
        if (string.IsNullOrWhiteSpace(configuration["AllowedHosts"]))
            throw new BadSettingException("AllowedHosts is empty, so every request would be turned away. Set the names by which browsers reach Dsr, with semicolons between them, or * for any.");
        return settings;
    }
}

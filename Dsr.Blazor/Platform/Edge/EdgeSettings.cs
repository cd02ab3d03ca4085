using System.Net;
using Dsr.Blazor.Platform.Data;

namespace Dsr.Blazor.Platform.Edge;

/// <summary>The section "Web" of the settings: what stands between Dsr and the browsers.</summary>
public sealed class EdgeSettings
{
    /// <summary>
    /// Whether browsers reach Dsr by https alone: then it sends them there, tells them to stay, and marks its cookie as secure.
    /// </summary>
    public bool Https { get; set; }

    /// <summary>The addresses of reverse proxies whose word is taken for the browser's address, scheme and host. Empty: nobody's.</summary>
    public IReadOnlyList<string> Proxies { get; set; } = [];

    /// <summary>Whether each cookie is kept from plain http.</summary>
    internal CookieSecurePolicy CookieSecurity => Https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    /// <summary>
    /// A cookie's name. Behind https its first letters make the browser refuse one that another host or plain http set in its place.
    /// </summary>
    /// <param name="name">The name otherwise.</param>
    /// <param name="wholeSite">Whether its path is the whole site; one of a part of it may not say that it is this host's alone.</param>
    internal string CookieName(string name, bool wholeSite = true) => Https ? (wholeSite ? "__Host-" : "__Secure-") + name : name;

    internal IEnumerable<IPAddress> ProxyAddresses => Proxies.Select(IPAddress.Parse);

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="BadSettingException">When an address cannot be read, or no host is allowed.</exception>
    internal static EdgeSettings Read(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Web").Read<EdgeSettings>();
        foreach (var proxy in settings.Proxies.Where(proxy => !IPAddress.TryParse(proxy, out _)))
            throw new BadSettingException(
                $"Web:Proxies holds \"{proxy}\", which is no IP address. Set each proxy's address, such as 10.0.0.5."
            );
        if (string.IsNullOrWhiteSpace(configuration["AllowedHosts"]))
            throw new BadSettingException(
                "AllowedHosts is empty, so every request would be turned away. Set the names by which browsers reach Dsr, with semicolons between them, or * for any."
            );
        return settings;
    }
}

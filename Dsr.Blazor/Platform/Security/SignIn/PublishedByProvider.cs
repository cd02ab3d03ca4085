using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Dsr.Blazor.Platform.Security.SignIn;

/// <summary>
/// What the provider publishes, kept for a day, and asked for anew at once when a token comes with a key that is not there: it may
/// have rolled its keys over. The library's own manager then asks behind the back of who came with the token, and refuses them.
/// </summary>
sealed class PublishedByProvider(SignInSettings settings, TimeProvider time)
    : BaseConfigurationManager,
        IConfigurationManager<OpenIdConnectConfiguration>,
        IDisposable
{
    // Tokens with keys that are nobody's would otherwise ask it as often as they come.
    static readonly TimeSpan atMostEvery = TimeSpan.FromSeconds(1);

    readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = 1024 * 1024 };
    readonly Lock state = new();
    ConfigurationManager<OpenIdConnectConfiguration>? known,
        asked;
    DateTimeOffset lastAsked = DateTimeOffset.MinValue;

    /// <summary>Its addresses and the keys it signs with now.</summary>
    /// <exception cref="InvalidOperationException">When it does not answer, and never did.</exception>
    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        var (serves, anew) = Managers();
        if (anew is null)
            return await serves.GetConfigurationAsync(cancel);
        try
        {
            var answer = await anew.GetConfigurationAsync(cancel);
            Keep(anew);
            return answer;
        }
        catch (InvalidOperationException)
        {
            // It does not answer now: what it said before still holds.
            return await serves.GetConfigurationAsync(cancel);
        }
    }

    public override async Task<BaseConfiguration> GetBaseConfigurationAsync(CancellationToken cancel) =>
        await GetConfigurationAsync(cancel);

    /// <summary>Asks anew the next time.</summary>
    public override void RequestRefresh()
    {
        lock (state)
        {
            if (time.GetUtcNow() - lastAsked < atMostEvery)
                return;
            lastAsked = time.GetUtcNow();
            asked = Make();
        }
    }

    public void Dispose() => http.Dispose();

    (ConfigurationManager<OpenIdConnectConfiguration> Serves, ConfigurationManager<OpenIdConnectConfiguration>? Anew) Managers()
    {
        lock (state)
        {
            var anew = asked;
            asked = null;
            return (known ??= Make(), anew);
        }
    }

    void Keep(ConfigurationManager<OpenIdConnectConfiguration> manager)
    {
        lock (state)
            known = manager;
    }

    ConfigurationManager<OpenIdConnectConfiguration> Make() =>
        new(
            settings.Authority.TrimEnd('/') + "/.well-known/openid-configuration",
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(http) { RequireHttps = settings.RequireHttps }
        );
}

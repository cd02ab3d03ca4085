using Dsr.Blazor.Platform.Data;

namespace Dsr.Blazor.Platform.Security.SignIn;

/// <summary>How people sign in: by an identity provider, or on the demo page.</summary>
enum SignInWay
{
    Provider,
    Demo,
}

/// <summary>The section "SignIn" of the settings.</summary>
public sealed class SignInSettings
{
    /// <summary>The identity provider's address, under which /.well-known/openid-configuration lies. Empty: none.</summary>
    public string Authority { get; set; } = "";

    /// <summary>How the identity provider knows Dsr.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>What proves to it that it is Dsr.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>Whether the identity provider has to be on https; false only for trials on one computer.</summary>
    public bool RequireHttps { get; set; } = true;

    /// <summary>After how many minutes without anybody's hands on a page it is signed out: 5 to 240.</summary>
    public int IdleMinutes { get; set; } = 30;

    internal TimeSpan Idle => TimeSpan.FromMinutes(IdleMinutes);

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="BadSettingException">When something is missing or impossible; the sentence says what to set.</exception>
    internal static SignInSettings Read(IConfiguration configuration)
    {
        var settings = configuration.GetSection("SignIn").Read<SignInSettings>();
        if (settings.IdleMinutes is < 5 or > 240)
            throw new BadSettingException($"SignIn:IdleMinutes is {settings.IdleMinutes}. Set it to 5 to 240 minutes; 30 is the default.");
        if (settings.Authority.Length > 0)
            settings.CheckProvider();
        return settings;
    }

    /// <summary>How people sign in with these settings.</summary>
    /// <exception cref="BadSettingException">When there is no identity provider outside Development.</exception>
    internal SignInWay Way(IHostEnvironment environment) =>
        (Authority.Length > 0, environment.IsDevelopment()) switch
        {
            (true, _) => SignInWay.Provider,
            (_, true) => SignInWay.Demo,
            _ => throw new BadSettingException(
                "No identity provider is set, so nobody could sign in. Set SignIn:Authority, SignIn:ClientId and SignIn:ClientSecret "
                    + "(as environment variables: SignIn__Authority and so on; docs/operations.md), or set ASPNETCORE_ENVIRONMENT=Development to try Dsr with made-up people."
            ),
        };

    void CheckProvider()
    {
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
            throw new BadSettingException(
                $"SignIn:Authority is \"{Authority}\", which is no web address. Set the identity provider's address, such as https://login.example.org/realms/health."
            );
        if (RequireHttps && address.Scheme != Uri.UriSchemeHttps)
            throw new BadSettingException(
                $"SignIn:Authority is \"{Authority}\", which is not on https. Set its https address; for a trial on one computer alone, set SignIn:RequireHttps to false."
            );
        if (ClientId.Length == 0)
            throw new BadSettingException("SignIn:ClientId is missing. Set the id under which the identity provider knows Dsr.");
        if (ClientSecret.Length == 0)
            throw new BadSettingException(
                "SignIn:ClientSecret is missing. Set the secret that the identity provider gave for Dsr, as the environment variable SignIn__ClientSecret."
            );
    }
}

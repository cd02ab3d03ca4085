using System.Diagnostics.CodeAnalysis;
using System.Net;
using Dsr.Blazor.Platform.Data;
using MailKit.Security;
using MimeKit;

namespace Dsr.Blazor.Platform.Mail;

/// <summary>The section "Mail" of the settings: by which server Dsr writes to people. Without a host it writes to nobody.</summary>
public sealed class MailSettings
{
    const int ImplicitTlsPort = 465;

    static readonly ParserOptions addresses = new() { AllowAddressesWithoutDomain = false };

    /// <summary>The SMTP server's name; blank for no mail.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    /// <summary>
    /// How the connection is secured; null for what the port is for: TLS from the first byte on 465, STARTTLS on any other.
    /// </summary>
    public MailTls? Tls { get; set; }

    /// <summary>Blank where the server asks for no sign-in.</summary>
    public string User { get; set; } = "";

    /// <summary>Best given by the environment: Mail__Password.</summary>
    public string Password { get; set; } = "";

    /// <summary>A file that holds the password and nothing else; instead of <see cref="Password"/>.</summary>
    public string PasswordFile { get; set; } = "";

    /// <summary>Whom the messages come from.</summary>
    public string From { get; set; } = "";

    /// <summary>Where people reach Dsr, such as https://dsr.example.nhs.uk: messages lead there.</summary>
    public string Site { get; set; } = "";

    /// <summary>Whether there is a server to send by.</summary>
    internal bool IsSet => Host.Trim().Length > 0;

    /// <summary>How the connection is secured, in the library's words.</summary>
    internal SecureSocketOptions Security => EffectiveTls.ToOptions();

    /// <summary><see cref="From"/>, read.</summary>
    internal MailboxAddress Sender => MailboxAddress.Parse(addresses, From);

    MailTls EffectiveTls => Tls ?? (Port == ImplicitTlsPort ? MailTls.Implicit : MailTls.StartTls);

    /// <summary>Reads one whole address, with its domain.</summary>
    internal static bool TryReadAddress(string text, [NotNullWhen(true)] out MailboxAddress? address) =>
        MailboxAddress.TryParse(addresses, text, out address);

    /// <summary>An address on the site.</summary>
    internal Uri At(string path) => new(new Uri(Site), path);

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="BadSettingException">When something is missing or impossible.</exception>
    internal static MailSettings Read(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Mail").Read<MailSettings>();
        if (settings.IsSet)
            settings.Check();
        return settings;
    }

    void Check()
    {
        Demand(Port is > 0 and < 65536, $"Mail:Port is {Port}. Set the port of the SMTP server; 587 is usual.");
        Demand(
            TryReadAddress(From, out _),
            "Mail:From is no e-mail address. Set the address that messages come from, such as dsr@example.nhs.uk."
        );
        Demand(
            Uri.TryCreate(Site, UriKind.Absolute, out var site) && site.Scheme is "https" or "http",
            "Mail:Site is missing. Set the address at which people reach Dsr, such as https://dsr.example.nhs.uk: messages lead there."
        );
        if (PasswordFile.Length > 0)
            Password = FromFile();
        Demand(
            User.Length == 0 || Password.Length > 0,
            "Mail:User is set, and there is no password. Set Mail__Password in the environment, or Mail:PasswordFile."
        );
        Demand(
            User.Length == 0 || EffectiveTls is MailTls.Implicit or MailTls.StartTls || IsHere(),
            $"Mail:Tls is {EffectiveTls}, so the password could travel in the clear. Set it to StartTls or Implicit, or leave Mail:User out."
        );
    }

    string FromFile()
    {
        try
        {
            return File.ReadAllText(PasswordFile).Trim();
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new BadSettingException(
                $"Mail:PasswordFile names {PasswordFile}, which cannot be read. Let the user that runs Dsr read it, or set Mail__Password in the environment."
            );
        }
    }

    bool IsHere() => Host is "localhost" || IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address);

    static void Demand(bool holds, string otherwise)
    {
        if (!holds)
            throw new BadSettingException(otherwise);
    }
}

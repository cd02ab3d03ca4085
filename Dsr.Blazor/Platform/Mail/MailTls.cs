using MailKit.Security;

namespace Dsr.Blazor.Platform.Mail;

/// <summary>How the connection to the mail server is secured.</summary>
public enum MailTls
{
    /// <summary>From the first byte (RFC 8314): what a server speaks on port 465.</summary>
    Implicit,

    /// <summary>By STARTTLS, or nothing is sent.</summary>
    StartTls,

    /// <summary>By STARTTLS where the server offers it, otherwise in the clear. Whoever stands between can take the offer away.</summary>
    WhenOffered,

    /// <summary>Not at all.</summary>
    None,
}

static class MailTlsExtensions
{
    internal static SecureSocketOptions ToOptions(this MailTls tls) =>
        tls switch
        {
            MailTls.Implicit => SecureSocketOptions.SslOnConnect,
            MailTls.StartTls => SecureSocketOptions.StartTls,
            MailTls.WhenOffered => SecureSocketOptions.StartTlsWhenAvailable,
            _ => SecureSocketOptions.None,
        };
}

using System.Net.Security;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using AuthenticationException = MailKit.Security.AuthenticationException;

namespace Dsr.Blazor.Platform.Mail;

/// <summary>What came of a try.</summary>
/// <param name="Error">Why it failed, without an address; blank when the server took the message.</param>
/// <param name="ForGood">Trying again is of no use.</param>
sealed record Posted(string Error, bool ForGood = false);

/// <summary>Hands a message to the SMTP server.</summary>
public sealed class SmtpPost(MailSettings settings, StopLinks links, TimeProvider time)
{
    /// <summary>After this a try has failed.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    // RFC 5321: the recipient or the message is not accepted. Other answers of the 500s are about us, and end when somebody sees to it.
    const int NotAccepted = 550,
        LastOfThem = 554;

    /// <summary>Whom to believe besides those whom this machine trusts; null for nobody, and no setting sets it.</summary>
    internal RemoteCertificateValidationCallback? AlsoTrusts { get; init; }

    /// <summary>Never throws for what the server or the network does: that is an answer.</summary>
    internal async Task<Posted> SendAsync(ToSend mail, CancellationToken cancellationToken)
    {
        if (!MailSettings.TryReadAddress(mail.Address, out var address))
            return new("The e-mail address of the account is none.", ForGood: true);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        using var client = Client();
        using var message = Message(mail, address);
        try
        {
            await HandAsync(client, message, limit.Token);
            return new("");
        }
        catch (Exception failure) when (Answer(failure, client.IsConnected) is { } answer)
        {
            return answer;
        }
    }

    async Task HandAsync(SmtpClient client, MimeMessage message, CancellationToken cancellationToken)
    {
        await client.ConnectAsync(settings.Host, settings.Port, settings.Security, cancellationToken);
        if (settings.User.Length > 0)
            await client.AuthenticateAsync(settings.User, settings.Password, cancellationToken);
        await client.SendAsync(message, cancellationToken);
        // It is taken: how the goodbye goes changes nothing.
        await client.DisconnectAsync(quit: true, cancellationToken);
    }

    SmtpClient Client() =>
        new()
        {
            Timeout = (int)Longest.TotalMilliseconds,
            ServerCertificateValidationCallback = AlsoTrusts,
            // Revocation lists lie on the internet, where a closed network's server may not ask.
            CheckCertificateRevocation = false,
        };

    // The exceptions' own words hold the address; only their kind is kept.
    static Posted? Answer(Exception failure, bool isConnected) =>
        failure switch
        {
            SmtpCommandException refused => new($"The mail server answered {(int)refused.StatusCode}.", IsForGood(refused)),
            AuthenticationException => new("The mail server does not take Mail:User with its password."),
            SslHandshakeException => new(
                "The connection to the mail server could not be secured: its certificate is not one that this machine trusts."
            ),
            NotSupportedException when !isConnected => new(
                "The connection to the mail server could not be secured: it does not offer STARTTLS."
            ),
            NotSupportedException => new("The mail server does not take such an address, or such a message.", ForGood: true),
            OperationCanceledException or TimeoutException => new(
                $"The mail server did not answer within {Longest.TotalSeconds:0} seconds."
            ),
            ProtocolException or IOException or SocketException or InvalidOperationException => new(
                "The mail server could not be reached, or broke off."
            ),
            _ => null,
        };

    static bool IsForGood(SmtpCommandException refused) =>
        refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted
        && (int)refused.StatusCode is >= NotAccepted and <= LastOfThem;

    MimeMessage Message(ToSend mail, MailboxAddress address)
    {
        var message = new MimeMessage
        {
            Subject = mail.Subject,
            Date = time.GetUtcNow(),
            // One identity for all tries, by which a server that got it twice can tell.
            MessageId = $"{mail.Id:N}@{new Uri(settings.Site).Host}",
            // Our words are plain: so that whoever looks at what leaves can read it as it is.
            Body = new TextPart("plain") { Text = mail.Body, ContentTransferEncoding = ContentEncoding.SevenBit },
        };
        message.From.Add(settings.Sender);
        message.To.Add(address);
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add(HeaderId.ListUnsubscribe, $"<{settings.At(MailPaths.StopNow(links.Of(mail.AccountId)))}>");
        message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return message;
    }
}

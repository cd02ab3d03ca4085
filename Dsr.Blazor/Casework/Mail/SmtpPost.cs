using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Dsr.Blazor.Casework.Mail;

/// <summary>What came of a try.</summary>
/// <param name="Error">Why it failed, without an address; blank when the server took the message.</param>
/// <param name="ForGood">Trying again is of no use.</param>
sealed record Posted(string Error, bool ForGood = false);

/// <summary>Hands a message to the SMTP server.</summary>
public sealed class SmtpPost(MailSettings settings, StopLinks links)
{
    /// <summary>After this a try has failed.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    // RFC 5321: the recipient or the message is not accepted. Other answers of the 500s are about us, and end when somebody sees to it.
    const int NotAccepted = 550, LastOfThem = 554;

    /// <summary>Never throws for what the server or the network does: that is an answer.</summary>
    internal async Task<Posted> Send(ToSend mail, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Longest);
        try
        {
            using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Tls };
            if (settings.User.Length > 0) client.Credentials = new NetworkCredential(settings.User, settings.Password);
            using var message = Message(mail);
            await client.SendMailAsync(message, limit.Token);
            return new("");
        }
        // The exceptions' own words hold the address; only their kind is kept.
        catch (SmtpException failure)
        {
            var code = (int)failure.StatusCode;
            return code > 0 ? new($"The mail server answered {code}.", ForGood: code is >= NotAccepted and <= LastOfThem) : new("The mail server could not be reached, or broke off.");
        }
        catch (FormatException)
        {
            return new("The e-mail address of the account is none.", ForGood: true);
        }
        catch (OperationCanceledException)
        {
            return new($"The mail server did not answer within {Longest.TotalSeconds:0} seconds.");
        }
        catch (Exception broken) when (broken is IOException or InvalidOperationException or System.Security.Authentication.AuthenticationException)
        {
            return new("The connection to the mail server could not be secured, or broke off.");
        }
    }

    MailMessage Message(ToSend mail)
    {
        // Our words are plain: so that whoever looks at what leaves can read it as it is.
        var message = new MailMessage(settings.From, mail.Address, mail.Subject, mail.Body) { BodyEncoding = Encoding.ASCII, SubjectEncoding = Encoding.ASCII, BodyTransferEncoding = TransferEncoding.SevenBit };
        // One identity for all tries, by which a server that got it twice can tell.
        message.Headers.Add("Message-ID", $"<{mail.Id:N}@{new Uri(settings.Site).Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("List-Unsubscribe", $"<{settings.At(MailPaths.StopNow(links.Of(mail.AccountId)))}>");
        message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return message;
    }
}

using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Dsr.Blazor.Platform.Mail;
using Microsoft.AspNetCore.DataProtection;

namespace Dsr.Blazor.Tests.Platform.Mail;

/// <summary>Both ways of TLS against a server whose certificate was made here, and which only the test trusts.</summary>
public sealed class SecuredPostTests : IDisposable
{
    readonly X509Certificate2 certificate = SelfSigned();

    public void Dispose() => certificate.Dispose();

    [Theory]
    [InlineData(SinkTls.FromTheFirstByte, MailTls.Implicit)]
    [InlineData(SinkTls.Offered, MailTls.StartTls)]
    [InlineData(SinkTls.Offered, MailTls.WhenOffered)]
    public async Task Nothing_but_the_greeting_is_said_before_the_connection_is_secured(SinkTls speaks, MailTls tls)
    {
        await using var sink = new SmtpSink(speaks, certificate);

        Assert.Equal(new Posted(""), await PostAsync(sink, tls, user: "dsr"));

        var (before, after) = Halves(sink);
        Assert.All(before.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches("^(EHLO .*|STARTTLS)\r?$", line));
        Assert.Contains("AUTH PLAIN", after);
        Assert.Contains("Subject: Dsr: 1 action due", Assert.Single(sink.Messages));
    }

    [Theory]
    [InlineData(SinkTls.FromTheFirstByte, MailTls.Implicit)]
    [InlineData(SinkTls.Offered, MailTls.StartTls)]
    [InlineData(SinkTls.Offered, MailTls.WhenOffered)]
    public async Task A_certificate_that_the_machine_does_not_trust_is_not_believed(SinkTls speaks, MailTls tls)
    {
        await using var sink = new SmtpSink(speaks, certificate);

        var posted = await PostAsync(sink, tls, trusts: false, user: "dsr");

        Assert.Equal((false, true), (posted.ForGood, posted.Error.Contains("could not be secured", StringComparison.Ordinal)));
        Assert.DoesNotContain("AUTH", sink.Everything);
        Assert.DoesNotContain("MAIL FROM", sink.Everything);
    }

    [Fact]
    public async Task Where_security_is_asked_for_and_not_offered_nothing_is_sent()
    {
        await using var sink = new SmtpSink();

        var posted = await PostAsync(sink, MailTls.StartTls);

        Assert.Equal(new Posted("The connection to the mail server could not be secured: it does not offer STARTTLS."), posted);
        Assert.DoesNotContain("MAIL FROM", sink.Everything);
        Assert.Equal(new Posted(""), await PostAsync(sink, MailTls.WhenOffered));
    }

    [Theory]
    [InlineData("550 nobody", true)]
    [InlineData("450 busy", false)]
    public async Task A_recipient_who_is_never_taken_is_final_and_one_who_is_not_taken_now_is_not(string refusal, bool forGood)
    {
        await using var sink = new SmtpSink { Refuses = refusal };

        Assert.Equal(new Posted($"The mail server answered {refusal[..3]}.", forGood), await PostAsync(sink, MailTls.None));
        Assert.Empty(sink.Messages);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("a@example.org, b@example.org")]
    [InlineData("a@example.org\r\nBcc: b@example.org")]
    public async Task What_is_no_one_address_is_never_written_to(string address)
    {
        await using var sink = new SmtpSink();

        Assert.True((await PostAsync(sink, MailTls.None, address: address)).ForGood);
        Assert.Empty(sink.Everything);
    }

    async Task<Posted> PostAsync(SmtpSink sink, MailTls tls, bool trusts = true, string user = "", string address = "someone@example.org")
    {
        var settings = new MailSettings
        {
            Host = "127.0.0.1",
            Port = sink.Port,
            Tls = tls,
            User = user,
            Password = "secret",
            From = "dsr@example.org",
            Site = "https://dsr.example.org",
        };
        var post = new SmtpPost(settings, new StopLinks(new EphemeralDataProtectionProvider()), TimeProvider.System)
        {
            AlsoTrusts = trusts ? IsOurs : null,
        };
        return await post.SendAsync(
            new(Guid.NewGuid(), Guid.NewGuid(), address, "Dsr: 1 action due", "Sign in to read it."),
            CancellationToken.None
        );
    }

    bool IsOurs(object sender, X509Certificate? shown, X509Chain? chain, SslPolicyErrors errors) =>
        shown?.GetCertHashString() == certificate.Thumbprint;

    static (string Before, string After) Halves(SmtpSink sink)
    {
        var halves = sink.Everything.Split("(secured)");
        return (halves[0], halves[1]);
    }

    static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=sink", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}

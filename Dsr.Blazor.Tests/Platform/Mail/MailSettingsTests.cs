using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Mail;
using MailKit.Security;
using Microsoft.Extensions.Configuration;

namespace Dsr.Blazor.Tests.Platform.Mail;

public class MailSettingsTests
{
    [Theory]
    [InlineData("Mail:Port", "0", "Mail:Port is 0")]
    [InlineData("Mail:Port", "mail", "The section \"Mail\"")]
    [InlineData("Mail:From", "nobody", "Mail:From is no e-mail address")]
    [InlineData("Mail:Tls", "true", "The section \"Mail\"")]
    [InlineData("Mail:Site", "dsr", "Mail:Site is missing")]
    [InlineData("Mail:Site", "ftp://dsr", "Mail:Site is missing")]
    [InlineData("Mail:User", "dsr", "there is no password")]
    [InlineData("Mail:PasswordFile", "/nowhere/at/all", "cannot be read")]
    public void A_server_that_cannot_serve_stops_the_start(string key, string value, string said) =>
        Assert.Contains(said, Assert.Throws<BadSettingException>(() => Read((key, value))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("None")]
    [InlineData("WhenOffered")]
    public void A_password_does_not_travel_in_the_clear(string tls)
    {
        var refused = Assert.Throws<BadSettingException>(() => Read(("Mail:Tls", tls), ("Mail:User", "dsr"), ("Mail:Password", "secret")));
        Assert.Contains($"Mail:Tls is {tls}, so the password could travel in the clear", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("465", null, SecureSocketOptions.SslOnConnect)]
    [InlineData("587", null, SecureSocketOptions.StartTls)]
    [InlineData("25", null, SecureSocketOptions.StartTls)]
    [InlineData("2525", "Implicit", SecureSocketOptions.SslOnConnect)]
    [InlineData("25", "WhenOffered", SecureSocketOptions.StartTlsWhenAvailable)]
    [InlineData("25", "None", SecureSocketOptions.None)]
    public void The_port_says_how_the_connection_is_secured_unless_the_setting_does(
        string port,
        string? tls,
        SecureSocketOptions options
    ) => Assert.Equal(options, Read(("Mail:Port", port), ("Mail:Tls", tls)).Security);

    [Fact]
    public void Without_a_host_there_is_no_mail_and_nothing_to_check() =>
        Assert.False(MailSettings.Read(new ConfigurationBuilder().Build()).IsSet);

    [Fact]
    public void A_password_is_read_from_its_file()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "secret\n");
            Assert.Equal("secret", Read(("Mail:User", "dsr"), ("Mail:PasswordFile", file)).Password);
        }
        finally
        {
            File.Delete(file);
        }
    }

    static MailSettings Read(params (string Key, string? Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["Mail:Host"] = "smtp.example.org",
            ["Mail:From"] = "dsr@example.org",
            ["Mail:Site"] = "https://dsr.example.org",
        };
        foreach (var (key, value) in settings)
            all[key] = value;
        return MailSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(all).Build());
    }
}

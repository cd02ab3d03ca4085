using Dsr.Blazor.Platform.Edge;
using Dsr.Blazor.Platform.Security.SignIn;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Dsr.Blazor.Tests.Platform.Security.SignIn;

public class ProvenTests
{
    readonly FakeTimeProvider time = TestClock.Start();
    readonly Proven proven;

    public ProvenTests() =>
        proven = new(new EphemeralDataProtectionProvider(), time, new EdgeSettings(), new SignInOffer(SignInWay.Provider));

    [Theory]
    [InlineData("a subject with spaces")]
    [InlineData("248289761001")]
    public void Who_was_proved_is_remembered_for_half_an_hour(string subject)
    {
        var cookie = Remembered(subject);

        Assert.Equal(subject, Who(cookie));
        time.Advance(TimeSpan.FromMinutes(29.9));
        Assert.Equal(subject, Who(cookie));
        time.Advance(TimeSpan.FromMinutes(0.2));
        Assert.Null(Who(cookie));
    }

    [Fact]
    public void An_altered_proof_proves_nobody()
    {
        var cookie = Remembered("sub");

        Assert.Null(Who(cookie[..^4] + "AAAA"));
        Assert.Null(Who("sub"));
        Assert.Null(Who(""));
    }

    [Fact]
    public void Another_servers_proof_proves_nobody() =>
        Assert.Null(
            Who(
                new EphemeralDataProtectionProvider()
                    .CreateProtector("Dsr.AskingForAnAccount.1")
                    .Protect($"{DateTimeOffset.MaxValue.UtcTicks} sub")
            )
        );

    string Remembered(string subject)
    {
        var http = new DefaultHttpContext();
        proven.Remember(http, subject);
        return Uri.UnescapeDataString(http.Response.Headers.SetCookie.ToString().Split(';')[0].Split('=', 2)[1]);
    }

    string? Who(string cookie)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Cookie = $"dsr.asks={Uri.EscapeDataString(cookie)}";
        return proven.Who(http);
    }
}

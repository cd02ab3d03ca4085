using Dsr.Blazor.Modules.Notifications.Domain;
using Dsr.Blazor.Platform.Mail;
using static Dsr.Blazor.Tests.Builders.TestActs;

namespace Dsr.Blazor.Tests.Platform.Mail;

public class OutgoingMailTests
{
    static readonly TimeSpan claimed = TimeSpan.FromMinutes(4);
    static readonly int[] waits = [1, 10];

    [Fact]
    public void It_is_taken_by_one_until_that_one_is_taken_to_have_died()
    {
        var mail = Mail();
        Assert.True(mail.Claim(claimed, At(0)));
        Assert.False(mail.Claim(claimed, At(3)));
        Assert.True(mail.Claim(claimed, At(4)));
        Assert.Equal(2, mail.Tries);
    }

    [Fact]
    public void It_waits_longer_after_each_try_and_is_given_up_after_the_last()
    {
        var mail = Mail();
        foreach (var (at, next) in new[] { (0, 1), (1, 11) })
        {
            Assert.True(mail.Claim(claimed, At(at)));
            mail.Fail("450", forGood: false, waits, At(at));
            Assert.Equal((MailState.Waiting, At(next).At), (mail.State, mail.NextTryAt));
        }
        Assert.True(mail.Claim(claimed, At(11)));
        mail.Fail("450", forGood: false, waits, At(11));
        Assert.Equal((MailState.GivenUp, "450", 3), (mail.State, mail.LastError, mail.Tries));
        Assert.False(mail.Claim(claimed, At(600)));
    }

    [Fact]
    public void What_the_server_will_never_take_is_given_up_at_once()
    {
        var mail = Mail();
        mail.Claim(claimed, At(0));
        mail.Fail("550", forGood: true, waits, At(0));
        Assert.Equal(MailState.GivenUp, mail.State);
    }

    [Fact]
    public void What_was_sent_stays_sent()
    {
        var mail = Mail();
        mail.Claim(claimed, At(0));
        mail.Sent(At(0));
        mail.Fail("450", forGood: true, waits, At(1));
        mail.Drop("no account", At(1));
        Assert.Equal((MailState.Sent, ""), (mail.State, mail.LastError));
    }

    [Theory]
    [InlineData(2, 0, 1, "Dsr: 2 actions due, 1 new notice")]
    [InlineData(1, 3, 0, "Dsr: 1 action due, 3 tasks due")]
    [InlineData(0, 0, 4, "Dsr: 4 new notices")]
    public void A_digest_counts(int actions, int tasks, int notices, string subject) =>
        Assert.Equal(
            subject,
            DigestWords
                .Of(new(actions, tasks, notices), new("https://dsr.example/notices"), new("https://dsr.example/digest/stop/x"))
                .Subject
        );

    static OutgoingMail Mail() => new(Guid.NewGuid(), new("Dsr: 1 action due", "1 action due."), At(0));
}

using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Actions;
using Dsr.Blazor.Modules.Demo;
using Dsr.Blazor.Modules.Notifications;
using Dsr.Blazor.Modules.Notifications.Domain;
using Dsr.Blazor.Platform.Mail;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Platform.Mail;

public class PostingTests
{
    [Fact]
    public async Task A_digest_is_sent_once_whoever_makes_and_sends_it()
    {
        await using var sink = new SmtpSink();
        await using var register = await TestRegister.OpenAsync(sink.Settings);
        await SomethingDueAsync(register);
        await using var beside = await register.BesideAsync();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(turn => Task.Run(() => PostAsync(turn % 2 == 0 ? register : beside))));
        await PostAsync(register);

        // A header that is too long for its line goes on behind a space.
        var message = Assert.Single(sink.Messages).Replace("\n ", " ", StringComparison.Ordinal);
        Assert.Contains("Subject: Dsr: 1 action due, 2 new notices", message, StringComparison.Ordinal);
        Assert.Contains("To: someone@example.org", message, StringComparison.Ordinal);
        Assert.Contains("https://dsr.example.org/notices", message, StringComparison.Ordinal);
        Assert.Contains("List-Unsubscribe: <https://dsr.example.org/digest/stop/", message, StringComparison.Ordinal);
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", message, StringComparison.Ordinal);
        Assert.Equal((MailState.Sent, 1), await StateAsync(register));

        // The next working day counts what is due again, and the notices no more.
        register.Time.Advance(TimeSpan.FromDays(3));
        await PostAsync(register);
        Assert.Contains("Subject: Dsr: 1 action due\n", sink.Messages[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SinkAnswer.TryLater)]
    [InlineData(SinkAnswer.Drop)]
    [InlineData(SinkAnswer.HangUp)]
    public async Task What_goes_wrong_for_now_is_tried_again_and_arrives_once(SinkAnswer trouble)
    {
        await using var sink = new SmtpSink();
        sink.Answer(trouble);
        await using var register = await TestRegister.OpenAsync(sink.Settings);
        await SomethingDueAsync(register);

        await PostAsync(register);
        await PostAsync(register);
        Assert.Equal(((MailState.Waiting, 1), 1), (await StateAsync(register), sink.Tries));
        register.Time.Advance(TimeSpan.FromMinutes(1));
        await PostAsync(register);
        Assert.Equal((MailState.Sent, 2), await StateAsync(register));
        Assert.Single(sink.Messages);
    }

    [Fact]
    public async Task It_is_given_up_after_the_last_try_and_the_administrator_sees_why_and_nothing_else()
    {
        await using var sink = new SmtpSink();
        sink.Answer([.. Enumerable.Repeat(SinkAnswer.TryLater, 20)]);
        await using var register = await TestRegister.OpenAsync(sink.Settings);
        await SomethingDueAsync(register);
        // The policy's minutes, one after the other: 1, 5, 15, 60, 240.
        await PostAsync(register);
        foreach (var wait in NoticePolicies.MailRetries.Default)
        {
            register.Time.Advance(TimeSpan.FromMinutes(wait));
            await register.The<Outbox>().SendAsync();
        }
        register.Time.Advance(TimeSpan.FromHours(5));
        await register.The<Outbox>().SendAsync();

        Assert.Equal((MailState.GivenUp, 6), await StateAsync(register));
        var kai = await register.AddStaffAsync("Kai Morris", Role.SystemAdministrator);
        var seen = await register.As<MailLog>(kai).ReadAsync();
        Assert.Equal("The mail server answered 451.", Assert.Single(seen.Troubled).LastError);
        Assert.DoesNotContain("example.org", seen.ToString() + string.Join(",", seen.Troubled), StringComparison.Ordinal);
        await Assert.ThrowsAsync<ForbiddenException>(async () =>
            await register.As<MailLog>(await register.AddStaffAsync("Sam Reid", Role.Lead)).ReadAsync()
        );
    }

    [Fact]
    public async Task What_the_server_never_takes_is_not_tried_again()
    {
        await using var sink = new SmtpSink();
        sink.Answer(SinkAnswer.Never);
        await using var register = await TestRegister.OpenAsync(sink.Settings);
        await SomethingDueAsync(register);
        await PostAsync(register);
        Assert.Equal((MailState.GivenUp, 1), await StateAsync(register));
    }

    [Fact]
    public async Task Whoever_died_with_a_message_in_hand_left_it_to_be_sent_later()
    {
        await using var sink = new SmtpSink();
        await using var register = await TestRegister.OpenAsync(sink.Settings);
        await SomethingDueAsync(register);
        await register.The<Digests>().MakeAsync();
        var mail = await register.AskAsync(db => db.Outbox.SingleAsync());

        Assert.NotNull(await register.The<Outbox>().ClaimAsync(mail.Id));
        await register.The<Outbox>().SendAsync();
        Assert.Equal(0, sink.Tries);
        register.Time.Advance(Outbox.Claimed);
        await register.The<Outbox>().SendAsync();
        Assert.Single(sink.Messages);
        Assert.Equal((MailState.Sent, 2), await StateAsync(register));
    }

    [Fact]
    public async Task While_one_server_waits_for_a_slow_answer_another_leaves_the_message_alone()
    {
        await using var sink = new SmtpSink();
        var slow = new TaskCompletionSource();
        sink.Until = slow.Task;
        await using var register = await TestRegister.OpenAsync(sink.Settings);
        await SomethingDueAsync(register);
        await register.The<Digests>().MakeAsync();
        await using var beside = await register.BesideAsync();

        var sending = register.The<Outbox>().SendAsync();
        await sink.Brought;
        await beside.The<Outbox>().SendAsync();
        slow.SetResult();
        await sending;
        Assert.Equal((1, 1), (sink.Tries, sink.Messages.Count));
        Assert.Equal((MailState.Sent, 1), await StateAsync(register));
    }

    [Fact]
    public async Task Who_stops_it_by_its_link_or_closes_their_account_gets_nothing_more_not_even_what_waits()
    {
        await using var sink = new SmtpSink();
        await using var register = await TestRegister.OpenAsync(sink.Settings);
        var layla = await SomethingDueAsync(register);
        await register.The<Digests>().MakeAsync();
        await register.As<NoticeChoices>(layla).StopAsync(register.The<StopLinks>().Of(layla.AccountId!.Value));
        await register.The<Outbox>().SendAsync();
        Assert.Equal((MailState.Dropped, 1), await StateAsync(register));

        register.Time.Advance(TimeSpan.FromDays(3));
        await PostAsync(register);
        Assert.Equal(0, sink.Tries);
        Assert.Equal(DigestEvery.Never, (await register.As<NoticeChoices>(layla).MineAsync()).Digest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_link_that_is_none_stops_nothing_and_says_nothing(string token)
    {
        await using var register = await TestRegister.OpenAsync();
        await register.As<NoticeChoices>(Actor.Public).StopAsync(token);
        Assert.Empty(await register.AskAsync(db => db.NoticeBoxes.ToListAsync()));
    }

    [Fact]
    public async Task Nothing_is_made_without_a_server_and_nothing_sent_when_there_is_nothing_to_say()
    {
        await using var sink = new SmtpSink();
        await using (var without = await TestRegister.OpenAsync())
        {
            await SomethingDueAsync(without);
            await PostAsync(without);
            Assert.Empty(await without.AskAsync(db => db.Outbox.ToListAsync()));
        }
        await using var register = await TestRegister.OpenAsync(sink.Settings);
        await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        await PostAsync(register);
        Assert.Equal(0, sink.Tries);
    }

    // The whole made-up register, with something due for each of its staff: no byte that leaves names anybody.
    [Fact]
    public async Task No_identity_leaves_the_register()
    {
        await using var sink = new SmtpSink();
        await using var register = await TestRegister.OpenAsync(sink.Settings);
        await register.The<DemoRegister>().SeedAsync(people: 40);
        var staff = await register.AskAsync(db => db.Accounts.Where(account => account.IsActive).ToListAsync());
        var priya = (await register.The<Accounts>().FindAsync(staff.Single(account => account.Name == "Priya Kaur").Id))!;
        foreach (
            var person in await register.AskAsync(db =>
                db.People.OrderBy(person => person.Id)
                    .Select(person => new
                    {
                        person.Id,
                        Keyworkers = person
                            .Involvements.Where(part => part.AccountId != null && part.EndedOn == null)
                            .Select(part => part.AccountId)
                            .ToList(),
                    })
                    .Take(10)
                    .ToListAsync()
            )
        )
            await register
                .As<AgreedActions>(priya)
                .AddAsync(
                    person.Id,
                    new()
                    {
                        Text = "Ring them",
                        OwnerName = "Layla Owen",
                        OwnerOrganisation = "The trust",
                        OwnerAccountId = person.Keyworkers.FirstOrDefault() ?? priya.AccountId,
                        Due = new(2026, 11, 20),
                    }
                );
        await PostAsync(register);

        Assert.NotEmpty(sink.Messages);
        Assert.All(sink.Messages, message => Assert.Contains("Sign in to read what it is about", message, StringComparison.Ordinal));
        var people = await register.AskAsync(db =>
            db.People.Select(person => new
                {
                    person.GivenName,
                    person.FamilyName,
                    person.PreferredName,
                    person.NhsNumber,
                })
                .ToListAsync()
        );
        var references = await register.AskAsync(db => db.Entries.Select(entry => entry.Reference).ToListAsync());
        var names = people
            .SelectMany(row => new[] { row.GivenName, row.FamilyName, row.PreferredName, row.NhsNumber?.Digits, row.NhsNumber?.ToString() })
            .Concat(references)
            .Concat(["Red", "Amber", "Green", "Blue"])
            .Where(text => text is { Length: > 2 })
            .Select(text => text!)
            .Distinct();
        // Whom a message goes to stands in its envelope; the words of it are what is looked through, and the tokens are no words.
        var said = System.Text.RegularExpressions.Regex.Replace(
            sink.Everything,
            @"digest/stop/\S+|(?m)^(To|RCPT TO|Message-ID|Date|EHLO).*$",
            ""
        );
        Assert.All(names, name => Assert.DoesNotMatch($@"(?i)\b{System.Text.RegularExpressions.Regex.Escape(name)}\b", said));
    }

    static async Task<Actor> SomethingDueAsync(TestRegister register)
    {
        var priya = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var entry = await register.AddPersonAsync(keyworker: layla.AccountId);
        await register
            .As<AgreedActions>(priya)
            .AddAsync(
                entry.PersonId,
                new()
                {
                    Text = "Ring the school",
                    OwnerName = "Layla Owen",
                    OwnerOrganisation = "The trust",
                    OwnerAccountId = layla.AccountId,
                    Due = new(2026, 11, 20),
                }
            );
        return layla;
    }

    static async Task PostAsync(TestRegister register)
    {
        await register.The<Digests>().MakeAsync();
        await register.The<Outbox>().SendAsync();
    }

    static async Task<(MailState State, int Tries)> StateAsync(TestRegister register)
    {
        var mail = await register.AskAsync(db => db.Outbox.OrderBy(outgoing => outgoing.Id).LastAsync());
        return (mail.State, mail.Tries);
    }
}

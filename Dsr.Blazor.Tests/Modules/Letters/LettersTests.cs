using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;
using LetterService = Dsr.Blazor.Modules.Letters.LetterService;

namespace Dsr.Blazor.Tests.Modules.Letters;

public class LettersTests
{
    [Fact]
    public async Task A_letter_is_kept_as_it_was_written_and_its_making_stands_on_the_persons_timeline()
    {
        await using var register = await TestRegister.OpenAsync();
        var person = (await register.AddPersonAsync()).PersonId;
        var made = await MakeAsync(register, TestLetters.Order(person: person));

        var kept = await register.The<LetterService>().ReadAsync(made.Id);

        Assert.Equal(made.Lines, kept.Lines);
        Assert.Equal(
            (made.Subject, made.Wording, "Elijah Okonkwo", "REF-2026-0007"),
            (kept.Subject, kept.Wording, kept.Addressee, kept.Reference)
        );
        Assert.Equal(
            person,
            await register.AskAsync(db =>
                db.AuditEvents.Where(link => link.Kind == nameof(Letter)).Select(link => link.PersonId).SingleAsync()
            )
        );
    }

    [Fact]
    public async Task A_letter_of_nobody_yet_is_on_no_timeline_and_reading_it_is_written_down_all_the_same()
    {
        await using var register = await TestRegister.OpenAsync();
        var made = await MakeAsync(register, TestLetters.Order());

        await register.The<LetterService>().ReadAsync(made.Id);

        Assert.Null(
            await register.AskAsync(db =>
                db.AuditEvents.Where(link => link.Kind == nameof(Letter)).Select(link => link.PersonId).SingleAsync()
            )
        );
        Assert.Equal("Listed", await register.AskAsync(db => db.ReadEvents.Select(read => read.Kind).SingleAsync()));
    }

    [Fact]
    public async Task Reading_and_printing_a_persons_letter_are_reads_of_that_person()
    {
        await using var register = await TestRegister.OpenAsync();
        var person = (await register.AddPersonAsync()).PersonId;
        var made = await MakeAsync(register, TestLetters.Order(person: person));

        await register.The<LetterService>().ReadAsync(made.Id);
        await register.The<LetterService>().PrintedAsync(made.Id);

        Assert.Equal(
            [("Opened", person), ("Printed", person)],
            (
                await register.AskAsync(db =>
                    db.ReadEvents.OrderBy(read => read.Sequence).Select(read => new { read.Kind, read.PersonId }).ToListAsync()
                )
            ).Select(read => (read.Kind, read.PersonId!.Value))
        );
    }

    [Fact]
    public async Task It_is_marked_as_sent_once_with_who_and_how()
    {
        await using var register = await TestRegister.OpenAsync();
        var made = await MakeAsync(register, TestLetters.Order(channel: LetterChannel.Text));
        register.Actor = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);

        await register.The<LetterService>().MarkSentAsync(made.Id, LetterChannel.Text, register.Act.Today);

        var sent = await register.The<LetterService>().LookAsync(made.Id);
        Assert.Equal((register.Act.Today, "Priya Kaur", LetterChannel.Text), (sent.SentOn!.Value, sent.SentBy, sent.SentHow!.Value));
        Assert.Equal(made.Lines, sent.Lines);
        await Assert.ThrowsAsync<RefusedException>(() =>
            register.The<LetterService>().MarkSentAsync(made.Id, LetterChannel.Text, register.Act.Today)
        );
        Assert.Equal(
            "marked a letter as sent",
            await register.AskAsync(db => db.AuditEvents.OrderByDescending(link => link.Sequence).Select(link => link.Why).FirstAsync())
        );
    }

    [Theory]
    [InlineData(Role.Keyworker)]
    [InlineData(Role.Chair)]
    [InlineData(Role.Referrer)]
    [InlineData(Role.Governance)]
    public async Task Who_does_not_send_letters_neither_reads_nor_marks_one(Role role)
    {
        await using var register = await TestRegister.OpenAsync();
        var made = await MakeAsync(register, TestLetters.Order());
        register.Actor = await register.AddStaffAsync("Somebody", role);

        await Assert.ThrowsAsync<ForbiddenException>(() => register.The<LetterService>().ReadAsync(made.Id));
        await Assert.ThrowsAsync<ForbiddenException>(() => register.The<LetterService>().PrintedAsync(made.Id));
        await Assert.ThrowsAsync<ForbiddenException>(() =>
            register.The<LetterService>().MarkSentAsync(made.Id, LetterChannel.Post, register.Act.Today)
        );
        Assert.Empty(await register.AskAsync(db => db.ReadEvents.ToListAsync()));
    }

    [Fact]
    public async Task A_letter_that_is_not_there_is_told_like_one_that_may_not_be_seen()
    {
        await using var register = await TestRegister.OpenAsync();

        await Assert.ThrowsAsync<NotFoundException>(() => register.The<LetterService>().ReadAsync(Guid.NewGuid()));
    }

    static Task<Letter> MakeAsync(TestRegister register, LetterOrder order) =>
        register.SaveAsync(db => db.Add(LetterService.Compose(PolicyBook.Defaults, order, register.Act)).Entity);
}

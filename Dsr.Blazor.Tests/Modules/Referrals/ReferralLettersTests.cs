using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.Referrals;
using Dsr.Blazor.Modules.Referrals.Deciding;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Referrals;

public class ReferralLettersTests
{
    static readonly AcceptForm amber = new() { Rating = Rating.Amber, Reason = "The crisis team came twice this month." };

    static async Task<Guid> TakenAsync(
        TestRegister register,
        ReferralSource source,
        ReferralForm? form = null,
        params ConsentStatement[] answers
    ) =>
        (
            await register
                .The<ReferralIntake>()
                .ReceiveAsync(
                    form ?? TestReferrals.Form(),
                    answers.Length == 0 ? [TestReferrals.Agrees] : answers,
                    new(source, ReferralMethod.Letter)
                )
        ).Id;

    static Task<List<string>> LettersAsync(TestRegister register, LetterKind kind) =>
        register.AskAsync(db =>
            db.Letters.Where(letter => letter.Kind == kind)
                .OrderBy(letter => letter.To)
                .ThenBy(letter => letter.Addressee)
                .Select(letter => $"{letter.To} {letter.Addressee} {letter.Format}")
                .ToListAsync()
        );

    [Theory]
    [InlineData(ReferralSource.Self, "Person Zofia Nowak Plain")]
    [InlineData(ReferralSource.CommunityTeam, "Referrer Nadia Cooper Plain")]
    [InlineData(ReferralSource.ParentOrCarer, "Parent Nadia Cooper Plain")]
    public async Task Who_referred_has_it_acknowledged(ReferralSource source, string letter)
    {
        await using var register = await TestRegister.OpenAsync();
        await TakenAsync(register, source);

        Assert.Equal([letter], await LettersAsync(register, LetterKind.Acknowledgement));
    }

    [Fact]
    public async Task An_acceptance_is_told_to_the_person_the_referrer_and_each_parent_of_a_child()
    {
        await using var register = await TestRegister.OpenAsync();
        var id = await TakenAsync(
            register,
            ReferralSource.Education,
            TestReferrals.Form(TestReferrals.Child),
            TestReferrals.Says(ConsentGiver.Parent, ConsentDecision.Given, name: "Ruby Nowak"),
            TestReferrals.Says(ConsentGiver.Parent, ConsentDecision.Given, name: "Jan Nowak")
        );

        await register.The<ReferralDecisions>().AcceptAsync(id, amber);

        Assert.Equal(
            ["Parent Jan Nowak Plain", "Parent Ruby Nowak Plain", "Person Zofia Nowak Plain", "Referrer Nadia Cooper Plain"],
            await LettersAsync(register, LetterKind.Accepted)
        );
    }

    [Fact]
    public async Task Who_reads_easy_read_is_written_to_in_easy_read()
    {
        await using var register = await TestRegister.OpenAsync();
        var id = await TakenAsync(register, ReferralSource.Self, TestReferrals.Form() with { Contact = new() { Format = "Easy read" } });
        await register
            .The<ReferralDecisions>()
            .NotAcceptAsync(
                id,
                new(
                    NotAcceptedReason.NotAtRisk,
                    "No sign of a risk of admission.",
                    "What you told us is about work, and others help with that.",
                    "Ask the GP for the autism team."
                )
            );

        Assert.Equal(["Person Zofia Nowak EasyRead"], await LettersAsync(register, LetterKind.NotAccepted));
    }

    [Fact]
    public async Task A_letter_of_refusal_says_why_and_what_else_would_help()
    {
        await using var register = await TestRegister.OpenAsync();
        var id = await TakenAsync(register, ReferralSource.Self);
        await register
            .The<ReferralDecisions>()
            .NotAcceptAsync(
                id,
                new(
                    NotAcceptedReason.NotAtRisk,
                    "No sign of a risk of admission.",
                    "What you told us is about work, and others help with that.",
                    "Ask the GP for the autism team."
                )
            );

        var text = (
            await register.AskAsync(db => db.Letters.AsNoTracking().SingleAsync(letter => letter.Kind == LetterKind.NotAccepted))
        ).AsText;
        Assert.Contains("What you told us is about work, and others help with that.", text, StringComparison.Ordinal);
        // What the team wrote for the file is nobody's to read but its own.
        Assert.DoesNotContain("No sign of a risk of admission.", text, StringComparison.Ordinal);
        Assert.Contains(
            "You can ask again at any time, for instance when something has changed: call us on",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("Ask the GP for the autism team.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_letters_of_a_refusal_can_be_read_before_it_is_decided_and_nothing_of_that_is_kept()
    {
        await using var register = await TestRegister.OpenAsync();
        var id = await TakenAsync(register, ReferralSource.CommunityTeam);

        var letters = await register
            .The<ReferralDecisions>()
            .LettersOfAsync(
                id,
                new(
                    NotAcceptedReason.NotAtRisk,
                    "He is well known to us and not at risk.",
                    "What you told us is about work, and others help with that.",
                    "Ask the GP."
                )
            );

        Assert.Equal([LetterTo.Person, LetterTo.Referrer], letters.Select(letter => letter.To));
        Assert.All(letters, letter => Assert.Contains("others help with that", letter.AsText, StringComparison.Ordinal));
        Assert.All(letters, letter => Assert.DoesNotContain("He is", letter.AsText, StringComparison.Ordinal));
        Assert.Contains("the words of our letter to the person you referred", letters[1].AsText, StringComparison.Ordinal);
        Assert.Empty(await LettersAsync(register, LetterKind.NotAccepted));
        Assert.Equal(
            ReferralStatus.Acknowledged,
            await register.AskAsync(db => db.Referrals.Select(referral => referral.Status).SingleAsync())
        );
    }

    [Fact]
    public async Task A_letter_can_be_put_right_until_it_is_sent_and_who_was_second_is_told()
    {
        await using var register = await TestRegister.OpenAsync();
        var kept = register.The<Blazor.Modules.Letters.LetterService>();
        await TakenAsync(register, ReferralSource.Self);
        var letter = await register.AskAsync(db => db.Letters.AsNoTracking().SingleAsync());
        string[] seen = [.. letter.Lines.Select(line => line.Text)];

        await kept.RewordAsync(
            letter.Id,
            [
                .. seen.Select(
                    (line, at) =>
                        at == 1 ? ""
                        : at == 2 ? line
                        : line + " "
                ),
            ],
            seen
        );
        var second = await Assert.ThrowsAsync<ConcurrentDecisionException>(() => kept.RewordAsync(letter.Id, seen, seen));
        await kept.MarkSentAsync(letter.Id, LetterChannel.Post, register.Act.Today);
        string[] now = [.. (await register.AskAsync(db => db.Letters.AsNoTracking().SingleAsync())).Lines.Select(line => line.Text)];
        var sent = await Assert.ThrowsAsync<RefusedException>(() => kept.RewordAsync(letter.Id, [.. now.Select(_ => "Otherwise.")], now));

        Assert.Equal(seen.Where((_, at) => at != 1), now);
        Assert.Contains("changed this letter while you had it open", second.Message, StringComparison.Ordinal);
        Assert.Contains("was sent", sent.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_and_a_contact_that_failed_are_written_about()
    {
        await using var register = await TestRegister.OpenAsync();
        var id = await TakenAsync(register, ReferralSource.CommunityTeam);
        var triage = register.The<Triage>();
        await triage.ContactAsync(
            id,
            new()
            {
                At = register.Time.GetUtcNow(),
                How = ContactHow.Phone,
                WithWhom = "Zofia Nowak",
            },
            TestContext.Current.CancellationToken
        );
        await triage.ContactAsync(
            id,
            new()
            {
                At = register.Time.GetUtcNow(),
                How = ContactHow.Phone,
                WithWhom = "Zofia Nowak",
                Reached = true,
            },
            TestContext.Current.CancellationToken
        );
        await triage.AskAsync(id, "Has the diagnosis letter been seen?", TestContext.Current.CancellationToken);

        Assert.Equal(["Person Zofia Nowak Plain"], await LettersAsync(register, LetterKind.ContactAttempt));
        Assert.Contains(
            "Has the diagnosis letter been seen?",
            (await register.AskAsync(db => db.Letters.AsNoTracking().SingleAsync(letter => letter.Kind == LetterKind.AskedForMore))).AsText,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_outcome_is_told_when_its_letter_is_sent_and_the_clock_for_it_stops()
    {
        await using var register = await TestRegister.OpenAsync();
        var id = await TakenAsync(register, ReferralSource.CommunityTeam);
        await register
            .The<ReferralDecisions>()
            .NotAcceptAsync(
                id,
                new(
                    NotAcceptedReason.NotAtRisk,
                    "No sign of a risk of admission.",
                    "What you told us is about work, and others help with that.",
                    "Ask the GP for the autism team."
                )
            );

        foreach (
            var letter in await register.AskAsync(db =>
                db.Letters.Where(letter => letter.Kind == LetterKind.NotAccepted).Select(letter => letter.Id).ToListAsync()
            )
        )
            await register.The<Blazor.Modules.Letters.LetterService>().MarkSentAsync(letter, LetterChannel.Post, register.Act.Today);

        var told = await register.AskAsync(db => db.Referrals.AsNoTracking().Include(referral => referral.Told).SingleAsync());
        Assert.Equal([LetterTo.Person, LetterTo.Referrer], told.Told.Select(outcomeTold => outcomeTold.To).Order());
        Assert.NotNull(told.OutcomeToldAt);
    }

    [Fact]
    public async Task A_supporting_service_gets_a_letter_when_the_team_asks_for_one()
    {
        await using var register = await TestRegister.OpenAsync();
        var id = await TakenAsync(register, ReferralSource.CommunityTeam);
        await register.The<ReferralDecisions>().AcceptAsync(id, amber);

        await register
            .The<ReferralLetters>()
            .WriteAsync(id, new(LetterTo.SupportingService, "Severnside Advocacy", LetterFormat.Plain, LetterChannel.Post));

        Assert.Contains("SupportingService Severnside Advocacy Plain", await LettersAsync(register, LetterKind.Accepted));
    }

    [Fact]
    public async Task A_message_about_a_referral_carries_its_reference_and_nothing_of_the_person()
    {
        await using var register = await TestRegister.OpenAsync();
        var id = await TakenAsync(register, ReferralSource.CommunityTeam);
        await register.The<ReferralDecisions>().AcceptAsync(id, amber);
        var letter = await register
            .The<ReferralLetters>()
            .WriteAsync(id, new(LetterTo.Referrer, "Nadia Cooper", LetterFormat.Plain, LetterChannel.Text));

        var text = (await register.AskAsync(db => db.Letters.AsNoTracking().SingleAsync(candidate => candidate.Id == letter))).AsText;
        Assert.Contains("DSR-R-", text, StringComparison.Ordinal);
        Assert.All(new[] { "Zofia", "Nowak", "crisis", "Amber", "autis" }, candidate =>
            Assert.DoesNotContain(candidate, text, StringComparison.OrdinalIgnoreCase)
        );
    }
}

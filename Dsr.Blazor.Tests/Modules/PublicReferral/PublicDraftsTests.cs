using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.PublicReferral;
using Dsr.Blazor.Modules.Referrals;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Tests.Builders;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.PublicReferral;

public sealed class PublicDraftsTests : IAsyncLifetime
{
    static readonly DateOnly born = new(1992, 5, 4);

    TestRegister register = default!;
    PublicDrafts drafts = default!;
    SelfReferrals referrals = default!;

    public async ValueTask InitializeAsync()
    {
        register = await TestRegister.OpenAsync();
        var (work, secrets) = (register.The<UnitOfWork>(), new DraftSecrets(new EphemeralDataProtectionProvider()));
        drafts = new(work, register.The<IDbContextFactory<DsrDb>>(), secrets, register.Time);
        referrals = new(drafts, secrets, register.The<ReferralIntake>(), work, register.The<PolicyStore>(), register.The<Clock>());
    }

    public ValueTask DisposeAsync() => register.DisposeAsync();

    Task<string> FilledAsync(params (string, string)[] changes) =>
        drafts.KeepAsync(null, _ => TestAnswers.Asked(changes).Answers, TestContext.Current.CancellationToken);

    async Task<bool> IsThereAsync(string? token) => await drafts.OpenAsync(token) is not null;

    [Fact]
    public async Task What_is_kept_can_be_read_with_the_token_and_not_from_the_database()
    {
        var token = await FilledAsync();

        Assert.Equal("Zofia", (await drafts.OpenAsync(token))!.Answers.One("given-name"));
        Assert.Null(await drafts.OpenAsync(token + "x"));
        Assert.Null(await drafts.OpenAsync(""));
        var row = await register.AskAsync(db => db.PublicDrafts.SingleAsync());
        Assert.DoesNotContain("Zofia", row.Answers, StringComparison.Ordinal);
        Assert.NotEqual(token, row.Id);
        Assert.Equal(0, await register.AskAsync(db => db.AuditEvents.CountAsync(auditEvent => auditEvent.Kind == "PublicDraft")));
    }

    [Fact]
    public async Task A_form_that_nobody_saved_is_gone_a_day_after_what_was_typed_last()
    {
        var token = await FilledAsync();
        register.Time.Advance(TimeSpan.FromHours(23));
        await drafts.KeepAsync(token, answers => answers);
        register.Time.Advance(TimeSpan.FromHours(23));
        Assert.True(await IsThereAsync(token));

        register.Time.Advance(TimeSpan.FromHours(1));

        Assert.False(await IsThereAsync(token));
        Assert.NotEqual(token, await drafts.KeepAsync(token, answers => answers));
    }

    [Fact]
    public async Task A_saved_form_is_there_for_thirty_days_and_then_gone_whatever_is_typed_meanwhile()
    {
        var token = await FilledAsync();
        var saved = (await drafts.SaveAsync(token, born))!;
        register.Time.Advance(TimeSpan.FromDays(29));
        token = (await drafts.ReturnAsync(saved.Code, born))!;
        await drafts.KeepAsync(token, answers => answers);
        Assert.True(await IsThereAsync(token));

        register.Time.Advance(TimeSpan.FromDays(1));

        Assert.False(await IsThereAsync(token));
        Assert.Null(await drafts.ReturnAsync(saved.Code, born));
    }

    [Fact]
    public async Task The_code_and_the_date_together_open_it_in_place_of_the_old_token()
    {
        var token = await FilledAsync();
        var saved = (await drafts.SaveAsync(token, born))!;

        Assert.Null(await drafts.ReturnAsync(saved.Code, born.AddDays(1)));
        Assert.Null(await drafts.ReturnAsync("0000-0000-0000-0000", born));
        var anew = await drafts.ReturnAsync(saved.Code.ToLowerInvariant().Replace('-', ' '), born);

        Assert.Equal("Zofia", (await drafts.OpenAsync(anew))!.Answers.One("given-name"));
        Assert.False(await IsThereAsync(token));
        Assert.NotNull(await drafts.ReturnAsync(saved.Code, born));
    }

    [Fact]
    public async Task To_save_again_gives_another_code_and_ends_the_first()
    {
        var token = await FilledAsync();
        var first = (await drafts.SaveAsync(token, born))!;
        var second = (await drafts.SaveAsync(token, born))!;

        Assert.NotEqual(first.Code, second.Code);
        Assert.Null(await drafts.ReturnAsync(first.Code, born));
        Assert.NotNull(await drafts.ReturnAsync(second.Code, born));
    }

    [Fact]
    public async Task Who_leaves_the_computer_leaves_nothing_there_and_a_saved_form_waits_for_its_code()
    {
        var (unsaved, kept) = (await FilledAsync(), await FilledAsync());
        var saved = (await drafts.SaveAsync(kept, born))!;

        await drafts.LeaveAsync(unsaved);
        await drafts.LeaveAsync(kept);

        Assert.False(await IsThereAsync(unsaved) || await IsThereAsync(kept));
        Assert.NotNull(await drafts.ReturnAsync(saved.Code, born));
    }

    [Fact]
    public async Task Two_tabs_of_one_form_lose_nothing_of_each_other()
    {
        var token = await FilledAsync();
        await drafts.KeepAsync(token, answers =>
            answers.With(new Dictionary<string, IReadOnlyList<string>> { ["tried"] = ["A sleep clinic."] })
        );
        await drafts.KeepAsync(token, answers =>
            answers.With(new Dictionary<string, IReadOnlyList<string>> { ["help"] = ["A keyworker."] })
        );

        var answers = (await drafts.OpenAsync(token))!.Answers;

        Assert.Equal(("A sleep clinic.", "A keyworker."), (answers.One("tried"), answers.One("help")));
    }

    [Fact]
    public async Task It_is_sent_once_however_often_the_button_is_pressed()
    {
        var token = await FilledAsync(("urgent", "yes"), ("told", "explain"));

        var sent = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => referrals.SendAsync(token)));

        Assert.Single(sent.Distinct());
        Assert.Equal((new DateOnly(2026, 11, 27), true, true), (sent[0]!.ContactBy, sent[0]!.Urgent, sent[0]!.ExplainFirst));
        var referral = await register.AskAsync(db =>
            db.Referrals.Include(candidate => candidate.Said).Include(candidate => candidate.Consents).AsSplitQuery().SingleAsync()
        );
        Assert.Equal(
            (sent[0]!.Reference, ReferralSource.Self, ReferralMethod.PublicForm, "Zofia"),
            (referral.Reference, referral.Source, referral.Method, referral.GivenName)
        );
        Assert.Equal(TeamTaskKind.ExplainFirst, await register.AskAsync(db => db.TeamTasks.Select(task => task.Kind).SingleAsync()));
    }

    [Fact]
    public async Task What_was_typed_and_its_code_are_gone_when_it_is_sent()
    {
        var token = await FilledAsync();
        var saved = (await drafts.SaveAsync(token, born))!;
        await referrals.SendAsync(token);

        var row = await register.AskAsync(db => db.PublicDrafts.SingleAsync());
        Assert.Equal(("", null), (row.Answers, row.ReturnKey));
        Assert.Null(await drafts.ReturnAsync(saved.Code, born));
        Assert.NotNull((await drafts.OpenAsync(token))!.Sent);
        Assert.NotEqual(token, await drafts.KeepAsync(token, answers => answers));
        register.Time.Advance(TimeSpan.FromHours(24));
        Assert.False(await IsThereAsync(token));
    }

    [Fact]
    public async Task Nothing_is_sent_while_a_question_is_open_or_the_form_is_not_there()
    {
        Assert.Null(await referrals.SendAsync(await FilledAsync(("now", ""))));
        Assert.Null(await referrals.SendAsync("nobody's"));
        Assert.Equal(0, await register.AskAsync(db => db.Referrals.CountAsync()));
    }

    [Fact]
    public async Task The_night_forgets_what_is_over_and_nothing_else()
    {
        await drafts.SaveAsync(await FilledAsync(), born);
        await FilledAsync();
        register.Time.Advance(TimeSpan.FromHours(24));
        await FilledAsync();
        var job = new PurgePublicDrafts(register.The<UnitOfWork>());

        await job.RunAsync(default);
        Assert.Equal(2, await register.AskAsync(db => db.PublicDrafts.CountAsync()));

        register.Time.Advance(TimeSpan.FromDays(29));
        await job.RunAsync(default);
        Assert.Equal(0, await register.AskAsync(db => db.PublicDrafts.CountAsync()));
    }
}

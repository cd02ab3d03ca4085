using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Browser.PersonRecord;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.ProfessionalReferral;

public class MyReferralsPageTests(Chromium chromium)
{
    [Fact]
    public async Task A_question_is_answered_information_added_and_the_referral_withdrawn_each_seen_at_once()
    {
        await using var app = RunningApp.Start(chromium);
        var id = await SentAsync(app, "Tom Ellis");
        var list = await app.SignInAsync("Tom Ellis", "/referrals");
        await Expect(list.GetByText("Received")).ToBeVisibleAsync();
        var tom = await app.SignInAsync("Tom Ellis", $"/referrals/mine/{id}");
        await Expect(tom.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Zofia Nowak");

        await ChangeAsync(app, id, referral => referral.Ask("Which clinic saw her?", TestActs.Sam));
        await Expect(tom.GetByText("Which clinic saw her?")).ToBeVisibleAsync();
        await Expect(list.GetByText("1 question for you").First).ToBeVisibleAsync();
        await list.ShouldPassAxeAsync();
        await list.PictureAsync("my-referrals");
        await tom.GetByLabel("Your answer").FillAsync("The clinic in Avonbury.");
        await tom.ShouldPassAxeAsync();
        await tom.PictureAsync("my-referral-question");
        await tom.Button("Send the answer").ClickAsync();
        await Expect(tom.GetByText("Answered on")).ToBeVisibleAsync();
        await Expect(list.GetByText("The team is looking at it")).ToBeVisibleAsync();

        await tom.Button("Add information…").ClickAsync();
        await tom.GetByLabel("What it is about").SelectOptionAsync("Medication");
        await tom.GetByLabel("What you add").FillAsync("Melatonin since Monday.");
        await tom.ShouldPassAxeAsync();
        await tom.OpenDialog().Button("Add it").ClickAsync();
        await Expect(tom.GetByText("by Tom Ellis: Melatonin since Monday.")).ToBeVisibleAsync();
        await Expect(tom.GetByText("Added by the referrer")).ToBeVisibleAsync();

        await tom.Button("Withdraw…").ClickAsync();
        await tom.OpenDialog().GetByLabel("Why").FillAsync("The family moves away.");
        await tom.ShouldPassAxeAsync();
        await tom.OpenDialog().Button("Withdraw it").ClickAsync();
        await Expect(tom.GetByText("Nothing more happens, and it costs the person nothing.")).ToBeVisibleAsync();
        await Expect(tom.Button("Withdraw…")).ToHaveCountAsync(0);
        await Expect(list.GetByText("Withdrawn", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Equal(
            (ReferralStatus.Withdrawn, 2),
            await app.AskAsync(db =>
                db.Referrals.Where(referral => referral.Id == id)
                    .Select(referral => ValueTuple.Create(referral.Status, referral.Said.Count))
                    .SingleAsync()
            )
        );
    }

    [Fact]
    public async Task What_was_not_accepted_says_why_and_what_else_would_help()
    {
        await using var app = RunningApp.Start(chromium);
        var id = await SentAsync(app, "Tom Ellis");
        await ChangeAsync(app, id, referral =>
            referral.NotAccept(
                new(
                    NotAcceptedReason.NotAtRisk,
                    "No sign of a risk of admission.",
                    "What you told us is about work, and others help with that.",
                    "Ask the GP for the autism team."
                ),
                TestActs.Sam with
                {
                    At = referral.ReceivedAt,
                }
            )
        );
        var tom = await app.SignInAsync("Tom Ellis", $"/referrals/mine/{id}", 390, 844);

        await Expect(tom.GetByText("Ask the GP for the autism team.")).ToBeVisibleAsync();
        await Expect(tom.Button("Add information…")).ToHaveCountAsync(0);
        await tom.ShouldFitItsWidthAsync();
        await tom.ShouldPassAxeAsync();
        await tom.PictureAsync("my-referral-not-accepted-390");
    }

    [Theory]
    [InlineData("Amina Green")]
    [InlineData("Priya Kaur")]
    public async Task Anothers_referral_looks_like_none(string name)
    {
        await using var app = RunningApp.Start(chromium);
        var id = await SentAsync(app, "Tom Ellis");
        var page = await app.SignInAsync(name, $"/referrals/mine/{id}");
        var words = await page.GetByRole(AriaRole.Main).InnerTextAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("This page is not open to you");

        await page.GotoAsync($"/referrals/mine/{Guid.NewGuid()}");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("This page is not open to you");
        Assert.DoesNotContain("Zofia", words, StringComparison.Ordinal);
    }

    // As the account of one of the made-up staff, without going through every part of the form.
    static async Task<Guid> SentAsync(RunningApp app, string name)
    {
        await using var change = await app.Services.GetRequiredService<UnitOfWork>().BeginAsync(Actor.Operator, "set up a test");
        var account = await change.Db.Accounts.SingleAsync(candidate => candidate.Name == name);
        var register = await change.Db.Registers.FirstAsync();
        var form = TestProfessional.Form();
        var referral = Referral.Receive(
            register.Id,
            form.Said,
            form.Answers(change.Act.Today),
            new("DSR-R-7K2M9T", ReferralSource.Education, ReferralMethod.ProfessionalForm, null, "", account.Id),
            change.Act
        );
        change.Db.Add(referral);
        await change.CommitAsync();
        return referral.Id;
    }

    static async Task ChangeAsync(RunningApp app, Guid id, Action<Referral> act)
    {
        await using var change = await app.Services.GetRequiredService<UnitOfWork>().BeginAsync(Actor.Operator, "set up a test");
        act(
            await change
                .Db.Referrals.Include(referral => referral.Changes)
                .Include(referral => referral.Questions)
                .Include(referral => referral.Said)
                .AsSplitQuery()
                .SingleAsync(referral => referral.Id == id)
        );
        await change.CommitAsync();
    }
}

using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Browser.PersonRecord;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.Letters;

public class LetterPageTests(Chromium chromium)
{
    [Fact]
    public async Task A_letter_is_read_printed_and_marked_as_sent_and_a_colleague_sees_it_at_once()
    {
        await using var app = RunningApp.Start(chromium);
        var person = await app.AskAsync(db => db.People.OrderBy(candidate => candidate.Id).Select(candidate => candidate.Id).FirstAsync());
        var letter = await MakeAsync(app, TestLetters.Order(person: person));
        var priya = await app.SignInAsync("Priya Kaur", $"/letters/{letter}");
        var sam = await app.SignInAsync("Sam Reid", $"/letters/{letter}");

        await Expect(priya.GetByRole(AriaRole.Article))
            .ToContainTextAsync("You are now on the Dynamic Support Register for Severn and Mercia");
        await priya.ShouldPassAxeAsync();
        await priya.PictureAsync("letter-plain");

        await priya.EvaluateAsync("() => { window.print = () => document.body.dataset.printed = 'yes'; }");
        await priya.Button("Print").ClickAsync();
        await Expect(priya.Locator("body")).ToHaveAttributeAsync("data-printed", "yes");
        Assert.Equal(
            ["Opened", "Opened", "Printed"],
            await app.AskAsync(db =>
                db.ReadEvents.Where(read => read.PersonId == person).Select(read => read.Kind).OrderBy(kind => kind).ToListAsync()
            )
        );

        await priya.PaperAsync("letter-plain");
        await priya.ShouldPrintOnAsync(sheets: 1);

        await Expect(sam.Button("Mark as sent")).ToBeVisibleAsync();
        await priya.Button("Mark as sent").ClickAsync();
        foreach (var page in new[] { priya, sam })
        {
            await Expect(page.GetByText("marked by Priya Kaur")).ToBeVisibleAsync();
            await Expect(page.Button("Mark as sent")).ToHaveCountAsync(0);
        }
        Assert.Equal(LetterChannel.Post, await app.AskAsync(db => db.Letters.Select(candidate => candidate.SentHow).SingleAsync()));
    }

    [Fact]
    public async Task Easy_read_comes_out_of_the_printer_in_sixteen_points_or_more_and_nothing_but_the_letter_does()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync(
            "Priya Kaur",
            $"/letters/{await MakeAsync(app, TestLetters.Order(format: LetterFormat.EasyRead))}"
        );
        await Expect(page.GetByRole(AriaRole.Article)).ToContainTextAsync("You can leave the list at any time.");
        await page.ShouldPassAxeAsync();
        await page.PictureAsync("letter-easy-read");
        foreach (var (width, height) in new[] { (390, 844), (1920, 1080) })
        {
            await page.SetViewportSizeAsync(width, height);
            await page.EvaluateAsync("() => document.documentElement.dataset.theme = 'light'");
            await page.ShouldFitItsWidthAsync();
            await page.PictureAsync($"letter-easy-read-{width}");
        }

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        // A point is 4/3 of a pixel.
        await page.ShouldComeToHoldAsync(
            "() => [...document.querySelectorAll('.letter *')].every(one => parseFloat(getComputedStyle(one).fontSize) >= 16 * 4 / 3 - 0.01)"
        );
        // The marking stands in the margin of each sheet, and so nowhere on the letter itself.
        await Expect(page.GetByText("OFFICIAL-SENSITIVE")).ToHaveCountAsync(0);
        foreach (
            var left in new[]
            {
                page.GetByText("Mark as sent"),
                page.GetByRole(AriaRole.Heading, new() { Level = 1 }),
                page.GetByText("How it was made"),
            }
        )
            await Expect(left).ToBeHiddenAsync();
        await page.PaperAsync("letter-easy-read");
    }

    [Fact]
    public async Task A_text_is_copied_whole_and_marked_with_how_it_went()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync(
            "Priya Kaur",
            $"/letters/{await MakeAsync(app, TestLetters.Order(LetterKind.ContactAttempt, LetterChannel.Text))}",
            390,
            844
        );
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

        await page.Button("Copy the text to send").ClickAsync();

        await Expect(page.GetByText("Copied. You can paste it now.")).ToBeVisibleAsync();
        var text = await page.GetByLabel("Text", new() { Exact = true }).And(page.GetByRole(AriaRole.Textbox)).InputValueAsync();
        Assert.Contains("We tried to reach you about REF-2026-0007", text, StringComparison.Ordinal);
        Assert.Equal(text, await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        await page.ShouldFitItsWidthAsync();
        await page.ShouldPassAxeAsync();
        await page.PictureAsync("letter-text");
        await page.GetByLabel("E-mail", new() { Exact = true }).CheckAsync();
        await page.Button("Mark as sent").ClickAsync();
        await Expect(page.GetByText("by e-mail")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_email_has_its_subject_and_a_browser_without_a_clipboard_selects_the_text()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Sam Reid", $"/letters/{await MakeAsync(app, TestLetters.Order(channel: LetterChannel.Email))}");
        await Expect(page.GetByLabel("Subject")).ToHaveValueAsync("Your reference REF-2026-0007");
        await page.EvaluateAsync("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden')); }");

        await page.Button("Copy the text to send").ClickAsync();

        await Expect(page.GetByText("Press Ctrl and C")).ToBeVisibleAsync();
        await Expect(page.Locator("#message-text")).ToBeFocusedAsync();
        await page.ShouldPassAxeAsync();
        await page.PictureAsync("letter-email");
    }

    [Theory]
    [InlineData("Layla Owen")]
    [InlineData("Tom Ellis")]
    public async Task Who_does_not_send_letters_is_told_calmly_and_shown_nothing(string name)
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync(name, $"/letters/{await MakeAsync(app, TestLetters.Order())}");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "This page is not open to you" })).ToBeVisibleAsync();
        await Expect(page.GetByText("Okonkwo")).ToHaveCountAsync(0);
    }

    static async Task<Guid> MakeAsync(RunningApp app, LetterOrder order)
    {
        await using var change = await app.Services.GetRequiredService<UnitOfWork>().BeginAsync(Actor.Operator, "set up a test");
        var letter = change.Db.Add(Blazor.Modules.Letters.LetterService.Compose(PolicyBook.Defaults, order, change.Act)).Entity;
        await change.CommitAsync();
        return letter.Id;
    }
}

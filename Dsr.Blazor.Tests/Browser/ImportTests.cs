using Dsr.Blazor.Modules.Register.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser;

public class ImportTests(Chromium chromium)
{
    static string Sample(string file) => Path.Combine(AppContext.BaseDirectory, "Samples", file);

    // The framework listens to the field a moment after it is drawn; no hand picks a file that fast.
    static async Task ChooseAsync(IPage page, Func<ILocator, Task> choose)
    {
        await page.WaitForFunctionAsync("() => document.getElementById('file')?._blazorInputFileNextFileId !== undefined");
        await choose(page.Locator("#file"));
    }

    [Fact]
    public async Task A_spreadsheet_is_brought_two_held_rows_put_right_and_it_lands()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Priya Kaur", "/exchange/import");
        var before = await app.AskAsync(db => db.People.CountAsync());
        await page.ShouldPassAxeAsync();

        await ChooseAsync(page, file => file.SetInputFilesAsync(Sample("register-messy.xlsx")));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "register-messy.xlsx" })).ToBeVisibleAsync();
        await Expect(page.GetByText("97 rows = 89 ready + 7 held + 1 duplicate + 0 on the register already")).ToBeVisibleAsync();
        await page.ShouldPassAxeAsync();

        var rating = page.Locator("tr", new() { HasText = "“Purple”" });
        await rating.GetByRole(AriaRole.Combobox).SelectOptionAsync("Red");
        await rating.GetByRole(AriaRole.Button, new() { Name = "Check" }).ClickAsync();
        await Expect(page.GetByText("90 ready + 6 held")).ToBeVisibleAsync();
        var consent = page.Locator("tr", new() { HasText = "“Not yet asked”" });
        await consent.GetByRole(AriaRole.Combobox).SelectOptionAsync("Given by the person");
        await consent.GetByRole(AriaRole.Button, new() { Name = "Check" }).ClickAsync();
        await Expect(page.GetByText("91 ready + 5 held")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Land 91 people" }).First.ClickAsync();
        await page.ShouldPassAxeAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Land 91 people" }).ClickAsync();
        await Expect(page.GetByText("91 people landed, 5 rows held").First).ToBeVisibleAsync();

        Assert.Equal(before + 91, await app.AskAsync(db => db.People.CountAsync()));
        Assert.Equal(
            9,
            await app.AskAsync(db =>
                db.Entries.CountAsync(entry =>
                    entry.Rating == Rating.Red && entry.Decisions.Any(decision => decision.Where == RatedAt.Import)
                )
            )
        );
    }

    [Fact]
    public async Task One_answer_on_the_order_of_days_settles_their_column()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Priya Kaur", "/exchange/import");
        await ChooseAsync(page, file => file.SetInputFilesAsync(Sample(Path.Combine("Field", "05-month-first-column.csv"))));
        await Expect(page.GetByText("1 ready + 8 held")).ToBeVisibleAsync();
        await page.ShouldPassAxeAsync();

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("8 July 2001, for the whole column") }).ClickAsync();

        await Expect(page.GetByText("9 ready + 0 held")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_no_spreadsheet_is_refused_in_words()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Priya Kaur", "/exchange/import");

        await ChooseAsync(page, file => file.SetInputFilesAsync(
                new FilePayload
                {
                    Name = "register.xlsx",
                    MimeType = "application/pdf",
                    Buffer = "%PDF-1.7 and so on"u8.ToArray(),
                }
            ));

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("spreadsheet");
    }

    [Fact]
    public async Task Who_may_not_import_is_told_and_shown_nothing()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Layla Owen", "/exchange/import");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "This page is not open to you" })).ToBeVisibleAsync();
        Assert.Equal(0, await page.Locator("#file").CountAsync());
    }

    [Fact]
    public async Task Every_part_of_an_import_passes_axe()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Priya Kaur", "/exchange/import");
        await ChooseAsync(page, file => file.SetInputFilesAsync(Sample("register-plain.xlsx")));

        foreach (var part in new[] { "Ready", "Duplicates", "On the register already", "Warnings", "Columns" })
        {
            await page.GetByRole(AriaRole.Navigation, new() { Name = "Rows" })
                .GetByRole(AriaRole.Link, new() { NameRegex = new(part) })
                .ClickAsync();
            await Expect(page.Locator(".tabs [aria-current=page]")).ToContainTextAsync(part);
            await page.ShouldPassAxeAsync();
        }
    }
}

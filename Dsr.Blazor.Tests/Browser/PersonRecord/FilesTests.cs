using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Tests.Platform.Files.Content;
using Dsr.Blazor.Ui;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.PersonRecord;

public class FilesTests(Chromium chromium)
{
    [Fact]
    public async Task A_plan_is_added_downloaded_replaced_and_withdrawn()
    {
        await using var app = RunningApp.Start(chromium);
        var person = await app.SomebodyRatedAsync(Rating.Amber);
        var page = await app.SignInAsync("Priya Kaur", Links.Files(person));
        await Expect(page.GetByText("No files that you may see")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a file" }).ClickAsync();

        await page.ShouldBeAtAsync($"**{Links.AddFile(person)}");
        await Expect(page.GetByLabel("Date on the file")).ToBeVisibleAsync();
        await page.ShouldPassAxeAsync();
        await page.ShouldFitItsWidthAsync();
        await page.GetByLabel("Type").SelectOptionAsync("Plan");
        await page.GetByLabel("Title").FillAsync("Crisis plan");
        await page.GetByLabel("Date on the file").FillAsync("2026-01-12");
        await page.GetByLabel("File", new() { Exact = true })
            .SetInputFilesAsync(Named("plan.docx", MadeFiles.Docx(("word/vbaProject.bin", "x"))));
        await page.Button("Add the file").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("macros");
        await Expect(page.GetByLabel("Title")).ToHaveValueAsync("Crisis plan");
        await page.ShouldPassAxeAsync();
        await page.PictureAsync("file-refused");

        await page.GetByLabel("File", new() { Exact = true }).SetInputFilesAsync(Named("plan.docx", MadeFiles.Docx()));
        await page.Button("Add the file").ClickAsync();
        await page.ShouldBeAtAsync($"**{Links.Files(person)}");
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "Crisis plan" })).ToContainTextAsync("The register’s team");
        await page.ShouldPassAxeAsync();
        await page.ShouldFitItsWidthAsync();
        await page.PictureAsync("files");

        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = "plan.docx" }).ClickAsync()
        );
        Assert.Equal("plan.docx", download.SuggestedFilename);
        Assert.Equal(MadeFiles.Docx().Length, new FileInfo(await download.PathAsync()).Length);

        await page.GetByRole(AriaRole.Link, new() { Name = "Newer version of Crisis plan" }).ClickAsync();
        await page.GetByLabel("File", new() { Exact = true }).SetInputFilesAsync(Named("plan-2.pdf", MadeFiles.Pdf()));
        await page.Button("Add the newer version").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "Crisis plan" })).ToContainTextAsync("version 2");

        await page.GetByRole(AriaRole.Row, new() { Name = "Crisis plan" }).GetByText("Withdraw…").ClickAsync();
        await page.OpenDialog().GetByLabel("Why").FillAsync("It is about somebody else.");
        await page.ShouldPassAxeAsync();
        await page.OpenDialog().Button("Withdraw the file").ClickAsync();
        await Expect(page.GetByText("No files that you may see")).ToBeVisibleAsync();
    }

    static FilePayload Named(string name, byte[] content) =>
        new()
        {
            Name = name,
            MimeType = "application/octet-stream",
            Buffer = content,
        };
}

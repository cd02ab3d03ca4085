using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Tests.Browser.Notifications;
using Dsr.Blazor.Tests.Browser.PersonRecord;
using Dsr.Blazor.Ui;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.Administration;

public class AdministrationTests(Chromium chromium)
{
    [Fact]
    public async Task Kai_marks_a_school_as_a_signatory_and_takes_it_back_and_Priya_reads_it()
    {
        await using var app = RunningApp.Start(chromium);
        var today = app.Services.GetRequiredService<Clock>().Today;
        var kai = await app.SignInAsync("Kai Morris", Links.Work, lands: Links.Accounts());
        await kai.GetByRole(AriaRole.Link, new() { Name = "Organisations", Exact = true }).ClickAsync();
        var school = kai.GetByRole(AriaRole.Row).Filter(new() { HasText = "Wychford School" });
        await Expect(school).ToContainTextAsync("Not signed");
        await kai.ShouldPassAxeAsync();

        await school.GetByRole(AriaRole.Button, new() { Name = "Mark as signatory" }).ClickAsync();
        await kai.OpenDialog().Button("Mark as a signatory").ClickAsync();
        await Expect(kai.OpenDialog().GetByRole(AriaRole.Alert)).ToContainTextAsync("From when the agreement holds is missing");
        await kai.OpenDialog().GetByLabel("Holds from").FillAsync(Say.Iso(today));
        await kai.OpenDialog().GetByLabel("Holds until").FillAsync(Say.Iso(today.AddYears(1)));
        await kai.LookedAtAsync("organisations-sign");
        await kai.OpenDialog().Button("Mark as a signatory").ClickAsync();
        await Expect(school).ToContainTextAsync($"Signedfrom {Written.Date(today)} to {Written.Date(today.AddYears(1))}");
        await school.GetByText("1 agreement").ClickAsync();
        await Expect(school).ToContainTextAsync("Written down by Kai Morris");
        await kai.LookedAtAsync("organisations");

        var priya = await app.SignInAsync("Priya Kaur", Links.Organisations());
        await Expect(priya.GetByRole(AriaRole.Row).Filter(new() { HasText = "Wychford School" })).ToContainTextAsync("Signed");
        await Expect(priya.GetByRole(AriaRole.Button, new() { Name = "Mark as signatory" })).ToHaveCountAsync(0);

        await school.GetByRole(AriaRole.Button, new() { Name = "Take back" }).ClickAsync();
        await kai.OpenDialog().GetByLabel("Why").FillAsync("They left the area.");
        await kai.ShouldPassAxeAsync();
        await kai.OpenDialog().Button("Take it back").ClickAsync();
        await Expect(school).ToContainTextAsync("Not signed");
        await Expect(priya.GetByRole(AriaRole.Row).Filter(new() { HasText = "Wychford School" })).ToContainTextAsync("Not signed");
        var sam = await app.SignInAsync("Sam Reid", Links.Organisations());
        await Expect(sam.GetByRole(AriaRole.Main)).ToContainTextAsync("not open to you");
    }

    [Fact]
    public async Task Kai_adds_a_bank_holiday_by_proclamation_and_takes_it_back()
    {
        await using var app = RunningApp.Start(chromium);
        var today = app.Services.GetRequiredService<Clock>().Today;
        var calendar = app.Services.GetRequiredService<WorkingCalendar>();
        var day = calendar.AddWorkingDays(today, 30);
        var kai = await app.SignInAsync("Kai Morris", Links.BankHolidays());
        await Expect(kai.GetByText("None was proclaimed")).ToBeVisibleAsync();
        await kai.ShouldPassAxeAsync();

        await kai.GetByRole(AriaRole.Button, new() { Name = "Add a bank holiday" }).ClickAsync();
        await kai.OpenDialog().GetByLabel("The day that is taken off").FillAsync(Say.Iso(day));
        await kai.OpenDialog().GetByLabel("What it is called").FillAsync("the bank holiday for the Coronation");
        await kai.OpenDialog().Button("Add the bank holiday").ClickAsync();
        await Expect(kai.OpenDialog().GetByRole(AriaRole.Alert)).ToContainTextAsync("The reason is missing");
        await kai.OpenDialog().GetByLabel("Reason").FillAsync("Proclaimed this week.");
        await kai.LookedAtAsync("bank-holidays-add");
        await kai.OpenDialog().Button("Add the bank holiday").ClickAsync();
        var row = kai.GetByRole(AriaRole.Row).Filter(new() { HasText = Written.Date(day) });
        await Expect(row).ToContainTextAsync($"From {Written.Date(today)}");
        await Expect(kai.Locator(".toasts")).ToContainTextAsync("Saved.");
        Assert.False(calendar.IsWorkingDay(day));
        await kai.LookedAtAsync("bank-holidays");

        await row.GetByRole(AriaRole.Button, new() { Name = "Take back" }).ClickAsync();
        await kai.OpenDialog().GetByLabel("Why").FillAsync("Moved to another day.");
        await kai.OpenDialog().Button("Take it back").ClickAsync();
        await Expect(row).ToContainTextAsync("Taken back");
        Assert.True(calendar.IsWorkingDay(day));
    }
}

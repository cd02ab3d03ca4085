using Dsr.Blazor.Access;
using Dsr.Blazor.Casework.Referrals;
using Dsr.Blazor.Domain.Consent;
using Dsr.Blazor.Domain.Referrals;
using Dsr.Blazor.Domain.Staff;
using Dsr.Blazor.Tests.Browser.People;
using Dsr.Blazor.Tests.TestData;
using Dsr.Blazor.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.Triage;

/// <summary>Referrals of the running app, and what every test of the queue and of a referral's page does.</summary>
static class ReferralsInApp
{
    /// <summary>A new one from a professional, through the intake as the form takes it.</summary>
    internal static async Task<Guid> Refer(this RunningApp app, ReferralForm? form = null, params ConsentStatement[] answers)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var tom = await app.Ask(db => db.Accounts.SingleAsync(one => one.Name == "Tom Ellis"));
        var actor = new Actor(tom.Id.ToString(), tom.Name, [Role.Referrer], tom.Id, tom.OrganisationId, false);
        var intake = ActivatorUtilities.CreateInstance<ReferralIntake>(scope.ServiceProvider, new Guard(new ActingAs(actor)));
        return (await intake.Receive(form ?? Adult(), answers.Length == 0 ? [TestReferrals.Agrees] : answers, new(ReferralSource.Education, ReferralMethod.ProfessionalForm))).Id;
    }

    internal static ReferralForm Adult() => TestReferrals.Form() with
    {
        Person = TestReferrals.Form().Person with { GivenName = "Quentin", FamilyName = "Featherstone" },
        Referrer = new() { Name = "Tom Ellis", Role = "SENCO", Organisation = "Wychford School" },
    };

    internal static Task<Guid> DemoReferral(this RunningApp app, string given) => app.Ask(db => db.Referrals.Where(one => one.GivenName == given && ReferralStatuses.Open.Contains(one.Status)).Select(one => one.Id).SingleAsync());

    internal static Task<Referral> TheReferral(this RunningApp app, Guid id) => app.Ask(db => db.Referrals.AsNoTracking().Whole().SingleAsync(one => one.Id == id));

    /// <summary>Opens a dialog by its button and waits until its first field is there.</summary>
    internal static async Task<ILocator> Do(this IPage page, string button)
    {
        await page.Button(button).First.ClickAsync();
        var dialog = page.OpenDialog();
        await Expect(dialog.Locator("form")).ToBeVisibleAsync();
        return dialog;
    }

    internal static ILocator Row(this IPage page, string who) => page.Locator(".queue tbody tr", new() { HasText = who });
}

using Dsr.Blazor.Tests.Browser.PersonRecord;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.ProfessionalReferral;

/// <summary>The parts of the professional form as somebody fills them in.</summary>
static class ReferringInApp
{
    internal static async Task GoOnAsync(this IPage page, string to)
    {
        await page.Button($"Go on: {to.ToLowerInvariant()}").ClickAsync();
        await page.ShowsAsync(to);
    }

    internal static Task ShowsAsync(this IPage page, string part) => Expect(page.Locator("#part")).ToHaveTextAsync(part);

    internal static async Task WriteWhoAsync(this IPage page, string given, string family, string born)
    {
        await page.GetByLabel("Given name").FillAsync(given);
        await page.GetByLabel("Family name").FillAsync(family);
        await page.GetByLabel("Date of birth").FillAsync(born);
        await page.GetByLabel("Council where they ordinarily live").FillAsync("Mercia County Council");
    }

    internal static async Task WriteDiagnosisAsync(this IPage page)
    {
        await page.GetByLabel("is autistic", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Confirmed").CheckAsync();
        await page.GetByLabel("How you know it").FillAsync("Letter of the paediatrician of 3 March 2024, seen");
    }

    internal static async Task WriteWhyAsync(this IPage page)
    {
        await page.GetByLabel("Placement, tenancy or school is breaking down").CheckAsync();
        await page.GetByLabel("What is happening now").FillAsync("Excluded twice this month; the family cannot hold the nights.");
    }

    internal static async Task WriteToldAsync(this IPage page, string on)
    {
        await page.GetByLabel("The person was told all of this").CheckAsync();
        await page.GetByLabel("In which format").SelectOptionAsync("Easy read");
        await page.GetByLabel("By whom").FillAsync("Tom Ellis");
        await page.GetByLabel("When", new() { Exact = true }).FillAsync(on);
    }
}

using Dsr.Blazor.Bench.Circuits;
using Dsr.Blazor.Bench.Serving;
using Dsr.Blazor.Ui;
using Microsoft.Playwright;

namespace Dsr.Blazor.Bench.Live;

/// <summary>The register. The change is a real one: the lead decides a rating on the person's page.</summary>
sealed class DsrStage(ServerProcess server, IBrowser browser) : Stage(server, browser, Links.Register())
{
    const int OnOnePerson = 8;

    // The two in the middle are the browsers', and the lead is who may decide.
    protected override Task SignInAsync(Visitor visitor, int number) =>
        visitor.SignInAsync(number is 29 or 30 ? "Sam Reid" : MadeUpRegister.NameOf(number));

    protected override async Task<double?> ChangeAsync(int number)
    {
        var row = Rows[number / OnOnePerson % Rows.Count];
        if (number % OnOnePerson == 0)
            await Here.GotoAsync(Links.Person(Guid.Parse(row)));
        var rating = await There.EvaluateAsync<string>(PageScripts.RatingOf, row) == "Red" ? "Amber" : "Red";
        var dialog = Here.Locator("dialog[open]");
        await Here.GetByRole(AriaRole.Button, new() { Name = "Change rating" }).ClickAsync();
        await dialog.GetByLabel(rating).CheckAsync();
        await dialog.GetByLabel("Reason").FillAsync("One of the changes that a benchmark makes.");
        // What was typed is put by, and the feed's pause is over: neither is what is measured.
        await Task.Delay(400);
        var took = await TimedAsync(row, rating, () => dialog.GetByRole(AriaRole.Button, new() { Name = "Save the rating" }).ClickAsync());
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        return took;
    }
}

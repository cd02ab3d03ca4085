using System.Net;
using System.Text.RegularExpressions;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Edge.PublicForms;
using Dsr.Blazor.Tests.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Dsr.Blazor.Tests.Modules.PublicReferral.Pages.Refer;

public sealed partial class ReferAbuseTests : IDisposable
{
    static readonly (string, string)[] birth = [("birth-day", "4"), ("birth-month", "5"), ("birth-year", "1992")],
        otherBirth = [("birth-day", "5"), ("birth-month", "5"), ("birth-year", "1992")];

    readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    ServedApp App(params (string, string)[] settings) => new("Development", folder.Directory, null, settings);

    [Fact]
    public async Task An_unknown_code_another_date_and_a_form_that_was_sent_get_one_answer()
    {
        await using var app = App();
        using var filling = new Filling(app);
        await filling.FillAsync("check");
        await filling.PostAsync("/refer/check", ("do", "save"));
        var code = Code().Match((await filling.PostAsync("/refer/save")).Html).Value;
        using var elsewhere = new Filling(app);

        var unknown = await elsewhere.PostAsync("/refer/return", [("code", "7K2M-9TQX-4B0H-ZC31"), .. birth]);
        var otherDate = await elsewhere.PostAsync("/refer/return", [("code", code), .. otherBirth]);
        await filling.PostAsync("/refer/check");
        var sent = await elsewhere.PostAsync("/refer/return", [("code", code), .. birth]);

        Assert.Contains("There is no saved form with this code and this date of birth.", unknown.Html, StringComparison.Ordinal);
        Assert.All([otherDate, sent], came =>
            Assert.Equal((unknown.Status, unknown.Location, Shape(unknown.Html)), (came.Status, came.Location, Shape(came.Html)))
        );
    }

    [Fact]
    public async Task One_code_can_be_tried_a_few_times_whether_or_not_anybody_has_it()
    {
        await using var app = App(("PublicForms:ReturnsOfOneCode", "2"));
        using var filling = new Filling(app);
        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Equal(HttpStatusCode.OK, (await filling.PostAsync("/refer/return", [("code", "7K2M-9TQX-4B0H-ZC31"), .. birth])).Status);

        var third = await filling.PostAsync("/refer/return", [("code", "7k2m 9tqx 4boh zc3i"), .. otherBirth]);
        var another = await filling.PostAsync("/refer/return", [("code", "7K2M-9TQX-4B0H-ZC32"), .. birth]);

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK), (third.Status, another.Status));
        Assert.Contains("Try again in 15 minutes", third.Html, StringComparison.Ordinal);
        Assert.NotNull(third.RetryAfter);
    }

    [Fact]
    public async Task An_address_that_tries_many_codes_is_asked_to_wait_and_told_how_long()
    {
        await using var app = App(("PublicForms:Returns", "3"));
        using var filling = new Filling(app);
        foreach (var at in Enumerable.Range(0, 3))
            await filling.PostAsync("/refer/return", [("code", $"7K2M-9TQX-4B0H-ZC3{at}"), .. birth]);

        var fourth = await filling.PostAsync("/refer/return", [("code", "7K2M-9TQX-4B0H-ZC39"), .. birth]);

        Assert.Equal(HttpStatusCode.TooManyRequests, fourth.Status);
        Assert.Contains("Please wait a little", fourth.Html, StringComparison.Ordinal);
        Assert.Matches("Try again in 1[45] minutes. Go back: what you wrote should still be there.", fourth.Html);
        Assert.NotNull(fourth.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await filling.OpenAsync("/refer/return")).Status);
    }

    [Fact]
    public async Task Pages_of_a_form_can_be_sent_so_many_times_and_read_as_often_as_anybody_likes()
    {
        await using var app = App(("PublicForms:Posts", "2"));
        using var filling = new Filling(app);
        await filling.FillAsync("name");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await filling.PostAsync("/refer/name", ("given-name", "Zofia"))).Status);
        foreach (var _ in Enumerable.Range(0, 10))
            Assert.Equal(HttpStatusCode.OK, (await filling.OpenAsync("/refer/name")).Status);
    }

    [Theory]
    [InlineData("/refer/name")]
    [InlineData("/refer/check")]
    [InlineData("/refer/save")]
    [InlineData("/refer/return")]
    public async Task A_field_that_nobody_sees_is_to_be_left_empty_and_nothing_happens(string path)
    {
        await using var app = App();
        using var filling = new Filling(app);
        await filling.FillAsync(path == "/refer/name" ? "name" : "check");
        var before = await RowsAsync(app);

        var came = await filling.PostAsync(
            path,
            [
                ("website", "https://pills.example"),
                ("given-name", "Kept after all"),
                ("family-name", "Nowak"),
                ("code", "7K2M-9TQX-4B0H-ZC31"),
                .. birth,
            ]
        );

        Assert.Equal(HttpStatusCode.OK, came.Status);
        Assert.Contains("has to stay empty", came.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("pills.example", came.Html, StringComparison.Ordinal);
        if (path == "/refer/name")
            Assert.Contains("Kept after all", came.Html, StringComparison.Ordinal);
        Assert.Equal(before, await RowsAsync(app));
    }

    [Theory]
    [InlineData("/refer/name")]
    [InlineData("/refer/return")]
    public async Task A_page_that_is_far_too_large_is_turned_away_in_words(string path)
    {
        await using var app = App();
        using var filling = new Filling(app);
        await filling.FillAsync("name");

        var came = await filling.PostAsync(path, ("given-name", new string('x', 65 * 1024)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, came.Status);
        Assert.Contains("Go back: what you wrote should still be there.", came.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_form_is_turned_away()
    {
        await using var app = App();
        using var browser = app.Browser();
        using var form = new FormUrlEncodedContent([new("_handler", "question"), new("who", "me")]);

        using var answer = await browser.PostAsync("/refer/who", form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("Posts", "0")]
    [InlineData("Returns", "-1")]
    [InlineData("Kilobytes", "2000000")]
    [InlineData("Minutes", "0")]
    public void A_limit_that_cannot_be_stops_the_start_with_a_sentence(string name, string value)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { [$"PublicForms:{name}"] = value })
            .Build();

        Assert.Contains(
            $"PublicForms:{name} is {value}.",
            Assert.Throws<BadSettingException>(() => PublicFormSettings.Read(configuration)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_tries_of_a_code_are_forgotten_when_their_time_is_over()
    {
        var time = TestClock.Start();
        var tries = new TriesOfOneCode(new() { ReturnsOfOneCode = 1 }, time);
        Assert.Null(tries.Count("7K2M"));
        Assert.Equal(TimeSpan.FromMinutes(15), tries.Count("7K2M"));
        Assert.Null(tries.Count("9TQX"));

        time.Advance(TimeSpan.FromMinutes(15));

        Assert.Null(tries.Count("7K2M"));
    }

    static async Task<(int, int, string)> RowsAsync(ServedApp app)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<DsrDb>>().CreateDbContextAsync();
        return (
            await db.PublicDrafts.CountAsync(),
            await db.Referrals.CountAsync(),
            string.Join(' ', await db.PublicDrafts.Select(publicDraft => publicDraft.Answers).ToListAsync())
        );
    }

    // What differs from one answer to the next is what was typed, the tokens against forgery and ids drawn at random.
    static string Shape(string html) => Typed().Replace(html, "");

    [GeneratedRegex("""value="[^"]*"|id="errors-[^"]*"|aria-labelledby="errors-[^"]*"|<!--.*?-->""", RegexOptions.Singleline)]
    private static partial Regex Typed();

    [GeneratedRegex("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}")]
    private static partial Regex Code();
}

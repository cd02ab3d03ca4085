using Bunit;
using Dsr.Blazor.Modules.PublicReferral.Domain;
using Dsr.Blazor.Modules.PublicReferral.Pages;
using Dsr.Blazor.Modules.PublicReferral.Pages.Easy;
using Dsr.Blazor.Modules.Referrals.Domain;

namespace Dsr.Blazor.Tests.Modules.PublicReferral.Pages;

public sealed class StartPageTests : FrontDoorTests
{
    [Fact]
    public async Task Says_at_once_that_it_is_no_crisis_service_and_where_urgent_help_is()
    {
        var page = await OpenStartAsync();

        var urgent = page.Find(".urgent");
        Assert.Contains("not a crisis service", urgent.TextContent);
        Assert.Equal(["999", "111"], urgent.QuerySelectorAll("b").Select(element => element.TextContent.Split(' ')[1]));
        Assert.Equal("Do you need help now?", page.Find("h2").TextContent);
    }

    [Theory]
    [InlineData(2026, 12, 25, "Today is Christmas Day. We open on Tuesday 29 December 2026 at 9am.")]
    [InlineData(2026, 12, 18, "Closed on Friday 25 December 2026 (Christmas Day)")]
    [InlineData(2026, 11, 21, "Closed now. We open on Monday 23 November 2026 at 9am.")]
    public async Task Says_when_the_team_is_there(int year, int month, int day, string words)
    {
        Register.Time.At(new(year, month, day));

        Assert.Contains(words, Says(await OpenStartAsync()));
    }

    [Fact]
    public async Task Says_what_each_rating_means_with_its_word_and_shape()
    {
        var ratings = (await OpenStartAsync()).FindAll(".plain-ratings li");

        Assert.Equal(["▲Red", "◆Amber", "●Green", "■Blue"], ratings.Select(element => element.QuerySelector(".tag")!.TextContent));
        Assert.All(ratings, element => Assert.NotEmpty(element.Children[1].TextContent));
    }

    [Theory]
    [InlineData(1, ClockUnit.WorkingDays, "We get in touch within 1 working day,")]
    [InlineData(7, ClockUnit.Days, "We get in touch within 7 days,")]
    public async Task Promises_what_the_contact_clock_asks_of_the_team(int count, ClockUnit unit, string words)
    {
        await SetAsync(
            ReferralPolicies.Clocks,
            [
                new("Decision", ClockStart.Received, 28, ClockUnit.Days, ClockStop.Decided, true),
                new("Contact", ClockStart.Received, count, unit, ClockStop.Contacted, false),
            ]
        );

        Assert.Contains(words, Says(await OpenStartAsync()));
    }

    [Fact]
    public async Task Without_that_clock_it_promises_no_day()
    {
        await SetAsync(ReferralPolicies.Clocks, []);

        Assert.Contains("We get in touch as soon as we can,", Says(await OpenStartAsync()));
    }

    [Fact]
    public async Task Tells_the_news_of_today_newest_first()
    {
        await SetAsync(
            FrontDoorPolicies.Announcements,
            [
                new(new(2026, 10, 1), "Older", "One."),
                new(new(2026, 11, 20), "Newer", "Two."),
                new(new(2026, 11, 21), "Not yet", "Three."),
                new(new(2026, 11, 1), "Over", "Four.", new(2026, 11, 19)),
            ]
        );

        Assert.Equal(["Newer", "Older"], (await OpenStartAsync()).FindAll(".news h3").Select(heading => heading.TextContent));
    }

    [Fact]
    public async Task Without_news_there_is_no_heading_for_it()
    {
        await SetAsync(FrontDoorPolicies.Announcements, []);

        Assert.DoesNotContain("News", (await OpenStartAsync()).FindAll("h2").Select(heading => heading.TextContent));
    }

    [Fact]
    public async Task A_professional_signs_in_to_their_work_and_one_who_has_goes_on_to_it()
    {
        Assert.Equal("/sign-in?returnUrl=%2Fwork", (await OpenStartAsync()).Find(".door-side .button").GetAttribute("href"));

        Visitor.SetAuthorized("Sam Reid");
        var link = (await OpenStartAsync()).Find(".door-side .button");
        Assert.Equal(("/work", "Go to your work"), (link.GetAttribute("href"), link.TextContent));
    }

    [Fact]
    public async Task Every_picture_of_the_easy_read_page_stands_beside_a_sentence_and_is_hidden_from_readers()
    {
        var page = await OpenAsync<EasyReadPage>();

        var lines = page.FindAll(".easy-line");
        Assert.All(lines, line => Assert.Equal("true", Assert.Single(line.QuerySelectorAll("svg")).GetAttribute("aria-hidden")));
        Assert.InRange(lines.Select(line => line.QuerySelector("svg")!.InnerHtml).Distinct().Count(), 20, 40);
        Assert.All(page.FindAll(".easy-line > p"), sentence => Assert.InRange(sentence.TextContent.Split(' ').Length, 3, 15));
    }

    // Consent is what the person gives to join; the law's basis for holding records is another thing.
    [Fact]
    public async Task The_privacy_page_names_the_basis_and_never_calls_it_consent()
    {
        var page = Says(await OpenAsync<PrivacyPage>());

        Assert.Contains("Article 6(1)(e)", page);
        Assert.Contains("Article 9(2)(h)", page);
        Assert.DoesNotContain("consent", page, StringComparison.OrdinalIgnoreCase);
    }
}

using Bunit;
using Dsr.Blazor.Modules.PublicReferral.Domain;
using Dsr.Blazor.Modules.PublicReferral.Pages;
using Dsr.Blazor.Modules.PublicReferral.Pages.Blank;
using Dsr.Blazor.Modules.PublicReferral.Pages.Easy;
using Dsr.Blazor.Modules.Referrals.Domain;

namespace Dsr.Blazor.Tests.Modules.PublicReferral.Pages;

/// <summary>What three areas of England publish of their registers, said by settings and no code.</summary>
public sealed class AreasTests : FrontDoorTests
{
    static readonly DayOfWeek[] week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    [Fact]
    public async Task Coventry_and_Warwickshire_shares_by_council_and_answers_within_five_working_days()
    {
        await SetAsync(
            FrontDoorPolicies.Area,
            new("Coventry and Warwickshire", "Dynamic Support Register", "Coventry and Warwickshire Integrated Care Board")
        );
        await SetAsync(FrontDoorPolicies.OpeningHours, new(week, new(9, 0), new(17, 0)));
        await SetAsync(
            ReferralPolicies.Clocks,
            [new("Contact", ClockStart.Received, 5, ClockUnit.WorkingDays, ClockStop.Contacted, PausesWhileWaiting: false)]
        );
        await SetAsync(
            FrontDoorPolicies.Sharing,
            new(
                ["Coventry and Warwickshire Integrated Care Board", "Mind", "Fine Futures"],
                [new("Coventry", ["Coventry City Council"]), new("Warwickshire", ["Warwickshire County Council"])]
            )
        );
        await SetAsync(
            FrontDoorPolicies.UrgentHelp,
            [new("Find help now", "if you need mental health help now.", null, "https://www.example.org/find-help-now")]
        );

        var page = await OpenStartAsync();

        Assert.Contains("Monday to Friday, 9am to 5pm. Closed on bank holidays. Open now, until 5pm.", Says(page));
        Assert.Contains("We get in touch within 5 working days", Says(page));
        Assert.Equal("/refer", page.Find("a.start").GetAttribute("href"));
        Assert.Equal("https://www.example.org/find-help-now", page.Find(".urgent a").GetAttribute("href"));
        var places = page.FindAll(".places-shared section");
        Assert.Equal(
            ["If you live in Coventry", "If you live in Warwickshire"],
            places.Select(place => place.QuerySelector("h3")!.TextContent)
        );
        Assert.Contains("Coventry City Council", places[0].TextContent);
        Assert.DoesNotContain("Warwickshire County Council", places[0].TextContent);
        Assert.Contains("Fine Futures", places[1].TextContent);
        Assert.DoesNotContain("Severn", page.Find(".hero").TextContent + page.Find(".door-main").TextContent);
    }

    [Fact]
    public async Task Nottinghamshire_asks_for_a_representatives_help()
    {
        const string help = "You will need help from a health or social care representative.";
        await SetAsync(
            FrontDoorPolicies.SelfReferral,
            FrontDoorPolicies.SelfReferral.Default with
            {
                NeedsRepresentative = true,
                Representative = help,
            }
        );
        await SetAsync(FrontDoorPolicies.Enquiries, new(Email: "register@nottinghamshire.example"));

        var page = await OpenStartAsync();

        Assert.Contains(help, page.Find(".hero").TextContent);
        Assert.Equal("Complete self-referral form", page.Find("a.start").TextContent);
        Assert.DoesNotContain("Write to Support register team", Says(page));
        Assert.Contains(help, Says(await OpenAsync<EasyReadPage>()));
        var form = Says(await OpenAsync<BlankFormPage>());
        Assert.Contains("Your health or social care representative", form);
        Assert.Contains("Send it to: register@nottinghamshire.example.", form);
    }

    [Fact]
    public async Task Leicestershire_takes_referrals_from_professionals_alone_and_says_no_hours()
    {
        await SetAsync(FrontDoorPolicies.Area, new("Leicester, Leicestershire and Rutland", "Dynamic Support Pathway", "The pathway team"));
        await SetAsync(FrontDoorPolicies.OpeningHours, new(week, null, null));
        await SetAsync(
            FrontDoorPolicies.SelfReferral,
            new(
                IsOffered: false,
                "Professionals in health, social care and education refer people.",
                "Ask your GP or your school.",
                NeedsRepresentative: false,
                ""
            )
        );

        var page = await OpenStartAsync();

        Assert.Empty(page.FindAll("a[href='/refer'], a[href='/refer/return']"));
        Assert.Contains(
            "You cannot refer yourself here. Professionals in health, social care and education refer people. Ask your GP or your school.",
            Says(page)
        );
        Assert.Contains("Monday to Friday, in working hours. Closed on bank holidays. Open today, in working hours.", Says(page));
        Assert.Contains("The Dynamic Support Pathway is a list", Says(page));
        var easy = await OpenAsync<EasyReadPage>();
        Assert.Empty(easy.FindAll("a[href^='/refer']"));
        Assert.Contains("Ask your GP or your school.", Says(easy));
        Assert.Contains("A professional who knows the person fills in this form with them.", Says(await OpenAsync<BlankFormPage>()));
    }

    [Fact]
    public async Task The_statements_are_shown_with_their_version_and_who_is_told()
    {
        await SetAsync(
            FrontDoorPolicies.Statements,
            new("BSW-3", ["Your name."], ["So that care fits together."], ["With those who signed."], ["To plan."])
        );

        var page = Says(await OpenAsync<SharingPage>());

        Assert.Contains("What is shared Your name.", page);
        Assert.Contains("Why it is shared So that care fits together.", page);
        Assert.Contains("With whom it is shared With those who signed. If you live in Severnside", page);
        Assert.Contains("How it is used To plan.", page);
        Assert.Contains("version BSW-3", page);
    }

    [Fact]
    public async Task Resources_stand_under_their_kind_with_a_link_or_how_to_ask()
    {
        await SetAsync(
            FrontDoorPolicies.Resources,
            [
                new("Our procedure", ResourceKind.LocalProcedure, "For professionals."),
                new("A booklet", ResourceKind.EasyRead, "With pictures.", "https://www.example.org/booklet.pdf"),
                new("A trap", ResourceKind.Guide, "No link.", "javascript:alert(1)"),
            ]
        );

        var page = await OpenAsync<ResourcesPage>();

        Assert.Equal(
            ["Easy read", "Guides", "How we work here", "Ask us for it"],
            page.FindAll("h2").Select(heading => heading.TextContent)
        );
        Assert.Equal("https://www.example.org/booklet.pdf", Assert.Single(page.FindAll(".resources a")).GetAttribute("href"));
        Assert.Contains("For professionals. Ask us for it.", Says(page));
    }
}

using System.Text.RegularExpressions;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Tests.Browser.Meetings;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Browser;

/// <summary>Walks the pages: whoever a page names has been written down as read by the time that it shows.</summary>
public sealed partial class ReadPagesTests(Chromium chromium)
{
    static readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    // Of nobody on the register: the public's pages, signing in, what an administrator does, and forms that begin empty.
    static readonly string[] ofNobody =
    [
        "/",
        "/easy-read",
        "/consent",
        "/sharing",
        "/privacy",
        "/reviews",
        "/resources",
        "/blank-form",
        "/refer",
        "/refer/{Slug}",
        "/refer/{Slug}/change",
        "/refer/return",
        "/refer/check",
        "/refer/save",
        "/refer/urgent-help",
        "/refer/sent",
        "/my-referral",
        "/my-referral/asked/{What}",
        "/not-found",
        "/problem/{code:int}",
        "/sign-in",
        "/sign-out",
        "/work",
        "/account/ask",
        "/accounts",
        "/digest/stop/{Token}",
        "/notices/choose",
        "/notices/{Id:guid}",
        "/mail",
        "/gaps/new",
        "/referrals/new",
        "/exchange/import",
        "/meetings",
        "/meetings/series",
        "/organisations",
        "/policy/bank-holidays",
    ];

    // Each page of people, as whom it is opened, with its address in the made-up register.
    static readonly (string Route, string Who, Func<Places, string> Address)[] ofPeople =
    [
        ("/register", "Sam Reid", _ => "/register"),
        ("/closed", "Sam Reid", _ => "/closed"),
        ("/today", "Priya Kaur", _ => "/today"),
        ("/triage", "Priya Kaur", _ => "/triage"),
        ("/actions", "Sam Reid", _ => "/actions"),
        ("/tasks", "Priya Kaur", _ => "/tasks"),
        ("/escalations", "Sam Reid", _ => "/escalations"),
        ("/gaps", "Sam Reid", _ => "/gaps"),
        ("/gaps/{Id:guid}", "Sam Reid", at => $"/gaps/{at.Gap}"),
        ("/stays", "Nadia Jackson", _ => "/stays"),
        ("/my", "Layla Owen", _ => "/my"),
        ("/notices", "Layla Owen", _ => "/notices"),
        ("/mams", "Sam Reid", _ => "/mams"),
        ("/mams/new", "Sam Reid", at => $"/mams/new?person={at.Person}"),
        ("/mams/{Id:guid}", "Sam Reid", at => $"/mams/{at.Mam}"),
        ("/mams/{Id:guid}/invitations/{Invitee:guid}", "Sam Reid", at => $"/mams/{at.Mam}/invitations/{at.Invitee}"),
        ("/people/{Id:guid}", "Sam Reid", at => $"/people/{at.Person}"),
        ("/people/{Id:guid}/about", "Sam Reid", at => $"/people/{at.Person}/about"),
        ("/people/{Id:guid}/consent", "Sam Reid", at => $"/people/{at.Person}/consent"),
        ("/people/{Id:guid}/episode", "Sam Reid", at => $"/people/{at.Person}/episode"),
        ("/people/{Id:guid}/files", "Sam Reid", at => $"/people/{at.Person}/files"),
        ("/people/{Id:guid}/files/add", "Sam Reid", at => $"/people/{at.Person}/files/add"),
        ("/people/{Id:guid}/mams", "Sam Reid", at => $"/people/{at.Person}/mams"),
        ("/people/{Id:guid}/meetings", "Sam Reid", at => $"/people/{at.Person}/meetings"),
        ("/people/{Id:guid}/plan", "Sam Reid", at => $"/people/{at.Person}/plan"),
        ("/people/{Id:guid}/ratings", "Sam Reid", at => $"/people/{at.Person}/ratings"),
        ("/people/{Id:guid}/seen", "Sam Reid", at => $"/people/{at.Person}/seen"),
        ("/people/{Id:guid}/statement", "Sam Reid", at => $"/people/{at.Person}/statement"),
        ("/people/{Id:guid}/timeline", "Sam Reid", at => $"/people/{at.Person}/timeline"),
        ("/duplicates", "Sam Reid", _ => "/duplicates"),
        ("/duplicates/{Stays:guid}/{Goes:guid}", "Priya Kaur", at => $"/duplicates/{at.Person}/{at.Other}"),
        ("/duplicates/{Id:guid}", "Sam Reid", at => $"/duplicates/{at.Merge}"),
        ("/referrals", "Tom Ellis", _ => "/referrals"),
        ("/referrals/mine/{Id:guid}", "Tom Ellis", at => $"/referrals/mine/{at.Mine}"),
        ("/referrals/{Id:guid}", "Priya Kaur", at => $"/referrals/{at.Referral}"),
        ("/letters/{Id:guid}", "Priya Kaur", at => $"/letters/{at.Letter}"),
        ("/exchange/import/{Id:guid}", "Priya Kaur", at => $"/exchange/import/{at.Import}?show=existing"),
        ("/meetings/{Id:guid}", "Sam Reid", at => $"/meetings/{at.Meeting}"),
        ("/meetings/{Id:guid}/screen", "Sam Reid", at => $"/meetings/{at.Meeting}/screen"),
        ("/meetings/{Id:guid}/minutes", "Sam Reid", at => $"/meetings/{at.Meeting}/minutes"),
        ("/meetings/{Id:guid}/lists", "Sam Reid", at => $"/meetings/{at.Meeting}/lists"),
        ("/meetings/{Id:guid}/lists/{Organisation:guid}", "Sam Reid", at => $"/meetings/{at.Meeting}/lists/{at.Organisation}"),
    ];

    // What these name stands elsewhere too: a page without anybody yet logs nothing.
    static readonly string[] mayBeEmpty =
    [
        "/closed",
        "/stays",
        "/gaps",
        "/gaps/{Id:guid}",
        "/notices",
        "/escalations",
        "/meetings/{Id:guid}/minutes",
        "/meetings/{Id:guid}/lists",
        "/meetings/{Id:guid}/lists/{Organisation:guid}",
        "/meetings/{Id:guid}/screen",
    ];

    [Fact]
    public void The_list_of_pages_is_whole() =>
        Assert.Equal(
            typeof(Program)
                .Assembly.GetTypes()
                .SelectMany(page => page.GetCustomAttributes(typeof(RouteAttribute), inherit: false).Cast<RouteAttribute>())
                .Select(route => route.Template)
                .Order(StringComparer.Ordinal),
            ofNobody.Concat(ofPeople.Select(page => page.Route)).Order(StringComparer.Ordinal)
        );

    [Fact]
    public async Task Whoever_a_page_names_was_written_down_as_read_before_it_showed()
    {
        await using var app = RunningApp.Start(chromium);
        var at = await Places.OfAsync(app);
        var missing = new List<string>();
        foreach (var someone in ofPeople.GroupBy(page => page.Who))
        {
            var page = await app.SignInAsync(someone.Key, "/notices/choose");
            foreach (var (route, who, address) in someone)
            {
                await ForgetAsync(app);
                await page.GotoAsync(address(at));
                await page.WaitForFunctionAsync(
                    "() => document.querySelector('h1') && !document.querySelector('main .loading, main [aria-busy=true]')"
                );
                await Task.Delay(300, cancel);
                var html = await page.Locator("main").First.InnerHTMLAsync();
                var (named, read) = (
                    Named().Matches(html).Select(match => match.Groups[1].Value.ToLowerInvariant()).Distinct().ToList(),
                    await ReadAsync(app)
                );
                missing.AddRange(
                    named
                        .Where(id => !read.Contains(id, StringComparison.Ordinal))
                        .Select(id => $"{route}: {id} is shown and no read names them")
                );
                if (read.Length == 0 && !mayBeEmpty.Contains(route))
                    missing.Add($"{route}: shows people and writes no read down");
                // An organisation has a list only where somebody of theirs was talked about.
                if (
                    !route.EndsWith("{Organisation:guid}", StringComparison.Ordinal)
                    && html.Contains("This page is not open to you", StringComparison.Ordinal)
                )
                    missing.Add($"{route}: is not open to {who}");
            }
        }
        Assert.Empty(missing);
    }

    // The log begins anew for each page: within a quarter of an hour another page's read would stand for this one's.
    static async Task ForgetAsync(RunningApp app) =>
        await app.AskAsync(async db =>
        {
            await db.ReadPayloads.ExecuteDeleteAsync(cancel);
            return await db.ReadEvents.ExecuteDeleteAsync(cancel);
        });

    static async Task<string> ReadAsync(RunningApp app)
    {
        var people = await app.AskAsync(db =>
            db.ReadEvents.Where(read => read.PersonId != null).Select(read => read.PersonId!.Value).ToListAsync(cancel)
        );
        var payloads = await app.AskAsync(db => db.ReadPayloads.Select(payload => payload.Json).ToListAsync(cancel));
        return string.Join(" ", people.Select(id => id.ToString()).Concat(payloads)).ToLowerInvariant();
    }

    [GeneratedRegex("""href="/(?:people|referrals|referrals/mine)/([0-9a-fA-F-]{36})""")]
    private static partial Regex Named();

    sealed record Places
    {
        public Guid Person { get; init; }
        public Guid Other { get; init; }
        public Guid Gap { get; init; }
        public Guid Mam { get; init; }
        public Guid Invitee { get; init; }
        public Guid Merge { get; init; }
        public Guid Mine { get; init; }
        public Guid Referral { get; init; }
        public Guid Letter { get; init; }
        public Guid Import { get; init; }
        public Guid Meeting { get; init; }
        public Guid Organisation { get; init; }

        internal static async Task<Places> OfAsync(RunningApp app)
        {
            var people = await app.AskAsync(db =>
                db.Entries.Where(entry => entry.Status == EntryStatus.Active)
                    .OrderBy(entry => entry.Reference)
                    .Select(entry => entry.PersonId)
                    .Take(2)
                    .ToListAsync(cancel)
            );
            var tom = await app.AskAsync(db =>
                db.Accounts.Where(account => account.Name == "Tom Ellis").Select(account => account.Id).SingleAsync(cancel)
            );
            var mam = await app.AskAsync(db => db.Mams.Where(known => known.Date != null).Select(known => known.Id).FirstAsync(cancel));
            return new()
            {
                Person = people[0],
                Other = people[1],
                Mam = mam,
                Invitee = await app.AskAsync(db =>
                    db.Mams.Where(known => known.Id == mam).SelectMany(known => known.Invitees).Select(guest => guest.Id).FirstAsync(cancel)
                ),
                Gap = await app.AskAsync(db =>
                    db.Gaps.OrderByDescending(gap => gap.About.Count).ThenBy(gap => gap.Id).Select(gap => gap.Id).FirstAsync(cancel)
                ),
                Merge = await app.ProposeAsync(people[0], people[1]),
                Mine = await app.ReferralOfAsync(people[1], tom),
                Referral = await app.ReferralOfAsync(people[0]),
                Letter = await app.LetterToAsync(people[0]),
                Import = await app.ImportOfAsync(people[0]),
                Meeting = (await MeetingInTheBrowser.StartAsync(app)).Id,
                Organisation = await app.AskAsync(db =>
                    db.Organisations.OrderBy(organisation => organisation.Name).Select(organisation => organisation.Id).FirstAsync(cancel)
                ),
            };
        }
    }
}

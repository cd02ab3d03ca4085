using System.Globalization;
using Dsr.Blazor.Platform.Security;

namespace Dsr.Blazor.Ui;

/// <summary>Every address of the product, spelled once. None names a person: search text travels in the history entry's state.</summary>
public static class Links
{
    /// <summary>The public start page.</summary>
    public const string Home = "/";

    /// <summary>Where work begins: leads on to the first place that somebody's roles open.</summary>
    public const string Work = Paths.Work;
    public const string NotFound = "/not-found";

    /// <param name="query">Filters, sort and page as they stand in the address, with or without the question mark.</param>
    public static string Register(string? query = null) => WithQuery("/register", query);

    /// <param name="ticket">What the export page gave for one download.</param>
    public static string RegisterExport(object ticket) => Of("/register/export/{0}", ticket);

    public static string Person(object id) => Of("/people/{0}", id);

    /// <param name="id">The person.</param>
    /// <param name="part">Which part of the record; blank for the summary.</param>
    public static string PersonPart(object id, string part) => part.Length == 0 ? Person(id) : Of("/people/{0}", id) + "/" + part;

    /// <param name="id">The person.</param>
    /// <param name="easyRead">With pictures.</param>
    public static string Statement(object id, bool easyRead = false) =>
        WithQuery(PersonPart(id, "statement"), easyRead ? "format=easy" : null);

    /// <param name="id">The person.</param>
    /// <param name="act">What is to be done there: the form opens with the page.</param>
    /// <param name="item">The record that it is about, where it is about one.</param>
    /// <param name="kind">What the form begins with.</param>
    public static string PersonAct(object id, string act, Guid? item = null, string? kind = null) =>
        $"{Person(id)}?do={act}" + (item is { } one ? $"&item={one}" : "") + (kind is null ? "" : $"&kind={Uri.EscapeDataString(kind)}");

    public static string Files(object person) => PersonPart(person, "files");

    /// <param name="person">Whose record.</param>
    /// <param name="replaces">The file that a newer version is for.</param>
    public static string SendFile(object person, object? replaces = null) =>
        Files(person) + (replaces is null ? "" : Of("/{0}", replaces)) + "/send";

    public static string FileVersion(object person, object file, int version) => Files(person) + Of("/{0}", file) + Of("/{0}", version);

    /// <param name="person">Whose record.</param>
    /// <param name="replaces">The file that a newer version is for.</param>
    /// <param name="again">The ticket of what was refused.</param>
    public static string AddFile(object person, object? replaces = null, string? again = null) =>
        WithQuery(
            Files(person) + "/add",
            string.Join(
                '&',
                new[] { replaces is null ? "" : $"replaces={replaces}", again is null ? "" : $"again={again}" }.Where(part =>
                    part.Length > 0
                )
            )
        );

    /// <summary>Those whose episode on the register is closed.</summary>
    public static string Closed(string? query = null) => WithQuery("/closed", query);

    /// <summary>Records that may be one person's.</summary>
    public static string Duplicates() => "/duplicates";

    /// <param name="stays">The record that would stay.</param>
    /// <param name="goes">The record that would go.</param>
    public static string Compare(object stays, object goes) => Of("/duplicates/{0}", stays) + Of("/{0}", goes);

    public static string Merge(object id) => Of("/duplicates/{0}", id);

    public static string Letter(object id) => Of("/letters/{0}", id);

    public static string Meetings(string? query = null) => WithQuery("/meetings", query);

    /// <summary>The series that meetings come from.</summary>
    public static string MeetingSeries() => "/meetings/series";

    public static string Meeting(object id) => Of("/meetings/{0}", id);

    public static string MeetingScreen(object id) => Of("/meetings/{0}/screen", id);

    public static string Minutes(object id) => Of("/meetings/{0}/minutes", id);

    /// <summary>What each organisation is given of a meeting.</summary>
    public static string MeetingLists(object id) => Of("/meetings/{0}/lists", id);

    public static string MeetingList(object id, object organisation) => MeetingLists(id) + Of("/{0}", organisation);

    /// <param name="ticket">What the minutes gave for one download.</param>
    public static string MeetingActionsExport(object ticket) => Of("/meetings/actions/{0}", ticket);

    /// <param name="ticket">What an organisation's list gave for one download.</param>
    public static string OrganisationListExport(object ticket) => Of("/meetings/lists/{0}", ticket);

    /// <param name="ticket">What an import gave for one download of its held rows.</param>
    public static string HeldRowsExport(object ticket) => Of("/exchange/held/{0}", ticket);

    /// <summary>Multi-agency meetings within the reader's reach.</summary>
    public static string Mams() => "/mams";

    public static string Mam(object id) => Of("/mams/{0}", id);

    /// <summary>The invitation of one invitee, as a letter or a text.</summary>
    public static string MamInvitation(object id, object invitee) => Mam(id) + Of("/invitations/{0}", invitee);

    /// <param name="person">For whom.</param>
    public static string AskForMam(Guid person) => $"/mams/new?person={person}";

    /// <param name="referral">One's own accepted referral: whom it brought is not in the address.</param>
    public static string AskForMamOf(Guid referral) => $"/mams/new?referral={referral}";

    public static string Actions(string? query = null) => WithQuery("/actions", query);

    /// <param name="query">Filters and page, or the escalation that is about to be answered.</param>
    public static string Escalations(string? query = null) => WithQuery("/escalations", query);

    public static string Gaps(string? query = null) => WithQuery("/gaps", query);

    public static string NewGap() => "/gaps/new";

    public static string Gap(object id) => Of("/gaps/{0}", id);

    /// <summary>Open stays in hospital of people who are not on the register now.</summary>
    public static string Stays() => "/stays";

    /// <summary>One's own people and actions.</summary>
    public static string My() => "/my";

    public static string Tasks(string? query = null) => WithQuery("/tasks", query);

    /// <summary>The open tasks with one of them about to be finished.</summary>
    public static string Task(object id) => WithQuery("/tasks", $"finish={id}");

    /// <param name="block">The block that is shown whole; null for all in short.</param>
    /// <param name="page">The page of it.</param>
    public static string Today(object? block = null, int page = 1) =>
        WithQuery(
            "/today",
            block is null
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"show={$"{block}".ToLowerInvariant()}{(page > 1 ? $"&page={page}" : "")}")
        );

    public static string Import() => "/exchange/import";

    public static string ImportOf(object id) => Of("/exchange/import/{0}", id);

    /// <param name="show">Which referrals; null for all.</param>
    /// <param name="page">The page of the decided ones.</param>
    public static string Triage(object? show = null, int page = 1) =>
        WithQuery(
            "/triage",
            show is null || $"{show}" == "All" ? null : $"show={$"{show}".ToLowerInvariant()}{(page > 1 ? $"&page={page}" : "")}"
        );

    public static string Referral(object id) => Of("/referrals/{0}", id);

    public static string EasyRead() => "/easy-read";

    public static string Consent() => "/consent";

    public static string Sharing() => "/sharing";

    public static string Privacy() => "/privacy";

    public static string CareReviews() => "/reviews";

    public static string Resources() => "/resources";

    public static string BlankForm() => "/blank-form";

    public static string Refer() => "/refer";

    public static string ReferReturn() => "/refer/return";

    /// <param name="step">A question's slug, or "check", "save", "sent", "urgent-help". Nothing that was answered is in it.</param>
    public static string ReferStep(string step) => Of("/refer/{0}", step);

    /// <param name="step">A question's slug, to be answered anew from the page that reads all answers back.</param>
    public static string ReferChange(string step) => Of("/refer/{0}/change", step);

    public static string MyReferral() => "/my-referral";

    /// <param name="what">Which kind of thing was asked; tells nothing of anyone.</param>
    public static string MyReferralAsked(object what) => Of("/my-referral/asked/{0}", what);

    /// <param name="query">The page, as it stands in the address.</param>
    public static string MyReferrals(string? query = null) => WithQuery("/referrals", query);

    /// <summary>A referral as its referrer reads it.</summary>
    public static string ReferralOfMine(object id) => Of("/referrals/mine/{0}", id);

    /// <param name="section">The part of the form that is shown; null for the first.</param>
    public static string NewReferral(object? section = null) => WithQuery("/referrals/new", section is null ? null : $"section={section}");

    /// <param name="page">The page of them, from 1.</param>
    public static string Notices(int page = 1) =>
        page > 1 ? string.Create(CultureInfo.InvariantCulture, $"/notices?page={page}") : "/notices";

    /// <summary>Leads on to the act, and marks the notice as read.</summary>
    public static string Notice(object id) => Of("/notices/{0}", id);

    public static string ChooseNotices() => "/notices/choose";

    /// <summary>A calendar as programs read it. Who has the secret may; it stands in no log.</summary>
    public static string CalendarFeed(string secret) => Of("/calendar/{0}", secret) + ".ics";

    public static string Mail() => "/mail";

    public static string Accounts() => "/accounts";

    /// <summary>Which organisations are signatories of the sharing agreement.</summary>
    public static string Organisations() => "/organisations";

    /// <summary>Bank holidays that were proclaimed.</summary>
    public static string BankHolidays() => "/policy/bank-holidays";

    public static string AskForAccount() => Paths.AskForAccount;

    /// <param name="returnUrl">Where to go after signing in: an address on this site.</param>
    public static string SignIn(string? returnUrl = null) =>
        returnUrl is null ? Paths.SignIn : Paths.SignIn + "?returnUrl=" + Uri.EscapeDataString(returnUrl);

    /// <param name="why">What the page says first: "idle", "limit", "signed-out", "closed".</param>
    /// <param name="returnUrl">Where to go after signing in again; null goes to the start.</param>
    public static string SignInAgain(string why, string? returnUrl = null) =>
        $"{Paths.SignIn}?why={why}" + (returnUrl is null ? "" : "&returnUrl=" + Uri.EscapeDataString(returnUrl));

    public const string SignInDemo = "/sign-in/demo";
    public const string SignOutNow = "/sign-out/now";

    public static string SignInStart(string? returnUrl) =>
        returnUrl is null ? Paths.SignInStart : Paths.SignInStart + "?returnUrl=" + Uri.EscapeDataString(returnUrl);

    public static string SignOut() => "/sign-out";

    static string WithQuery(string path, string? query) => string.IsNullOrEmpty(query) ? path : $"{path}?{query.TrimStart('?')}";

    static string Of(string format, object id) =>
        string.Format(CultureInfo.InvariantCulture, format, Uri.EscapeDataString(Convert.ToString(id, CultureInfo.InvariantCulture) ?? ""));
}

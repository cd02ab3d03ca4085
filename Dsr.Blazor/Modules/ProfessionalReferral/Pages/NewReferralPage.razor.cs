using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.ProfessionalReferral.Domain;
using Dsr.Blazor.Modules.ProfessionalReferral.Pages.Sections;
using Dsr.Blazor.Modules.Referrals;
using Dsr.Blazor.Platform.Drafts;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Ui;
using Dsr.Blazor.Ui.Fields;
using Dsr.Blazor.Ui.Forms;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dsr.Blazor.Modules.ProfessionalReferral.Pages;

/// <summary>
/// The form of a professional, part by part. Each change goes into a draft of its owner's, so that a lost connection,
/// a closed tab and a restarted server bring it back as it was.
/// </summary>
public sealed partial class NewReferralPage(
    ProfessionalReferrals referrals,
    DraftService drafts,
    ICurrentActor acting,
    Clock clock,
    NavigationManager nav,
    IJSRuntime js
)
{
    static readonly Choice<bool>[] whose =
    [
        new(true, "It came by phone, letter, e-mail or in person, and I write it down"),
        new(false, "It is my own"),
    ];

    ReferringDesk? desk;
    ProfessionalForm? form;
    Received? sent;
    Actor? actor;
    FormSection section;
    List<FormSection> parts = [];
    DateTimeOffset? keptAt,
        broughtBack;
    FormSection? focused;
    string? fragment;
    bool refused,
        clearing;

    /// <summary>The part that is shown; null for the first.</summary>
    [SupplyParameterFromQuery]
    public string? Section { get; set; }

    IReadOnlyList<FormGap> Gaps => FormGaps.Of(form!, clock.Now, clock.Today);

    ConsentFinding Finding => form!.Finding(clock.Today);

    string Onward =>
        section == FormSection.Send ? "Send the referral" : $"Go on: {parts[parts.IndexOf(section) + 1].InWords(form!).ToLowerInvariant()}";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        actor = await acting.GetAsync();
        refused = !actor.May(Permission.MakeReferral);
        if (refused)
            return;
        desk = await referrals.OpenAsync();
        var kept = await drafts.ReadFormAsync<ProfessionalForm>(ProfessionalReferrals.Draft);
        (form, keptAt, broughtBack) = (kept?.Form ?? Fresh(), kept?.At, kept?.At);
        Show();
    }

    /// <inheritdoc/>
    protected override void OnParametersSet() => Show();

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (form is null || sent is not null || (focused == section && fragment is null))
            return;
        var (before, field) = (focused, fragment);
        (focused, fragment) = (section, null);
        // After the router has moved the focus to the page's heading, as it does on each address.
        await Task.Yield();
        if (field is not null)
            await js.FocusOnAsync(field);
        else if (before is not null)
            await js.FocusOnAsync("part");
    }

    Type Part =>
        section switch
        {
            FormSection.Received => typeof(ReceivedPart),
            FormSection.Referrer => typeof(ReferrerPart),
            FormSection.Person => typeof(PersonPart),
            FormSection.Contact => typeof(ContactPart),
            FormSection.Diagnosis => typeof(DiagnosisPart),
            FormSection.WhyNow => typeof(WhyPart),
            FormSection.Background => typeof(BackgroundPart),
            FormSection.Rating => typeof(RatingPart),
            FormSection.Consent => typeof(ConsentPart),
            _ => typeof(ToldPart),
        };

    Dictionary<string, object> Parameters =>
        new()
        {
            [nameof(FormPart.Form)] = form!,
            [nameof(FormPart.Desk)] = desk!,
            [nameof(FormPart.Change)] = (Func<Func<ProfessionalForm, ProfessionalForm>, Task>)ChangeAsync,
            [nameof(FormPart.Today)] = clock.Today,
            [nameof(FormPart.KeptAt)] = keptAt!,
        };

    ProfessionalForm Fresh() => desk!.MayTakeForOthers ? ProfessionalReferrals.AnotherWay(desk.Fresh, actor!.Name) : desk.Fresh;

    // A part that is not asked, or no longer, gives way to the first.
    void Show()
    {
        if (form is null)
            return;
        parts = [.. FormSections.Of(form)];
        section = Enum.TryParse<FormSection>(Section, out var asked) && parts.Contains(asked) ? asked : parts[0];
        fragment = new Uri(nav.Uri).Fragment is ['#', .. var field] && field.Length > 0 && field != "parts" ? field : null;
    }

    async Task ChangeAsync(Func<ProfessionalForm, ProfessionalForm> change)
    {
        if (form is null || sent is not null)
            return;
        form = change(form);
        parts = [.. FormSections.Of(form)];
        keptAt = clock.Now;
        StateHasChanged();
        await drafts.KeepFormAsync(ProfessionalReferrals.Draft, form);
    }

    async Task TakeForOthersAsync(bool others)
    {
        await ChangeAsync(professionalForm =>
            others
                ? ProfessionalReferrals.AnotherWay(professionalForm, actor!.Name)
                : ProfessionalReferrals.InOwnName(professionalForm, desk!.Fresh)
        );
        nav.NavigateTo(Links.NewReferral());
    }

    IReadOnlyList<FieldError> Wrong() =>
        section == FormSection.Send
            ? [.. Gaps.Where(gap => gap.Stops).Select(gap => new FieldError(gap.Words, Href: GapList.Link(gap)))]
            : [.. Gaps.Where(gap => gap.Stops && gap.Section == section).Select(gap => new FieldError(gap.Words, gap.Field))];

    async Task OnwardAsync()
    {
        if (section == FormSection.Send)
            await SendAsync();
        else
            nav.NavigateTo(Links.NewReferral(parts[parts.IndexOf(section) + 1]));
    }

    async Task SendAsync()
    {
        try
        {
            sent = await referrals.SendAsync(form!);
        }
        catch (RefusedException refusal)
        {
            // Its field stands in another part.
            throw new RefusedException(refusal.Message);
        }
        await ForgetAsync();
        await js.FocusOnAsync("sent");
    }

    async Task AnewAsync()
    {
        await ForgetAsync();
        desk = await referrals.OpenAsync();
        (form, sent, keptAt, broughtBack) = (Fresh(), null, null, null);
        nav.NavigateTo(Links.NewReferral());
        Show();
    }

    async Task ForgetAsync()
    {
        await drafts.ForgetAsync(ProfessionalReferrals.Draft);
        await js.ForgetDraftsAsync(StorageKeys.Draft(actor!.Id, FormPart.DraftsOf(form!)));
    }
}

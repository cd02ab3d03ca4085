using Dsr.Blazor.Modules.PublicReferral.Domain;
using Dsr.Blazor.Modules.PublicReferral.Domain.Asking;
using Dsr.Blazor.Ui;
using Dsr.Blazor.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace Dsr.Blazor.Modules.PublicReferral.Pages.Refer;

/// <summary>
/// A page of the self-referral: it knows the form that is filled in with this browser, and sends on where it has nothing to show.
/// </summary>
public abstract class ReferPage : FrontDoorPage
{
    [CascadingParameter]
    protected HttpContext Http { get; set; } = default!;

    [Inject]
    protected PublicDrafts Drafts { get; set; } = default!;

    [Inject]
    protected SelfReferrals Referrals { get; set; } = default!;

    [Inject]
    protected NavigationManager Nav { get; set; } = default!;

    /// <summary>The form of this browser; null when there is none.</summary>
    protected OpenForm? Form { get; private set; }

    protected SelfReferralState Asked { get; set; } = default!;

    protected FormErrors Errors { get; set; } = FormErrors.None;

    protected string? Token => DraftCookie.Read(Http);

    protected SelfReferral Terms => Of(FrontDoorPolicies.SelfReferral);

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        Form = await Drafts.OpenAsync(Token);
        Asked = await Referrals.AskedAsync(Form?.Answers ?? new());
    }

    /// <summary>What a field's name was sent with.</summary>
    protected string Sent(string name) => Http.Request.HasFormContentType ? PostedAnswers.One(Http.Request.Form, name) : "";

    /// <summary>A field was filled in that nobody sees; nothing is done, and the page says what to do.</summary>
    protected bool IsFilledByRote()
    {
        if (Sent(PostedAnswers.LeftEmpty).Length == 0)
            return false;
        Errors = new([
            new(
                "There is something in a field that has to stay empty. Empty it, then send the page again. Your other answers are still here.",
                PostedAnswers.LeftEmpty
            ),
        ]);
        return true;
    }

    protected void Show(IEnumerable<AnswerError> wrong) =>
        Errors = new([.. wrong.Select(answerError => new FieldError(answerError.Message, answerError.Field))]);

    /// <summary>Where somebody who has answered all so far goes on.</summary>
    protected string Onwards => Questions.Open(Asked) is { } open ? Links.ReferStep(open.Slug) : Links.ReferStep("check");

    protected string Title(string heading) => $"{(Errors.All.Count > 0 ? "Error: " : "")}{heading} · {Area.RegisterName}";
}

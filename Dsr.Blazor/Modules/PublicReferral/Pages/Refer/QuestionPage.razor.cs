using Dsr.Blazor.Modules.PublicReferral.Domain.Asking;
using Dsr.Blazor.Ui;
using Microsoft.AspNetCore.Components;

namespace Dsr.Blazor.Modules.PublicReferral.Pages.Refer;

public partial class QuestionPage
{
    Question? question;

    [Parameter]
    public string Slug { get; set; } = "";

    bool IsChange => Http.Request.Path.Value!.EndsWith("/change", StringComparison.Ordinal);

    string Place => Questions.Place(question!, Asked) is var (number, count) ? $"Question {number} of {count}" : "";

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        if (Questions.Of(Slug) is not { } asks)
            Nav.NotFound();
        else if (Instead(asks) is { } elsewhere)
            Nav.NavigateTo(elsewhere);
        else
            question = asks;
    }

    // A form that was sent, or is no longer there, has no second question to show.
    string? Instead(Question asks)
    {
        if (!Terms.IsOffered)
            return Links.Refer();
        if (Form is null or { Sent: not null })
            return asks.Slug == Questions.First ? null
                : Form is null ? Links.Refer()
                : Links.ReferStep("sent");
        return Questions.MayShow(asks, Asked) ? null : Onwards;
    }

    async Task SendAsync()
    {
        Asked = Asked with { Answers = Asked.Answers.With(PostedAnswers.Read(Http.Request.Form, question!.All(Asked))) };
        if (IsFilledByRote())
            return;
        var wrong = question.Check(Asked);
        await KeepAsync(wrong.Count == 0);
        switch (Sent("do"))
        {
            case "back":
                Nav.NavigateTo(Back);
                break;
            case "save":
                Nav.NavigateTo(Links.ReferStep("save"));
                break;
            case var _ when wrong.Count == 0:
                Nav.NavigateTo(Next);
                break;
            default:
                Show(wrong);
                break;
        }
    }

    async Task KeepAsync(bool done)
    {
        var typed = question!.All(Asked).SelectMany(field => field.Inputs).ToDictionary(input => input, input => Asked.Answers.All(input));
        var token = await Drafts.KeepAsync(Token, before => before.With(typed).Answered(question.Slug, done), Http.RequestAborted);
        if (token != Token)
            DraftCookie.Write(Http, token);
        Asked = Asked with { Answers = Asked.Answers.Answered(question.Slug, done) };
    }

    string Back =>
        IsChange ? Links.ReferStep("check")
        : Questions.Before(question!, Asked) is { } before ? Links.ReferStep(before.Slug)
        : Links.Refer();

    string Next
    {
        get
        {
            if (question!.Slug == Questions.Urgent && Asked.IsUrgent)
                return Links.ReferStep("urgent-help");
            if (!IsChange)
                return Questions.Next(question, Asked) is { } next ? Links.ReferStep(next.Slug) : Links.ReferStep("check");
            return Questions.Open(Asked) is { } open ? Links.ReferChange(open.Slug) : Links.ReferStep("check");
        }
    }
}

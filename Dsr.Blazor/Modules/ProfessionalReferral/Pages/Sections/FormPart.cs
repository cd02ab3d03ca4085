using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.ProfessionalReferral.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Microsoft.AspNetCore.Components;

namespace Dsr.Blazor.Modules.ProfessionalReferral.Pages.Sections;

/// <summary>One part of the professional form. What is typed goes to the page at once, which keeps the whole of it as a draft.</summary>
public abstract class FormPart : ComponentBase
{
    [Parameter, EditorRequired]
    public ProfessionalForm Form { get; set; } = default!;

    [Parameter, EditorRequired]
    public ReferringDesk Desk { get; set; } = default!;

    /// <summary>A change of the form as it stands when the change arrives: two may be on their way at once.</summary>
    [Parameter, EditorRequired]
    public Func<Func<ProfessionalForm, ProfessionalForm>, Task> Change { get; set; } = default!;

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>When the server kept the form last.</summary>
    [Parameter]
    public DateTimeOffset? KeptAt { get; set; }

    /// <summary>What every part of a part needs, for <c>@attributes</c>.</summary>
    protected Dictionary<string, object> Shared =>
        new()
        {
            [nameof(Form)] = Form,
            [nameof(Desk)] = Desk,
            [nameof(Change)] = Change,
            [nameof(Today)] = Today,
            [nameof(KeptAt)] = KeptAt!,
        };

    protected ReferralForm Said => Form.Said;

    protected Task PutAsync(Func<ReferralForm, ReferralForm> change) => Change(form => form with { Said = change(form.Said) });

    protected Task PutPersonAsync(Func<PersonDetails, PersonDetails> change) =>
        PutAsync(said => said with { Person = change(said.Person) });

    protected Task PutContactAsync(Func<ContactWishes, ContactWishes> change) =>
        PutAsync(said => said with { Contact = change(said.Contact) });

    protected Task PutReferrerAsync(Func<ReferrerDetails, ReferrerDetails> change) =>
        PutAsync(said => said with { Referrer = change(said.Referrer) });

    protected Task PutConsentAsync(Func<ConsentAsked, ConsentAsked> change) => Change(form => form with { Consent = change(form.Consent) });

    protected Task PutToldAsync(Func<Telling, Telling> change) => Change(form => form with { Told = change(form.Told) });

    protected Task PutWayAsync(Func<AnotherWay, AnotherWay> change) =>
        Change(form => form.Way is { } way ? form with { Way = change(way) } : form);

    /// <summary>What a text is called in the browser's drafts.</summary>
    protected string DraftOf(string field) => DraftsOf(Form) + field;

    /// <summary>How all of them begin.</summary>
    internal static string DraftsOf(ProfessionalForm form) => $"referral:{form.Id}:";

    /// <summary>A list with or without one of its values.</summary>
    protected static IReadOnlyList<T> With<T>(IReadOnlyList<T> list, T value, bool chosen) =>
        chosen ? [.. list.Append(value).Distinct()] : [.. list.Where(item => !Equals(item, value))];
}

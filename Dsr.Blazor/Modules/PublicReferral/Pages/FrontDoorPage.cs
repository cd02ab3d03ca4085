using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.PublicReferral.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Platform.Policy;
using Microsoft.AspNetCore.Components;

namespace Dsr.Blazor.Modules.PublicReferral.Pages;

/// <summary>A public page: what it says of the area is policy, as it stands today.</summary>
public abstract class FrontDoorPage : ComponentBase
{
    PolicyBook book = PolicyBook.Defaults;

    [Inject]
    PolicyStore Store { get; set; } = default!;

    [Inject]
    protected Clock Clock { get; set; } = default!;

    protected Area Area => Of(FrontDoorPolicies.Area);

    /// <summary>The promise that the contact clock of a referral makes: "We get in touch within 5 working days".</summary>
    protected string InTouch =>
        Of(ReferralPolicies.Clocks).FirstOrDefault(rule => rule.Until == ClockStop.Contacted) is { } rule
            ? $"We get in touch within {Written.Count(rule.Count, rule.Unit == ClockUnit.WorkingDays ? "working day" : "day")}"
            : "We get in touch as soon as we can";

    protected override async Task OnInitializedAsync() => book = await Store.ReadAsync();

    protected T Of<T>(PolicyKey<T> key) => book.On(Clock.Today, key);
}

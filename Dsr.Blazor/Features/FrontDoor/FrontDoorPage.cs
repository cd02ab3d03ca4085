using Dsr.Blazor.Casework;
using Dsr.Blazor.Casework.Policy;
using Dsr.Blazor.Domain.FrontDoor;
using Dsr.Blazor.Domain.Policy;
using Dsr.Blazor.Domain.Referrals;
using Dsr.Blazor.Domain.Time;
using Microsoft.AspNetCore.Components;

namespace Dsr.Blazor.Features.FrontDoor;

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

    protected override async Task OnInitializedAsync() => book = await Store.Read();

    protected T Of<T>(PolicyKey<T> key) => book.On(Clock.Today, key);
}

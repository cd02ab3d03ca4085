using Dsr.Blazor.Casework;
using Dsr.Blazor.Casework.Policy;
using Dsr.Blazor.Domain.FrontDoor;
using Dsr.Blazor.Domain.Policy;
using Dsr.Blazor.Domain.Referrals;
using Microsoft.AspNetCore.Components;

namespace Dsr.Blazor.Features.FrontDoor;

/// <summary>A public page: what it says of the area is policy, as it stands today.</summary>
public abstract class FrontDoorPage : ComponentBase
{
    PolicyBook book = PolicyBook.Defaults;

    [Inject] PolicyStore Store { get; set; } = default!;

    [Inject] protected Clock Clock { get; set; } = default!;

    protected Area Area => Of(FrontDoorPolicies.Area);

    /// <summary>How soon the team is in touch: "5 working days"; null where the area promises nothing.</summary>
    protected string? FirstContact => ReferralPolicies.FirstContact(book, Clock.Today);

    protected override async Task OnInitializedAsync() => book = await Store.Read();

    protected T Of<T>(PolicyKey<T> key) => book.On(Clock.Today, key);
}

using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;

namespace Dsr.Blazor.Access.SignIn;

/// <summary>Who is signed in, in a circuit or in a request. The account is read anew each time: one that was closed acts no more.</summary>
sealed class SignedInActing(AuthenticationStateProvider circuit, Accounts accounts) : IActing
{
    ClaimsPrincipal? request;

    /// <summary>Outside components there is no circuit to ask: an endpoint says whose request it is.</summary>
    public void As(ClaimsPrincipal user) => request = user;

    public async ValueTask<Actor> Who(CancellationToken cancel = default)
    {
        var user = request ?? (await circuit.GetAuthenticationStateAsync()).User;
        return (Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var account) ? await accounts.Find(account, cancel) : null)
            ?? throw new NotAllowedException("You are not signed in, or your account has been closed. Sign in again.");
    }
}

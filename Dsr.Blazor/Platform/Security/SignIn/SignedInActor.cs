using System.Security.Claims;
using Dsr.Blazor.Platform.Security.Sessions;
using Microsoft.AspNetCore.Components.Authorization;

namespace Dsr.Blazor.Platform.Security.SignIn;

/// <summary>
/// Who is signed in, in a circuit or in a request. Session and account are asked anew each time: a page left open acts no more once either
/// is closed.
/// </summary>
sealed class SignedInActor(AuthenticationStateProvider circuit, Accounts accounts, OpenSessions sessions) : ICurrentActor
{
    ClaimsPrincipal? request;

    /// <summary>Outside components there is no circuit to ask: an endpoint says whose request it is.</summary>
    public void As(ClaimsPrincipal user) => request = user;

    public ValueTask<Actor> GetAsync(CancellationToken cancel = default) => GetAsync(account => accounts.FindAsync(account, cancel));

    public ValueTask<Actor> WhoAfterAsync(long after, CancellationToken cancel = default) =>
        GetAsync(account => accounts.FindAfterAsync(account, after));

    async ValueTask<Actor> GetAsync(Func<Guid, Task<Actor?>> find)
    {
        var user = request ?? (await circuit.GetAuthenticationStateAsync()).User;
        return (user.Account() is { } account && sessions.IsOpen(user.SessionOf()) ? await find(account) : null)
            ?? throw new ForbiddenException("You are not signed in, or your account has been closed. Sign in again.");
    }
}

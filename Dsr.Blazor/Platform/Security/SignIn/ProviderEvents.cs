using System.Text.RegularExpressions;
using Dsr.Blazor.Platform.Security.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Dsr.Blazor.Platform.Security.SignIn;

/// <summary>Makes a session of what the identity provider proved, and a calm page of what it did not.</summary>
sealed partial class ProviderEvents(Accounts accounts, OpenSessions sessions, Proven proven, TimeProvider time, ILogger<Provider> log)
    : OpenIdConnectEvents
{
    const string Nonce = "dsr.nonce";

    // The framework holds a token's nonce against any that this browser was given; here it is tied to the one sign-in that came back.
    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Properties.Items[Nonce] = context.ProtocolMessage.Nonce;
        return Task.CompletedTask;
    }

    public override Task TokenValidated(TokenValidatedContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var sent = context.TokenEndpointResponse!.IdToken;
        context.Properties!.Items.TryGetValue(Nonce, out var nonce);
        IdTokenRules.Demand(context.SecurityToken, sent, context.Options.ClientId!, nonce, time.GetUtcNow());
        context.Properties.StoreTokens([new() { Name = Provider.IdToken, Value = sent }]);
        return Task.CompletedTask;
    }

    // Runs when all about the token has been proved, and before anybody is signed in.
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var subject = context.Principal!.FindFirst(JwtRegisteredClaimNames.Sub)!.Value;
        if (await accounts.FindBySubjectAsync(subject, context.HttpContext.RequestAborted) is not { AccountId: { } account } actor)
        {
            proven.Remember(context.HttpContext, subject);
            Lead(context, Paths.AskForAccount);
            return;
        }
        var idToken = context.Properties!.GetTokenValue(Provider.IdToken)!;
        context.Principal = Identity.Of(actor, sessions.Begin(account));
        context.Properties = new();
        context.Properties.StoreTokens([new() { Name = Provider.IdToken, Value = idToken }]);
        // Once more: what was sent along has been out of the house.
        context.ReturnUri = LocalAddress.Or(context.ReturnUri, Paths.Work);
    }

    // A calm page says what to do. The log gets the kind of failure and its code: the words could hold parts of a token.
    public override Task RemoteFailure(RemoteFailureContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        log.LogWarning("A sign-in did not succeed: {Failure} {Code}", context.Failure?.GetType().Name, Code(context.Failure));
        Lead(context, $"{Paths.SignIn}?why=failed");
        return Task.CompletedTask;
    }

    static void Lead<T>(HandleRequestContext<T> context, string path)
        where T : AuthenticationSchemeOptions
    {
        context.Response.Redirect($"{context.Request.PathBase}{path}");
        context.HandleResponse();
    }

    // The library's number of the failure, or the provider's word for it, such as "invalid_client".
    static string Code(Exception? failure) =>
        failure?.Data["error"] as string is { } said && ErrorWord().IsMatch(said)
            ? said
            : LibraryCode().Match(failure?.Message ?? "").Value;

    [GeneratedRegex(@"\A[a-z_]{1,40}\z")]
    private static partial Regex ErrorWord();

    [GeneratedRegex(@"\bIDX\d{5}\b")]
    private static partial Regex LibraryCode();
}

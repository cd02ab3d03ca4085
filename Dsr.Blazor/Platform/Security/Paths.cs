namespace Dsr.Blazor.Platform.Security;

/// <summary>The addresses that signing in needs below the pages; Ui/Links.cs spells the others.</summary>
public static class Paths
{
    public const string SignIn = "/sign-in";

    /// <summary>Where work begins.</summary>
    public const string Work = "/work";

    /// <summary>Sends the browser to the identity provider.</summary>
    public const string SignInStart = "/sign-in/start";

    /// <summary>Where the identity provider sends the browser back to; registered there as the redirect address.</summary>
    public const string SignInCallback = "/sign-in/callback";

    /// <summary>Where the identity provider sends the browser after signing out; registered there too.</summary>
    public const string SignedOut = "/signed-out";

    /// <summary>Below it somebody asks for an account whom the identity provider proved and Dsr does not know.</summary>
    public const string Asking = "/account";

    /// <summary>Where they are led.</summary>
    public const string AskForAccount = "/account/ask";

    /// <summary>Asked by a page on which somebody is at work, so that their sign-in does not end under their hands.</summary>
    public const string Session = "/session";
}

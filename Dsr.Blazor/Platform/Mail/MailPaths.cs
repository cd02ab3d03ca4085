namespace Dsr.Blazor.Platform.Mail;

/// <summary>The addresses on the site that a message leads to. Pages are spelled in Ui; a message is written below it.</summary>
public static class MailPaths
{
    /// <summary>Where what was counted is read, once signed in.</summary>
    public const string Notices = "/notices";

    /// <summary>The page that asks whether to stop.</summary>
    public static string Stop(string token) => $"/digest/stop/{token}";

    /// <summary>Stops at once: the page's button, and the mail program's own (RFC 8058).</summary>
    public static string StopNow(string token) => $"/digest/stop/{token}/now";
}

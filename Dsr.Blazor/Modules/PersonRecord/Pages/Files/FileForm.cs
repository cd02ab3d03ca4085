using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Files.Domain;
using Dsr.Blazor.Platform.Security;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Files;

/// <summary>Who may see a file, as one choice of a form: "Team", "TeamAndInvolved", or a role.</summary>
static class FileForm
{
    internal static FileAudience Audience(string? chosen) =>
        chosen switch
        {
            nameof(FileReach.TeamAndInvolved) => new(FileReach.TeamAndInvolved),
            // Nothing chosen is the narrower of the two.
            null or "" or nameof(FileReach.Team) => new(FileReach.Team),
            _ => new(FileReach.NamedRole, Enum.TryParse<Role>(chosen, out var role) ? role : null),
        };

    internal static string InWords(FileAudience audience) =>
        audience switch
        {
            { Reach: FileReach.Team } => "The register’s team",
            { Reach: FileReach.TeamAndInvolved } => "The team and the professionals involved",
            { Role: { } role } => $"{Actor.Words(role)}, and the DSR lead",
            _ => "The DSR lead",
        };

    /// <summary>Every choice with its words.</summary>
    internal static IEnumerable<(string Value, string Words)> Choices =>
        [
            (nameof(FileReach.Team), InWords(new(FileReach.Team))),
            (nameof(FileReach.TeamAndInvolved), InWords(new(FileReach.TeamAndInvolved))),
            .. FileAudience.Named.Select(role => (role.ToString(), $"Only: {InWords(new(FileReach.NamedRole, role))}")),
        ];

    internal static string Size(long bytes) => bytes < 1024 * 1024 ? $"{Math.Max(1, bytes / 1024)} KB" : $"{bytes / 1024.0 / 1024:0.0} MB";
}

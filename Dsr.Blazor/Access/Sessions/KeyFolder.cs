using Dsr.Blazor.Data;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace Dsr.Blazor.Access.Sessions;

/// <summary>Keeps the keys of cookies and forms in a folder beside the database, so that a restart signs nobody out.</summary>
sealed class KeyFolder(DatabaseFile database, ILoggerFactory logs) : IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options)
    {
        var folder = new DirectoryInfo(Path.ChangeExtension(database.Path, ".keys"));
        // Whoever reads the keys can sign in as anybody: nobody but the server's own user may.
        if (!folder.Exists && !OperatingSystem.IsWindows()) Directory.CreateDirectory(folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        options.XmlRepository = new FileSystemXmlRepository(folder, logs);
    }
}

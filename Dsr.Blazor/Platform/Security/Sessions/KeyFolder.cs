using Dsr.Blazor.Platform.Data;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace Dsr.Blazor.Platform.Security.Sessions;

/// <summary>Keeps the keys of cookies and forms in a folder beside the database, so that a restart signs nobody out.</summary>
sealed class KeyFolder(DatabaseFile database, ILoggerFactory logs) : IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options)
    {
        // Whoever reads the keys can sign in as anybody: nobody but the server's own user may.
        OwnersAlone.MakeFolder(database.Keys);
        options.XmlRepository = new FileSystemXmlRepository(new(database.Keys), logs);
    }
}

using Dsr.Blazor.Platform.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Dsr.Blazor.Platform.Data.Sqlite;

static class SqliteSetup
{
    /// <summary>The embedded database in one file, with the interceptors of the house.</summary>
    internal static DbContextOptionsBuilder UseDsrSqlite(this DbContextOptionsBuilder options, string path, ICommitListener listener)
    {
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            DefaultTimeout = 30,
        };
        return options
            .UseSqlite(connection.ConnectionString)
            .AddInterceptors(new SqlitePragmas(), new ChangeRecorder(), new CommitInterceptor(listener))
            // Several collections in one statement come back multiplied: a query that loads them says AsSplitQuery.
            .ConfigureWarnings(warnings => warnings.Throw(RelationalEventId.MultipleCollectionIncludeWarning));
    }
}

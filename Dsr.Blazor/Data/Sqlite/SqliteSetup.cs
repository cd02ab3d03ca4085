using Dsr.Blazor.Data.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Data.Sqlite;

static class SqliteSetup
{
    /// <summary>The embedded database in one file, with the interceptors of the house.</summary>
    internal static DbContextOptionsBuilder UseDsrSqlite(this DbContextOptionsBuilder options, string path, ICommitListener listener)
    {
        SystemSqlite.Use();
        var connection = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 30 };
        return options.UseSqlite(connection.ConnectionString).AddInterceptors(new SqlitePragmas(), new ChangeRecorder(), new CommitNotice(listener));
    }
}

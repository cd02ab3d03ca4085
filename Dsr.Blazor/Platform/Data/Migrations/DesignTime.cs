using Dsr.Blazor.Platform.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Dsr.Blazor.Platform.Data.Migrations;

// For dotnet-ef only.
sealed class SqliteDesign : IDesignTimeDbContextFactory<DsrDb>, ICommitListener
{
    public DsrDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<DsrDb>();
        options.UseDsrSqlite(":memory:", this);
        return new(options.Options);
    }

    public void Committed() { }
}

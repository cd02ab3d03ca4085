using Dsr.Blazor.Tests.Builders;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Platform.Data.Sqlite;

/// <summary>The SQLite that comes along has what the register asks of it, on whatever machine.</summary>
public class BundledSqliteTests
{
    [Theory]
    [InlineData(
        "CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'porter unicode61'); INSERT INTO t VALUES ('reviewing'); SELECT count(*) FROM t WHERE t MATCH 'review'",
        1
    )]
    [InlineData(
        "CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'trigram'); INSERT INTO t VALUES ('Nowakowska'); SELECT count(*) FROM t WHERE t MATCH 'wako'",
        1
    )]
    [InlineData("SELECT json_extract('{\"a\":{\"b\":7}}', '$.a.b')", 7)]
    [InlineData("SELECT sum(value) FROM json_each('[1,2,4]')", 7)]
    [InlineData("CREATE TABLE t (x); INSERT INTO t VALUES (3) RETURNING x", 3)]
    [InlineData("SELECT instr('déjà vu', 'vu')", 6)]
    public void It_does(string asked, long expected)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = asked;

        Assert.Equal(expected, command.ExecuteScalar());
    }

    [Fact]
    public async Task It_serves_the_register_in_a_version_that_is_no_older_than_was_tried()
    {
        await using var register = await TestRegister.OpenAsync();

        var version = await register.AskAsync(db => db.Database.SqlQuery<string>($"SELECT sqlite_version() AS Value").SingleAsync());

        Assert.True(Version.Parse(version) >= new Version(3, 46), version);
    }
}

using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Commands;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dsr.Blazor.Tests.Platform.Commands;

public sealed class CommandsTests : IDisposable
{
    readonly StringWriter results = new();
    readonly StringWriter sentences = new();

    public void Dispose()
    {
        results.Dispose();
        sentences.Dispose();
    }

    [Fact]
    public async Task Help_lists_every_command_and_explains_each_with_its_options()
    {
        Assert.Equal(0, await CommandLine.RunAsync(["--help"], new(results, sentences)));
        Assert.Contains("Exit codes: 0 done", results.ToString());
        foreach (var command in CommandLine.All)
        {
            Assert.Contains($"  {command.Name} ", results.ToString());

            using var explained = new StringWriter();
            Assert.Equal(0, await CommandLine.RunAsync([command.Name, "--help"], new(explained, sentences)));
            foreach (var option in command.Options)
                Assert.Contains($"{option.Name} ", explained.ToString());
            Assert.All(command.Options, option => Assert.NotEmpty(option.Description!));
        }
        Assert.Empty(sentences.ToString());
    }

    [Theory]
    [InlineData("There is no option --dryrun", "import", "--dryrun")]
    [InlineData("'--everything'", "export", "--out", "x.xlsx", "--everything")]
    [InlineData("'--out' is required", "backup")]
    public async Task What_cannot_be_understood_is_a_sentence_and_exit_code_2(string says, params string[] typed)
    {
        Assert.Equal(2, await CommandLine.RunAsync(typed, new(results, sentences)));

        Assert.Contains(says, Assert.Single(sentences.ToString().Trim().Split('\n')));
        Assert.Empty(results.ToString());
    }

    [Fact]
    public async Task A_command_that_there_is_not_is_said_so()
    {
        Assert.Equal(2, await CommandLine.RunAsync(["verify"], new(results, sentences)));

        Assert.Contains("There is no command \"verify\"", sentences.ToString());
        Assert.Empty(results.ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(false, "--urls", "http://127.0.0.1:1")]
    [InlineData(false, "--environment=Development")]
    [InlineData(true, "--help")]
    [InlineData(true, "verify-audit")]
    [InlineData(true, "anything", "--else")]
    public void Only_a_word_without_dashes_is_a_command(bool wanted, params string[] typed) =>
        Assert.Equal(wanted, CommandLine.Wants(typed));

    [Fact]
    public async Task The_audit_is_proved_and_its_heads_printed_to_be_noted()
    {
        await using var register = await TestRegister.OpenAsync();
        await register.AddPersonAsync();

        Assert.Equal(0, await RunAsync(new VerifyAudit(), register));

        Assert.Contains("The audit holds: 3 links", results.ToString());
        Assert.Contains((await register.The<ChainProof>().HeadsAsync())[0].ToString(), results.ToString());
    }

    [Fact]
    public async Task A_chain_that_was_altered_is_said_link_by_link()
    {
        await using var register = await TestRegister.OpenAsync();
        await register.AddPersonAsync();
        await register.AskAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE AuditEvents SET Why = 'x' WHERE Sequence = 2"));

        Assert.Equal(1, await RunAsync(new VerifyAudit(), register));
        Assert.Contains("Link 2 of the change chain was altered", results.ToString());
    }

    [Fact]
    public async Task A_fingerprint_noted_before_is_found_in_the_longer_chain()
    {
        await using var register = await TestRegister.OpenAsync();
        var noted = (await register.The<ChainProof>().HeadsAsync())[0].ToString();
        await register.AddPersonAsync();

        Assert.Equal(0, await RunAsync(new VerifyAudit(), register, "--expect", noted));
        Assert.Equal(1, await RunAsync(new VerifyAudit(), register, "--expect", noted.Replace(":1:", ":2:", StringComparison.Ordinal)));
        Assert.Contains("written anew since that was noted", results.ToString());
        await Assert.ThrowsAsync<UsageException>(() => RunAsync(new VerifyAudit(), register, "--expect", "9f86d081"));
    }

    [Fact]
    public async Task A_backup_is_a_whole_database_and_never_takes_the_place_of_another_file()
    {
        await using var register = await TestRegister.OpenAsync();
        await register.AddPersonAsync();
        using var folder = new Tests.Platform.Security.TestFolder();
        var file = Path.Combine(folder.Directory.FullName, "nightly", "dsr.db");

        Assert.Equal(0, await RunAsync(new Backup(), register, "--out", file));

        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM People";
        Assert.Equal(1L, await command.ExecuteScalarAsync());
        await Assert.ThrowsAsync<IOException>(() => RunAsync(new Backup(), register, "--out", file));
    }

    [Fact]
    public async Task An_account_is_made_once_and_closed_again()
    {
        await using var register = await TestRegister.OpenAsync();
        string[] typed = ["--subject", "abc", "--name", "Robin Hale", "--email", "robin@example.org", "--roles", "lead, Chair"];

        await RunAsync(new AddAccount(), register, typed);

        Assert.Equal("DSR lead, Chair", (await register.The<Accounts>().FindBySubjectAsync("abc"))!.RoleInWords);
        await Assert.ThrowsAsync<RefusedException>(() => RunAsync(new AddAccount(), register, typed));
        await Assert.ThrowsAsync<UsageException>(() => RunAsync(new AddAccount(), register, [.. typed[..^1], "Boss"]));
        await RunAsync(new CloseAccount(), register, "--subject", "abc");
        Assert.Null(await register.The<Accounts>().FindBySubjectAsync("abc"));
        Assert.Equal(
            "operator",
            await register.AskAsync(db => db.AuditEvents.OrderByDescending(link => link.Sequence).Select(link => link.ActorId).FirstAsync())
        );
    }

    async Task<int> RunAsync(OperatorCommand command, TestRegister register, params string[] typed)
    {
        await using var scope = register.Services.CreateAsyncScope();
        return await command.RunAsync(
            CommandLine.Read(typed, command),
            scope.ServiceProvider,
            new(results, sentences),
            CancellationToken.None
        );
    }
}

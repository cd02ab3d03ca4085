using System.Diagnostics;
using Dsr.Blazor.Tests.Platform.Security;

namespace Dsr.Blazor.Tests.Platform.Commands;

/// <summary>The executable itself, as a process.</summary>
public sealed class StartTests : IDisposable
{
    readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("", "No identity provider is set", "SignIn:Authority")]
    [InlineData("SignIn__Authority=http://login.example.org", "not on https", "SignIn:RequireHttps")]
    [InlineData("SignIn__Authority=https://login.example.org", "SignIn:ClientId is missing", "Set the id")]
    [InlineData("SignIn__Authority=login", "no web address", "Set the identity provider's address")]
    [InlineData("SignIn__IdleMinutes=2", "SignIn:IdleMinutes is 2", "5 to 240")]
    [InlineData("SignIn__IdleMinutes=long", "SignIn:IdleMinutes", "cannot be read")]
    [InlineData("AllowedHosts=", "AllowedHosts is empty", "Set the names")]
    [InlineData("Database__Path=. ASPNETCORE_ENVIRONMENT=Development", "names the folder", "Set a file")]
    [InlineData("Web__Proxies__0=proxy.example.org", "no IP address", "Web:Proxies")]
    [InlineData("ASPNETCORE_ENVIRONMENT=Development Mail__Host=smtp.example.org", "Mail:From is no e-mail address", "Set the address")]
    [InlineData("ASPNETCORE_ENVIRONMENT=Development ASPNETCORE_URLS=nonsense", "cannot listen", "choose another address")]
    public async Task What_it_cannot_start_with_is_said_in_a_sentence_without_a_trace(string setting, string says, string advises)
    {
        var (code, results, sentences) = await RunAsync("", setting.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, code);
        Assert.Contains(says, sentences);
        Assert.Contains(advises, sentences);
        Assert.DoesNotContain("   at ", results + sentences);
        Assert.Single(sentences.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_database_where_nobody_may_write_is_said_with_its_place()
    {
        var file = Path.Combine(folder.Directory.FullName, "a-file");
        await File.WriteAllTextAsync(file, "");

        var (code, _, sentences) = await RunAsync("verify-audit", $"Database__Path={file}/dsr.db");

        Assert.Equal(2, code);
        Assert.Contains("cannot be written at", sentences);
    }

    [Fact]
    public async Task What_is_no_database_is_left_alone_and_said_so()
    {
        var file = Path.Combine(folder.Directory.FullName, "letter.txt");
        await File.WriteAllTextAsync(file, new string('x', 5000));

        var (code, _, sentences) = await RunAsync("verify-audit", $"Database__Path={file}");

        Assert.Equal(2, code);
        Assert.Contains("is no Dsr database", sentences);
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task A_command_makes_the_database_but_makes_nobody_up_even_in_Development()
    {
        var (code, results, sentences) = await RunAsync("verify-audit", "ASPNETCORE_ENVIRONMENT=Development");

        Assert.Equal((0, ""), (code, sentences));
        // The register that ships, and nothing else.
        Assert.StartsWith("The audit holds: 1 links", results);
    }

    async Task<(int Code, string Results, string Sentences)> RunAsync(string arguments, params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet", $"{typeof(Program).Assembly.Location} {arguments}")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.Directory.FullName,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Database__Path"] = Path.Combine(folder.Directory.FullName, "dsr.db");
        foreach (var setting in settings)
            start.Environment[setting.Split('=', 2)[0]] = setting.Split('=', 2)[1];
        using var process = Process.Start(start)!;
        var (results, sentences) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return (process.ExitCode, await results, await sentences);
    }
}

using System.Diagnostics;

namespace Dsr.Blazor.Tests.Browser.SignIn;

/// <summary>
/// The certified OpenID provider of npm, installed into a folder of its own and run under Node on loopback. It makes good tokens
/// alone; forged ones are <see cref="Platform.Security.SignIn.ForgedIssuer"/>'s.
/// </summary>
public sealed class CertifiedProvider : IAsyncDisposable
{
    const string Client = "dsr",
        Secret = "a-secret-of-the-tests-alone-0123456789";

    static readonly TimeSpan most = TimeSpan.FromMinutes(3);

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dsr-provider-");
    Process? node;

    CertifiedProvider() { }

    /// <summary>What the app is to be told of it.</summary>
    public (string Key, string Value)[] Settings { get; private set; } = [];

    /// <summary>Installs and starts it.</summary>
    /// <param name="app">The address at which the app will be.</param>
    public static async Task<CertifiedProvider> StartAsync(string app)
    {
        var (npm, run) = (Installed("npm"), Installed("node"));
        if (npm is null || run is null)
        {
            const string missing = "No Node or no npm: install both (nodejs, npm) to try the sign-in against a certified provider.";
            if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
                Assert.Fail(missing);
            Assert.Skip(missing);
        }
        var provider = new CertifiedProvider();
        try
        {
            await provider.InstallAsync(npm);
            await provider.RunAsync(run, app);
        }
        catch
        {
            await provider.DisposeAsync();
            throw;
        }
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        if (node is not null)
        {
            node.Kill(entireProcessTree: true);
            await node.WaitForExitAsync();
            node.Dispose();
        }
        folder.Delete(recursive: true);
    }

    async Task InstallAsync(string npm)
    {
        foreach (var file in new[] { "package.json", "provider.mjs" })
            File.Copy(
                Path.Combine(Repository.Root, "Dsr.Blazor.Tests", "Browser", "SignIn", "Certified", file),
                Path.Combine(folder.FullName, file)
            );
        using var install = Begin(
            npm,
            "install",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--no-package-lock",
            "--no-update-notifier"
        );
        var (said, failed) = (install.StandardOutput.ReadToEndAsync(), install.StandardError.ReadToEndAsync());
        await install.WaitForExitAsync().WaitAsync(most);
        Assert.True(install.ExitCode == 0, $"npm did not install the provider: {await said} {await failed}");
    }

    async Task RunAsync(string run, string app)
    {
        node = Begin(run, "provider.mjs", app, Client, Secret);
        // What it says there of its settings is read and thrown away, so that it never waits for a reader.
        node.ErrorDataReceived += (_, _) => { };
        node.BeginErrorReadLine();
        var address = await node.StandardOutput.ReadLineAsync().WaitAsync(most);
        Assert.NotNull(address);
        _ = node.StandardOutput.ReadToEndAsync();
        Settings =
        [
            ("SignIn:Authority", address),
            ("SignIn:RequireHttps", "false"),
            ("SignIn:ClientId", Client),
            ("SignIn:ClientSecret", Secret),
        ];
    }

    Process Begin(string program, params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;

    static string? Installed(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(path => new[] { name, name + ".exe", name + ".cmd" }.Select(file => Path.Combine(path, file)))
            .FirstOrDefault(File.Exists);
}

using System.CommandLine;
using System.CommandLine.Help;
using Dsr.Blazor.Modules;
using Dsr.Blazor.Modules.Accounts;
using Dsr.Blazor.Modules.Export;
using Dsr.Blazor.Modules.Import;
using Dsr.Blazor.Platform.Commands;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Security;

namespace Dsr.Blazor;

/// <summary>The commands of the executable, and how one is run.</summary>
static class CommandLine
{
    const string description =
        "Without a command the server starts. Commands run beside a running server too. "
        + "Exit codes: 0 done, 1 done with something to look at, 2 could not; a sentence says why.";

    static readonly string[] helpWords = ["--help", "-h", "-?", "help"];

    // A file that begins with @ is a file, and no list of options.
    static readonly ParserConfiguration parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    // A landing that is stopped has to be rolled back before the process ends.
    static readonly TimeSpan longestEnding = TimeSpan.FromMinutes(1);

    /// <summary>Every command, in the order of the help. A new one is added here.</summary>
    internal static IReadOnlyList<OperatorCommand> All { get; } =
    [new Import(), new Export(), new AddAccount(), new CloseAccount(), new VerifyAudit(), new Backup()];

    /// <summary>Whether this is a command and no server: what begins with a dash is a setting of the server, save --help.</summary>
    internal static bool Wants(string[] typed) => typed is [var first, ..] && (helpWords.Contains(first) || !first.StartsWith('-'));

    /// <summary>Runs what was typed.</summary>
    /// <returns>The exit code.</returns>
    internal static Task<int> RunAsync(string[] typed, Terminal terminal) =>
        terminal.TryAsync(() =>
        {
            string[] words = typed[0] == "help" ? ["--help"] : typed;
            if (!helpWords.Contains(words[0]) && All.All(command => command.Name != words[0]))
                throw new UsageException($"There is no command \"{words[0]}\". --help lists them; without a command the server starts.");
            var parsed = Read(words, Root(terminal));
            return parsed.InvokeAsync(
                new()
                {
                    Output = terminal.Results,
                    Error = terminal.Sentences,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = longestEnding,
                }
            );
        });

    /// <summary>Reads what was typed; what cannot be understood is refused with the first thing that is wrong.</summary>
    /// <exception cref="UsageException">When an option is unknown, lacks its value, was given twice or is missing.</exception>
    internal static ParseResult Read(IReadOnlyList<string> words, Command command)
    {
        var parsed = command.Parse(words, parsing);
        if (parsed.Action is not HelpAction && parsed.Errors is [var wrong, ..])
            throw new UsageException($"{wrong.Message} \"{parsed.CommandResult.Command.Name} --help\" explains it.");
        return parsed;
    }

    static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand(description);
        // A version of the program is none of the commands.
        root.Options.Remove(root.Options.OfType<VersionOption>().Single());
        foreach (var command in All)
        {
            command.SetAction((parsed, cancellationToken) => RunAsync(command, parsed, terminal, cancellationToken));
            root.Add(command);
        }
        return root;
    }

    static async Task<int> RunAsync(OperatorCommand command, ParseResult typed, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var app = Build();
        await app.PrepareDataAsync();
        await app.PrepareCaseworkAsync();
        try
        {
            await using var scope = app.Services.CreateAsyncScope();
            return await command.RunAsync(typed, scope.ServiceProvider, terminal, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new UsageException("Stopped. Nothing was changed.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(failure.Message);
        }
    }

    // The rooms without the pages, built and never started: nothing listens, follows or runs by the clock.
    static WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.AddData();
        builder.AddAccess();
        builder.AddLive();
        builder.AddCasework();
        builder.Services.AddSingleton<ICurrentActor>(new FixedActor(Actor.Operator));
        return builder.Build();
    }
}

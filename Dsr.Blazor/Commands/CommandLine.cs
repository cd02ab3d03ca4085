using Dsr.Blazor.Access;
using Dsr.Blazor.Casework;
using Dsr.Blazor.Data;
using Dsr.Blazor.Live;

namespace Dsr.Blazor.Commands;

/// <summary>The commands of the executable, and how one is run.</summary>
static class CommandLine
{
    static readonly string[] helpWords = ["--help", "-h", "help"];

    /// <summary>Every command, in the order of the help. A new one is added here.</summary>
    internal static IReadOnlyList<ICommand> All { get; } = [new Import(), new Export(), new AddAccount(), new CloseAccount(), new VerifyAudit(), new Backup()];

    /// <summary>Whether this is a command and no server: what begins with two dashes is a setting of the server, save --help.</summary>
    internal static bool Wants(string[] typed) => typed is [var first, ..] && (helpWords.Contains(first) || !first.StartsWith('-'));

    /// <summary>Runs what was typed.</summary>
    /// <returns>The exit code.</returns>
    internal static Task<int> Run(string[] typed, Terminal terminal) => terminal.Try(async () =>
    {
        if (helpWords.Contains(typed[0])) return await Help(All, terminal);
        var command = All.FirstOrDefault(one => one.Name == typed[0]) ?? throw new UsageException($"There is no command \"{typed[0]}\". --help lists them; without a command the server starts.");
        if (typed.Skip(1).Any(helpWords[..2].Contains)) return await Help([command], terminal);
        return await Run(command, new Arguments(command, typed.Skip(1)), terminal);
    });

    static async Task<int> Run(ICommand command, Arguments arguments, Terminal terminal)
    {
        await using var app = Build();
        await app.PrepareDataAsync();
        await app.PrepareCaseworkAsync();
        using var stop = new CancellationTokenSource();
        ConsoleCancelEventHandler stopping = (_, pressed) => { pressed.Cancel = true; stop.Cancel(); };
        Console.CancelKeyPress += stopping;
        try
        {
            await using var scope = app.Services.CreateAsyncScope();
            return await command.Run(arguments, scope.ServiceProvider, terminal, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw new UsageException("Stopped. Nothing was changed.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(failure.Message);
        }
        finally
        {
            Console.CancelKeyPress -= stopping;
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
        builder.Services.AddSingleton<IActing>(new ActingAs(Actor.Operator));
        return builder.Build();
    }

    static async Task<int> Help(IReadOnlyList<ICommand> commands, Terminal terminal)
    {
        await terminal.Results.WriteLineAsync("Without a command the server starts. Commands run beside a running server too:\n");
        foreach (var command in commands) await terminal.Results.WriteLineAsync($"  {command.Name} {command.Usage}\n      {command.Summary}");
        await terminal.Results.WriteLineAsync("\nExit codes: 0 done, 1 done with something to look at, 2 could not; a sentence says why.");
        return 0;
    }
}

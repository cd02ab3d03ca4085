using System.CommandLine;
using System.CommandLine.Parsing;

namespace Dsr.Blazor.Platform.Commands;

/// <summary>
/// Something that the executable does instead of serving. It acts as the operator, in any environment, also beside a running server.
/// </summary>
abstract class OperatorCommand : Command
{
    /// <param name="name">What is typed: "verify-audit".</param>
    /// <param name="description">What it does, in a line.</param>
    protected OperatorCommand(string name, string description)
        : base(name, description) => Validators.Add(RefuseDashes);

    /// <summary>Does it.</summary>
    /// <param name="typed">What was typed: read with the options and arguments that the command declares.</param>
    /// <param name="services">A scope of the rooms up to Casework; the database is up to date.</param>
    /// <param name="terminal">Where to write.</param>
    /// <param name="cancellationToken">Ctrl+C, or the machine's word to end.</param>
    /// <returns>The exit code: 0 done, 1 done with something to look at, 2 could not.</returns>
    public abstract Task<int> RunAsync(
        ParseResult typed,
        IServiceProvider services,
        Terminal terminal,
        CancellationToken cancellationToken
    );

    /// <summary>A switch without a value: "--dry-run".</summary>
    protected static Option<bool> Switch(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.Zero };

    // The library would take "--dryrun" for the FILE, and "--report --dry-run" for a report of that name: both would land what was to be
    // tried.
    static void RefuseDashes(CommandResult command)
    {
        foreach (var part in command.Children)
        {
            if (part.Tokens.FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.StartsWith('-')) is not { } dashed)
                continue;
            command.AddError(
                part is OptionResult option
                    ? $"{option.Option.Name} needs a value, and \"{dashed.Value}\" is none."
                    : $"There is no option {dashed.Value}."
            );
        }
    }
}

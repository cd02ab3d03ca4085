namespace Dsr.Blazor.Commands;

/// <summary>Something that the executable does instead of serving. It acts as the operator, in any environment, also beside a running server.</summary>
public interface ICommand
{
    /// <summary>What is typed: "verify-audit".</summary>
    string Name { get; }

    /// <summary>What follows the name: "FILE [--dry-run] [--report OUT.json]". Options that are not in it are refused.</summary>
    string Usage { get; }

    /// <summary>What it does, in a line.</summary>
    string Summary { get; }

    /// <summary>Does it.</summary>
    /// <param name="arguments">What was typed, held against <see cref="Usage"/>.</param>
    /// <param name="services">A scope of the rooms up to Casework; the database is up to date.</param>
    /// <param name="terminal">Where to write.</param>
    /// <param name="cancel">Ctrl+C.</param>
    /// <returns>The exit code: 0 done, 1 done with something to look at, 2 could not.</returns>
    Task<int> Run(Arguments arguments, IServiceProvider services, Terminal terminal, CancellationToken cancel);
}

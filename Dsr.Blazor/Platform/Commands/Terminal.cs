using Dsr.Blazor.Kernel;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;

namespace Dsr.Blazor.Platform.Commands;

/// <summary>
/// Where a command writes: results to one stream, sentences about what happened to the other, so that results can be piped.
/// </summary>
public sealed record Terminal(TextWriter Results, TextWriter Sentences)
{
    /// <summary>The exit code for what could not be begun: a bad setting, a bad option, an unreadable file.</summary>
    public const int CouldNot = 2;

    /// <summary>The process's own.</summary>
    public static Terminal Console { get; } = new(System.Console.Out, System.Console.Error);

    /// <summary>Runs something to its end.</summary>
    /// <returns>0, or 2 when it was refused: the sentence that says why has been written, and no stack trace.</returns>
    public Task<int> TryAsync(Func<Task> run) =>
        TryAsync(async () =>
        {
            await run();
            return 0;
        });

    /// <summary>Runs something to its exit code.</summary>
    public async Task<int> TryAsync(Func<Task<int>> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        try
        {
            return await run();
        }
        catch (Exception refused)
            when (refused is BadSettingException or UsageException or RefusedException or ForbiddenException or NotFoundException)
        {
            await Sentences.WriteLineAsync(refused.Message);
            return CouldNot;
        }
    }
}

/// <summary>A command line that cannot be understood. The sentence says what is wrong with it.</summary>
public sealed class UsageException(string message) : Exception(message);

using System.CommandLine;
using Dsr.Blazor.Platform.Data.Sqlite;

namespace Dsr.Blazor.Platform.Commands;

/// <summary>Backs the register up.</summary>
sealed class Backup : OperatorCommand
{
    readonly Option<string> output = new("--out")
    {
        Required = true,
        HelpName = "FILE",
        Description = "Where to write it; never over another file.",
    };

    public Backup()
        : base(
            "backup",
            "Writes a whole copy of the database, also while people work. Copying the file itself would lose what was saved last."
        ) => Add(output);

    public override async Task<int> RunAsync(
        ParseResult typed,
        IServiceProvider services,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var file = Path.GetFullPath(typed.GetRequiredValue(output));
        await services.GetRequiredService<Backups>().WriteAsync(file, cancellationToken);
        await terminal.Results.WriteLineAsync(file);
        await terminal.Sentences.WriteLineAsync(
            "The copy is written. It holds everything about everybody: keep it as safe as the register itself."
        );
        return 0;
    }
}

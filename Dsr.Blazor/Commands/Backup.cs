using Dsr.Blazor.Data.Sqlite;

namespace Dsr.Blazor.Commands;

/// <summary>Backs the register up.</summary>
sealed class Backup : ICommand
{
    public string Name => "backup";

    public string Usage => "--out FILE";

    public string Summary => "Writes a whole copy of the database, also while people work. Copying the file itself would lose what was saved last.";

    public async Task<int> Run(Arguments arguments, IServiceProvider services, Terminal terminal, CancellationToken cancel)
    {
        var file = Path.GetFullPath(arguments["out"]!);
        await services.GetRequiredService<Backups>().Write(file, cancel);
        await terminal.Results.WriteLineAsync(file);
        await terminal.Sentences.WriteLineAsync("The copy is written. It holds everything about everybody: keep it as safe as the register itself.");
        return 0;
    }
}

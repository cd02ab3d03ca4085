using Dsr.Blazor.Casework.Exports;
using Dsr.Blazor.Casework.Register;
using Dsr.Blazor.Domain.Register;
using Dsr.Blazor.Domain.Time;

namespace Dsr.Blazor.Commands;

/// <summary>Takes the register away, as its page does.</summary>
sealed class Export : ICommand
{
    public string Name => "export";

    public string Usage => "--out FILE.xlsx [--rating RATING] [--authority NAME] [--overdue] [--purpose TEXT]";

    public string Summary => "Writes the register as a spreadsheet, everybody or those that the options leave. Who and what for is in the audit.";

    public async Task<int> Run(Arguments arguments, IServiceProvider services, Terminal terminal, CancellationToken cancel)
    {
        var filter = new RegisterFilter { Ratings = Ratings(arguments["rating"]), Authority = arguments["authority"], Overdue = arguments.Has("overdue") };
        var path = Path.GetFullPath(arguments["out"]!);
        // Beside its place first: a file cut short must not look like the register.
        var unfinished = path + ".part";
        int count;
        await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
            count = await services.GetRequiredService<RegisterExport>().WriteAsync(file, filter, arguments["purpose"] ?? "Exported on the server by its operator", cancel);
        File.Move(unfinished, path, overwrite: true);
        await terminal.Results.WriteLineAsync($"{Written.People(count)} written to {path}.");
        return 0;
    }

    static IReadOnlyList<Rating> Ratings(string? typed) => typed is null
        ? []
        : [.. typed.Split(',', StringSplitOptions.TrimEntries).Select(word => Enum.TryParse<Rating>(word, ignoreCase: true, out var rating) && Enum.IsDefined(rating) ? rating : throw new UsageException($"\"{word}\" is no rating. They are Red, Amber, Green and Blue."))];
}

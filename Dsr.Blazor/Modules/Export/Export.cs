using System.CommandLine;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Register;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Commands;
using Dsr.Blazor.Platform.Data;

namespace Dsr.Blazor.Modules.Export;

/// <summary>Takes the register away, as its page does.</summary>
sealed class Export : OperatorCommand
{
    readonly Option<string> output = new("--out")
    {
        Required = true,
        HelpName = "FILE.xlsx",
        Description = "Where to write it.",
    };
    readonly Option<string?> rating = new("--rating")
    {
        HelpName = "RATING",
        Description = "Only these, with commas: Red, Amber, Green, Blue.",
    };
    readonly Option<string?> authority = new("--authority") { HelpName = "NAME", Description = "Only those of this local authority." };
    readonly Option<bool> overdue = Switch("--overdue", "Only those whose review is overdue.");
    readonly Option<string?> purpose = new("--purpose") { HelpName = "TEXT", Description = "What it is for; kept in the audit." };

    public Export()
        : base(
            "export",
            "Writes the register as a spreadsheet, everybody or those that the options leave. Who and what for is in the audit."
        )
    {
        Add(output);
        Add(rating);
        Add(authority);
        Add(overdue);
        Add(purpose);
    }

    public override async Task<int> RunAsync(
        ParseResult typed,
        IServiceProvider services,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var filter = new RegisterFilter
        {
            Ratings = Ratings(typed.GetValue(rating)),
            Authority = typed.GetValue(authority),
            Overdue = typed.GetValue(overdue),
        };
        var why = typed.GetValue(purpose) ?? "Exported on the server by its operator";
        var path = Path.GetFullPath(typed.GetRequiredValue(output));
        // Beside its place first: a file cut short must not look like the register.
        var unfinished = path + ".part";
        int count;
        await using (var file = new FileStream(unfinished, OwnersAlone.Options(FileMode.Create, FileAccess.Write)))
            count = await services.GetRequiredService<RegisterExport>().WriteAsync(file, filter, why, cancellationToken);
        File.Move(unfinished, path, overwrite: true);
        await terminal.Results.WriteLineAsync($"{Written.People(count)} written to {path}.");
        return 0;
    }

    static IReadOnlyList<Rating> Ratings(string? typed) =>
        typed is null ? [] : [.. typed.Split(',', StringSplitOptions.TrimEntries).Select(ReadRating)];

    static Rating ReadRating(string word) =>
        Enum.TryParse<Rating>(word, ignoreCase: true, out var rating) && Enum.IsDefined(rating)
            ? rating
            : throw new UsageException($"\"{word}\" is no rating. They are Red, Amber, Green and Blue.");
}

using System.Text.RegularExpressions;

namespace Dsr.Blazor.Commands;

/// <summary>What was typed after a command's name, held against its usage: "FILE [--dry-run] [--report OUT.json]".</summary>
public sealed partial class Arguments
{
    readonly Dictionary<string, string> options = [];
    readonly List<string> places = [];

    /// <exception cref="UsageException">When an option is unknown, lacks its value or has one too many, or a place is missing.</exception>
    public Arguments(ICommand command, IEnumerable<string> typed)
    {
        ArgumentNullException.ThrowIfNull(command);
        var known = Option().Matches(command.Usage).ToDictionary(option => option.Groups["name"].Value, option => option.Groups["value"].Success);
        var words = new Queue<string>(typed);
        while (words.TryDequeue(out var word))
        {
            if (word.StartsWith("--", StringComparison.Ordinal)) Take(word, known, words, command);
            else places.Add(word);
        }
        var wanted = Place().Count(OptionalPart().Replace(Option().Replace(command.Usage, ""), ""));
        if (places.Count != wanted) throw Wrong(command, places.Count < wanted ? "Something is missing" : $"\"{places[wanted]}\" is more than it takes");
        var missing = Option().Matches(OptionalPart().Replace(command.Usage, "")).Select(option => option.Groups["name"].Value).FirstOrDefault(name => !options.ContainsKey(name));
        if (missing is not null) throw Wrong(command, $"--{missing} is missing");
    }

    /// <summary>What stands in a place, counted from 0: the FILE.</summary>
    public string this[int place] => places[place];

    /// <summary>The value of an option such as "report"; null where it was not given.</summary>
    public string? this[string option] => options.GetValueOrDefault(option);

    /// <summary>Whether an option was given.</summary>
    public bool Has(string option) => options.ContainsKey(option);

    void Take(string word, Dictionary<string, bool> known, Queue<string> words, ICommand command)
    {
        var (name, value) = word[2..].Split('=', 2) is [var before, var after] ? (before, after) : (word[2..], null);
        if (!known.TryGetValue(name, out var takesValue)) throw Wrong(command, $"There is no option --{name}");
        if (!takesValue && value is not null) throw Wrong(command, $"--{name} takes no value");
        if (takesValue && value is null && !words.TryDequeue(out value)) throw Wrong(command, $"--{name} needs a value");
        if (!options.TryAdd(name, value ?? "")) throw Wrong(command, $"--{name} was given twice");
    }

    static UsageException Wrong(ICommand command, string what) => new($"{what}. Usage: {command.Name} {command.Usage}".TrimEnd());

    [GeneratedRegex(@"--(?<name>[a-z-]+)(?<value> [A-Z][A-Za-z.]*)?")]
    private static partial Regex Option();

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex OptionalPart();

    [GeneratedRegex(@"\b[A-Z][A-Za-z.]*\b")]
    private static partial Regex Place();
}

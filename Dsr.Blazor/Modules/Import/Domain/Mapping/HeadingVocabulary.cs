namespace Dsr.Blazor.Modules.Import.Domain.Mapping;

/// <summary>What teams write over their columns, from headings.txt, whose first lines say how it is written.</summary>
static class HeadingVocabulary
{
    /// <summary>Each heading with the field that it names, in the order of the file.</summary>
    /// <exception cref="InvalidDataException">When a line stands below no field, or names a field that there is not.</exception>
    internal static IEnumerable<(string Heading, KnownHeading Known)> Read()
    {
        using var data = typeof(HeadingVocabulary).Assembly.GetManifestResourceStream("headings.txt")!;
        using var reader = new StreamReader(data);
        ImportField? field = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[^1] == ':')
            {
                field = Enum.TryParse<ImportField>(line[..^1], out var named)
                    ? named
                    : throw new InvalidDataException($"There is no field {line[..^1]}.");
                continue;
            }
            var sureness = line[0] == '?' ? Sureness.Loosely : Sureness.Plainly;
            foreach (var heading in line.TrimStart('?').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                yield return (heading, new(field ?? throw new InvalidDataException($"{heading} stands below no field."), sureness));
        }
    }
}

using System.IO.Compression;
using System.Xml;

namespace Dsr.Blazor.Platform.Spreadsheets.Reading.Xlsx;

/// <summary>The parts of a package by name, and how they point at each other.</summary>
sealed class Parts
{
    const int MostName = 1_000;

    readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    readonly Budget budget;

    public Parts(ZipArchive archive, Budget budget)
    {
        this.budget = budget;
        foreach (var entry in archive.Entries)
        {
            if (entry.IsEncrypted)
                throw Unreadable.PasswordProtected();
            entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    public bool Has(string part) => entries.ContainsKey(part);

    public bool HasAny(string ending) => entries.Keys.Any(k => k.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    public long Size(string part) => entries.TryGetValue(part, out var entry) ? entry.Length : 0;

    /// <summary>The text of a small part.</summary>
    public string Text(string part)
    {
        using var reader = new StreamReader(new BudgetedStream(entries[part].Open(), budget));
        var text = new char[400];
        return new string(text, 0, reader.ReadBlock(text, 0, text.Length));
    }

    /// <summary>Reads a part as XML; no reader when the package has no such part.</summary>
    public XmlReader? Open(string? part) =>
        part is not null && entries.TryGetValue(part, out var entry)
            ? BoundedXml.Open(new BudgetedStream(entry.Open(), budget), budget.Limits)
            : null;

    /// <summary>What a part points at: by id, with the kind and the target's name in the package.</summary>
    public IReadOnlyList<Relation> RelationsOf(string part)
    {
        var slash = part.LastIndexOf('/');
        using var reader = Open($"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels");
        var relations = new List<Relation>();
        while (relations.Count < 10_000 && reader?.Read() == true)
        {
            if (
                reader is not { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                || reader.GetAttribute("TargetMode") == "External"
            )
                continue;
            var kind = Short(reader.GetAttribute("Type"));
            relations.Add(
                new(
                    Short(reader.GetAttribute("Id")),
                    kind[(kind.LastIndexOf('/') + 1)..],
                    Resolved(part[..(slash + 1)], Short(reader.GetAttribute("Target")))
                )
            );
        }
        return relations;
    }

    static string Short(string? text) => text is { Length: > MostName } ? text[..MostName] : text ?? "";

    // Targets are relative to the part that names them, or begin at the root with a slash.
    static string Resolved(string folder, string target)
    {
        target = Uri.UnescapeDataString(target).Replace('\\', '/');
        var path = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && path.Count > 0)
                path.RemoveAt(path.Count - 1);
            else if (step is not ("." or ".."))
                path.Add(step);
        }
        return string.Join('/', path);
    }
}

/// <summary>One part pointing at another. The kind is the last word of the type, the same in strict and transitional files.</summary>
sealed record Relation(string Id, string Kind, string Target);

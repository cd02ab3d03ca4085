using Dsr.Blazor.Modules.Duplicates.Domain.Matching;
using Dsr.Blazor.Modules.Import.Domain.Checking;

namespace Dsr.Blazor.Modules.Import.Domain.Identities;

/// <summary>
/// Gathers the rows of one person. Two rows are one person when they have the same NHS number and the same date of
/// birth or name; or, where one has no number, the same name and date of birth. The same number on two different
/// people is a clash that only a person can settle.
/// </summary>
sealed class PersonGroups
{
    /// <summary>One person's rows: where the first stands, and all that the rows say about who it is.</summary>
    public sealed class Group(int first)
    {
        public int First { get; } = first;

        /// <summary>All its rows.</summary>
        public List<int> Rows { get; } = [];

        /// <summary>The first row of an earlier person who is nearly the same, and how sure that is.</summary>
        public (int First, Likeness Likeness)? Like { get; set; }
        public string Number { get; set; } = "";
        public HashSet<string> Names { get; } = [];
        public HashSet<DateOnly> Births { get; } = [];

        /// <summary>The first row of another person with this number, if there is one.</summary>
        public int? Clash { get; set; }
    }

    readonly Dictionary<string, List<Group>> byNumber = [];
    readonly Dictionary<(string, DateOnly), List<Group>> byName = [];
    readonly LikenessIndex<Group> alike = new();

    /// <summary>The group of a row, made new when no earlier row is of the same person.</summary>
    public Group Take(int index, ReadRow row, CheckTerms terms)
    {
        // Whose row it is cannot be believed, so it is nobody's further row.
        if (!row.IsSure)
            return new(index) { Rows = { index } };
        var (number, birth) = (row.Identifying, row.Person.DateOfBirth);
        var name = NameKey.Of(row.Person.FamilyName, row.Person.GivenName);
        var group = Earlier(number, name, birth) ?? Alike(index, row, terms);
        group.Rows.Add(index);
        Enter(group, number, name, birth);
        return group;
    }

    // Nearly the same as an earlier row's person: said of the new group, unless somebody has said that they are one.
    Group Alike(int index, ReadRow row, CheckTerms terms)
    {
        var found = alike.Likest(row.Identity);
        if (found is { } like && like.Likeness.Likelihood >= Likelihood.Likely && terms.IsSettled(row.Place, Settlement.SamePerson))
            return like.Who;
        var group = Fresh(index, row.Identifying, NameKey.Of(row.Person.FamilyName, row.Person.GivenName), row.Person.DateOfBirth);
        if (found is { } other)
            group.Like = (other.Who.First, other.Likeness);
        alike.Add(row.Identity, group);
        return group;
    }

    Group? Earlier(string number, string name, DateOnly? birth)
    {
        if (number.Length > 0 && byNumber.TryGetValue(number, out var same) && same.Find(g => IsSame(g, name, birth)) is { } found)
            return found;
        return name.Length > 0 && birth is { } day && byName.TryGetValue((name, day), out var namesakes)
            ? namesakes.Find(g => number.Length == 0 || g.Number.Length == 0)
            : null;
    }

    static bool IsSame(Group group, string name, DateOnly? birth) =>
        (birth is { } day && group.Births.Contains(day)) || group.Names.Contains(name);

    Group Fresh(int index, string number, string name, DateOnly? birth)
    {
        var group = new Group(index);
        // A row that says neither name nor birth date cannot be shown to be somebody else.
        if (number.Length == 0 || (name.Length == 0 && birth is null) || !byNumber.TryGetValue(number, out var others))
            return group;
        foreach (var other in others.Where(o => o.Names.Count > 0 || o.Births.Count > 0))
        {
            group.Clash ??= other.First;
            other.Clash ??= index;
        }
        return group;
    }

    void Enter(Group group, string number, string name, DateOnly? birth)
    {
        if (number.Length > 0 && group.Number.Length == 0)
        {
            group.Number = number;
            Add(byNumber, number, group);
        }
        if (name.Length > 0)
            group.Names.Add(name);
        if (birth is { } day)
            group.Births.Add(day);
        if (name.Length > 0 && birth is { } known)
            Add(byName, (name, known), group);
    }

    static void Add<T>(Dictionary<T, List<Group>> index, T key, Group group)
        where T : notnull
    {
        if (!index.TryGetValue(key, out var groups))
            index[key] = groups = [];
        if (!groups.Contains(group))
            groups.Add(group);
    }
}

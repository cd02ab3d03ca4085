using System.Buffers;

namespace Dsr.Blazor.Casework.Exports.Writing;

/// <summary>What a sheet may be called: 31 characters, none of [ ] : * ? / \, no apostrophe at either end, not "History", once in a file.</summary>
static class SheetName
{
    const int most = 31;
    static readonly SearchValues<char> forbidden = SearchValues.Create("[]:*?/\\");

    /// <summary>The wanted name made to fit, and told apart from those already taken.</summary>
    public static string For(string wanted, IReadOnlyCollection<string> taken)
    {
        var name = Fitting(wanted);
        for (var number = 2; taken.Contains(name, StringComparer.OrdinalIgnoreCase); number++)
            name = Cut(Fitting(wanted), most - $" ({number})".Length) + $" ({number})";
        return name;
    }

    static string Fitting(string wanted)
    {
        var allowed = string.Concat(wanted.Select(c => forbidden.Contains(c) || char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c));
        var name = Cut(allowed.Trim(' ', '\''), most).TrimEnd(' ', '\'');
        if (name.Equals("History", StringComparison.OrdinalIgnoreCase)) return name + " of the register";
        return name.Length == 0 ? "Sheet" : name;
    }

    static string Cut(string name, int length) => name.Length <= length ? name : name[..length];
}

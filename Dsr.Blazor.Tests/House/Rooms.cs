namespace Dsr.Blazor.Tests.House;

/// <summary>The rooms of the house and which of them each may use.</summary>
static class Rooms
{
    static readonly string[] domain = [],
        data = ["Domain"],
        access = [.. data, "Data"],
        live = [.. access, "Access"],
        casework = [.. live, "Live"];

    /// <summary>Features stand beside one another: none is in this list for another.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> MayUse = new Dictionary<string, string[]>
    {
        ["Domain"] = domain,
        ["Data"] = data,
        ["Access"] = access,
        ["Live"] = live,
        ["Casework"] = casework,
        ["Schedule"] = [.. casework, "Casework"],
        ["Commands"] = [.. casework, "Casework"],
        ["Ui"] = casework,
        ["Features"] = [.. casework, "Casework", "Ui"],
    };

    /// <summary>A type's room; null at the front door, where Program puts the house together, and outside it.</summary>
    public static string? Of(Type type) => Parts(type) is [_, _, var room, ..] ? room : null;

    /// <summary>A type's feature; null where it is in none.</summary>
    public static string? Feature(Type type) => Parts(type) is [_, _, "Features", var feature, ..] ? feature : null;

    /// <summary>What is wrong with one type's use of another; null when nothing is.</summary>
    public static string? Wrong(Type user, Type used)
    {
        if (Of(user) is not { } from || Of(used) is not { } to)
            return null;
        var within = from == to && (Feature(user) is not { } feature || Feature(used) is not { } other || feature == other);
        return within || MayUse[from].Contains(to) ? null : $"{user.FullName} uses {used.FullName}";
    }

    static string[] Parts(Type type) =>
        type.Namespace?.StartsWith("Dsr.Blazor.", StringComparison.Ordinal) == true ? type.Namespace.Split('.') : [];
}

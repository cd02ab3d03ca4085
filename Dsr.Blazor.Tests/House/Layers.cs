namespace Dsr.Blazor.Tests.House;

/// <summary>What a folder is for. Inside a module: Domain, then its services and queries, then parts, then pages.</summary>
enum Layer
{
    Kernel,
    Platform,
    Domain,
    Service,
    Parts,
    Pages,
    Ui,
}

/// <summary>The layers of the house, its modules, and which of them each may use.</summary>
static class Layers
{
    static readonly Dictionary<Layer, Layer[]> mayUse = new()
    {
        [Layer.Kernel] = [Layer.Kernel],
        [Layer.Domain] = [Layer.Kernel, Layer.Domain],
        [Layer.Platform] = [Layer.Kernel, Layer.Domain, Layer.Platform],
        [Layer.Service] = [Layer.Kernel, Layer.Domain, Layer.Platform, Layer.Service],
        [Layer.Ui] = [Layer.Kernel, Layer.Domain, Layer.Platform, Layer.Ui],
        [Layer.Parts] = [Layer.Kernel, Layer.Domain, Layer.Platform, Layer.Service, Layer.Ui, Layer.Parts],
        [Layer.Pages] = [Layer.Kernel, Layer.Domain, Layer.Platform, Layer.Service, Layer.Ui, Layer.Parts, Layer.Pages],
    };

    /// <summary>A type's layer; null at the front door, where the house is put together, and outside it.</summary>
    public static Layer? Of(Type type) =>
        Parts(type) switch
        {
            [_, _, "Kernel", ..] => Layer.Kernel,
            [_, _, "Platform", ..] => Layer.Platform,
            [_, _, "Ui", ..] => Layer.Ui,
            [_, _, "Modules", _, "Domain", ..] => Layer.Domain,
            [_, _, "Modules", _, "Parts", ..] => Layer.Parts,
            [_, _, "Modules", _, "Pages", ..] => Layer.Pages,
            [_, _, "Modules", _, ..] => Layer.Service,
            _ => null,
        };

    /// <summary>A type's module; null where it is in none.</summary>
    public static string? Module(Type type) => Parts(type) is [_, _, "Modules", var module, ..] ? module : null;

    /// <summary>A type's part of the platform; null where it is in none.</summary>
    public static string? PartOfPlatform(Type type) => Parts(type) is [_, _, "Platform", var part, ..] ? part : null;

    /// <summary>What is wrong with one type's use of another; null when nothing is.</summary>
    public static string? Wrong(Type user, Type used)
    {
        if (Of(user) is not { } from || Of(used) is not { } to)
            return null;
        var pagesOfAnother = from == Layer.Pages && to == Layer.Pages && Module(user) != Module(used);
        return mayUse[from].Contains(to) && !pagesOfAnother ? null : $"{user.FullName} uses {used.FullName}";
    }

    static string[] Parts(Type type) =>
        type.Namespace?.StartsWith("Dsr.Blazor.", StringComparison.Ordinal) == true ? type.Namespace.Split('.') : [];
}

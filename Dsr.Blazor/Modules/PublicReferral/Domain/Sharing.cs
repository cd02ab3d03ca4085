namespace Dsr.Blazor.Modules.PublicReferral.Domain;

/// <summary>Who is told of people who live in one council's area.</summary>
/// <param name="Council">The council, as people say where they live.</param>
/// <param name="Organisations">Who may be told, beside those who are told everywhere.</param>
public sealed record SharingPlace(string Council, IReadOnlyList<string> Organisations);

/// <summary>The organisations that information is shared with, by where the person lives.</summary>
/// <param name="Everywhere">Those that are told wherever in the area somebody lives.</param>
/// <param name="Places">The councils of the area.</param>
public sealed record Sharing(IReadOnlyList<string> Everywhere, IReadOnlyList<SharingPlace> Places)
{
    /// <summary>Who is told of somebody whom a council answers for; where that is not known, whoever is told everywhere.</summary>
    /// <param name="council">The council, by its name or as people say where they live.</param>
    public IReadOnlyList<string> For(string council) =>
        [
            .. Everywhere,
            .. Places.FirstOrDefault(place => place.Council == council || place.Organisations.Contains(council))?.Organisations ?? [],
        ];
}

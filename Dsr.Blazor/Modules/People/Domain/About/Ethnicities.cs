namespace Dsr.Blazor.Modules.People.Domain.About;

/// <summary>The ethnic categories of the NHS Data Dictionary (2001 census codes A to S, with Z and 99), each with its code.</summary>
static class Ethnicities
{
    internal static readonly IReadOnlyList<string> All =
    [
        "A White: British",
        "B White: Irish",
        "C White: any other background",
        "D Mixed: White and Black Caribbean",
        "E Mixed: White and Black African",
        "F Mixed: White and Asian",
        "G Mixed: any other background",
        "H Asian or Asian British: Indian",
        "J Asian or Asian British: Pakistani",
        "K Asian or Asian British: Bangladeshi",
        "L Asian or Asian British: any other background",
        "M Black or Black British: Caribbean",
        "N Black or Black British: African",
        "P Black or Black British: any other background",
        "R Other: Chinese",
        "S Other: any other ethnic group",
        "Z Not stated",
        "99 Not known",
    ];
}

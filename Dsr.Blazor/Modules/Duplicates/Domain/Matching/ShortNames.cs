namespace Dsr.Blazor.Modules.Duplicates.Domain.Matching;

/// <summary>Names that are one name: the full one, its short forms, and spellings whose sound does not give them away.</summary>
static class ShortNames
{
    static readonly string[] families =
    [
        "abigail abby abbie abi",
        "alexander alex al sandy xander",
        "alexandra alex sandra lexi",
        "andrew andy drew",
        "anthony tony ant",
        "benjamin ben benji",
        "catherine katherine kathryn cath kath kathy kate katie katy kitty",
        "charles charlie chas",
        "charlotte charlie lottie",
        "christine christina chris chrissie tina",
        "christopher chris kit",
        "daniel dan danny",
        "david dave davy",
        "deborah debra deb debbie",
        "edward ed eddie ted teddy ned",
        "eleanor ellie nell nora",
        "elizabeth liz lizzie beth betty bess eliza libby",
        "emily em millie",
        "francis frank frankie",
        "geoffrey jeffrey geoff jeff",
        "gregory greg",
        "isabella isabel izzy bella",
        "jacob jake",
        "james jim jimmy jamie",
        "jennifer jen jenny",
        "jessica jess jessie",
        "john jon jack johnny",
        "jonathan jon jonny",
        "joseph joe joey",
        "joshua josh",
        "leah lea",
        "lee leigh",
        "margaret maggie meg peggy",
        "matthew matt",
        "michael mick mike mikey",
        "mohammed muhammad mohamed mo",
        "nathaniel nathan nat",
        "nicholas nick nicky",
        "nicola nicky nikki",
        "niamh neve",
        "oliver ollie olly",
        "olivia liv livvy",
        "patricia pat trish tricia",
        "patrick pat paddy",
        "peter pete",
        "philip phil",
        "rebecca becky becca",
        "richard rick dick richie rich",
        "robert rob bob bobby robbie bert",
        "ronald ron ronnie",
        "samantha sam sammy",
        "samuel sam sammy",
        "sean shaun shawn",
        "siobhan shivaun chevonne",
        "stephanie steph",
        "stephen steven steve",
        "susan sue susie",
        "theodore theo ted",
        "theresa terry tess tessa",
        "thomas tom tommy",
        "timothy tim",
        "victoria vicky vicki tori",
        "william will bill billy liam willie",
        "zachary zac zach zak",
    ];

    static readonly ILookup<string, int> byName = families
        .SelectMany((names, number) => names.Split(' ').Select(name => (name, number)))
        .ToLookup(pair => pair.name, pair => pair.number, StringComparer.Ordinal);

    /// <summary>Whether one is a short form of the other, or both are of a third: "Liz" and "Beth". Both folded.</summary>
    internal static bool AreOne(string one, string other) => byName[one].Intersect(byName[other]).Any();
}

using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Demo;

/// <summary>What the made-up people are made of.</summary>
static class DemoWords
{
    internal static readonly string[] GivenNames =
    [
        "Elijah",
        "Maya",
        "Tariq",
        "Aaliyah",
        "Ruby",
        "Oliver",
        "Chloe",
        "Samuel",
        "Zofia",
        "Reece",
        "Harpreet",
        "Seán",
        "Isla",
        "Kacper",
        "Amelia",
        "Dominic",
        "Freya",
        "Mohammed",
        "Zoë",
        "Callum",
        "Parveen",
        "Connor",
        "Rosie",
        "Jamal",
        "Megan",
        "Łukasz",
        "Anwen",
        "Chidi",
        "Poppy",
        "Idris",
        "Farah",
        "Jack",
        "Lily",
        "Hamza",
        "Emeka",
        "Daisy",
        "Bilal",
    ];
    internal static readonly string[] FamilyNames =
    [
        "Okonkwo",
        "Sharma",
        "Bailey",
        "Miah",
        "Atkins",
        "Holmes",
        "Harris",
        "Wood",
        "Nowak",
        "Palmer",
        "Gill",
        "O'Brien",
        "Carter",
        "Kowalski",
        "Smith-Jones",
        "D'Souza",
        "Powell",
        "Hussain",
        "Iyer",
        "Rose",
        "Begum",
        "Edwards",
        "Müller",
        "Pearce",
        "Davies",
        "Wójcik",
        "Griffiths",
        "Adeyemi",
        "Lloyd",
        "Khan",
        "Stewart",
        "Mason",
        "Turner",
    ];
    internal static readonly (string Name, string Postcode)[] Towns =
    [
        ("Avonbury", "AV1"),
        ("Tamebridge", "TB3"),
        ("Wychford", "WY2"),
        ("Malthorpe", "ML7"),
        ("Severnside", "SV4"),
    ];
    internal static readonly string[] Streets =
    [
        "Kings Road",
        "Mill Lane",
        "Station Road",
        "Elm Grove",
        "Church Lane",
        "The Crescent",
        "Park Avenue",
    ];
    internal static readonly string[] Hospitals = ["St Oswald's Hospital, Larch Ward", "Fernhill Unit", "Larch Ward, Tamebridge"];
    internal static readonly (string Name, string Team)[] Professionals =
    [
        ("Theo Harvey", "Autism Spectrum Service"),
        ("Nadia Cooper", "Community LD Team North"),
        ("Marcus Walker", "Community LD Team North"),
        ("Grace Iyer", "CAMHS LD"),
        ("Jamal Moore", "Intensive Support Team"),
        ("Yusuf MacDonald", "Adult Social Care East"),
        ("Hannah Moore", "Education, SEND Team"),
    ];
    internal static readonly string[] FamilyNotes =
    [
        "Mother. Invite to meetings.",
        "Father. Evenings after six.",
        "Sister. By e-mail.",
        "Grandmother. Lives with them.",
    ];
    internal static readonly string[] Joining =
    [
        "Joined after a referral by the community team.",
        "Referred by the family after a hard summer.",
    ];
    internal static readonly string[] Issues =
    [
        "Provider withdraws nights from Monday. Sleeping four hours.",
        "Not in education since March; school cannot meet need.",
        "Family carer unwell, respite reduced.",
        "Self-injury has increased since the staff team changed.",
        "Placement at risk: the provider has given notice.",
        "Sleep and eating much reduced; the GP is reviewing.",
        "Property damage, and the police came twice.",
    ];
    internal static readonly string[] Tried =
    [
        "Positive behaviour support plan reviewed in May; it helped.",
        "Short visits at the same hour.",
        "Sensory assessment; the room at the day service is used each day.",
        "Medication review under STOMP.",
        "Keyworker visits each week.",
    ];
    internal static readonly string[] CouldHelp =
    [
        "Intensive support visits, and waking nights until the move.",
        "An OT sensory assessment.",
        "A quieter flat on the ground floor.",
        "2:1 support at school for a term.",
        "A crisis plan that the family can hold in their hands.",
    ];
    internal static readonly string[] Matters =
    [
        "“Stay in my own flat. Not a hospital.” Cinema on Thursdays, same hour, same seat.",
        "My dog. Buses. Knowing who comes.",
        "“Ask me, not only my mum.”",
        "Swimming on Saturdays.",
    ];
    internal static readonly string[] Actions =
    [
        "Housing application",
        "Waking nights from Monday",
        "OT sensory assessment",
        "Psychiatry review under STOMP",
        "Update the EHC plan",
        "Carer's assessment",
        "Reasonable adjustments flag with the GP",
        "Provider meeting",
    ];

    internal static readonly Dictionary<Rating, string[]> Reasons = new()
    {
        [Rating.Red] =
        [
            "Three A&E attendances in ten days; the provider gave notice.",
            "Crisis team out twice this week, and nowhere to stay from Friday.",
        ],
        [Rating.Amber] =
        [
            "Notice on the tenancy, and self-injury has gone up.",
            "The school place ends in July and nothing follows it yet.",
            "Carer unwell; respite covers half of what is needed.",
        ],
        [Rating.Green] = ["The plan is holding; visits each fortnight.", "Settled since the move. Support stays as it is."],
        [Rating.Blue] = ["Admitted after a crisis that the plan could not hold.", "In hospital; the discharge plan has begun."],
    };
}

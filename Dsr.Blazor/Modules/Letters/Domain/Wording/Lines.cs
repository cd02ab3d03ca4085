namespace Dsr.Blazor.Modules.Letters.Domain.Wording;

/// <summary>Puts default texts into templates.</summary>
static class Lines
{
    const string Heading = "# ";

    /// <summary>A letter of paragraphs; one that begins with "# " is a heading.</summary>
    internal static LetterTemplate Letter(string subject, params IEnumerable<string> paragraphs) =>
        new(subject, [.. paragraphs.Select(text => Line("", text))]);

    /// <summary>A letter of sentences, one idea each, with the names of their pictures.</summary>
    internal static LetterTemplate EasyRead(string subject, params IEnumerable<(string Picture, string Text)> sentences) =>
        new(subject, [.. sentences.Select(pair => Line(pair.Picture, pair.Text))]);

    static LetterLine Line(string picture, string text) =>
        text.StartsWith(Heading, StringComparison.Ordinal) ? new(text[Heading.Length..], picture, IsHeading: true) : new(text, picture);
}

/// <summary>The pictures that sentences name; drawn in Ui/Pictograms.</summary>
static class Picture
{
    internal const string None = "",
        List = "NameList",
        Phone = "Phone",
        Hours = "Hours",
        Talking = "Talking",
        Together = "Together",
        Meeting = "Meeting",
        Choosing = "Choosing",
        ChangeMind = "ChangeMind",
        KeptSafe = "KeptSafe",
        PassedOn = "PassedOn",
        SameHelp = "SameHelp",
        Looking = "LookingClosely",
        FillIn = "FillIn",
        Helping = "Helping",
        NotHappy = "NotHappy",
        Worried = "Worried",
        Book = "Book",
        Hospital = "Hospital";
}

using System.Text.RegularExpressions;

namespace Dsr.Blazor.Tests.House;

/// <summary>Nothing is chosen in a form before somebody chooses it, where the choice decides something.</summary>
public partial class PresetTests
{
    // What begins with a value, and why that decides nothing: it is what stands already, or says that nothing is known.
    static readonly Dictionary<string, string> mayBegin = new()
    {
        ["ActionStatus"] = "the status that the action has now",
        ["AdditionTopic"] = "under which heading a text stands",
        ["AgendaSection"] = "the order that stands",
        ["Competence"] = "nobody has looked yet",
        ["ConsentMethod"] = "not recorded",
        ["ConsentScope"] = "the scope whose button was pressed",
        ["DayOfWeek"] = "the day of a series, shown with its dates",
        ["DeputyCheck"] = "not checked yet",
        ["DiagnosisCategory"] = "not yet known",
        ["DiagnosisStatus"] = "not yet known",
        ["EhcPlan"] = "not yet known",
        ["Gender"] = "not known",
        ["Interval"] = "how often a series meets, shown with its dates",
        ["InviteeAnswer"] = "the answer that the guest has given by now",
        ["InviteeKind"] = "how somebody is listed",
        ["InvolvementRole"] = "another part, which opens nothing",
        ["IReadOnlyList<AgendaSection>"] = "the order that stands",
        ["MamAttendance"] = "what is known by now",
        ["NhsNumberGap"] = "not yet traced",
        ["OrganisationKind"] = "another kind of body",
        ["PlanItemKind"] = "under which heading a text stands",
        ["int"] = "a number shown with what follows from it",
        ["bool"] = "whose referral it is, by who is signed in",
        ["string"] = "a text from a list, whose first says that nothing is chosen",
    };

    // An answer as somebody asked gave it on the referral form: not asked or not answered yet.
    static readonly string[] notAskedYet = ["Modules/ProfessionalReferral/Pages/AnswerFields.razor"];

    [Fact]
    public void A_choice_that_decides_something_begins_empty() =>
        Assert.Empty(
            from file in Forms()
            from Match choice in Choice().Matches(File.ReadAllText(file))
            let type = choice.Groups["type"].Value
            where
                !type.EndsWith('?')
                && !choice.Value.Contains("Empty=", StringComparison.Ordinal)
                && !mayBegin.ContainsKey(type)
                && !notAskedYet.Contains(Name(file))
            select $"{Name(file)}: {choice.Groups["name"].Value} begins with a {type}"
        );

    [Fact]
    public void No_form_opens_with_an_answer_a_giver_or_a_way_in_it() =>
        Assert.Empty(
            from file in Forms()
            from Match fresh in Fresh().Matches(File.ReadAllText(file))
            where Decides().IsMatch(fresh.Value)
            select $"{Name(file)}: {Decides().Match(fresh.Value).Value}"
        );

    [Fact]
    public void The_scan_sees_the_forms() => Assert.InRange(Forms().Sum(file => Choice().Count(File.ReadAllText(file))), 60, 400);

    static string[] Forms() =>
        Directory.GetFiles(Path.Combine(Repository.Root, "Dsr.Blazor", "Modules"), "*.razor", SearchOption.AllDirectories);

    static string Name(string file) => Path.GetRelativePath(Path.Combine(Repository.Root, "Dsr.Blazor"), file).Replace('\\', '/');

    [GeneratedRegex("""<Field(Select|Radios) (?:@key="[^"]*" )?T="(?<type>[^"]+)" Name="(?<name>[^"]+)"[^\n]*""")]
    private static partial Regex Choice();

    [GeneratedRegex(@"> Fresh\(\)[\s\S]*?(?=\r?\n\r?\n)")]
    private static partial Regex Fresh();

    [GeneratedRegex(
        @"(?<![.\w])(ConsentDecision|ConsentGiver|LetterTo|LetterChannel|LetterFormat|ContactHow|Rating|ClosureReason|NotAcceptedReason|MamPurpose|ListWay|CheckResult)\.\w+"
    )]
    private static partial Regex Decides();
}

namespace Dsr.Blazor.Tests.House;

/// <summary>Modules use one another from the top of a list to its bottom.</summary>
public class ModulesTests
{
    static readonly Type[] types = typeof(Program).Assembly.GetTypes();

    // The bottom first: a module uses those before it.
    static readonly string[] order =
    [
        "Accounts",
        "People",
        "Consent",
        "Inpatient",
        "Plans",
        "Actions",
        "Tasks",
        "Keyworking",
        "Register",
        "Letters",
        "Files",
        "Referrals",
        "ProfessionalReferral",
        "PublicReferral",
        "Duplicates",
        "Escalations",
        "ServiceGaps",
        "MultiAgency",
        "Export",
        "Import",
        "Meetings",
        "Notifications",
        "Calendar",
        "Home",
        "PersonRecord",
        "Governance",
        "Demo",
    ];

    // Against the order today. Each goes when the module below asks for what it needs and the one above registers it.
    static readonly string[] against =
    [
        "Actions uses Files",
        "Actions uses Meetings",
        "Actions uses Register",
        "Consent uses Letters",
        "Consent uses PublicReferral",
        "Consent uses Register",
        "Duplicates uses PersonRecord",
        "Escalations uses Meetings",
        "Import uses Meetings",
        "Inpatient uses Register",
        "Keyworking uses Register",
        "Letters uses Referrals",
        "Notifications uses Calendar",
        "People uses Duplicates",
        "People uses Referrals",
        "Plans uses Actions",
        "Plans uses Files",
        "ProfessionalReferral uses PublicReferral",
        "Referrals uses Duplicates",
        "Referrals uses ProfessionalReferral",
        "Referrals uses PublicReferral",
        "Register uses Export",
        "Register uses Import",
        "Register uses Letters",
        "Register uses Meetings",
        "Register uses MultiAgency",
        "Register uses PublicReferral",
        "Register uses Referrals",
        "ServiceGaps uses Meetings",
        "Tasks uses Referrals",
        "Tasks uses Register",
    ];

    static readonly string[] platform =
    [
        "Data",
        "Audit",
        "Security",
        "Live",
        "Policy",
        "Drafts",
        "Files",
        "Spreadsheets",
        "Edge",
        "Jobs",
        "Mail",
        "Commands",
    ];

    static readonly string[] againstInPlatform =
    [
        "Audit uses Security",
        "Data uses Audit",
        "Data uses Drafts",
        "Data uses Files",
        "Data uses Jobs",
        "Data uses Mail",
        "Drafts uses Jobs",
        "Security uses Edge",
    ];

    [Fact]
    public void No_module_uses_one_above_it_but_for_those_that_are_known() =>
        Same(against, types.SelectMany(user => Upwards(user, Layers.Module, order)));

    [Fact]
    public void No_part_of_the_platform_uses_one_above_it_but_for_those_that_are_known() =>
        Same(againstInPlatform, types.SelectMany(user => Upwards(user, Layers.PartOfPlatform, platform)));

    [Fact]
    public void The_lists_name_every_module_and_part()
    {
        Same(order, types.Select(Layers.Module).OfType<string>());
        Same(platform, types.Select(Layers.PartOfPlatform).OfType<string>());
    }

    static IEnumerable<string> Upwards(Type user, Func<Type, string?> placeOf, string[] order) =>
        placeOf(user) is { } from
            ? Uses.Types(user)
                .Select(placeOf)
                .OfType<string>()
                .Where(to => Array.IndexOf(order, to) > Array.IndexOf(order, from))
                .Select(to => $"{from} uses {to}")
            : [];

    // Said in full: a comparison's own message would show the first of them.
    static void Same(IEnumerable<string> known, IEnumerable<string> found)
    {
        var (expected, actual) = (Lines(known), Lines(found));
        Assert.True(expected == actual, $"Found:\n{actual}");
    }

    static string Lines(IEnumerable<string> names) => string.Join('\n', names.Distinct().Order(StringComparer.Ordinal));
}

using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.PublicReferral.Domain.Asking;

namespace Dsr.Blazor.Tests.Builders;

/// <summary>Made-up answers to the self-referral: an adult who fills it in for themselves, unless a test says otherwise.</summary>
public static class TestAnswers
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    static readonly Dictionary<string, string> everything = new()
    {
        ["who"] = "me",
        ["urgent"] = "no",
        ["your-name"] = "Lena Nowak",
        ["your-relationship"] = "Mother",
        ["your-role"] = "Community nurse",
        ["your-organisation"] = "Tamebridge Community Trust",
        ["your-phone"] = "01632 960 130",
        ["given-name"] = "Zofia",
        ["family-name"] = "Nowak",
        ["born-day"] = "4",
        ["born-month"] = "5",
        ["born-year"] = "1992",
        ["address"] = "12 Mill Lane, Severnside",
        ["postcode"] = "sv1 2ab",
        ["council"] = "Severnside City Council",
        ["nhs-number"] = "999 000 0018",
        ["diagnosis"] = "autism",
        ["diagnosis-status"] = "confirmed",
        ["now"] = "The crisis team came twice this month.",
        ["signs"] = "CrisisTeam",
        ["help"] = "Somebody who visits at home.",
        ["told"] = "yes",
        ["agree"] = "yes",
        ["parents"] = "me",
        ["child"] = "yes",
        ["contact-first"] = "person",
        ["ways"] = "Text",
        ["phone"] = "01632 960 131",
        ["format"] = "Easy read",
        ["competent"] = "not-looked",
    };

    /// <summary>The birthday of somebody who is 15 today, and of somebody who is 16.</summary>
    public static readonly (string, string)[] Fifteen = [("born-day", "21"), ("born-month", "11"), ("born-year", "2010")],
        Sixteen = [("born-day", "20"), ("born-month", "11"), ("born-year", "2010")];

    /// <summary>Every answer by its field; an empty one is none. Several of one field stand with a plus between.</summary>
    public static Dictionary<string, IReadOnlyList<string>> Of(params (string Field, string Value)[] changes)
    {
        var all = new Dictionary<string, string>(everything);
        foreach (var (field, value) in changes)
            all[field] = value;
        return all.Where(pair => pair.Value.Length > 0)
            .ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value.Split('+'));
    }

    /// <summary>The same as they stand in the form, every question answered.</summary>
    public static SelfReferralState Asked(params (string Field, string Value)[] changes) =>
        new(
            new ReferralAnswers { Said = Of(changes), Done = [.. Questions.All.Select(question => question.Slug)] },
            Today,
            AskingTerms.Of(PolicyBook.Defaults, Today)
        );
}

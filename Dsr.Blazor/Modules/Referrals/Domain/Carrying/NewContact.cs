using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Plans.Domain;

namespace Dsr.Blazor.Modules.Referrals.Domain.Carrying;

/// <summary>What a referral says that repeats somebody who is known: a new contact about them, in the words of who referred.</summary>
public static class NewContact
{
    /// <summary>The contact as items for the record; more than one only where a single item could not hold it.</summary>
    public static IReadOnlyList<PlanItem> On(Guid person, Referral referral, ActorContext act) =>
        [.. Texts(referral).Select(text => new PlanItem(person, PlanItemKind.NewContact, text, act))];

    /// <summary>The same as texts, each short enough for a note or an item of the plan.</summary>
    public static IReadOnlyList<string> Texts(Referral referral)
    {
        var form = referral.Form;
        string[] said =
        [
            Head(referral),
            .. form.Urgent ? ["Said to be urgent: somebody may come to harm soon."] : Array.Empty<string>(),
            .. form.IndicativeRating is { } rating ? [$"Who referred thinks: {rating}."] : Array.Empty<string>(),
            .. CarriedFields
                .Happening(form)
                .Where(field => field.Text.Length > 0)
                .Select(field => $"{field.Label}: {field.Text.ReplaceLineEndings("\n")}"),
            .. form.Contact.Phone.Length > 0 ? [$"Phone: {form.Contact.Phone}"] : Array.Empty<string>(),
            $"The whole of it stands on referral {referral.Reference}.",
        ];
        return Cut(string.Join("\n\n", said));
    }

    static string Head(Referral referral)
    {
        var who = referral.Form.Referrer;
        string[] from = [referral.Source.InWords(), who.Name, who.Relationship, who.Organisation];
        return $"Referred again on {Written.Date(referral.ReceivedOn)}: {string.Join(", ", from.Where(part => part.Length > 0).Distinct())}, {referral.Method.InWords()}.";
    }

    static List<string> Cut(string text)
    {
        List<string> parts = [];
        while (text.Length > PlanItem.Longest)
        {
            var end = text.LastIndexOf('\n', PlanItem.Longest - 1);
            if (end <= 0)
                end = PlanItem.Longest - 1;
            // Never through the middle of a character of two units.
            if (char.IsHighSurrogate(text[end - 1]))
                end--;
            parts.Add(text[..end]);
            text = text[end..].TrimStart('\n');
        }
        parts.Add(text);
        return [.. parts.Where(part => part.Trim().Length > 0)];
    }
}

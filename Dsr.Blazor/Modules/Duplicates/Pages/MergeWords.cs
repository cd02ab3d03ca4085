using Dsr.Blazor.Modules.Duplicates.Domain;
using Dsr.Blazor.Modules.People.Domain.Access;
using Dsr.Blazor.Modules.PersonRecord.Parts;

namespace Dsr.Blazor.Modules.Duplicates.Pages;

/// <summary>What is compared, as it is read.</summary>
static class MergeWords
{
    internal const string Hidden = RestrictedAddress.NotShown;

    /// <summary>The value of one side of a field, in words.</summary>
    internal static string Of(ComparedField field, Side side)
    {
        var value = side == Side.Stays ? field.Stays : field.Goes;
        return field.IsHidden ? $"{Hidden} ({(side == Side.Stays ? "record that stays" : "record that goes")})"
            : value.Length == 0 ? "Nothing"
            : Words.OfField(field.Name, value);
    }

    /// <summary>A field that was chosen: the value that holds, or that was left.</summary>
    internal static string Of(ChosenField field, bool held)
    {
        var value = held == (field.Holds == Side.Stays) ? field.Stays : field.Goes;
        return field.Stays.Length + field.Goes.Length == 0 ? Hidden
            : value.Length == 0 ? "Nothing"
            : Words.OfField(field.Name, value);
    }

    internal static string Of(MergeState state) =>
        state switch
        {
            MergeState.Proposed => "Waits for the DSR lead",
            MergeState.Replaced => "Proposed anew",
            _ => state.ToString(),
        };

    /// <summary>The same within a sentence, where a name keeps its capitals.</summary>
    internal static string InSentence(MergeState state) => char.ToLowerInvariant(Of(state)[0]) + Of(state)[1..];
}

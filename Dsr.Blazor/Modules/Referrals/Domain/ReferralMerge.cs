using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dsr.Blazor.Modules.Referrals.Domain;

/// <summary>
/// What becomes of a correction when a colleague's is saved first: each field that only they changed is taken over, what was typed stays.
/// </summary>
public static class ReferralMerge
{
    /// <param name="opened">As it was when both began.</param>
    /// <param name="theirs">As they saved it.</param>
    /// <param name="mine">As it stands in the form.</param>
    public static ReferralForm Of(ReferralForm opened, ReferralForm theirs, ReferralForm mine) =>
        Merged(Fields(opened), Fields(theirs), Fields(mine)).Deserialize<ReferralForm>()!;

    static JsonObject Fields(ReferralForm form) => JsonSerializer.SerializeToNode(form)!.AsObject();

    static JsonObject Merged(JsonObject opened, JsonObject theirs, JsonObject mine) =>
        new(mine.Select(field => KeyValuePair.Create(field.Key, One(opened[field.Key], theirs[field.Key], field.Value))));

    static JsonNode? One(JsonNode? opened, JsonNode? theirs, JsonNode? mine) =>
        (opened, theirs, mine) switch
        {
            (JsonObject one, JsonObject other, JsonObject third) => Merged(one, other, third),
            _ => (JsonNode.DeepEquals(opened, mine) ? theirs : mine)?.DeepClone(),
        };
}

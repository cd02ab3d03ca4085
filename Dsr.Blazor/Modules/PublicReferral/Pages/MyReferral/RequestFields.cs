using Dsr.Blazor.Modules.PublicReferral.Domain.Asking;
using Dsr.Blazor.Modules.Tasks.Domain;

namespace Dsr.Blazor.Modules.PublicReferral.Pages.MyReferral;

/// <summary>What is asked of somebody who asks about a referral.</summary>
static class RequestFields
{
    static readonly (string Value, string Text, TeamTaskKind Kind)[] matters =
    [
        ("state", "How does it stand?", TeamTaskKind.TellReferralState),
        ("correct", "Something in it is wrong, or has changed", TeamTaskKind.CorrectReferral),
        ("withdraw", "I want to take the referral back", TeamTaskKind.WithdrawReferral),
        ("consent", "I no longer agree to be on the register", TeamTaskKind.WithdrawConsent),
        ("copy", "I want a copy of what is written about me", TeamTaskKind.CopyOfData),
        ("review", "I would like a care and treatment review, a C(E)TR", TeamTaskKind.AskedForReview),
    ];

    public static readonly IReadOnlyList<QuestionField> All =
    [
        new("reference", "The reference of the referral", FieldKind.Line)
        {
            Limit = 40,
            Hint = "It begins with letters, for example DSR-R-7K2M9T, and is on every letter from us.",
            Missing = "Write the reference. If you do not have it, ring us.",
        },
        new("what", "What would you like?", FieldKind.OneOf)
        {
            Missing = "Choose what you would like.",
            Choices = [.. matters.Select(row => new AskedChoice(row.Value, row.Text))],
        },
        new("words", "What should we know? (optional)", FieldKind.Text)
        {
            Limit = 4000,
            Hint = "For instance what is wrong, and what it should say.",
        },
        new("name", "Your name", FieldKind.Line)
        {
            Limit = 100,
            Missing = "Write your name.",
            Autocomplete = "name",
        },
        new("relation", "Who you are to the person (optional)", FieldKind.Line)
        {
            Limit = 100,
            Hint = "For instance: it is about me, I am her mother, I am his social worker.",
        },
        new("reach", "How we can reach you", FieldKind.Line)
        {
            Limit = 300,
            Hint = "A phone number, an e-mail address or an address for letters, and good times.",
            Missing = "Write how we can reach you: without that we cannot answer.",
        },
    ];

    /// <summary>The task that an answer makes; asking how it stands for what is not among them.</summary>
    public static TeamTaskKind Kind(string what) => matters.FirstOrDefault(row => row.Value == what, matters[0]).Kind;

    public static bool IsWithdrawal(string what) => Kind(what) is TeamTaskKind.WithdrawReferral or TeamTaskKind.WithdrawConsent;

    public static Asker Asker(SelfReferralState typed) =>
        new()
        {
            Reference = typed["reference"],
            Name = typed["name"],
            Relationship = typed["relation"],
            ReachAt = typed["reach"],
        };
}

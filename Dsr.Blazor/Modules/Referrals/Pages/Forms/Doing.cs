namespace Dsr.Blazor.Modules.Referrals.Pages.Forms;

/// <summary>What can be done on a referral's page, each in a dialog.</summary>
public enum Doable
{
    Assign,
    Correct,
    Check,
    Consent,
    Rule,
    Contact,
    Ask,
    AnswerQuestion,
    Panel,
    Note,
    FinishTask,
    Accept,
    NotAccept,
    Duplicate,
    Withdraw,
    Tell,
    Letter,
}

/// <summary>What is being done now; it stands in the address, so that a reload opens the form again.</summary>
/// <param name="What">Which form.</param>
/// <param name="Item">What it is about, where it is about one thing: a check, a question's number, a task.</param>
public sealed record Doing(Doable What, string Item = "")
{
    /// <summary>As the address has it: "do=Check&amp;item=Area".</summary>
    public string Query => $"?do={What}" + (Item.Length > 0 ? $"&item={Uri.EscapeDataString(Item)}" : "");

    /// <summary>Null when the address names nothing that can be done.</summary>
    public static Doing? Read(string? what, string? item) =>
        Enum.TryParse<Doable>(what, out var known) && Enum.IsDefined(known) ? new(known, item ?? "") : null;

    /// <summary>Whether it is offered: what is decided can be noted on, and who was told written down.</summary>
    public bool IsOpenTo(Modules.Referrals.Pages.Record.ReferralView view) =>
        What switch
        {
            Doable.Rule => view.MayAct && view.Rights.Rule,
            Doable.Tell => view.Rights.Triage && view.Referral.DecidedAt is not null,
            Doable.Note or Doable.Contact => view.Rights.Triage,
            Doable.FinishTask => view.Rights.Tasks,
            Doable.Letter => view.Rights.Letters,
            _ => view.MayAct,
        };
}

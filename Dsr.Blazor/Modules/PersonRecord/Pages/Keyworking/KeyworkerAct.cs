namespace Dsr.Blazor.Modules.PersonRecord.Pages.Keyworking;

/// <summary>What can be done about a keyworker.</summary>
public enum KeyworkerAct
{
    Ask,
    Accept,
    Allocate,
    Decline,
    End,
}

/// <summary>The form as it stands.</summary>
/// <param name="Words">Why.</param>
/// <param name="Keyworker">Who is allocated.</param>
public sealed record KeyworkerDraft(string Words, Modules.People.Domain.InvolvementDetails Keyworker);

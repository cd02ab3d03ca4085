using Dsr.Blazor.Kernel.Text;

namespace Dsr.Blazor.Modules.Accounts.Domain;

/// <summary>What somebody writes who asks for an account.</summary>
public sealed record AccountAsked
{
    /// <summary>The most UTF-16 units of a line, of an e-mail address, and of the reason.</summary>
    public const int Line = 120,
        Address = 200,
        Text = 1000;

    public string Name { get; init; } = "";

    /// <summary>Their role at work: "SENCO".</summary>
    public string Job { get; init; } = "";

    /// <summary>The name of their organisation; of the one that they chose, where it is known.</summary>
    public string Organisation { get; init; } = "";
    public Guid? OrganisationId { get; init; }
    public string Email { get; init; } = "";

    /// <summary>Why they need the register.</summary>
    public string Why { get; init; } = "";

    /// <summary>What is wrong, each by its field and in a sentence; all at once, so that a form shows all at once.</summary>
    public IReadOnlyList<(string Field, string Words)> Problems() =>
        [
            .. new[]
            {
                Length(nameof(Name), Name, Line, "your name"),
                Length(nameof(Job), Job, Line, "your job"),
                Length(nameof(Organisation), Organisation, Line, "your organisation"),
                Length(nameof(Email), Email, Address, "your work e-mail address") ?? Mail(),
                Length(nameof(Why), Why, Text, "why you need the register"),
            }.OfType<(string, string)>(),
        ];

    static (string, string)? Length(string field, string text, int most, string what) =>
        text.Trim().Length switch
        {
            0 => (field, $"Write {what}."),
            var length when length > most => (field, $"Shorten {what} to {most:N0} characters; it has {length:N0}."),
            _ => null,
        };

    // Whether it exists only a message shows; what is plainly none is told at once.
    (string, string)? Mail() => EmailAddress.Problem(Email) is { } problem ? (nameof(Email), problem) : null;
}

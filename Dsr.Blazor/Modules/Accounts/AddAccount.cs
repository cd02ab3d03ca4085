using System.CommandLine;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Platform.Commands;

namespace Dsr.Blazor.Modules.Accounts;

/// <summary>Makes an account: the first one can be made nowhere else.</summary>
sealed class AddAccount : OperatorCommand
{
    static readonly string roleNames = string.Join(", ", Enum.GetNames<Role>());

    readonly Option<string> subject = new("--subject")
    {
        Required = true,
        HelpName = "SUBJECT",
        Description = "How the identity provider knows them (the claim \"sub\").",
    };

    readonly Option<string> fullName = new("--name")
    {
        Required = true,
        HelpName = "NAME",
        Description = "Their name, as colleagues read it.",
    };
    readonly Option<string> email = new("--email")
    {
        Required = true,
        HelpName = "EMAIL",
        Description = "Where digests go.",
    };
    readonly Option<string> roles = new("--roles")
    {
        Required = true,
        HelpName = "ROLES",
        Description = $"With commas: {roleNames}.",
    };
    readonly Option<string?> organisation = new("--organisation")
    {
        HelpName = "NAME",
        Description = "Whom they work for, where it is not the team.",
    };

    public AddAccount()
        : base("add-account", "Lets somebody sign in.")
    {
        Add(subject);
        Add(fullName);
        Add(email);
        Add(roles);
        Add(organisation);
    }

    public override async Task<int> RunAsync(
        ParseResult typed,
        IServiceProvider services,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var words = typed.GetRequiredValue(roles).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        await services
            .GetRequiredService<StaffAccounts>()
            .AddAsync(
                new(
                    typed.GetRequiredValue(subject),
                    typed.GetRequiredValue(fullName),
                    typed.GetRequiredValue(email),
                    [.. words.Select(ReadRole)],
                    typed.GetValue(organisation)
                ),
                cancellationToken
            );
        await terminal.Sentences.WriteLineAsync("The account is made. They can sign in from now on.");
        return 0;
    }

    static Role ReadRole(string word) =>
        Enum.GetNames<Role>().Contains(word, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<Role>(word, ignoreCase: true)
            : throw new UsageException($"There is no role \"{word}\". The roles are {roleNames}.");
}

/// <summary>Closes an account.</summary>
sealed class CloseAccount : OperatorCommand
{
    readonly Option<string> subject = new("--subject")
    {
        Required = true,
        HelpName = "SUBJECT",
        Description = "How the identity provider knows them.",
    };

    public CloseAccount()
        : base(
            "close-account",
            "From now on they can neither sign in nor act, also on a page that is open. What they did stays in the audit under their name."
        ) => Add(subject);

    public override async Task<int> RunAsync(
        ParseResult typed,
        IServiceProvider services,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        await services.GetRequiredService<StaffAccounts>().CloseAsync(typed.GetRequiredValue(subject), cancellationToken);
        await terminal.Sentences.WriteLineAsync("The account is closed.");
        return 0;
    }
}

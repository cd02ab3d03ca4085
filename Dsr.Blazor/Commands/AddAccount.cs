using Dsr.Blazor.Casework.Staff;
using Dsr.Blazor.Domain.Staff;

namespace Dsr.Blazor.Commands;

/// <summary>Makes an account: the first one can be made nowhere else.</summary>
sealed class AddAccount : ICommand
{
    public string Name => "add-account";

    public string Usage => "--subject SUBJECT --name NAME --email EMAIL --roles ROLES [--organisation NAME]";

    public string Summary => $"Lets somebody sign in. SUBJECT is how the identity provider knows them (the claim \"sub\"); ROLES, with commas: {string.Join(", ", Enum.GetNames<Role>())}.";

    public async Task<int> Run(Arguments arguments, IServiceProvider services, Terminal terminal, CancellationToken cancel)
    {
        var roles = arguments["roles"]!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Role).ToList();
        await services.GetRequiredService<StaffAccounts>().Add(new(arguments["subject"]!, arguments["name"]!, arguments["email"]!, roles, arguments["organisation"]), cancel);
        await terminal.Sentences.WriteLineAsync("The account is made. They can sign in from now on.");
        return 0;
    }

    static Role Role(string word) => Enum.GetNames<Role>().Contains(word, StringComparer.OrdinalIgnoreCase)
        ? Enum.Parse<Role>(word, ignoreCase: true)
        : throw new UsageException($"There is no role \"{word}\". The roles are {string.Join(", ", Enum.GetNames<Role>())}.");
}

/// <summary>Closes an account.</summary>
sealed class CloseAccount : ICommand
{
    public string Name => "close-account";

    public string Usage => "--subject SUBJECT";

    public string Summary => "From now on they can neither sign in nor act, also on a page that is open. What they did stays in the audit under their name.";

    public async Task<int> Run(Arguments arguments, IServiceProvider services, Terminal terminal, CancellationToken cancel)
    {
        await services.GetRequiredService<StaffAccounts>().Close(arguments["subject"]!, cancel);
        await terminal.Sentences.WriteLineAsync("The account is closed.");
        return 0;
    }
}

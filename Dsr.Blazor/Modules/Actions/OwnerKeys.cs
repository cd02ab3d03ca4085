using System.Security.Cryptography;
using System.Text;
using Dsr.Blazor.Modules.Actions.Domain;

namespace Dsr.Blazor.Modules.Actions;

/// <summary>How an address names an owner.</summary>
static class OwnerKeys
{
    /// <summary>The account, or for somebody without one the beginning of a digest of their name and organisation.</summary>
    internal static string Key(this ActionOwner owner) =>
        owner.AccountId?.ToString("N")
        ?? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{owner.Name}\n{owner.Organisation}")))[..16];
}

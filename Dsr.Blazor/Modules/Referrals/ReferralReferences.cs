using System.Security.Cryptography;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Referrals;

/// <summary>Makes references such as DSR-R-7K2M9T: drawn at random, so that none tells anything, not even how many there are.</summary>
static class ReferralReferences
{
    // Without letters and digits that are mistaken for one another on the phone or on paper, and without vowels, which make words.
    const string Alphabet = "2346789BCDFGHJKMPQRTVWXY";

    /// <summary>One that nobody has yet, inside the write transaction.</summary>
    internal static async Task<string> DrawAsync(DsrDb db, string registerCode, CancellationToken cancel)
    {
        string reference;
        do reference = $"{registerCode}-R-{RandomNumberGenerator.GetString(Alphabet, 6)}";
        while (await db.Referrals.AnyAsync(referral => referral.Reference == reference, cancel));
        return reference;
    }
}

using System.Text;

namespace Dsr.Blazor.Modules.PublicReferral.Domain;

/// <summary>
/// The code with which somebody comes back to a saved form: 80 bits in 16 signs, without the letters I, L, O and U,
/// which are taken for digits or make words. Written in groups of four; case, spaces and dashes do not matter.
/// </summary>
public static class ReturnCode
{
    /// <summary>32 signs, each worth five bits.</summary>
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public const int Length = 16;

    /// <summary>"7K2M-9TQX-4B0H-ZC3W".</summary>
    public static string Written(string code) => string.Join('-', code.Chunk(4).Select(group => new string(group)));

    /// <summary>The code as it was drawn, from what somebody typed: what looks alike is taken for the sign it was.</summary>
    /// <returns>Anything at all; whether there is such a code nobody is told.</returns>
    public static string Read(string typed)
    {
        var code = new StringBuilder(Length);
        foreach (var sign in (typed ?? "").ToUpperInvariant().Where(sign => char.IsAsciiLetterOrDigit(sign)))
            code.Append(
                sign switch
                {
                    'O' => '0',
                    'I' or 'L' => '1',
                    _ => sign,
                }
            );
        return code.ToString();
    }
}

using System.Text;

namespace Dsr.Blazor.Platform.Spreadsheets.Reading.Text;

/// <summary>
/// Text of one byte a letter, which says nothing of its alphabet: what Windows wrote, unless its letters only make sense
/// as those of MS-DOS or of a Macintosh. Where nobody can tell, the letters are lost.
/// </summary>
static class OldLetters
{
    const int MostWords = 20_000;

    static readonly Encoding Windows = Old(1252);
    static readonly Encoding[] Others = [Old(850), Old(437), Old(10000)];

    /// <summary>The reading of a file that is no UTF-8.</summary>
    public static TextReading Of(Stream file)
    {
        var words = Words(file);
        file.Position = 0;
        if (words.TrueForAll(word => IsSense(word, Windows)))
            return new(Windows);
        var sense = Array.FindAll(Others, encoding => words.TrueForAll(word => IsSense(word, encoding)));
        if (sense.Length == 0)
            return new(Windows);
        var agreed = sense.Select(encoding => string.Join(' ', words.Select(encoding.GetString))).Distinct().Count() == 1;
        if (agreed)
            return new(sense[0]);
        var common = Array.FindAll(sense, encoding => words.TrueForAll(word => encoding.GetString(word).All(IsCommon)));
        return common.Length > 0 && common.Select(encoding => string.Join(' ', words.Select(encoding.GetString))).Distinct().Count() == 1
            ? new(common[0])
            : new(Windows, Lost);
    }

    // A letter among letters, in the case of its neighbours: "Müller" and no "MÅller", "M�ller" or "Mƒller".
    static bool IsSense(byte[] word, Encoding encoding)
    {
        var text = encoding.GetString(word);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsAscii(text[at]))
                continue;
            var (before, behind) = (at > 0 ? text[at - 1] : ' ', at + 1 < text.Length ? text[at + 1] : ' ');
            if (!char.IsLetter(before) && !char.IsLetter(behind))
                continue;
            if (
                IsMark(text[at])
                && (!char.IsLetter(before) || !char.IsLetter(behind) || text[at] is '\u2019' or '\u2013' or '\u2014' or '\u00B7')
            )
                continue;
            if (!char.IsLetter(text[at]) || text[at] is '\u0192' or '\u00AA' or '\u00BA' or '\u00B5' or '\u0131')
                return false;
            if (char.IsUpper(text[at]) && char.IsLower(before))
                return false;
            if (char.IsUpper(text[at]) && char.IsLetter(before) && char.IsLower(behind))
                return false;
            if (char.IsLower(text[at]) && text[at] != '\u00DF' && char.IsUpper(behind))
                return false;
        }
        return true;
    }

    // What may stand at the edge of a word: quotation marks, dashes, dots, a currency.
    static bool IsMark(char c) =>
        c
            is '\u2018'
                or '\u2019'
                or '\u201C'
                or '\u201D'
                or '\u2013'
                or '\u2014'
                or '\u2026'
                or '\u00A0'
                or '\u2022'
                or '\u00A3'
                or '\u20AC'
                or '\u00B7'
                or '\u00AB'
                or '\u00BB'
                or '\u00BD'
                or '\u00BC'
                or '\u00BE'
                or '\u00B0'
                or '\u2122'
                or '\u00AE'
                or '\u00A9';

    static bool IsCommon(char c) => char.IsAscii(c) || "éèêëáàâäãåíìîïóòôöõøúùûüñçýßÉÈÊËÁÀÂÄÃÅÍÌÎÏÓÒÔÖÕØÚÙÛÜÑÇ".Contains(c) || IsMark(c);

    static string Lost(string text) => string.Concat(text.Select(c => char.IsAscii(c) ? c : '\uFFFD'));

    // The words with a letter beyond ASCII in them, each once.
    static List<byte[]> Words(Stream file)
    {
        var (found, word, beyond) = (new Dictionary<string, byte[]>(), new List<byte>(), false);
        file.Position = 0;
        var buffer = new byte[81920];
        for (int read; (read = file.Read(buffer)) > 0 && found.Count < MostWords; )
        {
            foreach (var b in buffer.AsSpan(0, read))
                Take(b);
        }
        Take((byte)' ');
        return [.. found.Values];

        void Take(byte b)
        {
            if (b >= 0x80 || char.IsAsciiLetter((char)b) || b == '\'')
            {
                beyond |= b >= 0x80;
                if (word.Count < 200)
                    word.Add(b);
                return;
            }
            if (beyond)
                found.TryAdd(Encoding.Latin1.GetString([.. word]), [.. word]);
            word.Clear();
            beyond = false;
        }
    }

    static Encoding Old(int codePage) => CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
}

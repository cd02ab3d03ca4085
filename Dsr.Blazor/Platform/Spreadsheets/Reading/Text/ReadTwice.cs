using System.Text;
using System.Text.RegularExpressions;

namespace Dsr.Blazor.Platform.Spreadsheets.Reading.Text;

/// <summary>
/// UTF-8 that was once read as something else and written again: "MÃ¼ller". It is put right where every letter beyond
/// ASCII in the whole file comes of it; of a file where some do not, nobody knows.
/// </summary>
static partial class ReadTwice
{
    const int MostRuns = 50_000;
    const int Times = 3;

    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Windows, Latin 1, MS-DOS and the Macintosh, which may each have read it.
    static readonly Encoding[] Wrong = [.. new[] { 1252, 28591, 850, 437, 10000 }.Select(Strict)];

    /// <summary>What puts the file's letters right; null where they are right, or nobody can tell.</summary>
    public static Func<string, string>? Mend(Stream file, Encoding encoding)
    {
        if (Runs(file, encoding) is not { Count: > 0 } runs)
            return null;
        var mended = runs.ToDictionary(run => run, run => run);
        var times = 0;
        while (times < Times && Once([.. mended.Values]) is { } right)
        {
            foreach (var (run, text) in mended)
                mended[run] = right(text);
            times++;
        }
        return times == 0 ? null : text => Beyond().Replace(text, run => mended.GetValueOrDefault(run.Value, run.Value));
    }

    // One reading less, when all runs allow it.
    static Func<string, string>? Once(List<string> runs)
    {
        if (runs.TrueForAll(run => run.All(char.IsAscii)))
            return null;
        var wrong = Array.Find(Wrong, encoding => runs.TrueForAll(run => Unread(run, encoding) is not null));
        return wrong is null ? null : run => Unread(run, wrong)!;
    }

    static string? Unread(string run, Encoding wrong)
    {
        // Read as MS-DOS or a Macintosh, the first byte of a letter shows as a line or a root; a run of letters alone is no damage.
        if (wrong.CodePage is not (1252 or 28591) && run.All(char.IsLetter))
            return null;
        try
        {
            var right = Utf8.GetString(Bytes(run, wrong));
            // Letters of phonetics: a capital with an accent before a dash or an apostrophe, and no damage.
            return right.Any(c => c is >= '\u0180' and <= '\u02FF') ? null : right;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // Windows-1252 leaves five bytes without a sign; programs then keep the byte as a control character.
    static byte[] Bytes(string run, Encoding wrong) =>
        wrong.CodePage != 1252
            ? wrong.GetBytes(run)
            : [.. run.SelectMany(c => c is '\u0081' or '\u008D' or '\u008F' or '\u0090' or '\u009D' ? [(byte)c] : wrong.GetBytes([c]))];

    // All runs of letters beyond ASCII in the file, each once; null when there are too many to be damage.
    static HashSet<string>? Runs(Stream file, Encoding encoding)
    {
        file.Position = 0;
        var (runs, kept) = (new HashSet<string>(), "");
        using var text = new StreamReader(new Lent(file), encoding);
        var buffer = new char[32 * 1024];
        for (int read; (read = text.ReadBlock(buffer)) > 0; )
        {
            var chunk = kept + new string(buffer, 0, read);
            var end = chunk.Length;
            while (end > 0 && chunk[end - 1] > '\u007F' && chunk.Length - end < 1000)
                end--;
            foreach (var run in Beyond().EnumerateMatches(chunk.AsSpan(0, end)))
            {
                if (runs.Add(chunk.Substring(run.Index, run.Length)) && (runs.Count > MostRuns || !MayBe(chunk[run.Index])))
                    return null;
            }
            kept = chunk[end..];
        }
        foreach (var run in Beyond().EnumerateMatches(kept))
            runs.Add(kept.Substring(run.Index, run.Length));
        return runs;
    }

    // The first byte of a letter of several is C2 to F4; read by any of these encodings it is no letter of another script.
    static bool MayBe(char first) =>
        first < '\u0250'
        || first is > '\u02B0' and < '\u0300'
        || first is > '\u0390' and < '\u03D0'
        || first is > '\u2000' and < '\u2700'
        || first >= '\uF000';

    static Encoding Strict(int codePage) =>
        (
            CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
            ?? Encoding.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        );

    [GeneratedRegex(@"[^\u0000-\u007F]+")]
    private static partial Regex Beyond();
}

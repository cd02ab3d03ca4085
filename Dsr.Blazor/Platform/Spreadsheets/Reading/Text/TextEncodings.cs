using System.Text;

namespace Dsr.Blazor.Platform.Spreadsheets.Reading.Text;

/// <summary>How a text file is encoded, and what puts its letters right where they were read as others before.</summary>
sealed record TextReading(Encoding Encoding, Func<string, string>? Mend = null);

/// <summary>How a text file is encoded.</summary>
static class TextEncodings
{
    static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// By its mark, else by the noughts of UTF-16, else UTF-8 where all of it is, else by its letters: what Excel writes on a British
    /// Windows, or what MS-DOS or a Macintosh wrote.
    /// </summary>
    public static TextReading Of(Stream file)
    {
        file.Position = 0;
        var head = new byte[4096];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        var encoding = ByMark(head.AsSpan(0, length)) ?? ByNoughts(head.AsSpan(0, length)) ?? (IsUtf8(file) ? StrictUtf8 : null);
        if (encoding is null)
            return OldLetters.Of(file);
        var mend = ReadTwice.Mend(file, encoding);
        file.Position = 0;
        return new(encoding, mend);
    }

    static Encoding? ByMark(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? Encoding.UTF8
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode
        : head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode
        : null;

    static Encoding? ByNoughts(ReadOnlySpan<byte> head)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] != 0)
                continue;
            if (i % 2 == 0)
                even++;
            else
                odd++;
        }
        var many = head.Length / 5;
        return odd > many && even < many / 4 ? Encoding.Unicode
            : even > many && odd < many / 4 ? Encoding.BigEndianUnicode
            : null;
    }

    static bool IsUtf8(Stream file)
    {
        var decoder = StrictUtf8.GetDecoder();
        var (bytes, chars) = (new byte[81920], new char[81920 + 16]);
        try
        {
            for (int read; (read = file.Read(bytes)) > 0; )
                decoder.GetChars(bytes, 0, read, chars, 0, flush: false);
            decoder.GetChars([], 0, 0, chars, 0, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
        finally
        {
            file.Position = 0;
        }
    }
}

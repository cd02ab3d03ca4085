namespace Dsr.Blazor.Platform.Spreadsheets.Reading.Xlsx;

/// <summary>
/// The text of a part, refused when a tag with its attributes and the text behind it, or a CDATA section, is longer
/// than a limit. In neither can a bracket stand that begins a tag, but in CDATA.
/// </summary>
sealed class BoundedNodes(StreamReader text, int most) : TextReader
{
    const string Begins = "<![CDATA[";
    const string Ends = "]]>";

    int since;
    int matched;
    bool inCData;

    public override int Read(char[] buffer, int index, int count)
    {
        var read = text.Read(buffer, index, count);
        var rest = buffer.AsSpan(index, read);
        while (rest.Length > 0)
            rest = rest[(inCData ? Inside(rest) : Outside(rest))..];
        return since > most ? throw Unreadable.TooLarge() : read;
    }

    // How far was looked: a bracket begins anew, and what follows it may begin CDATA.
    int Outside(ReadOnlySpan<char> rest)
    {
        if (matched > 0)
            return Matched(rest, Begins, opens: true);
        var at = rest.IndexOf('<');
        since = at < 0 ? since + rest.Length : 0;
        if (at < 0)
            return rest.Length;
        matched = 1;
        return at + 1;
    }

    int Inside(ReadOnlySpan<char> rest)
    {
        if (matched > 0)
            return Matched(rest, Ends, opens: false);
        var at = rest.IndexOf(']');
        var looked = at < 0 ? rest.Length : at + 1;
        since += looked;
        matched = at < 0 ? 0 : 1;
        return looked;
    }

    // One sign more of the mark that CDATA begins or ends with; nothing is passed over when it is another.
    int Matched(ReadOnlySpan<char> rest, string mark, bool opens)
    {
        var isMore = rest[0] == mark[matched];
        // "]]]>" ends it as well.
        if (!isMore && !(mark == Ends && matched == 2 && rest[0] == ']'))
        {
            matched = 0;
            return 0;
        }
        since++;
        if (isMore && ++matched == mark.Length)
            (matched, inCData, since) = (0, opens, 0);
        return 1;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            text.Dispose();
        base.Dispose(disposing);
    }
}

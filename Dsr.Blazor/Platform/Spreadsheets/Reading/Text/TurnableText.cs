namespace Dsr.Blazor.Platform.Spreadsheets.Reading.Text;

/// <summary>A text read sign by sign, of which something may be read again.</summary>
sealed class TurnableText(TextReader text)
{
    readonly char[] buffer = new char[16 * 1024];
    readonly Stack<(string Text, int At)> again = new();
    int at;
    int length;

    /// <summary>The next sign, or -1 at the end.</summary>
    public int Peek()
    {
        if (again.TryPeek(out var turned))
            return turned.Text[turned.At];
        return Filled() ? buffer[at] : -1;
    }

    /// <summary>Takes the next sign, or -1 at the end.</summary>
    public int Read()
    {
        if (!again.TryPop(out var turned))
            return Filled() ? buffer[at++] : -1;
        if (turned.At + 1 < turned.Text.Length)
            again.Push((turned.Text, turned.At + 1));
        return turned.Text[turned.At];
    }

    /// <summary>Reads this again before anything else.</summary>
    public void TurnBack(string read)
    {
        if (read.Length > 0)
            again.Push((read, 0));
    }

    bool Filled()
    {
        if (at < length)
            return true;
        (at, length) = (0, text.Read(buffer, 0, buffer.Length));
        return length > 0;
    }
}

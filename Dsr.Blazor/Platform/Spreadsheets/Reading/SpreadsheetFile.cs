using System.Xml;
using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Platform.Spreadsheets.Reading.Text;
using Dsr.Blazor.Platform.Spreadsheets.Reading.Xlsx;

namespace Dsr.Blazor.Platform.Spreadsheets.Reading;

/// <summary>Reads the sheets of a file, whatever program wrote it: .xlsx and .xlsm by their parts, anything else as text.</summary>
public static class SpreadsheetFile
{
    /// <summary>All sheets of the file with the rows that hold something.</summary>
    /// <param name="file">The file. One that cannot be read again from its start is first taken into memory.</param>
    /// <param name="name">The file's name; it names the one sheet of a text file. What the file is, its content decides.</param>
    /// <param name="progress">Told how far reading is, from 0 to 1.</param>
    /// <param name="limits">How much is read at most.</param>
    /// <param name="cancel">Stops reading.</param>
    /// <exception cref="RefusedException">When the file cannot be read; the sentence says why and what to do.</exception>
    public static IReadOnlyList<Sheet> Read(
        Stream file,
        string name,
        IProgress<double>? progress = null,
        ReadLimits? limits = null,
        CancellationToken cancel = default
    )
    {
        limits ??= new();
        var budget = new Budget(limits, progress, cancel);
        try
        {
            using var kept = file.CanSeek ? null : InMemory(file, limits);
            return ReadKnown(kept ?? file, name, budget);
        }
        catch (Exception e)
            when (e
                    is InvalidDataException
                        or XmlException
                        or IOException
                        or FormatException
                        or OverflowException
                        or NotSupportedException
                        or ArgumentException
            )
        {
            throw Unreadable.CutShort();
        }
    }

    static IReadOnlyList<Sheet> ReadKnown(Stream file, string name, Budget budget)
    {
        if (file.Length > budget.Limits.FileBytes)
            throw Unreadable.TooLarge();
        return FileKind.Of(file) switch
        {
            Kind.Zip => XlsxFile.Read(file, budget),
            Kind.Text => [TextFile.Read(file, Path.GetFileNameWithoutExtension(name), budget)],
            Kind.EncryptedExcel => throw Unreadable.PasswordProtected(),
            Kind.OldExcel => throw Unreadable.OldExcel(),
            Kind.Empty => throw Unreadable.Empty(),
            _ => throw Unreadable.NoSpreadsheet(),
        };
    }

    static MemoryStream InMemory(Stream file, ReadLimits limits)
    {
        var memory = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = file.Read(buffer)) > 0; )
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > limits.FileBytes)
                throw Unreadable.TooLarge();
        }
        memory.Position = 0;
        return memory;
    }
}

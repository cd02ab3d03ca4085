using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Platform.Spreadsheets.Reading;

/// <summary>How much of a file is read before it is refused: a file of a few kilobytes can unfold into terabytes.</summary>
public sealed record ReadLimits
{
    /// <summary>The file itself, in bytes.</summary>
    public long FileBytes { get; init; } = 50L * 1024 * 1024;

    /// <summary>All that is unpacked from it, in bytes.</summary>
    public long UnpackedBytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>Cells that hold something.</summary>
    public int Cells { get; init; } = 3_000_000;

    /// <summary>Texts that cells share, and their characters together.</summary>
    public int SharedTexts { get; init; } = 2_000_000;

    /// <summary>The characters of the shared texts together.</summary>
    public long SharedCharacters { get; init; } = 100_000_000;

    /// <summary>The characters of all other cells together.</summary>
    public long TextCharacters { get; init; } = 200_000_000;

    /// <summary>Characters of one node of a part: a tag with its attributes and the text behind it.</summary>
    public int NodeCharacters { get; init; } = 2_000_000;

    /// <summary>How deep the elements of a part may stand in each other, and how many different names they may have.</summary>
    public int Depth { get; init; } = 256;

    /// <summary>Different names of elements and attributes in one part.</summary>
    public int Names { get; init; } = 20_000;

    /// <summary>Sheets.</summary>
    public int Sheets { get; init; } = 300;

    /// <summary>Characters of one cell; Excel holds no more either. What is longer is cut.</summary>
    public int CellCharacters { get; init; } = 32_767;
}

/// <summary>Why a file cannot be read, as sentences that say what to do.</summary>
static class Unreadable
{
    public static RefusedException Empty() => new("The file is empty. Save the register again, then bring it.");

    public static RefusedException PasswordProtected() =>
        new(
            "The file is password-protected, so it cannot be read. Open it in Excel, take the password off (File, Info, Protect Workbook), save it, then bring it again."
        );

    public static RefusedException OldExcel() =>
        new(
            "The file is an Excel 97-2003 workbook (.xls), which is not read. Open it in Excel, save it as an Excel Workbook (.xlsx), then bring that."
        );

    public static RefusedException OtherKind(string kind) =>
        new($"The file is {kind}, which is not read. Open it in Excel, save it as an Excel Workbook (.xlsx), then bring that.");

    public static RefusedException NoSpreadsheet() =>
        new("The file is not a spreadsheet. Bring an Excel workbook (.xlsx or .xlsm) or a text file of values (.csv).");

    public static RefusedException CutShort(int line) =>
        new(
            $"The file ends inside a quotation mark that opens in line {line} and never closes: it was cut short, or the mark is too much. Copy or download it again, or take the mark out, then bring it again."
        );

    public static RefusedException Quotes(int line) =>
        new(
            $"The file has too many quotation marks that open and never close, the last in line {line}. Take them out or save the file from Excel, then bring it again."
        );

    public static RefusedException CutShort() =>
        new(
            "The file is damaged or was cut short, so it cannot be read. Copy or download it again; if it opens in Excel, save it there, then bring it again."
        );

    public static RefusedException TooLarge() =>
        new(
            "The file is too large: at most 50 MB is read, and no more than a register needs. Delete sheets, pictures and rows that are no register, save it, then bring it again."
        );
}

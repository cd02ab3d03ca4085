namespace Dsr.Blazor.Platform.Spreadsheets.Reading;

/// <summary>A failure while a spreadsheet is read or checked that nobody foresaw.</summary>
public static class ReadingFailure
{
    /// <summary>What is said of it.</summary>
    public const string Sentence =
        "The spreadsheet could not be read, for a reason that nobody foresaw. Nothing of it has landed. Open it in Excel, save the register's sheet alone as a new workbook (.xlsx), then bring that. "
        + "If it happens again, tell whoever runs this service: the log has a line about it.";

    /// <summary>
    /// Writes a line: what kind of failure, and where in the code. Its message is left out, because it may hold what stood in a cell.
    /// </summary>
    public static void Log(ILogger logger, Exception failure) =>
        logger.LogError(
            "Reading a spreadsheet failed: {Kind}, {Where}",
            failure.GetType().FullName,
            failure.StackTrace?.Split('\n')[0].Trim() ?? "nowhere in particular"
        );
}

namespace Dsr.Blazor.Modules.Files.Domain;

/// <summary>What a file can be. Found by looking at its content, never by its name.</summary>
public enum FileContent
{
    Pdf,
    Word,
    Excel,
    OpenText,
    Png,
    Jpeg,
    PlainText,
}

/// <summary>What goes with each.</summary>
public static class FileContents
{
    /// <summary>What people are told that they can send.</summary>
    public const string Accepted = "PDF, Word (.docx), Excel (.xlsx), OpenDocument text (.odt), PNG, JPEG and plain text (.txt)";

    /// <summary>As the browser is told it.</summary>
    public static string MediaType(this FileContent content) =>
        content switch
        {
            FileContent.Pdf => "application/pdf",
            FileContent.Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            FileContent.Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            FileContent.OpenText => "application/vnd.oasis.opendocument.text",
            FileContent.Png => "image/png",
            FileContent.Jpeg => "image/jpeg",
            _ => "text/plain",
        };

    /// <summary>The endings that a name may have, the usual one first.</summary>
    public static IReadOnlyList<string> Endings(this FileContent content) =>
        content switch
        {
            FileContent.Pdf => [".pdf"],
            FileContent.Word => [".docx"],
            FileContent.Excel => [".xlsx"],
            FileContent.OpenText => [".odt"],
            FileContent.Png => [".png"],
            FileContent.Jpeg => [".jpg", ".jpeg"],
            _ => [".txt"],
        };

    /// <summary>As it is read: "PDF".</summary>
    public static string InWords(this FileContent content) =>
        content switch
        {
            FileContent.Pdf => "PDF",
            FileContent.Word => "Word document",
            FileContent.Excel => "Excel workbook",
            FileContent.OpenText => "OpenDocument text",
            FileContent.Png or FileContent.Jpeg => "picture",
            _ => "plain text",
        };
}

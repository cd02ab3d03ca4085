using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.Import.Domain.Sheets;
using Dsr.Blazor.Platform.Spreadsheets.Reading;

namespace Dsr.Blazor.Tests.Builders;

/// <summary>A file read, searched and checked in one go, on the day the samples were made.</summary>
static class ImportRun
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    public static readonly CheckTerms Terms = new(Today);

    public static CheckResult Of(Stream file, string name, CheckTerms? terms = null, params IReadOnlyList<string> chosen) =>
        ImportCheck.Run(Tables(file, name, terms?.Mapping, chosen).Tables, terms ?? Terms);

    public static CheckResult Of(
        byte[] file,
        string name = "register.xlsx",
        CheckTerms? terms = null,
        params IReadOnlyList<string> chosen
    ) => Of(new MemoryStream(file), name, terms, chosen);

    public static FoundTables Tables(Stream file, string name, FieldMapping? mapping = null, params IReadOnlyList<string> chosen) =>
        RegisterSearch.In(SpreadsheetFile.Read(file, name), mapping ?? FieldMapping.None, chosen);
}

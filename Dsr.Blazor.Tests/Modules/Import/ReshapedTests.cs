using System.Text;
using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Modules.Import.Domain;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Identities;
using Dsr.Blazor.Modules.Import.Domain.Rows;
using Dsr.Blazor.Platform.Spreadsheets.Reading;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Import;

/// <summary>The same register, kept in the other ways teams keep it, comes to the same.</summary>
public class ReshapedTests
{
    static readonly Sheet Sample = Read();
    static readonly ImportReport Expected = Sample.Check().Report();
    static readonly Dictionary<string, string> Colours = new()
    {
        ["Red"] = "FF0000",
        ["Amber"] = "FFC000",
        ["Green"] = "00B050",
        ["Blue"] = "0070C0",
    };

    static Sheet Read()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Samples", "register-plain.xlsx"));
        return Assert.Single(SpreadsheetFile.Read(file, "register-plain.xlsx"));
    }

    static IEnumerable<SheetRow> People => Sample.Rows.Skip(1);

    static string Text(SheetRow row, int column) => row.At(column)?.Text ?? "";

    static void Same(ImportReport report)
    {
        Assert.Equal(
            (Expected.Rows, Expected.Ready, Expected.Held, Expected.Duplicates),
            (report.Rows, report.Ready, report.Held, report.Duplicates)
        );
        Assert.Equal(Expected.ByRating, report.ByRating);
        Assert.Equal(
            Expected.Problems.CountBy(p => p.Reason).OrderBy(p => p.Key),
            report.Problems.CountBy(p => p.Reason).OrderBy(p => p.Key)
        );
    }

    [Fact]
    public void As_a_tab_for_each_rating_with_names_in_one_column()
    {
        var book = new Book().Sheet("Read me", ["About this register"]);
        foreach (var tab in People.GroupBy(r => Text(r, 10)))
        {
            book.Sheet(
                tab.Key is "" ? "To be rated" : $"{tab.Key} list",
                [
                    ["Dynamic Support Register", "restricted"],
                    [],
                    ["Client name", "D.O.B.", "NHS #", "Consent?", "Responsible\nCouncil", "Care co-ordinator"],
                    .. tab.Select(r =>
                        new object?[]
                        {
                            $"{Text(r, 2).ToUpperInvariant()}, {Text(r, 3)}",
                            r.At(4)?.Date,
                            Text(r, 1).Replace(' ', '-'),
                            Text(r, 13),
                            Text(r, 8),
                            Text(r, 15),
                        }
                    ),
                    ["Total", null, tab.Count()],
                ]
            );
        }
        book.Sheet("Closed 2025", ["Client name", "DOB", "NHS #", "Consent?"], ["Gone, Long", "1/1/01", "999 000 0018", "Yes"]);
        Same(ImportRun.Of(book.Bytes()).Report());
    }

    [Fact]
    public void As_rows_filled_with_their_colour()
    {
        var rows = People.Select(r =>
            new object?[]
            {
                double.TryParse(Text(r, 1).Replace(" ", "", StringComparison.Ordinal), out var n) ? n : null,
                Colours.TryGetValue(Text(r, 10), out var rgb)
                    ? new Filled($"{Text(r, 3)} {Text(r, 2).ToUpperInvariant()}", rgb)
                    : $"{Text(r, 3)} {Text(r, 2).ToUpperInvariant()}",
                r.At(4)?.Date is { } d ? d.ToString("d MMM yyyy", null) : "",
                Text(r, 13),
            }
        );
        Same(
            ImportRun
                .Of(
                    new Book()
                        .Sheet(
                            "DSR",
                            [
                                ["NHS Num.", "Name", "Date of Birth", "Consent obtained"],
                                .. rows,
                            ]
                        )
                        .Bytes()
                )
                .Report()
        );
    }

    [Fact]
    public void As_text_with_semicolons_in_an_old_encoding()
    {
        var text = new StringBuilder("sep=;\r\nSurname, forename;DOB;NHS No;RAG status;Consent (Y/N/BI);Lead prof / team\r\n");
        foreach (var r in People)
            text.Append(
                null,
                $"{Text(r, 2)}, {Text(r, 3)};{r.At(4)?.Date:dd.MM.yyyy};{Text(r, 1)};{Text(r, 10).ToLowerInvariant()};{Text(r, 13)};\"{Text(r, 15)}; {Text(r, 16)}\"\r\n"
            );
        Same(ImportRun.Of(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text.ToString()), "dsr.csv").Report());
    }

    [Fact]
    public void Imported_again_it_is_all_existing_with_no_differences()
    {
        var first = Sample.Check();
        var known = first
            .Of(RowOutcome.Ready)
            .Select(
                (r, i) =>
                    new KnownPerson(
                        new Guid(i + 1, 0, 0, new byte[8]),
                        r.Person.FamilyName,
                        r.Person.GivenName,
                        r.Person.DateOfBirth,
                        r.Person.NhsNumber,
                        KnownEntry.Open,
                        Said(r.Person)
                    )
            );
        var again = Sample.Check(ImportRun.Terms with { Known = new HeldRegister([.. known]) });
        Assert.Equal(
            (0, Expected.Ready, Expected.Held, Expected.Duplicates),
            (
                again.Count(RowOutcome.Ready),
                again.Count(RowOutcome.Existing),
                again.Count(RowOutcome.Held),
                again.Count(RowOutcome.Duplicate)
            )
        );
        Assert.All(again.Of(RowOutcome.Existing), r => Assert.Empty(r.Differences));
    }

    static Dictionary<ImportField, string> Said(ImportedPerson person)
    {
        var said = FieldText.Of(person);
        return ImportFields.All.ToDictionary(f => f, f => said.GetValueOrDefault(f, ""));
    }
}

using System.Text.Json;
using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Export;
using Dsr.Blazor.Modules.Import;
using Dsr.Blazor.Platform.Commands;
using Dsr.Blazor.Platform.Spreadsheets.Reading;
using Dsr.Blazor.Tests.Builders;
using Dsr.Blazor.Tests.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dsr.Blazor.Tests.Platform.Commands;

public sealed class ExchangeCommandsTests : IDisposable
{
    const string heading = "NHS number,Family name,Given name,Date of birth,RAG rating,Consent\n";
    readonly StringWriter results = new();
    readonly StringWriter sentences = new();
    readonly TestFolder folder = new();

    public void Dispose()
    {
        results.Dispose();
        sentences.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("register-messy.xlsx")]
    [InlineData("register-plain.xlsx")]
    public async Task The_report_of_a_sample_says_what_is_expected_of_it(string file)
    {
        await using var register = await TestRegister.OpenAsync();
        var sample = Path.Combine(AppContext.BaseDirectory, "Samples", file);
        using var expected = JsonDocument.Parse(await File.ReadAllTextAsync(sample + ".expected.json"));

        Assert.Equal(1, await RunAsync(new Import(), register, sample, "--dry-run", "--report", Place("out.json")));

        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(Place("out.json")));
        int Of(string name) => report.RootElement.GetProperty(name).GetInt32();
        int Expected(string name) => expected.RootElement.GetProperty(name).GetInt32();
        Assert.Equal(
            (Expected("rows"), Expected("good"), Expected("duplicate_rows"), 0),
            (Of("rows"), Of("ready"), Of("duplicates"), Of("existing"))
        );
        Assert.Equal(Of("rows"), Of("ready") + Of("held") + Of("duplicates") + Of("existing"));
        Assert.Equal(Ratings(expected.RootElement.GetProperty("rag")), Ratings(report.RootElement.GetProperty("byRating")));
        Assert.Equal(Of("held"), report.RootElement.GetProperty("problems").GetArrayLength());
        Assert.Equal(0, await register.AskAsync(db => db.People.CountAsync()));
        // It names people, so it is its owner's alone.
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Place("out.json")));
    }

    [Fact]
    public async Task All_ready_lands_with_exit_code_0_in_the_operators_name()
    {
        await using var register = await TestRegister.OpenAsync();
        await File.WriteAllTextAsync(
            Place("two.csv"),
            heading + "999 000 0018,Okonkwo,Elijah,07/04/2005,Red,Yes\n999 000 0026,Sharma,Maya,27/08/2007,Green,Parent\n"
        );

        Assert.Equal(0, await RunAsync(new Import(), register, Place("two.csv")));

        Assert.Contains("2 people landed.", results.ToString());
        Assert.Equal(2, await register.AskAsync(db => db.Entries.CountAsync()));
        Assert.Equal(
            "operator",
            await register.AskAsync(db => db.AuditEvents.OrderByDescending(link => link.Sequence).Select(link => link.ActorId).FirstAsync())
        );
    }

    [Fact]
    public async Task The_terminal_is_told_places_and_reasons_and_nobodys_name()
    {
        await using var register = await TestRegister.OpenAsync();
        await File.WriteAllTextAsync(Place("held.csv"), heading + "485 777 3456,Okonkwo,Elijah,07/04/2005,Red,Yes\n");

        Assert.Equal(1, await RunAsync(new Import(), register, Place("held.csv")));

        Assert.Contains("held: held, row 2: nhs-number", results.ToString());
        Assert.DoesNotContain("Okonkwo", results.ToString() + sentences);
    }

    [Theory]
    [InlineData("%PDF-1.7", "spreadsheet")]
    [InlineData("", "empty")]
    [InlineData("PK\u0003\u0004 cut short", "")]
    [InlineData("only,some\nwords,here\n", "register")]
    public async Task What_cannot_be_read_is_refused_in_a_sentence(string content, string says)
    {
        await using var register = await TestRegister.OpenAsync();
        await File.WriteAllTextAsync(Place("broken.xlsx"), content);

        Assert.Equal(2, await new Terminal(results, sentences).TryAsync(() => RunAsync(new Import(), register, Place("broken.xlsx"))));

        Assert.Contains(says, sentences.ToString());
        Assert.DoesNotContain("   at ", sentences.ToString());
    }

    [Fact]
    public async Task A_mapping_and_a_sheet_are_taken_from_what_was_typed()
    {
        await using var register = await TestRegister.OpenAsync();
        await File.WriteAllTextAsync(
            Place("odd.csv"),
            heading.Replace("RAG rating", "Traffic", StringComparison.Ordinal) + "999 000 0018,Okonkwo,Elijah,07/04/2005,Red,Yes\n"
        );
        await File.WriteAllTextAsync(Place("map.json"), "{\"Traffic\": \"Rating\"}");

        Assert.Equal(0, await RunAsync(new Import(), register, Place("odd.csv"), "--mapping", Place("map.json"), "--dry-run"));
        await Assert.ThrowsAsync<RefusedException>(() => RunAsync(new Import(), register, Place("odd.csv"), "--sheet", "Another"));
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_is_refused_before_anything_lands()
    {
        await using var register = await TestRegister.OpenAsync();
        await File.WriteAllTextAsync(Place("one.csv"), heading + "999 000 0018,Okonkwo,Elijah,07/04/2005,Red,Yes\n");

        Assert.Equal(
            2,
            await new Terminal(results, sentences).TryAsync(() =>
                RunAsync(new Import(), register, Place("one.csv"), "--report", Path.Combine(Place("nowhere"), "out.json"))
            )
        );

        Assert.Contains("Nothing has landed", sentences.ToString(), StringComparison.Ordinal);
        Assert.Equal((0, 0), await register.AskAsync(async db => (await db.People.CountAsync(), await db.Imports.CountAsync())));
    }

    [Fact]
    public async Task A_report_that_fails_afterwards_takes_back_nothing_and_the_counts_are_said()
    {
        if (!File.Exists("/dev/full"))
            return;
        await using var register = await TestRegister.OpenAsync();
        await File.WriteAllTextAsync(Place("one.csv"), heading + "999 000 0018,Okonkwo,Elijah,07/04/2005,Red,Yes\n");

        Assert.Equal(1, await RunAsync(new Import(), register, Place("one.csv"), "--report", "/dev/full"));

        Assert.Contains("1 person landed.", results.ToString(), StringComparison.Ordinal);
        Assert.Contains("could not be written", sentences.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await register.AskAsync(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task A_refused_file_leaves_no_empty_report()
    {
        await using var register = await TestRegister.OpenAsync();
        await File.WriteAllTextAsync(Place("broken.csv"), "%PDF-1.7");

        await Assert.ThrowsAsync<RefusedException>(() =>
            RunAsync(new Import(), register, Place("broken.csv"), "--report", Place("out.json"))
        );

        Assert.False(File.Exists(Place("out.json")));
    }

    [Fact]
    public async Task The_terminal_is_told_how_many_warnings_there_are_and_which_tabs_were_passed_over()
    {
        await using var register = await TestRegister.OpenAsync();
        string[] person = ["999 000 0018", "Okonkwo", "Elijah", "07/04/2005", "Red", "Yes", "soon"];
        await File.WriteAllBytesAsync(
            Place("two.xlsx"),
            new Book()
                .Sheet("DSR", [.. TestSheet.Headings, "Next review"], person)
                .Sheet("Leavers", TestSheet.Headings, person[..6])
                .Bytes()
        );

        Assert.Equal(0, await RunAsync(new Import(), register, Place("two.xlsx")));

        Assert.Contains("passed over: Leavers: ended", results.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 warning.", results.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_is_written_whole_and_its_filters_are_kept_to()
    {
        await using var register = await TestRegister.OpenAsync();
        await register.AddPersonAsync(Blazor.Modules.Register.Domain.Rating.Red);
        await register.AddPersonAsync(
            Blazor.Modules.Register.Domain.Rating.Green,
            TestPeople.Details("Maya", "Sharma") with
            {
                NhsNumber = "",
            }
        );

        Assert.Equal(0, await RunAsync(new Export(), register, "--out", Place("red.xlsx"), "--rating", "red"));

        await using var file = File.OpenRead(Place("red.xlsx"));
        var rows = Assert
            .Single(SpreadsheetFile.Read(file, "red.xlsx"))
            .Rows.SelectMany(row => row.Written.Select(cell => cell.Text))
            .ToList();
        Assert.Contains("Okonkwo", rows);
        Assert.DoesNotContain("Sharma", rows);
        Assert.False(File.Exists(Place("red.xlsx.part")));
        await Assert.ThrowsAsync<UsageException>(() => RunAsync(new Export(), register, "--out", Place("x.xlsx"), "--rating", "purple"));
    }

    static Dictionary<string, int> Ratings(JsonElement counts) =>
        counts.EnumerateObject().ToDictionary(jsonProperty => jsonProperty.Name, jsonProperty => jsonProperty.Value.GetInt32());

    string Place(string name) => Path.Combine(folder.Directory.FullName, name);

    async Task<int> RunAsync(OperatorCommand command, TestRegister register, params string[] typed)
    {
        await using var scope = register.Services.CreateAsyncScope();
        return await command.RunAsync(CommandLine.Read(typed, command), scope.ServiceProvider, new(results, sentences), default);
    }
}

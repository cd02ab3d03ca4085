using System.Globalization;
using System.Text;
using Dsr.Blazor.Modules.Import;
using Dsr.Blazor.Modules.Import.Domain;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Identities;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.Plans.Domain;
using Dsr.Blazor.Platform.Spreadsheets.Reading;
using Dsr.Blazor.Tests.Builders;
using Dsr.Blazor.Tests.Modules.Import.Field;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Import;

public class LargeLandingTests
{
    [Fact]
    public async Task More_people_than_one_part_of_a_change_holds_land_in_one_commit_with_one_event_each()
    {
        await using var register = await TestRegister.OpenAsync();
        var text = new StringBuilder("Family name,Given name,Date of birth,RAG,Consent,Current issues,Next action\n");
        for (var person = 0; person < 600; person++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"Family{(char)('a' + person % 26)}{person},Pat,{1 + person % 28:00}/{1 + person % 12:00}/{1950 + person % 50},Green,Yes,Sleep,Call\n"
            );
        var id = await BringAsync(register, text.ToString());

        await register.The<ImportLandings>().LandAsync(id);

        var people = await register.AskAsync(db => db.People.Select(person => person.Id).ToListAsync());
        Assert.Equal(600, people.Count);
        var events = await register.AskAsync(db => db.AuditEvents.Where(link => link.Why == "imported from a spreadsheet").ToListAsync());
        Assert.Single(events.Select(link => link.CommitId).Distinct());
        Assert.All(events.GroupBy(link => link.AggregateId), aggregate => Assert.Single(aggregate));
        Assert.Equal(people.Order(), events.Where(link => link.Kind == "Person").Select(link => link.AggregateId).Order());
        Assert.Equal(600, events.Count(link => link.Kind == "RegisterEntry"));
        Assert.True((await register.The<Blazor.Platform.Audit.ChainProof>().VerifyAsync()).Holds);

        await register.The<ImportLandings>().TakeBackAsync(id);
        Assert.Equal(0, await register.AskAsync(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task A_reference_that_is_taken_or_too_long_is_warned_of_and_kept_in_a_note()
    {
        await using var register = await TestRegister.OpenAsync();
        var tooLong = new string('9', 41);
        var id = await BringAsync(
            register,
            $"Reference,Family name,Given name,Date of birth,RAG,Consent\nP1,Sharma,Maya,27/08/2007,Red,Yes\nP1,Bailey,Tariq,06/08/1981,Red,Yes\n{tooLong},Owen,Sam,01/02/1970,Red,Yes\n"
        );

        var check = await register.The<ImportLandings>().LandAsync(id);

        Assert.Equal(
            [3, 4],
            check
                .Rows.Where(row =>
                    row.Warnings.Any(warning =>
                        warning is { Kind: WarningKind.LooksWrong, Field: ImportField.Reference, Column: "Reference" }
                    )
                )
                .Select(row => row.Place.Row)
        );
        var notes = await register.AskAsync(db =>
            db.PlanItems.Where(item => item.Kind == PlanItemKind.Note).Select(item => item.Text).ToListAsync()
        );
        Assert.Equal(
            ["The reference in the spreadsheet: P1", $"The reference in the spreadsheet: {tooLong}"],
            notes.OrderBy(note => note.Length)
        );
        Assert.Equal(1, await register.AskAsync(db => db.Entries.CountAsync(entry => entry.Reference == "P1")));

        var again = await register
            .The<Blazor.Modules.Import.ImportService>()
            .ReadAsync(
                await BringAsync(register, "Reference,Family name,Given name,Date of birth,RAG,Consent\nP1,Pell,Ida,03/04/1966,Red,Yes\n")
            );
        Assert.Contains(again.Check.Rows[0].Warnings, warning => warning.Field == ImportField.Reference);
    }

    [Fact]
    public async Task What_a_further_row_says_otherwise_stands_in_a_note()
    {
        await using var register = await TestRegister.OpenAsync();
        var id = await BringAsync(
            register,
            "NHS number,Family name,Given name,Date of birth,RAG,RAG date,Consent,Address\n9990000018,Sharma,Maya,27/08/2007,Green,01/03/2026,Yes,1 Mill Lane\n9990000018,Sharma,Maya,27/08/2007,Red,19/11/2026,Yes,9 High Street\n"
        );

        await register.The<ImportLandings>().LandAsync(id);

        var notes = await register.AskAsync(db =>
            db.PlanItems.Where(item => item.Kind == PlanItemKind.Note).Select(item => item.Text).ToListAsync()
        );
        // An address in a note would outlive its restriction: that there is another is said, and where.
        Assert.Contains(notes, note => note.Contains("Address: another one, which stands in the spreadsheet", StringComparison.Ordinal));
        Assert.DoesNotContain(notes, note => note.Contains("High Street", StringComparison.Ordinal));
        Assert.Contains(notes, note => note.Contains("Rating: Green", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_suspended_dead_or_merged_is_existing_and_nothing_is_offered()
    {
        await using var register = await TestRegister.OpenAsync();
        register.Time.At(new(2026, 11, 30));
        await register
            .The<ImportLandings>()
            .LandAsync(
                await BringAsync(
                    register,
                    await File.ReadAllTextAsync(FieldCase.Place("16-month-1.csv"), TestContext.Current.CancellationToken)
                )
            );
        await MonthBetween.PassAsync(register);

        var id = await BringAsync(
            register,
            await File.ReadAllTextAsync(FieldCase.Place("16-month-2.csv"), TestContext.Current.CancellationToken)
        );
        var rows = (await register.The<Blazor.Modules.Import.ImportService>().ReadAsync(id)).Check.Rows;

        Assert.Equal(
            [KnownEntry.Suspended, KnownEntry.Closed, KnownEntry.Open, KnownEntry.Open, KnownEntry.Open],
            rows.Select(row => row.Known!.Entry)
        );
        Assert.Equal([null, new DateOnly(2026, 11, 27), null, null, null], rows.Select(row => row.Known!.DiedOn));
        Assert.Equal("Ann Pemberley", rows[3].Known!.Stays);
        Assert.Equal(rows[2].Known!.Id, rows[3].Known!.Id);
        Assert.DoesNotContain(rows, row => row.OffersNewEpisode);

        // Chosen all the same, as by a page that was open before: nothing begins.
        foreach (var row in rows)
            await register.The<Blazor.Modules.Import.ImportService>().BeginEpisodeAsync(id, row.Place, begin: true);
        await register.The<ImportLandings>().LandAsync(id);
        Assert.Equal(5, await register.AskAsync(db => db.Entries.CountAsync()));
    }

    static Task<Guid> BringAsync(TestRegister register, string text)
    {
        var sheets = SpreadsheetFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "register.csv");
        return register.The<Blazor.Modules.Import.ImportService>().BringAsync(sheets, "register.csv", FieldMapping.None, []);
    }
}

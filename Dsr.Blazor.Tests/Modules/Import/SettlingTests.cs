using System.Text;
using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Modules.Import;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Days;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Platform.Spreadsheets.Reading;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Import;

/// <summary>Held rows that a word settles, before and after the rest has landed.</summary>
public sealed class SettlingTests
{
    const string headings = "NHS number,Surname,First name,DOB,RAG,Consent,Status\n";
    const string maya = "999 000 0018,Sharma,Maya,27/08/2007,Red,Yes,Active\n";

    [Fact]
    public async Task Whoever_is_still_on_the_register_lands_once_somebody_says_so()
    {
        await using var register = await TestRegister.OpenAsync();
        var (imports, landings) = (register.The<Blazor.Modules.Import.ImportService>(), register.The<ImportLandings>());
        var id = await BringAsync(register, headings + maya + "999 000 0026,Okonkwo,Elijah,07/04/2005,Amber,Yes,Closed\n");
        await landings.LandAsync(id);
        Assert.Equal((1, 1), await CountsAsync(register));

        await imports.SettleAsync(id, new("register", 3), Settlement.StillOnRegister);
        await landings.LandAsync(id);

        Assert.Equal((2, 0), await CountsAsync(register));
    }

    [Fact]
    public async Task A_row_out_of_its_columns_lands_once_somebody_reads_it_as_it_is()
    {
        await using var register = await TestRegister.OpenAsync();
        var (imports, landings) = (register.The<Blazor.Modules.Import.ImportService>(), register.The<ImportLandings>());
        var id = await BringAsync(
            register,
            headings
                + maya
                + "999 000 0034,Holmes,Oliver,25/02/2006,Red,Yes,Active\n999 000 0026,Okonkwo,Elijah,07/04/2005,Amber,Yes,Active,ring first\n"
        );
        await landings.LandAsync(id);
        Assert.Equal((2, 1), await CountsAsync(register));

        await imports.SettleAsync(id, new("register", 4), Settlement.ReadAsItIs);
        await landings.LandAsync(id);

        Assert.Equal((3, 0), await CountsAsync(register));
    }

    [Fact]
    public async Task One_answer_on_the_order_of_days_settles_the_whole_column_after_the_landing_too()
    {
        await using var register = await TestRegister.OpenAsync();
        var (imports, landings) = (register.The<Blazor.Modules.Import.ImportService>(), register.The<ImportLandings>());
        var id = await BringAsync(
            register,
            headings
                + maya.Replace("27/08/2007", "06/06/2007", StringComparison.Ordinal)
                + "999 000 0026,Okonkwo,Elijah,07/04/2005,Amber,Yes,Active\n999 000 0034,Holmes,Oliver,03/25/2006,Red,Yes,Active\n"
        );
        await landings.LandAsync(id);
        Assert.Equal((1, 2), await CountsAsync(register));

        var question = Assert.Single((await imports.ReadAsync(id)).Check.DayQuestions);
        await imports.OrderAsync(id, new(question.Sheet, question.Heading, DayOrder.OtherWayRound));
        await landings.LandAsync(id);

        Assert.Equal((3, 0), await CountsAsync(register));
        Assert.Equal(
            new DateOnly(2005, 7, 4),
            await register.AskAsync(db =>
                db.People.Where(person => person.FamilyName == "Okonkwo").Select(person => person.DateOfBirth).SingleAsync()
            )
        );
    }

    [Fact]
    public async Task What_stands_below_a_divider_is_held_after_the_landing_too()
    {
        await using var register = await TestRegister.OpenAsync();
        var id = await BringAsync(register, headings + maya + "CLOSED,,,,,,\n999 000 0026,Okonkwo,Elijah,07/04/2005,Amber,Yes,\n");
        await register.The<ImportLandings>().LandAsync(id);

        var held = Assert.Single((await register.The<Blazor.Modules.Import.ImportService>().ReadAsync(id)).Check.Of(RowOutcome.Held));
        Assert.Equal((HeldReason.Left, "CLOSED"), (held.Reasons[0].Reason, held.Reasons[0].Value));
    }

    [Fact]
    public async Task A_column_known_by_what_stood_in_it_stays_known_when_the_rest_has_landed()
    {
        await using var register = await TestRegister.OpenAsync();
        var id = await BringAsync(
            register,
            "Local no,Surname,First name,DOB,RAG,Consent\n999 000 0018,Sharma,Maya,27/08/2007,Red,Yes\n999 000 0026,Okonkwo,Elijah,07/04/2005,Amber,Yes\n999 000 0034,Holmes,Oliver,25/02/2006,,Yes\n"
        );
        await register.The<ImportLandings>().LandAsync(id);

        var held = Assert.Single((await register.The<Blazor.Modules.Import.ImportService>().ReadAsync(id)).Check.Of(RowOutcome.Held));
        Assert.Equal("9990000034", held.Person.NhsNumber?.Digits);
    }

    static async Task<(int People, int Held)> CountsAsync(TestRegister register) =>
        (await register.AskAsync(db => db.People.CountAsync()), (await register.The<HeldRows>().CountAsync()).Rows);

    static async Task<Guid> BringAsync(TestRegister register, string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        IReadOnlyList<Sheet> sheets = SpreadsheetFile.Read(file, "register.csv");
        return await register.The<Blazor.Modules.Import.ImportService>().BringAsync(sheets, "register.csv", FieldMapping.None, []);
    }
}

using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Import;
using Dsr.Blazor.Modules.Import.Domain;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Platform.Spreadsheets.Reading;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Import;

/// <summary>Held rows leave as a file that says what to put right, and come back.</summary>
public sealed class HeldRowsExportTests
{
    [Fact]
    public async Task The_held_rows_of_a_messy_sheet_come_back_as_the_same_held_rows()
    {
        await using var register = await OpenedAsync();
        var id = await BringAsync(register, "register-messy.xlsx");
        var held = (await register.The<Blazor.Modules.Import.ImportService>().ReadAsync(id)).Check.Of(RowOutcome.Held).ToList();

        var (file, rows) = await TakenAsync(register, id);

        var again = ImportRun.Of(file, "held-rows.xlsx");
        Assert.Equal(held.Count, rows);
        Assert.Equal(held.Select(Told).Order(), again.Rows.Select(Told).Order());
        Assert.True(await register.AskAsync(db => db.ReadEvents.AnyAsync(read => read.Kind == "Exported")));

        static string Told(CheckedRow row) =>
            $"{row.Person.FamilyName}|{row.Person.GivenName}|{row.Person.Rating}|{row.Person.DateOfBirth}|{string.Join(',', row.Reasons.Select(reason => reason.Reason).Order())}";
    }

    [Fact]
    public async Task What_was_put_right_on_the_page_is_put_right_in_the_file()
    {
        await using var register = await OpenedAsync();
        var id = await BringAsync(register, "register-messy.xlsx");
        var imports = register.The<Blazor.Modules.Import.ImportService>();
        var held = (await imports.ReadAsync(id)).Check.Of(RowOutcome.Held).First(row => row.Reasons[0].Reason == HeldReason.Consent);
        await imports.CorrectAsync(id, new Correction(held.Place.Sheet, held.Place.Row, ImportField.FamilyName, "Abernathy"));

        var (file, _) = await TakenAsync(register, id);

        Assert.Contains(ImportRun.Of(file, "held-rows.xlsx").Rows, row => row.Person.FamilyName == "Abernathy");
    }

    [Fact]
    public async Task The_lead_takes_them_away_and_a_coordinator_does_not()
    {
        await using var register = await OpenedAsync();
        var id = await BringAsync(register, "register-messy.xlsx");
        var export = register.The<HeldRowsExport>();
        await Assert.ThrowsAsync<RefusedException>(() => export.WriteAsync(Stream.Null, new(id, "short")));

        register.Actor = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        await Assert.ThrowsAsync<ForbiddenException>(() => export.WriteAsync(Stream.Null, new(id, "To ask the teams")));
    }

    static async Task<TestRegister> OpenedAsync()
    {
        var register = await TestRegister.OpenAsync();
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead);
        return register;
    }

    static async Task<Guid> BringAsync(TestRegister register, string name)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Samples", name));
        return await register
            .The<Blazor.Modules.Import.ImportService>()
            .BringAsync(SpreadsheetFile.Read(file, name), name, FieldMapping.None, []);
    }

    static async Task<(MemoryStream File, int Rows)> TakenAsync(TestRegister register, Guid import)
    {
        var file = new MemoryStream();
        var rows = await register.The<HeldRowsExport>().WriteAsync(file, new(import, "To ask each team for what is missing"));
        file.Position = 0;
        return (file, rows);
    }
}

using System.Text.Json;
using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Demo;
using Dsr.Blazor.Modules.Export;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.Inpatient.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Plans.Domain;
using Dsr.Blazor.Modules.Register;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Platform.Spreadsheets.Reading;
using Dsr.Blazor.Tests.Builders;
using Dsr.Blazor.Tests.Platform.Spreadsheets.Writing;
using Microsoft.EntityFrameworkCore;
using static Dsr.Blazor.Tests.Modules.Register.RegisterListTests;

namespace Dsr.Blazor.Tests.Modules.Export;

public class RegisterExportTests
{
    const string purpose = "Quarterly return to the board";
    static readonly DateOnly today = new(2026, 11, 20);

    [Fact]
    public async Task The_file_says_who_when_why_and_which_filters_above_headings_that_filter()
    {
        await using var register = await TestRegister.OpenAsync();
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead);
        await register.AddPersonAsync(Rating.Red);

        using var file = await ExportAsync(register, new() { Ratings = [Rating.Red] });

        Assert.Equal(
            [
                "OFFICIAL-SENSITIVE",
                "Taken by Sam Reid on 20 November 2026, 12:00pm",
                "Purpose: Quarterly return to the board",
                "Filters: Red; sorted by next review",
                "1 row. Restricted addresses and suspended entries are left out.",
            ],
            Enumerable.Range(1, 5).Select(row => file.Text($"A{row}"))
        );
        Assert.Equal(("NHS number", "Reference", "What matters to the person"), (file.Text("A7"), file.Text("AA7"), file.Text("AC7")));
        Assert.Contains("'Register'!$A$7:$AD$8", file.Workbook.DefinedNames!.InnerText);
    }

    [Fact]
    public async Task Every_cell_is_what_the_record_says_in_its_type()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync(
            Rating.Blue,
            TestPeople.Details() with
            {
                Gender = Gender.Male,
                Address = "1 Mill Lane",
                Postcode = "TB3 1UJ",
            },
            nextReview: new(2026, 12, 1)
        );
        await ChangeAsync(register, entry.PersonId, person => person.Involve(Lead("Theo Harvey", "CAMHS LD"), register.Act));
        await register.SaveAsync(db =>
        {
            db.Add(
                new ConsentRecord(
                    entry.PersonId,
                    new(2005, 4, 7),
                    new()
                    {
                        Scope = ConsentScope.JoinRegister,
                        Decision = ConsentDecision.Given,
                        Basis = ConsentBasis.BestInterests,
                        On = new(2026, 3, 9),
                    },
                    register.Act
                )
            );
            db.Add(new PlanItem(entry.PersonId, PlanItemKind.CurrentIssue, "=1+1 is no formula", register.Act));
            db.Add(new InpatientStay(entry.PersonId, "Larch Ward", new(2026, 11, 2), register.Act));
            return db.Add(
                new PlanAction(
                    entry.PersonId,
                    new()
                    {
                        Text = "-Ring housing",
                        OwnerName = "Priya Kaur",
                        OwnerOrganisation = "Board",
                        Due = new(2026, 11, 30),
                    },
                    ActionSource.Record,
                    null,
                    register.Act
                )
            ).Entity;
        });

        using var file = await ExportAsync(register, new());
        string? At(string column) => file.Text($"{column}8");
        DateOnly Day(string column) => new DateOnly(1899, 12, 30).AddDays((int)file.Number($"{column}8"));

        Assert.Equal(
            "999 000 0018|Okonkwo|Elijah|Male|1 Mill Lane|TB3 1UJ|Severnside City Council|Autism|Blue",
            string.Join('|', new[] { "A", "B", "C", "E", "F", "G", "H", "I", "J" }.Select(At))
        );
        Assert.Equal(
            "Best interests|Theo Harvey|CAMHS LD|=1+1 is no formula|-Ring housing|Priya Kaur|Larch Ward",
            string.Join('|', new[] { "M", "O", "P", "R", "U", "V", "Y" }.Select(At))
        );
        Assert.Equal(
            [new(2005, 4, 7), today, today, new(2026, 3, 9), new(2026, 11, 30), new(2026, 12, 1), new(2026, 11, 2)],
            new[] { "D", "K", "L", "N", "W", "X", "Z" }.Select(Day)
        );
        Assert.Equal("FF1F5FA8", file.FillOf("J8"));
        Assert.Null(file.Cell("R8")!.CellFormula);
        Assert.True(file.StaysText("R8"));
        // A yes in somebody’s best interests without a finding that they cannot decide is an answer, and no basis.
        Assert.Equal((entry.Reference, "Not complete"), (At("AA"), At("AD")));
    }

    [Fact]
    public async Task It_holds_all_pages_in_the_lists_order_and_no_suspended_entry()
    {
        await using var register = await TestRegister.OpenAsync();
        for (var i = 0; i < 55; i++)
            await register.AddPersonAsync(details: TestPeople.Details(family: $"Sharma {i:00}"));
        var suspended = await register.AddPersonAsync(details: TestPeople.Details(family: "Sharma 99"));
        await ChangeAsync(register, suspended, entry => entry.Suspend());

        using var file = await ExportAsync(
            register,
            new()
            {
                Sort = RegisterSort.Name,
                Descending = true,
                Page = 2,
            }
        );

        Assert.Equal(
            Enumerable.Range(0, 55).Reverse().Select(i => $"Sharma {i:00}"),
            Enumerable.Range(8, 55).Select(row => file.Text($"B{row}"))
        );
        Assert.Null(file.Text("B63"));
    }

    [Fact]
    public async Task A_restricted_address_is_in_no_part_of_the_file()
    {
        await using var register = await TestRegister.OpenAsync();
        await register.AddPersonAsync(
            details: TestPeople.Details() with
            {
                Address = "1 Secret Lane",
                Postcode = "ZZ9 9ZZ",
                AddressIsRestricted = true,
            }
        );

        using var file = await ExportAsync(register, new());

        Assert.Equal((null, null), (file.Text("F8"), file.Text("G8")));
        Assert.DoesNotContain("Secret", file.Sheet().InnerText);
        Assert.DoesNotContain("ZZ9", file.Sheet().InnerText);
    }

    [Fact]
    public async Task Imported_again_it_is_all_existing_with_no_difference()
    {
        await using var register = await TestRegister.OpenAsync();
        await register.The<DemoRegister>().SeedAsync(people: 60);
        using var bytes = new MemoryStream();
        await register.The<RegisterExport>().WriteAsync(bytes, RegisterFilter.Everyone, purpose);

        bytes.Position = 0;
        var check = await register
            .The<Blazor.Modules.Import.ImportService>()
            .DryRunAsync(SpreadsheetFile.Read(bytes, "register.xlsx"), FieldMapping.None, []);

        Assert.Equal((60, 60), (check.Rows.Count, check.Count(RowOutcome.Existing)));
        Assert.Empty(
            check
                .Rows.SelectMany(row => row.Differences)
                .Select(difference => $"{difference.Field}: {difference.Here} / {difference.There}")
        );
    }

    [Theory]
    [InlineData(Role.Lead, true)]
    [InlineData(Role.Commissioner, true)]
    [InlineData(Role.Coordinator, false)]
    [InlineData(Role.Chair, false)]
    [InlineData(Role.Keyworker, false)]
    [InlineData(Role.PartnerProfessional, false)]
    [InlineData(Role.Governance, false)]
    [InlineData(Role.SystemAdministrator, false)]
    public async Task Only_the_lead_and_the_commissioner_export_at_once(Role role, bool may)
    {
        await using var register = await TestRegister.OpenAsync();
        register.Actor = await register.AddStaffAsync("Somebody", role);
        using var bytes = new MemoryStream();

        var refusal = await Record.ExceptionAsync(() => register.The<RegisterExport>().WriteAsync(bytes, new(), purpose));

        Assert.Equal(may, refusal is null);
        if (!may)
            Assert.IsType<ForbiddenException>(refusal);
        Assert.Equal(may, bytes.Length > 0);
    }

    [Fact]
    public async Task An_export_without_a_purpose_writes_nothing_and_one_with_it_is_in_the_read_log()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        using var bytes = new MemoryStream();
        await Assert.ThrowsAsync<RefusedException>(() => register.The<RegisterExport>().WriteAsync(bytes, new(), "board"));
        Assert.Equal(0, bytes.Length);

        await register.The<RegisterExport>().WriteAsync(bytes, new() { Search = "okon" }, purpose);

        var (kind, json) = await register.AskAsync(async db =>
            ((await db.ReadEvents.SingleAsync()).Kind, (await db.ReadPayloads.SingleAsync()).Json)
        );
        var told = JsonDocument.Parse(json).RootElement;
        Assert.Equal(("Exported", purpose), (kind, told.GetProperty("purpose").GetString()));
        Assert.Contains("okon", told.GetProperty("filter").GetString());
        Assert.Equal([entry.PersonId], told.GetProperty("ids").EnumerateArray().Select(id => id.GetGuid()));
    }

    static async Task<ReadBack> ExportAsync(TestRegister register, RegisterFilter filter)
    {
        using var bytes = new MemoryStream();
        await register.The<RegisterExport>().WriteAsync(bytes, filter, purpose);
        return new(bytes.ToArray());
    }
}
